import { computed, effect, type ReadonlySignal } from '@preact/signals'
import type { Live } from '../../../server/client/live.ts'
import type { PaperView } from '../../../server/protocol/printing.ts'
import type { ShownTicket } from './steps.ts'

/** What the screen says of a ticket on paper; `none`: it is to be on none. */
export type Paper = 'none' | 'printing' | 'printed' | 'out-of-paper' | 'no-printer'

/** No paper comes: what the screen shows is all that the visitor has. */
export const isScreenTicket = (paper: Paper): boolean => paper === 'out-of-paper' || paper === 'no-printer'

/**
 * Follows the ticket that is shown to its printer.
 * @param ticket the one that is on the screen
 */
export function createPaper(live: Live, ticket: ReadonlySignal<ShownTicket | null>): ReadonlySignal<Paper> {
  const topic = computed(() =>
    ticket.value && 'paper' in ticket.value ? (`paper:${ticket.value.ticketId}` as const) : null
  )
  effect(() => {
    live.subscribe(topic.value === null ? ['kiosk'] : ['kiosk', topic.value])
  })
  return computed(() => {
    if (topic.value === null) return 'none'
    if (live.refused(topic.value).value !== null) return 'no-printer'
    return paperOf(live.view(topic.value).value)
  })
}

function paperOf(view: PaperView | null): Paper {
  if (view === null) return 'printing'
  if (view.status === 'printed') return 'printed'
  if (view.printer === 'out-of-paper') return 'out-of-paper'
  // What stands at the printer is the staff's matter: the visitor is told that no ticket comes.
  return view.status === 'waiting' && (view.printer === 'ready' || view.printer === 'unknown')
    ? 'printing'
    : 'no-printer'
}
