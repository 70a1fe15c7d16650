import type { ComponentChildren } from 'preact'
import type { FirstKiosk } from '../store/first-kiosk.ts'
import { BottomBar } from './BottomBar.tsx'
import { Header } from './Header.tsx'
import { KeptWord } from './KeptWord.tsx'

type Props = { kiosk: FirstKiosk; isSettling?: boolean; children: ComponentChildren; over?: ComponentChildren }

/** What stands around every step: where one is above it, help below it. */
export function KioskFrame({ kiosk, isSettling = false, children, over }: Props) {
  return (
    <div class={isSettling ? 'kiosk settling' : 'kiosk'} data-step={kiosk.step.value.name}>
      <Header kiosk={kiosk} />
      {children}
      <footer>
        <BottomBar kiosk={kiosk} />
        <KeptWord kiosk={kiosk} />
      </footer>
      {over}
    </div>
  )
}
