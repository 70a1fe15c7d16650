import { dateText } from '../../../../server/client/dates.ts'
import type { FormerPeopleBody } from '../../../../server/protocol/privacy.ts'
import { NamedTable, type RowAction } from '../layout/NamedTable.tsx'
import { t } from '../texts/personal-data.ts'

type Person = FormerPeopleBody['people'][number]
type Props = {
  /** undefined: not known yet. */
  people: readonly Person[] | undefined
  timeZone: string
  onErase: (person: Person) => void
}

/** Who has left and is still known by name, and until when. */
export function FormerPeople({ people, timeZone, onErase }: Props) {
  return (
    <section class='settings-table'>
      <h2>{t('data.former')}</h2>
      {people?.length === 0 && <p data-testid='no-former'>{t('data.no-former')}</p>}
      {people && people.length > 0 && (
        <NamedTable
          rows={people}
          testId='former-row'
          keyOf={({ userId }) => userId}
          nameOf={({ name }) => name}
          head={t('data.name')}
          columns={[
            { head: t('data.left'), cell: ({ removedAt }) => dateText(removedAt, timeZone) },
            { head: t('data.until'), cell: ({ erasedAfter }) => dateText(erasedAfter, timeZone) }
          ]}
          actions={(person) => [ownData(person), { label: t('data.erase'), onClick: () => onErase(person) }]}
        />
      )}
    </section>
  )
}

/** Downloads all personal data held about one person. */
export const ownData = ({ userId }: { userId: string }): RowAction => ({
  label: t('data.download'),
  href: `/api/personal-data/people/${userId}`
})
