import { randomBytes } from 'node:crypto'
import type { AppointmentOffer, BookedAppointment, CheckedIn, SlotsBody } from '../../server/protocol/appointments.ts'
import { planOf } from './arrivals.ts'
import { hallClient } from './hall-client.ts'
import type { Chance } from './randomness.ts'
import type { Stage } from './stage.ts'

const MINUTE = 60_000
/** Between two who book, hall time. */
const GAP_MS = 6 * MINUTE
/** How far ahead they look: whoever books further does not come while the day is played. */
const SOON_MS = 90 * MINUTE
/** Somebody else was quicker, or the hall does not take anybody now. */
const TAKEN = ['slot-full', 'too-few-places', 'no-slot']

/** Visitors who book a time of the next hours by phone, and come, or do not. @throws when the day is stopped */
export async function letThemBook(
  stage: Stage,
  chance: Chance,
  onBooked: (come: () => Promise<void>) => void
): Promise<void> {
  const { base, pace, tally } = stage
  while (true) {
    await pace.sleep(chance.between(0.5, 1.5) * GAP_MS)
    const phone = hallClient(base, tally)
    const offer = await phone.get<AppointmentOffer>('/api/appointments/offer')
    if (!offer.ok || offer.body.status === 'off') continue
    const { serviceId, asksPersons, places } = chance.pick(offer.body.services)
    const isFamily = asksPersons === true && places > 1 && chance.happens(0.3)
    const persons = isFamily ? Math.round(chance.between(2, Math.min(5, places))) : 1
    const further = chance.happens(0.2) ? ['collect-documents'] : []
    const slots = await phone.get<SlotsBody>(`/api/appointments/slots?serviceId=${serviceId}`)
    if (!slots.ok) continue
    const free = slots.body.days
      .flatMap((day) => day.slots)
      .filter((slot) => slot.free >= persons && slot.at < pace.hallNow() + SOON_MS)
    if (free.length === 0) continue
    const { at } = chance.pick(free)
    const body = {
      serviceId,
      at,
      language: 'ky',
      ...(persons > 1 && { persons }),
      ...(further.length > 0 && { furtherServiceIds: further })
    }
    const key = { 'idempotency-key': randomBytes(24).toString('hex') }
    const booked = await phone.post<BookedAppointment>('/api/appointments', body, TAKEN, key)
    if (!booked.ok) continue
    tally.count('appointments: booked')
    if (persons > 1) tally.count('appointments: for a family')
    if (further.length > 0) tally.count('appointments: for several papers')
    onBooked(() => come(stage, chance, booked.body))
  }
}

/** Mostly in time; some late, a few too late, a few never, and a few cancel. */
async function come(
  { base, kiosk, pace, tally, floor }: Stage,
  chance: Chance,
  { appointmentId, serviceId, code, at }: BookedAppointment
): Promise<void> {
  const luck = chance.next()
  if (luck < 0.08) {
    const phone = hallClient(base, tally)
    await phone.post(`/api/appointments/${appointmentId}/cancel`, undefined, ['change-late', 'unknown-appointment'])
    return
  }
  if (luck < 0.16) return
  const lateMs = luck < 0.3 ? chance.between(1, 15) * MINUTE : -chance.between(1, 15) * MINUTE
  await pace.sleep(Math.max(0, at + lateMs - pace.hallNow()))
  const ticket = await kiosk.post<CheckedIn>('/api/appointments/check-in', { code }, [
    'another-day',
    'unknown-appointment'
  ])
  if (!ticket.ok) return
  tally.count('visits: begun')
  tally.count(ticket.body.dueAt === null ? 'appointments: came too late' : 'appointments: kept')
  const plan = { ...planOf(chance), serviceId, further: [], priorityClassId: null, hasPhone: false }
  floor.enter(plan, ticket.body.ticketNumber)
}
