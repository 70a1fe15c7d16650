import { hallNow } from '../../../server/client/clock.ts'
import type { Desk } from './desk.ts'
import { possible, type ActionId } from './possible.ts'

/** Does one of the quieter actions, or opens the dialog that asks what it needs; nothing if it is not possible now. */
export function act(desk: Desk, id: ActionId): void {
  const view = desk.view.peek()
  if (!view || !desk.ready.peek() || desk.pending.peek() || !possible(view, hallNow())[id].enabled) return
  if (id === 'recall' || id === 'no-show') void desk.send(id, desk.expect())
  else if (id === 'call-other') desk.open({ kind: 'call', ticketId: null })
  else if (id === 'break' && view.status === 'paused') void desk.send('resume')
  else if (id === 'break') desk.open({ kind: 'break' })
  else if (view.ticket) {
    const { ticketId, ticketNumber } = view.ticket
    desk.open({ kind: id === 'cancel' ? 'cancel-present' : id, about: ticketId, ticketNumber })
  }
}
