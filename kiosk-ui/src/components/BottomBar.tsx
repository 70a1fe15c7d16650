import type { FirstKiosk } from '../store/first-kiosk.ts'
import { canGoBack } from '../store/steps.ts'
import { AidButton } from './AidButton.tsx'
import { BarWords } from './BarWords.tsx'
import { Icon } from './Icon.tsx'

type Props = { kiosk: FirstKiosk }

/** Help, always in the same place: what is not offered at a step leaves its place empty. */
export function BottomBar({ kiosk }: Props) {
  const { t } = kiosk.texts
  return (
    <nav class='bar' aria-label={t('bar.label')}>
      <AidButton kiosk={kiosk} aid='larger' icon='text' testId='larger-text'>
        <BarWords kiosk={kiosk} text='bar.larger-text' />
      </AidButton>
      <AidButton kiosk={kiosk} aid='contrast' icon='contrast' testId='contrast'>
        <BarWords kiosk={kiosk} text='bar.contrast' />
      </AidButton>
      <AidButton kiosk={kiosk} aid='seated' icon='seated' testId='seated'>
        <BarWords kiosk={kiosk} text='bar.seated' />
      </AidButton>
      <button
        type='button'
        class='button bar-back'
        style={{ visibility: canGoBack(kiosk.step.value) ? 'visible' : 'hidden' }}
        data-testid='back'
        onClick={() => kiosk.send({ type: 'back' })}
      >
        <Icon name='back' />
        <BarWords kiosk={kiosk} text='bar.back' />
      </button>
      <AidButton kiosk={kiosk} aid='listen' icon='listen' testId='listen'>
        <BarWords kiosk={kiosk} text='bar.listen' />
      </AidButton>
      <button
        type='button'
        class='button bar-staff'
        data-testid='call-staff'
        onClick={() => kiosk.send({ type: 'call-staff' })}
      >
        <Icon name='person' />
        <BarWords kiosk={kiosk} text='bar.call-staff' />
      </button>
    </nav>
  )
}
