import type { Text } from '../../../server/protocol/basics.ts'
import type { party as words } from '../texts/party.ts'
import type { Party } from './party.ts'

interface Offered {
  serviceId: string
  name: Text
  asksPersons?: true
}
type Props = {
  texts: { t: (key: keyof typeof words) => string; name: (text: Text) => string }
  chosen: Offered
  /** What can be had beside it. */
  offered: readonly Offered[]
  party: Party
}

/** A ticket has at most so many services beside its first. */
const MOST_FURTHER = 8
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** Several papers on one ticket, and a family: folded away, so that whoever came for one thing taps nothing more. */
export function TakeMore({ texts: { t, name }, chosen, offered, party }: Props) {
  const further = party.further.value
  const others = offered.filter(({ serviceId }) => serviceId !== chosen.serviceId)
  const asksPersons = chosen.asksPersons || others.some((each) => each.asksPersons && further.includes(each.serviceId))
  return (
    <>
      {asksPersons && (
        <label class='take-persons'>
          {t('party.persons')}{' '}
          <select
            data-testid='persons'
            value={party.persons.value}
            onChange={(event) => party.choosePersons(Number(event.currentTarget.value))}
          >
            {NUMBERS.map((n) => (
              <option key={n} value={n}>
                {n}
              </option>
            ))}
          </select>
        </label>
      )}
      <details class='take-more' data-testid='one-more'>
        <summary>{t('party.one-more')}</summary>
        {others.map(({ serviceId, name: text }) => (
          <label key={serviceId}>
            <input
              type='checkbox'
              data-testid={`further-${serviceId}`}
              checked={further.includes(serviceId)}
              disabled={further.length >= MOST_FURTHER && !further.includes(serviceId)}
              onChange={() => party.toggleFurther(serviceId)}
            />
            <span>{name(text)}</span>
          </label>
        ))}
      </details>
    </>
  )
}
