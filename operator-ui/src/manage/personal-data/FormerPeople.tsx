import { dateText } from '../../../../server/client/dates.ts'
import type { FormerPeopleBody } from '../../../../server/protocol/privacy.ts'
import { DataTable } from '../layout/DataTable.tsx'
import { RowButton } from '../layout/RowButton.tsx'
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
        <DataTable columns={[t('data.name'), t('data.left'), t('data.until')]} hasActions>
          {people.map((person) => (
            <tr key={person.userId} data-testid='former-row'>
              <th scope='row'>{person.name}</th>
              <td>{dateText(person.removedAt, timeZone)}</td>
              <td>{dateText(person.erasedAfter, timeZone)}</td>
              <td class='settings-row-actions'>
                <DataLink {...person} />
                <RowButton label={t('data.erase')} subject={person.name} onClick={() => onErase(person)} />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </section>
  )
}

/** Downloads all personal data held about one person. */
export function DataLink({ userId, name }: { userId: string; name: string }) {
  return (
    <a class='pill' href={`/api/personal-data/people/${userId}`} download aria-label={`${t('data.download')}: ${name}`}>
      {t('data.download')}
    </a>
  )
}
