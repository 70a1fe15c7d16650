import { clockText } from '../../../../server/client/dates.ts'
import type { PeopleBody } from '../../../../server/protocol/people.ts'
import type { SessionBody } from '../../../../server/protocol/session.ts'
import type { OwnRole } from '../../../../server/protocol/roles.ts'
import { NamedTable } from '../layout/NamedTable.tsx'
import { t } from '../texts/people.ts'
import { roleName } from './roles.ts'

type Person = PeopleBody['people'][number]
type Props = {
  people: readonly Person[]
  /** Nobody removes themselves. */
  me: SessionBody
  ownRoles: readonly OwnRole[]
  timeZone: string
  onChange: (person: Person) => void
  onRemove: (person: Person) => void
  onTakeFactor: (person: Person) => void
}

/** Who works here, as what, and who is locked out for now. */
export function PeopleTable({ people, me, ownRoles, timeZone, onChange, onRemove, onTakeFactor }: Props) {
  return (
    <NamedTable
      rows={people}
      testId='person-row'
      keyOf={({ userId }) => userId}
      nameOf={({ name }) => name}
      head={t('people.name')}
      more={({ lockedUntil }) =>
        lockedUntil !== null && (
          <span class='settings-warning'>{t('people.locked', { time: clockText(lockedUntil, timeZone) })}</span>
        )
      }
      columns={[
        {
          head: t('people.login'),
          cell: ({ login, isOfHouse }) => (isOfHouse ? t('people.of-house', { login }) : login)
        },
        { head: t('people.role'), cell: ({ role }) => roleName(role, ownRoles) },
        { head: t('people.factor'), cell: ({ hasSecondFactor }) => (hasSecondFactor ? t('people.has-factor') : '–') }
      ]}
      actions={(person) => [
        ...(person.isOfHouse ? [] : [{ label: t('settings.change'), onClick: () => onChange(person) }]),
        ...(person.hasSecondFactor && person.userId !== me.userId
          ? [{ label: t('people.take-factor'), onClick: () => onTakeFactor(person) }]
          : []),
        ...(person.userId === me.userId ? [] : [{ label: t('settings.remove'), onClick: () => onRemove(person) }])
      ]}
    />
  )
}
