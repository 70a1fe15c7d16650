import { Step } from '../components/Step.tsx'
import type { Kiosk } from '../store/kiosk.ts'
import type { Order } from '../store/steps.ts'

type Props = { kiosk: Kiosk; order: Order; isSlow: boolean }

/** The ticket is on its way; however long it takes, nothing has to be pressed again. */
export function Issuing({ kiosk, order, isSlow }: Props) {
  const { t, name } = kiosk.texts
  return (
    <Step
      eyebrow={name(order.service.name)}
      heading={t('issuing.heading')}
      reading={
        <div class='notice' role='status'>
          <p class='notice-main'>{t('issuing.wait')}</p>
          {isSlow && <p>{t('issuing.slow')}</p>}
        </div>
      }
    />
  )
}
