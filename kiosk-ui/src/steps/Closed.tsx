import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import { AnotherServiceButton } from '../components/AnotherServiceButton.tsx'
import { ElsewhereButton } from '../components/ElsewhereButton.tsx'
import { Step } from '../components/Step.tsx'
import type { Kiosk } from '../store/kiosk.ts'
import { closedKey, openingText } from './closed-texts.ts'

type Props = { kiosk: Kiosk; service: ServiceLeaf }

/** Why a service is closed, when it opens, and what to do now. */
export function Closed({ kiosk, service }: Props) {
  const { t, name } = kiosk.texts
  const opening = openingText(kiosk, service.opensAt)
  return (
    <Step
      eyebrow={name(service.name)}
      heading={t(closedKey(service.closedReason))}
      reading={
        <div class='notice'>
          {opening && <p class='notice-main'>{t('closed.opens-at', { time: opening })}</p>}
          <p>{opening ? t('closed.come-then') : t('closed.come-another-day')}</p>
        </div>
      }
    >
      <ElsewhereButton kiosk={kiosk} isClosed />
      <AnotherServiceButton kiosk={kiosk} />
    </Step>
  )
}
