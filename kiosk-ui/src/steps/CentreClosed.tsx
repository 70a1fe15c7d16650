import { Step } from '../components/Step.tsx'
import type { Kiosk } from '../store/kiosk.ts'
import { openingText } from './closed-texts.ts'

type Props = { kiosk: Kiosk; opensAt: number | undefined }

/** The whole centre is closed. */
export function CentreClosed({ kiosk, opensAt }: Props) {
  const { t } = kiosk.texts
  const opening = openingText(kiosk, opensAt)
  return (
    <Step
      heading={t('closed.centre')}
      reading={
        <div class='notice'>
          {opening && <p class='notice-main'>{t('closed.opens-at', { time: opening })}</p>}
          <p>{t('closed.no-tickets')}</p>
          {!opening && <p>{t('closed.come-another-day')}</p>}
        </div>
      }
    />
  )
}
