import type { Text } from '../../../server/protocol/basics.ts'
import type { party as words } from '../texts/party.ts'
import { PersonsChoice } from './PersonsChoice.tsx'
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
  /** No ticket can be for more people; 1: nobody is asked for how many. */
  most?: number
  /** For how many people has been asked already. */
  isAsked?: boolean
}

/** A ticket has at most so many services beside its first. */
const MOST_FURTHER = 8

/** Several papers on one ticket, and a family: folded away, so that whoever came for one thing taps nothing more. */
export function TakeMore({ texts: { t, name }, chosen, offered, party, most, isAsked = false }: Props) {
  const further = party.further.value
  const others = offered.filter(({ serviceId }) => serviceId !== chosen.serviceId)
  const asks = chosen.asksPersons || others.some((each) => each.asksPersons && further.includes(each.serviceId))
  const asksPersons = asks && !isAsked && most !== 1
  return (
    <>
      {asksPersons && <PersonsChoice t={t} party={party} {...(most !== undefined && { most })} />}
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
