import type { Centre } from '../protocol/centre.ts'
import type { SettingsFault } from '../protocol/settings.ts'
import { placesOf } from './appointment-slots.ts'
import { fault, twice } from './fault.ts'
import { hoursFaults } from './validate-hours.ts'

/** What can be booked: of services that are there, each once, with a place left in each slot and slots that fit. */
export function appointmentFaults({ appointments, services }: Centre): SettingsFault[] {
  const known = new Set(services.map(({ serviceId }) => serviceId))
  return [
    ...twice(
      'bookable service',
      appointments.services.map(({ serviceId }) => serviceId),
      (i) => `/appointments/services/${i}/serviceId`
    ),
    ...appointments.services.flatMap((bookable, i) => {
      const { serviceId, hours, slotMs } = bookable
      const at = `/appointments/services/${i}`
      return [
        ...(known.has(serviceId)
          ? []
          : [
              fault(`${at}/serviceId`, 'not-there', `The service ${serviceId} can be booked, and is not there.`, {
                value: serviceId
              })
            ]),
        ...(placesOf(bookable) > 0
          ? []
          : [
              fault(
                `${at}/walkInPercent`,
                'no-place-to-book',
                `Of ${bookable.perSlot} in a slot, ${bookable.walkInPercent} % kept for walk-ins leave nobody to book for ${serviceId}.`,
                { count: bookable.perSlot, percent: bookable.walkInPercent }
              )
            ]),
        ...hoursFaults(`${at}/hours`, `slots of ${serviceId}`, hours),
        ...shortSpans(`${at}/hours`, serviceId, hours, slotMs)
      ]
    })
  ]
}

/** A time in which no slot has room says something else than what happens. */
const shortSpans = (
  path: string,
  serviceId: string,
  hours: Centre['appointments']['services'][number]['hours'],
  slotMs: number
): SettingsFault[] =>
  hours.flatMap((day, i) =>
    day
      .filter(([from, to]) => from < to && minutesOf(to) - minutesOf(from) < slotMs / 60_000)
      .map(([from, to]) =>
        fault(
          `${path}/${i}`,
          'slot-too-long',
          `On day ${i + 1} no slot of ${serviceId} has room between ${from} and ${to}.`,
          { from, to }
        )
      )
  )

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
