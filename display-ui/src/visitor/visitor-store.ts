import { computed, effect, signal } from '@preact/signals'
import type { VisitorView } from '../../../server/protocol/tickets.ts'
import { tick } from '../../../server/client/clock.ts'
import { request } from '../../../server/client/api.ts'
import type { Live } from '../../../server/client/live.ts'

/** What the page shows first; the status of the ticket, and what only the page knows. */
export type Phase = VisitorView['status'] | 'held' | 'loading' | 'unknown'

type Options = { ticketId: string, live: Live }

/** One ticket as its holder sees it, and what they may do with it. */
export function createVisitor ({ ticketId, live }: Options) {
  const topic = `ticket:${ticketId}` as const
  const first = signal<VisitorView | null>(null)
  const missing = signal(false)
  const pending = signal(false)
  /** Why the last wish was not granted, as the server's code; null: it was, or none was made. */
  const rejection = signal<string | null>(null)
  const rated = signal(false)

  const view = computed(() => live.view(topic).value ?? first.value)
  const phase = computed<Phase>(() => {
    if (view.value === null) return missing.value || live.refused(topic).value !== null ? 'unknown' : 'loading'
    // Nothing happens in the hall at that moment, so no news comes of it either.
    if (view.value.status === 'waiting' && (view.value.heldUntil ?? 0) > tick.value) return 'held'
    return view.value.status
  })

  // The first picture does not wait for the socket: on a slow phone it is there half a second sooner.
  void request<VisitorView>('GET', `/tickets/${ticketId}`).then((answer) => {
    if (answer.ok) first.value = answer.body
    else missing.value = answer.problem.status === 404 || answer.problem.status === 400
  })
  live.subscribe([topic])

  effect(() => {
    void view.value
    rejection.value = null
  })

  async function wish (path: string, body: unknown): Promise<boolean> {
    pending.value = true
    rejection.value = null
    const answer = await request('POST', `/tickets/${ticketId}/${path}`, body)
    pending.value = false
    if (!answer.ok) rejection.value = answer.problem.code
    return answer.ok
  }

  return {
    view,
    phase,
    pending,
    rejection,
    /** The holder has rated this service just now. */
    rated,
    postpone: (forMs: number) => wish('postpone', { forMs }),
    leave: () => wish('cancel', {}),
    rate: async (stars: number) => { rated.value = await wish('rate', { stars }) }
  }
}
export type Visitor = ReturnType<typeof createVisitor>
