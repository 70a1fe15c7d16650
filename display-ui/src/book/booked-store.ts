import { type ReadonlySignal, signal } from '@preact/signals'
import { request } from '../../../server/client/api.ts'
import type { AppointmentOffer, AppointmentView, SlotsBody } from '../../../server/protocol/appointments.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { firstOf } from './book-store.ts'
import { forgetAppointment, keepAppointment } from './my-appointments.ts'

const REFRESH_MS = 15_000

/** One appointment, as its holder sees it and may change it. */
export function createBooked(appointmentId: string, lang: ReadonlySignal<Lang>) {
  const path = `/appointments/${appointmentId}`
  const centre = signal<CentreBody | null>(null)
  const offer = signal<AppointmentOffer | null>(null)
  const view = signal<AppointmentView | null>(null)
  const [isUnknown, isLost, pending, isMoving] = [signal(false), signal(false), signal(false), signal(false)]
  const rejection = signal<string | null>(null)
  const days = signal<SlotsBody['days'] | null>(null)
  const date = signal<string | null>(null)

  async function look(): Promise<void> {
    const answer = await request<AppointmentView>('GET', path)
    isLost.value = !answer.ok && answer.problem.status !== 404
    if (answer.ok) seen(answer.body)
    else if (answer.problem.status === 404) {
      isUnknown.value = true
      forgetAppointment(appointmentId)
    }
  }
  function seen(body: AppointmentView): void {
    view.value = body
    if (body.status === 'booked') keepAppointment(appointmentId)
  }
  void look()
  void firstOf({ centre, offer, isLost })
  whileSeen(() => {
    if (!isUnknown.peek()) void look()
  })

  async function change(to: string, body?: object, method: 'POST' | 'PUT' = 'POST'): Promise<boolean> {
    pending.value = true
    rejection.value = null
    const answer = await request<AppointmentView>(method, `${path}/${to}`, body)
    pending.value = false
    if (answer.ok) view.value = answer.body
    else rejection.value = answer.problem.code
    return answer.ok
  }

  return {
    appointmentId,
    centre,
    offer,
    view,
    isUnknown,
    isLost,
    pending,
    rejection,
    days,
    isMoving,
    date,
    cancel: () => change('cancel'),
    async beginMove(): Promise<void> {
      rejection.value = null
      isMoving.value = true
      days.value = date.value = null
      days.value = await timesOf(view.peek()?.serviceId)
    },
    endMove(): void {
      isMoving.value = false
    },
    async move(at: number): Promise<void> {
      if (await change('move', { at })) isMoving.value = false
      else days.value = await timesOf(view.peek()?.serviceId)
    },
    /** Asks the browser for an address that the reminder can be pushed to. */
    async remind(): Promise<void> {
      const publicKey = offer.peek()?.push?.publicKey
      if (publicKey === undefined) return
      try {
        const registration = await navigator.serviceWorker.register('/t/sw.js', { scope: '/t/' })
        const subscription = await registration.pushManager.subscribe({
          userVisibleOnly: true,
          applicationServerKey: publicKey
        })
        await change('contact', { push: subscription.toJSON(), language: lang.peek() }, 'PUT')
      } catch {
        rejection.value = 'no-push'
      }
    }
  }
}
/** When a service can be booked; null: that could not be asked. */
async function timesOf(serviceId: string | undefined): Promise<SlotsBody['days'] | null> {
  const answer = await request<SlotsBody>('GET', `/appointments/slots?serviceId=${serviceId}`)
  return answer.ok ? answer.body.days : null
}

export type Booked = ReturnType<typeof createBooked>

/** Again and again while somebody looks at the page, and as soon as they look at it again. */
function whileSeen(look: () => void): void {
  const lookIfSeen = () => {
    if (document.visibilityState === 'visible') look()
  }
  setInterval(lookIfSeen, REFRESH_MS)
  document.addEventListener('visibilitychange', lookIfSeen)
}
