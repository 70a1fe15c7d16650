import type { Advice } from '../../../server/protocol/board.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SupervisorView } from '../../../server/protocol/hall-views.ts'
import { deskLabel } from '../format/labels.ts'
import type { OpenDialog } from './steering/open-dialog.ts'
import { name, t } from './texts.ts'

type Props = {
  advice: readonly Advice[]
  services: SupervisorView['services']
  centre: CentreBody
  onAsk: (what: OpenDialog) => void
}

/** What would help most in the next hour, as far as running it ahead can tell; each opens its step. */
export function AdviceList({ advice, services, centre, onAsk }: Props) {
  if (advice.length === 0) return null
  const nameOf = (serviceId: string | undefined) => {
    const service = services.find((each) => each.serviceId === serviceId)
    return service ? name(service.name) : ''
  }
  return (
    <section class='advice' aria-labelledby='board-advice' data-testid='advice'>
      <h2 id='board-advice'>{t('advice.title')}</h2>
      <ul>
        {advice.map((each) => {
          const words = stepText(each, centre, nameOf(each.serviceId))
          const dialog = dialogOf(each)
          return (
            <li key={`${each.step} ${each.deskId} ${each.serviceId}`}>
              <p>
                <strong>{words}</strong> <span>{effectText(each)}</span>
              </p>
              {dialog && (
                <button
                  type='button'
                  class='pill'
                  aria-label={`${t('advice.open')}: ${words}`}
                  onClick={() => onAsk(dialog)}
                >
                  {t('advice.open')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function stepText({ step, deskNumber = 0 }: Advice, centre: CentreBody, service: string): string {
  const desk = deskLabel(centre, deskNumber)
  switch (step) {
    case 'open-desk':
      return t('advice.open-desk', { desk })
    case 'end-break':
      return t('advice.end-break', { desk })
    case 'lend-desk':
      return t('advice.lend-desk', { desk, service })
    default:
      return step satisfies never
  }
}

const MINUTE = 60_000

function effectText({ fewerOverTarget, fewerWaiting, longestMs }: Advice): string {
  if (fewerOverTarget.mean <= fewerOverTarget.plusMinus || fewerOverTarget.mean < 1)
    return t('advice.effect-waiting', whole(fewerWaiting))
  const minutes = Math.round(longestMs.mean / MINUTE)
  const around = Math.round(longestMs.plusMinus / MINUTE)
  return minutes > around
    ? t('advice.effect-both', { n: Math.round(fewerOverTarget.mean), minutes, around })
    : t('advice.effect', whole(fewerOverTarget))
}

const whole = ({ mean, plusMinus }: Advice['fewerWaiting']) => ({ n: Math.round(mean), around: Math.ceil(plusMinus) })

/** A closed desk, or one on a break, is opened by its operator: nobody can press that here. */
function dialogOf({ step, deskId, serviceId }: Advice): OpenDialog | null {
  if (step === 'lend-desk' && deskId !== undefined)
    return { kind: 'desk', deskId, also: serviceId === undefined ? [] : [serviceId] }
  return null
}
