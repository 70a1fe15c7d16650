import type { Kiosk } from '../store/kiosk.ts'
import type { Guide } from './guide.ts'

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }
const AGAIN = new Set(['F1', 'Help', '?'])

/**
 * The keys of a tactile keypad: arrows go from button to button, Enter chooses, Escape goes back, a help key reads again.
 * Whoever uses them may not see the screen: with the first of them it begins to speak.
 */
export function openKeypad(kiosk: Kiosk, guide: Guide): void {
  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const step = STEPS[event.key]
    if (step !== undefined) {
      event.preventDefault()
      // The first key only begins to speak: whoever hears nothing yet would not know where it has led.
      if (!guide.start()) goOn(step)
    } else if (AGAIN.has(event.key)) {
      event.preventDefault()
      if (!guide.start()) guide.again()
    } else if (event.key === 'Escape' && document.querySelector('dialog[open]') === null) {
      kiosk.send({ type: 'back' })
    }
  })
}

/** To the next button in reading order that can be seen; after the last comes the first. */
function goOn(step: 1 | -1): void {
  const room = document.querySelector('dialog[open]') ?? document.body
  const buttons = [...room.querySelectorAll<HTMLButtonElement>('button')].filter(
    (button) => button.checkVisibility({ visibilityProperty: true }) && !button.disabled
  )
  const here = document.activeElement
  const isAfter = (button: Element) =>
    here !== null && (here.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
  const place = here instanceof HTMLButtonElement ? buttons.indexOf(here) : -1
  // From a heading the next is what follows it, not the first of the page.
  const following = buttons.findIndex(isAfter)
  const next = place >= 0 ? place + step : step === 1 ? following : following - 1
  buttons[(next + buttons.length) % buttons.length]?.focus({ preventScroll: true })
}
