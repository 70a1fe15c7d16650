import { Temporal } from 'temporal-polyfill'
import type { BookableService } from '../protocol/appointments.ts'
import type { Centre } from '../protocol/centre.ts'
import { openingsOn, serviceDayAt } from './service-day.ts'

/** What can be booked of a service; null: nothing. */
export const bookableOf = ({ appointments }: Centre, serviceId: string): BookableService | null =>
  (appointments.open && appointments.services.find((each) => each.serviceId === serviceId)) || null

/** How many of the places of a slot can be booked: the rest is kept for who comes without an appointment. */
export const placesOf = ({ perSlot, walkInPercent }: Pick<BookableService, 'perSlot' | 'walkInPercent'>): number =>
  // In hundredths, so that of ten with 30 % kept there are seven.
  Math.floor((perSlot * (100 - walkInPercent)) / 100)

/** The slots of a service on a service day, epoch ms, as far as the service takes tickets then. */
export function slotsOn(serviceDay: string, centre: Centre, serviceId: string): number[] {
  const bookable = bookableOf(centre, serviceId)
  if (bookable === null) return []
  const date = Temporal.PlainDate.from(serviceDay)
  const toEpoch = (time: string): number =>
    time === '24:00'
      ? date.add({ days: 1 }).toZonedDateTime({ timeZone: centre.timeZone }).epochMilliseconds
      : date.toZonedDateTime({ timeZone: centre.timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds
  const openings = openingsOn(serviceDay, centre)[serviceId]
  const isOpen = (at: number) => openings === undefined || openings.some(([from, to]) => from <= at && at < to)
  const slots: number[] = []
  for (const [from, to] of bookable.hours[date.dayOfWeek - 1] ?? []) {
    const end = toEpoch(to)
    for (let at = toEpoch(from); at + bookable.slotMs <= end; at += bookable.slotMs)
      // Times before the hour at which the service day begins are of the day before.
      if (isOpen(at) && serviceDayAt(at, centre).serviceDay === serviceDay) slots.push(at)
  }
  return slots
}

/** The last service day that can be booked. @param today the present one */
export const lastBookableDay = (today: string, { appointments }: Centre): string =>
  Temporal.PlainDate.from(today).add({ days: appointments.daysAhead }).toString()

/** How many can be booked for a time, as the settings are; 0: there is no such slot, or it is too far ahead. */
export function placesAt(dueAt: number, now: number, centre: Centre, serviceId: string): number {
  const bookable = bookableOf(centre, serviceId)
  if (bookable === null) return 0
  const { serviceDay } = serviceDayAt(dueAt, centre)
  const today = serviceDayAt(now, centre).serviceDay
  if (serviceDay < today || serviceDay > lastBookableDay(today, centre)) return 0
  return slotsOn(serviceDay, centre, serviceId).includes(dueAt) ? placesOf(bookable) : 0
}

/** Service days from one to another, both included. @param most no more than so many */
export function daysBetween(from: string, to: string, most: number): string[] {
  const days: string[] = []
  for (let day = Temporal.PlainDate.from(from); days.length < most && day.toString() <= to; day = day.add({ days: 1 }))
    days.push(day.toString())
  return days
}
