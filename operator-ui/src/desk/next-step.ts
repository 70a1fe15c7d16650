import type { DeskView } from '../../../server/protocol/desks.ts'

/** What the green button does next. */
export type NextStep = 'call' | 'start' | 'finish' | 'resume'

export function nextStepOf(view: Pick<DeskView, 'status' | 'ticket'>): NextStep {
  if (view.ticket) return view.ticket.status === 'called' ? 'start' : 'finish'
  return view.status === 'paused' ? 'resume' : 'call'
}

/** What the operator has before their eyes: as long as it is the same, the same press means the same. */
export const sceneOf = (view: Pick<DeskView, 'status' | 'ticket'>): string =>
  `${nextStepOf(view)} ${view.ticket?.ticketId ?? ''}`
