import type { ComponentChildren } from 'preact'
import type { Aid } from '../store/aids.ts'
import type { FirstKiosk } from '../store/first-kiosk.ts'
import { Icon } from './Icon.tsx'

type Props = {
  kiosk: FirstKiosk
  aid: Aid
  icon: 'text' | 'contrast' | 'seated' | 'listen'
  testId: string
  children: ComponentChildren
}

/** One touch, and the screen is easier to see or to reach; one more, and it is as before. */
export function AidButton({ kiosk, aid, icon, testId, children }: Props) {
  const isOn = kiosk.aids.on[aid].value
  return (
    <button
      type='button'
      class='button bar-aid'
      aria-pressed={isOn}
      data-testid={testId}
      onClick={() => kiosk.send({ type: 'toggle-aid', aid })}
    >
      <Icon name={isOn ? 'check' : icon} />
      {children}
    </button>
  )
}
