import { hallNow } from '../../../server/client/clock.ts'
import type { Desk } from './desk-store.ts'
import { allowedActions } from './allowed-actions.ts'
import type { KeypadAct } from './keypad.ts'

/**
 * Runs a secondary action, or opens the dialog that collects its input; does nothing while it is not allowed.
 * @param digit of the outcome that is chosen already
 */
export function runAction(desk: Desk, id: Exclude<KeypadAct, 'nothing'>, digit?: number): void {
  const view = desk.view.peek()
  if (!view || !desk.ready.peek() || desk.pending.peek()) return
  if (id === 'close') {
    if (view.ticket === null) desk.openDialog({ kind: 'close' })
    return
  }
  if (!allowedActions(view, hallNow())[id].enabled) return
  if (id === 'recall' || id === 'no-show') void desk.send(id, desk.expectPresent())
  else if (id === 'call-other') desk.openDialog({ kind: 'call', ticketRef: null })
  else if (id === 'break' && view.status === 'paused') void desk.send('resume')
  else if (id === 'break') desk.openDialog({ kind: 'break' })
  else if (view.ticket) {
    const { ticketRef, ticketNumber } = view.ticket
    const about = { about: ticketRef, ticketNumber }
    if (id === 'outcome') desk.openDialog({ kind: id, ...about, ...(digit !== undefined && { digit }) })
    else desk.openDialog({ kind: id === 'cancel' ? 'cancel-present' : id, ...about })
  }
}
