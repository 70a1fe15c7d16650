import type { Kiosk } from './store/kiosk.ts'

const prevent = (event: Event) => event.preventDefault()
const active = { passive: false }

/**
 * A public screen is not a browser window: no menus, no dragging, no zooming by accident.
 * Zoom is refused here and by `touch-action` rather than in the viewport tag, which assistive tools rightly distrust.
 */
export function lockDownKiosk(kiosk: Kiosk): void {
  for (const type of ['contextmenu', 'dragstart', 'selectstart', 'gesturestart', 'gesturechange'])
    document.addEventListener(type, prevent, active)
  document.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey) event.preventDefault()
    },
    active
  )
  document.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1) event.preventDefault()
    },
    active
  )

  const touched = () => kiosk.send({ type: 'touched' })
  for (const type of ['pointerdown', 'keydown', 'wheel'])
    document.addEventListener(type, touched, { passive: true, capture: true })
}
