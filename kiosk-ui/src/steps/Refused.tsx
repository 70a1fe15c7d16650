import { AnotherServiceButton } from '../components/AnotherServiceButton.tsx'
import { Step } from '../components/Step.tsx'
import type { Kiosk } from '../store/kiosk.ts'
import type { Order } from '../store/steps.ts'
import type { TextKey } from '../texts.ts'

const WORDS: Record<string, TextKey> = {
  'service-closed': 'refused.service-closed',
  'daily-limit': 'refused.daily-limit',
  'day-closed': 'refused.centre-closed',
  'unknown-service': 'refused.no-service',
  'no-connection': 'refused.no-connection'
}

/** Asking again cannot change these answers. */
const FINAL: ReadonlySet<TextKey> = new Set<TextKey>([
  'refused.service-closed',
  'refused.daily-limit',
  'refused.centre-closed',
  'refused.no-service'
])

type Props = { kiosk: Kiosk; order: Order; code: string }

/** No ticket: why, in words, and what to do now. */
export function Refused({ kiosk, order, code }: Props) {
  const { t, name } = kiosk.texts
  const words = WORDS[code] ?? 'refused.otherwise'
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
      {FINAL.has(words) ? (
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
