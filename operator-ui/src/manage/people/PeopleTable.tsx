import { clockText } from '../../../../server/client/dates.ts'
import type { PeopleBody } from '../../../../server/protocol/people.ts'
import type { SessionBody } from '../../../../server/protocol/session.ts'
import type { OwnRole } from '../../../../server/protocol/roles.ts'
import { DataTable } from '../layout/DataTable.tsx'
import { RowButton } from '../layout/RowButton.tsx'
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
    <DataTable columns={[t('people.name'), t('people.login'), t('people.role'), t('people.factor')]} hasActions>
      {people.map((person) => (
        <tr key={person.userId} data-testid='person-row'>
          <th scope='row'>
            {person.name}
            {person.lockedUntil !== null && (
              <span class='settings-warning'>
                {t('people.locked', { time: clockText(person.lockedUntil, timeZone) })}
              </span>
            )}
          </th>
          <td>{person.login}</td>
          <td>{roleName(person.role, ownRoles)}</td>
          <td>{person.hasSecondFactor ? t('people.has-factor') : '–'}</td>
          <td class='settings-row-actions'>
            <RowButton label={t('settings.change')} subject={person.name} onClick={() => onChange(person)} />
            {person.hasSecondFactor && person.userId !== me.userId && (
              <RowButton label={t('people.take-factor')} subject={person.name} onClick={() => onTakeFactor(person)} />
            )}
            {person.userId !== me.userId && (
              <RowButton label={t('settings.remove')} subject={person.name} onClick={() => onRemove(person)} />
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  )
}
