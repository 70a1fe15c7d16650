import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ContactBody } from '../../../server/protocol/notifications.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import { request } from '../../../server/client/api.ts'
import { typedPhone } from './typed-phone.ts'

type Options = { ticketId: string; lang: ReadonlySignal<Lang> }

/** Where messages about this ticket go, as far as the centre sends any. */
export function createContact({ ticketId, lang }: Options) {
  const path = `/tickets/${ticketId}/contact`
  const known = signal<ContactBody | null>(null)
  const pending = signal(false)
  /** Why a number was not taken, as the server's code. */
  const fault = signal<string | null>(null)

  async function ask(): Promise<void> {
    const answer = await request<ContactBody>('GET', path)
    if (answer.ok) known.value = answer.body
  }

  async function put(body: object): Promise<boolean> {
    pending.value = true
    fault.value = null
    const answer = await request<ContactBody>('PUT', path, { ...body, language: lang.peek() })
    pending.value = false
    if (answer.ok) known.value = answer.body
    else fault.value = answer.problem.code
    return answer.ok
  }

  return {
    ask,
    pending,
    fault,
    /** null: the centre sends no text messages. */
    sms: computed(() => known.value?.sms ?? null),
    /** A message comes although the page is closed. */
    reachesAway: computed(
      () => known.value !== null && (known.value.sms?.isKept === true || known.value.push?.isKept === true)
    ),
    savePhone: (number: string) => put({ phone: typedPhone(number) }),
    /** Asks the browser for an address that messages can be pushed to. Without a worker, or where the centre pushes none, nothing happens. */
    async subscribePush(): Promise<void> {
      const publicKey = known.peek()?.push?.publicKey
      const registration = await navigator.serviceWorker?.getRegistration('/t/')
      if (publicKey === undefined || !registration?.pushManager) return
      try {
        const subscription = await registration.pushManager.subscribe({
          userVisibleOnly: true,
          applicationServerKey: publicKey
        })
        await put({ push: subscription.toJSON() })
      } catch {
        // No push service is in reach; the page's own notices still come while it is open.
        fault.value = 'no-push'
      }
    },
    async forget(kind: 'push' | 'sms'): Promise<void> {
      if (known.peek()?.[kind]?.isKept !== true) return
      pending.value = true
      const answer = await request<ContactBody>('DELETE', `${path}/${kind}`)
      pending.value = false
      if (answer.ok) known.value = answer.body
    }
  }
}
export type ContactStore = ReturnType<typeof createContact>
