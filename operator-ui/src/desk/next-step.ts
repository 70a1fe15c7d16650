import type { DeskView } from '../../../server/protocol/desks.ts'

/** What the next-step button does. */
export type NextStep = 'call' | 'start' | 'finish' | 'resume'

export function nextStepOf(view: Pick<DeskView, 'status' | 'ticket'>): NextStep {
  if (view.ticket) return view.ticket.status === 'called' ? 'start' : 'finish'
  return view.status === 'paused' ? 'resume' : 'call'
}

/** Identifies what a press of the next-step button would do: a step, a ticket, and which of its services. */
export const sceneOf = (view: Pick<DeskView, 'status' | 'ticket'>): string =>
  `${nextStepOf(view)} ${view.ticket?.ticketRef ?? ''} ${view.ticket?.calledAt ?? ''}`
