import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import { Step } from '../components/Step.tsx'
import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk; service: ServiceLeaf }

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** For how many people: a family takes one number. Asked only where the service says so. */
export function Persons({ kiosk, service }: Props) {
  const { t, name } = kiosk.texts
  return (
    <Step eyebrow={name(service.name)} heading={t('persons.heading')} reading={<p>{t('persons.how')}</p>}>
      <ul class='persons'>
        {NUMBERS.map((n) => (
          <li key={n}>
            <button
              type='button'
              class={n === 1 ? 'button go' : 'button'}
              data-testid={`persons-${n}`}
              onClick={() => kiosk.send({ type: 'choose-persons', persons: n })}
            >
              <b>{n}</b> <span>{t('persons.people', { n })}</span>
            </button>
          </li>
        ))}
      </ul>
    </Step>
  )
}
