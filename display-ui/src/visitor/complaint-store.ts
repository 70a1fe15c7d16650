import { effect, type ReadonlySignal, signal } from '@preact/signals'
import { request } from '../../../server/client/api.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { HolderComplaints } from '../../../server/protocol/complaints.ts'
import { typedPhone } from './typed-phone.ts'
import type { Phase } from './visitor-store.ts'

/** An answer comes after hours or days; who looks at the page sees it without touching anything. */
const REFRESH_MS = 30_000
/** The visit is over, or the hall does not know the ticket today: it may be of an earlier day. */
const OVER: ReadonlySet<Phase> = new Set<Phase>(['finished', 'cancelled', 'no-show', 'over', 'unknown'])

type Options = { ticketId: string; lang: ReadonlySignal<Lang>; phase: ReadonlySignal<Phase> }

/** What the holder says against the visit, and what is answered. */
export function createComplaints({ ticketId, lang, phase }: Options) {
  const path = `/tickets/${ticketId}/complaint`
  /** null: nothing is known, or the visit goes on. */
  const known = signal<HolderComplaints | null>(null)
  const pending = signal(false)
  /** Why it was not taken, as the server's code. */
  const fault = signal<string | null>(null)

  async function ask(): Promise<void> {
    const answer = await request<HolderComplaints>('GET', path)
    if (answer.ok) known.value = answer.body
  }

  effect(() => {
    if (!OVER.has(phase.value)) {
      known.value = null
      return
    }
    void ask()
    const timer = setInterval(() => {
      const waits = known.peek()?.complaints.some(({ answeredAt, isErased }) => answeredAt === null && !isErased)
      if (waits && document.visibilityState === 'visible') void ask()
    }, REFRESH_MS)
    return () => clearInterval(timer)
  })

  return {
    known,
    pending,
    fault,
    /** @param phone as typed; empty: none @param notice whether this browser is told too. Returns whether it was taken */
    async complain(text: string, phone: string, notice: boolean): Promise<boolean> {
      pending.value = true
      fault.value = null
      const number = typedPhone(phone)
      const push = notice ? await subscription(known.peek()?.messages.pushKey ?? null) : null
      const contact = { ...(number !== '' && { phone: number }), ...(push !== null && { push }) }
      const answer = await request<HolderComplaints>('POST', path, {
        text,
        language: lang.peek(),
        ...(Object.keys(contact).length > 0 && { contact })
      })
      pending.value = false
      if (answer.ok) known.value = answer.body
      else fault.value = answer.problem.code
      return answer.ok
    }
  }
}
export type ComplaintStore = ReturnType<typeof createComplaints>

/** Where this browser can be told; null: no push service is in reach, or the centre pushes nothing. */
async function subscription(publicKey: string | null): Promise<PushSubscriptionJSON | null> {
  const registration = await navigator.serviceWorker?.getRegistration('/t/')
  if (publicKey === null || !registration?.pushManager) return null
  try {
    const options = { userVisibleOnly: true, applicationServerKey: publicKey }
    return (await registration.pushManager.subscribe(options)).toJSON()
  } catch {
    return null
  }
}
