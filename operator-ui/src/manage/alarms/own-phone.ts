import { signal } from '@preact/signals'
import type { AlarmChoice, PhoneBody, PhonesBody } from '../../../../server/protocol/alarm-news.ts'
import type { Lang } from '../../../../server/protocol/basics.ts'
import type { Session } from '../../session/session.ts'

/** Which of one's phones this browser is; remembered in it, and no secret. */
const KEPT = 'kezek-alarm-phone'

/** Only a page with a certificate can be pushed to. */
export const canBeTold = (): boolean =>
  window.isSecureContext && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

const registrationOf = async (): Promise<ServiceWorkerRegistration> => {
  const registration = await navigator.serviceWorker.register('/desk/sw.js', { scope: '/desk/' })
  const worker = registration.installing ?? registration.waiting
  if (registration.active === null && worker)
    await new Promise<void>((resolve) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'activated') resolve()
      })
    })
  return registration
}

/** The phones of whoever is signed in, and whether this browser is one of them. */
export function createOwnPhone(session: Session) {
  const known = signal<PhonesBody | null>(null)
  const mine = signal(localStorage.getItem(KEPT))
  const refusal = signal<string | null>(null)

  async function ask(): Promise<void> {
    const answer = await session.ask<PhonesBody>('GET', '/alarms/phones')
    if (answer.ok) known.value = answer.body
  }

  return {
    known,
    refusal,
    ask,
    isMine: ({ phoneId }: PhoneBody) => phoneId === mine.value,
    /** Asks the browser, and sends alarms here from now on. To be called from a touch. */
    async switchOn(choice: AlarmChoice, language: Lang): Promise<void> {
      const publicKey = known.peek()?.publicKey
      refusal.value = null
      if (publicKey === undefined) return
      try {
        if ((await Notification.requestPermission()) !== 'granted') {
          refusal.value = 'no-push'
          return
        }
        const { pushManager } = await registrationOf()
        const push = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
        const answer = await session.ask<PhoneBody>('PUT', '/alarms/phones', { push: push.toJSON(), choice, language })
        if (answer.ok) {
          localStorage.setItem(KEPT, answer.body.phoneId)
          mine.value = answer.body.phoneId
        } else refusal.value = answer.problem.code
      } catch {
        // No push service is in reach.
        refusal.value = 'no-push'
      }
      await ask()
    },
    async remove({ phoneId }: PhoneBody): Promise<void> {
      const answer = await session.ask<void>('DELETE', `/alarms/phones/${phoneId}`)
      refusal.value = answer.ok ? null : answer.problem.code
      if (answer.ok && phoneId === mine.peek()) {
        localStorage.removeItem(KEPT)
        mine.value = null
        const registration = await navigator.serviceWorker?.getRegistration('/desk/')
        await (await registration?.pushManager.getSubscription())?.unsubscribe()
      }
      await ask()
    },
    async test({ phoneId }: PhoneBody): Promise<void> {
      const answer = await session.ask<void>('POST', `/alarms/phones/${phoneId}/test`)
      refusal.value = answer.ok ? null : answer.problem.code
    }
  }
}
