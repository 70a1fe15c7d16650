import { type Join, leavesOf } from './join-store.ts'
import type { JoinTexts } from './join-texts.ts'

type Props = { texts: JoinTexts; join: Join }

/** A ticket has at most so many services beside its first. */
const MOST_FURTHER = 8
const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** Several papers on one ticket, and a family: folded away, so that whoever came for one thing taps nothing more. */
export function TakeMore({ texts: { t, name }, join }: Props) {
  const chosen = join.chosen.value
  const further = join.party.further.value
  const offered = (join.services.value?.groups ?? [])
    .flatMap(leavesOf)
    .filter(({ serviceId, status }) => status === 'open' && serviceId !== chosen?.serviceId)
  const asksPersons = [chosen, ...offered.filter(({ serviceId }) => further.includes(serviceId))].some(
    (service) => service?.asksPersons
  )
  return (
    <>
      {asksPersons && (
        <label class='take-persons'>
          {t('join.persons')}{' '}
          <select
            data-testid='persons'
            value={join.party.persons.value}
            onChange={(event) => join.party.choosePersons(Number(event.currentTarget.value))}
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
        <summary>{t('join.one-more')}</summary>
        {offered.map(({ serviceId, name: words }) => (
          <label key={serviceId}>
            <input
              type='checkbox'
              data-testid={`further-${serviceId}`}
              checked={further.includes(serviceId)}
              disabled={further.length >= MOST_FURTHER && !further.includes(serviceId)}
              onChange={() => join.party.toggleFurther(serviceId)}
            />
            <span>{name(words)}</span>
          </label>
        ))}
      </details>
    </>
  )
}
