import type { AppointmentSettings, BookableService } from '../protocol/appointments.ts'

const MINUTE = 60_000

/** The sample hall is open round the clock; appointments are by day, on every day. */
const DAY: BookableService['hours'][number] = [['08:00', '20:00']]
const hours = [DAY, DAY, DAY, DAY, DAY, DAY, DAY]

/** Two services of the sample hall can be booked. */
export const appointments: AppointmentSettings = {
  open: true,
  services: [
    // A family of five has room in one slot.
    { serviceId: 'travel-passport', hours, slotMs: 30 * MINUTE, perSlot: 10, walkInPercent: 50, asksPersons: true },
    { serviceId: 'notary', hours, slotMs: 30 * MINUTE, perSlot: 2, walkInPercent: 50 }
  ],
  daysAhead: 14,
  changeUntilMs: 60 * MINUTE,
  graceMs: 10 * MINUTE,
  remindMs: 1_440 * MINUTE,
  remindAgainMs: 120 * MINUTE,
  mostOfOnePhone: 2,
  mostOfOneDevice: 3,
  mostOfOneAddress: 20
}
