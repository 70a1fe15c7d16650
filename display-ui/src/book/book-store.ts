import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import { newKey, request } from '../../../server/client/api.ts'
import { heardTime } from '../../../server/client/clock.ts'
import type { AppointmentOffer, BookedAppointment, SlotsBody } from '../../../server/protocol/appointments.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { createParty } from '../join/party.ts'
import { typedPhone } from '../visitor/typed-phone.ts'
import { keepAppointment, myAppointments } from './my-appointments.ts'

type Day = SlotsBody['days'][number]

/** What can be booked, and booking it: service, day, time, done. */
export function createBook(lang: ReadonlySignal<Lang>) {
  const centre = signal<CentreBody | null>(null)
  const offer = signal<AppointmentOffer | null>(null)
  const isLost = signal(false)
  const serviceId = signal<string | null>(null)
  const days = signal<Day[] | null>(null)
  const date = signal<string | null>(null)
  const at = signal<number | null>(null)
  const phone = signal('')
  const pending = signal(false)
  /** Why it was not booked, as the server's code. */
  const rejection = signal<string | null>(null)
  /** However often it is sent, one wish is one appointment. */
  const sent = { key: newKey() }
  const party = createParty(sent)

  // Why it could not be had is of what was asked for.
  effect(() => {
    if (party.persons.value > 0 && party.further.value) rejection.value = null
  })

  void firstOf({ centre, offer, isLost })

  async function look(id: string): Promise<void> {
    const answer = await request<SlotsBody>('GET', `/appointments/slots?serviceId=${id}`)
    isLost.value = !answer.ok
    if (answer.ok && serviceId.peek() === id) days.value = answer.body.days
  }

  return {
    centre,
    offer,
    isLost,
    serviceId,
    days,
    date,
    at,
    phone,
    party,
    pending,
    rejection,
    mine: myAppointments(),
    chooseService(id: string | null): void {
      party.reset()
      serviceId.value = id
      days.value = date.value = at.value = null
      if (id !== null) void look(id)
    },
    chooseDay(day: string | null): void {
      date.value = day
      at.value = null
    },
    chooseTime(time: number | null): void {
      sent.key = newKey()
      rejection.value = null
      at.value = time
    },
    async book(): Promise<void> {
      const wish = { serviceId: serviceId.peek(), at: at.peek(), language: lang.peek() }
      const number = typedPhone(phone.peek())
      if (wish.serviceId === null || wish.at === null) return
      pending.value = true
      const answer = await request<BookedAppointment>(
        'POST',
        '/appointments',
        { ...party.body(), ...wish, ...(number !== '' && { contact: { phone: number } }) },
        { key: sent.key }
      )
      pending.value = false
      if (!answer.ok) {
        rejection.value = answer.problem.code
        // A number that was refused is another wish when it is mended.
        sent.key = newKey()
        void look(wish.serviceId)
        return
      }
      keepAppointment(answer.body.appointmentId)
      location.assign(answer.body.pagePath)
    }
  }
}
export type Book = ReturnType<typeof createBook>

/** The centre, and what can be booked there. */
export async function firstOf({
  centre,
  offer,
  isLost
}: {
  centre: Signal<CentreBody | null>
  offer: Signal<AppointmentOffer | null>
  isLost: Signal<boolean>
}): Promise<void> {
  const [about, what] = await Promise.all([
    request<CentreBody>('GET', '/centre'),
    request<AppointmentOffer>('GET', '/appointments/offer')
  ])
  if (about.ok) {
    heardTime(about.body.serverTime, about.body.timeScale)
    centre.value = about.body
  }
  if (what.ok) offer.value = what.body
  isLost.value = !about.ok || !what.ok
}
