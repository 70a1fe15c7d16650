import { AnotherServiceButton } from '../components/AnotherServiceButton.tsx'
import { Step } from '../components/Step.tsx'
import type { Kiosk } from '../store/kiosk.ts'
import type { Order } from '../store/steps.ts'
import { isFinal, refusedKey } from './refused-texts.ts'

type Props = { kiosk: Kiosk; order: Order; code: string }

/** No ticket: why, in words, and what to do now. */
export function Refused({ kiosk, order, code }: Props) {
  const { t, name } = kiosk.texts
  const words = refusedKey(code)
  return (
    <Step
      eyebrow={name(order.service.name)}
      heading={t('refused.heading')}
      reading={
        <div class='notice' role='alert'>
          <p class='notice-main'>{t(words)}</p>
        </div>
      }
    >
      {isFinal(words) ? (
        <AnotherServiceButton kiosk={kiosk} />
      ) : (
        <button
          type='button'
          class='button go'
          data-testid='try-again'
          onClick={() => kiosk.send({ type: 'try-again' })}
        >
          {t('refused.try-again')}
        </button>
      )}
    </Step>
  )
}
