import { computed, effect, signal } from '@preact/signals'
import type { RatingReason } from '../../../server/protocol/feedback.ts'
import type { VisitorView } from '../../../server/protocol/tickets.ts'
import { hallNow, tick } from '../../../server/client/clock.ts'
import { request } from '../../../server/client/api.ts'
import type { Live } from '../../../server/client/live.ts'

/** What the page shows first; the status of the ticket, and what only the page knows. */
export type Phase = VisitorView['status'] | 'held' | 'on-the-way' | 'loading' | 'unknown' | 'lost' | 'over'

type Options = {
  ticketId: string
  live: Live
  answered: VisitorView | null
  known: VisitorView | null
  former: VisitorView | null
  /** From when on tickets are unknown after a restore, in the hall's time; null: none are. */
  unknownSince: () => number | null
}

type Rating = { stars: number; reasons?: RatingReason[]; comment?: string }

/** How a known ticket stands at `now`, in the hall's time. */
export function phaseOf({ status, heldUntil, confirmBy }: VisitorView, now: number): Phase {
  if (status === 'waiting' && (heldUntil ?? 0) > now) return 'held'
  return status === 'waiting' && confirmBy !== null ? 'on-the-way' : status
}

/**
 * One ticket as its holder sees it, and what they may do with it.
 * @param answered what the server has put into the page: true now
 * @param known what the phone knew last; shown until something newer comes
 * @param former the same, however old: what it was, once the hall does not know it any more
 * @param unknownSince tells a ticket that the hall has lost from one whose day is over
 */
export function createVisitor({ ticketId, live, answered, known, former, unknownSince }: Options) {
  const topic = `ticket:${ticketId}` as const
  const first = signal<VisitorView | null>(answered ?? known)
  const missing = signal(false)
  /** When the first answer came, in the hall's time. */
  const answeredAt = signal<number | null>(answered && hallNow())
  const pending = signal(false)
  /** Why the last wish was not granted, as the server's code; null: it was, or none was made. */
  const rejection = signal<string | null>(null)
  const rated = signal(false)

  /** The newest that was heard of it. */
  const last = signal<VisitorView | null>(former)
  // The hall forgets its tickets with the service day, also while a page is open.
  let wasHeard = false
  effect(() => {
    const isHeard = live.view(topic).value !== null
    if (isHeard) missing.value = false
    else if (wasHeard) missing.value = true
    wasHeard = isHeard
  })

  const isGone = computed(() => missing.value || live.refused(topic).value !== null)
  const view = computed(() => (isGone.value ? null : (live.view(topic).value ?? first.value)))
  const phase = computed<Phase>(() => {
    if (view.value === null) return isGone.value ? phaseWhenGone() : 'loading'
    // Nothing happens in the hall when a hold ends, so no news comes of it either.
    return phaseOf(view.value, tick.value)
  })

  function phaseWhenGone(): Phase {
    const since = unknownSince()
    if (since !== null && (last.value === null || last.value.issuedAt >= since)) return 'lost'
    return last.value === null ? 'unknown' : 'over'
  }

  // The first picture does not wait for the socket: on a slow phone it is there half a second sooner.
  if (answered === null)
    void request<VisitorView>('GET', `/tickets/${ticketId}`).then((answer) => {
      if (answer.ok) {
        first.value = answer.body
        answeredAt.value = hallNow()
      } else missing.value = answer.problem.status === 404 || answer.problem.status === 400
    })
  live.subscribe([topic])

  effect(() => {
    if (view.value !== null) last.value = view.value
  })
  effect(() => {
    void view.value
    rejection.value = null
  })

  async function wish(path: string, body: unknown, method: 'POST' | 'DELETE' = 'POST'): Promise<boolean> {
    pending.value = true
    rejection.value = null
    const answer = await request(method, `/tickets/${ticketId}/${path}`, body, { keepalive: true })
    pending.value = false
    if (!answer.ok) rejection.value = answer.problem.code
    return answer.ok
  }

  return {
    view,
    last,
    phase,
    pending,
    rejection,
    answeredAt,
    /** The holder has rated this service just now. */
    rated,
    postpone: (forMs: number) => wish('postpone', { forMs }),
    endPostpone: () => wish('postpone', undefined, 'DELETE'),
    leave: () => wish('cancel', {}),
    comeBack: () => wish('return', undefined),
    rate: async (rating: Rating) => {
      rated.value = await wish('rate', rating)
    }
  }
}
export type Visitor = ReturnType<typeof createVisitor>
