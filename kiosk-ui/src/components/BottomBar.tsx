import type { FirstKiosk } from '../store/first-kiosk.ts'
import { canGoBack } from '../store/steps.ts'
import { AidButton } from './AidButton.tsx'
import { Icon } from './Icon.tsx'

type Props = { kiosk: FirstKiosk }

/** Help, always in the same place: what is not offered at a step leaves its place empty. */
export function BottomBar({ kiosk }: Props) {
  const { t } = kiosk.texts
  return (
    <nav class='bar' aria-label={t('bar.label')}>
      <AidButton kiosk={kiosk} aid='larger' icon='text' testId='larger-text'>
        {t('bar.larger-text')}
      </AidButton>
      <AidButton kiosk={kiosk} aid='contrast' icon='contrast' testId='contrast'>
        {t('bar.contrast')}
      </AidButton>
      <AidButton kiosk={kiosk} aid='seated' icon='seated' testId='seated'>
        {t('bar.seated')}
      </AidButton>
      <button
        type='button'
        class='button bar-back'
        style={{ visibility: canGoBack(kiosk.step.value) ? 'visible' : 'hidden' }}
        data-testid='back'
        onClick={() => kiosk.send({ type: 'back' })}
      >
        <Icon name='back' />
        {t('bar.back')}
      </button>
      <AidButton kiosk={kiosk} aid='listen' icon='listen' testId='listen'>
        {t('bar.listen')}
      </AidButton>
      <button
        type='button'
        class='button bar-staff'
        data-testid='call-staff'
        onClick={() => kiosk.send({ type: 'call-staff' })}
      >
        <Icon name='person' />
        {t('bar.call-staff')}
      </button>
    </nav>
  )
}
