import { clockText } from '../../../server/client/dates.ts'
import { saidWait } from '../../../server/client/waits.ts'
import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import { AnotherServiceButton } from '../components/AnotherServiceButton.tsx'
import { Step } from '../components/Step.tsx'
import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk; service: ServiceLeaf }

/** Centres nearby where one is called sooner: their names, how far, and the wait there. */
export function Elsewhere({ kiosk, service }: Props) {
  const { t, name } = kiosk.texts
  const known = kiosk.elsewhere.value
  const timeZone = kiosk.centre.value?.timeZone ?? 'UTC'
  const isClosed = service.status === 'closed'
  const minutes = (told: Parameters<typeof saidWait>[0]) => {
    const wait = saidWait(told, timeZone)
    return wait && 'minutes' in wait ? wait.minutes : ''
  }
  return (
    <Step
      eyebrow={name(service.name)}
      heading={t(isClosed ? 'elsewhere.heading-closed' : 'elsewhere.heading')}
      fit={[kiosk.texts.lang.value, kiosk.aids.on.larger.value, kiosk.aids.on.seated.value].join()}
    >
      <ul class='elsewhere'>
        {known?.centres.map((centre) => (
          <li key={centre.centreId} data-testid={`elsewhere-${centre.centreId}`}>
            <div class='elsewhere-where'>
              <h2>{name(centre.name)}</h2>
              <p>{[name(centre.address), t('elsewhere.km', { n: centre.km })].filter(Boolean).join(', ')}</p>
            </div>
            <p class='tile-side'>
              <b>{minutes(centre.told)}</b> {t('wait.minutes')}
            </p>
          </li>
        ))}
      </ul>
      {known && <p class='elsewhere-note'>{t('elsewhere.note', { time: clockText(known.asOf, timeZone) })}</p>}
      {isClosed ? (
        <AnotherServiceButton kiosk={kiosk} />
      ) : (
        <button type='button' class='button go' data-testid='stay' onClick={() => kiosk.send({ type: 'back' })}>
          {t('elsewhere.stay')}
        </button>
      )}
    </Step>
  )
}
