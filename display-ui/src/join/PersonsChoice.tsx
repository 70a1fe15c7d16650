import { MOST_PERSONS } from '../../../server/protocol/conventions/persons.ts'
import type { party as words } from '../texts/party.ts'
import type { Party } from './party.ts'

type Props = {
  t: (key: keyof typeof words) => string
  party: Party
  /** No more can be chosen. */
  most?: number
}

/** For how many people; one, unless somebody says so. */
export function PersonsChoice({ t, party, most = MOST_PERSONS }: Props) {
  return (
    <label class='take-persons'>
      {t('party.persons')}{' '}
      <select
        data-testid='persons'
        value={party.persons.value}
        onChange={(event) => party.choosePersons(Number(event.currentTarget.value))}
      >
        {Array.from({ length: Math.min(MOST_PERSONS, most) }, (_, i) => i + 1).map((n) => (
          <option key={n} value={n}>
            {n}
          </option>
        ))}
      </select>
    </label>
  )
}
