import Type from 'typebox'
import {
  At,
  Count,
  Id,
  Lang,
  LocalDate,
  LocalTime,
  Moment,
  Ms,
  Persons,
  Text,
  TicketNumber,
  TicketRef
} from './basics.ts'
import { PushSubscription } from './notifications.ts'
import { IssuedTicket } from './tickets.ts'

/** Appointments: what a centre sets, and what whoever books, holds or receives one sends and gets. */

const MINUTE = 60_000
const DAY = 1_440 * MINUTE

/** Which times of one service can be booked. */
export const BookableService = Type.Object({
  serviceId: Id,
  hours: Type.Array(Type.Array(Type.Tuple([LocalTime, LocalTime]), { maxItems: 4 }), {
    minItems: 7,
    maxItems: 7,
    description: 'Monday first: from when to when there are slots. Outside of the opening hours there are none'
  }),
  slotMs: Type.Integer({ minimum: 5 * MINUTE, maximum: 240 * MINUTE, description: 'From one slot to the next' }),
  perSlot: Type.Integer({ minimum: 1, maximum: 100, description: 'People whom the desks can take in one slot' }),
  walkInPercent: Type.Integer({
    minimum: 0,
    maximum: 90,
    description: 'How many of them are kept for who comes without an appointment; what is left is rounded down'
  }),
  asksPersons: Type.Optional(
    Type.Boolean({
      description:
        'Whoever books is asked for how many people it is, also where nobody is asked who takes a ticket; left out: as the service has it'
    })
  )
})
export type BookableService = Type.Static<typeof BookableService>

const firstSettings = {
  open: false,
  services: [],
  daysAhead: 14,
  changeUntilMs: 60 * MINUTE,
  graceMs: 10 * MINUTE,
  remindMs: DAY,
  remindAgainMs: 120 * MINUTE,
  mostOfOnePhone: 2,
  mostOfOneDevice: 3,
  mostOfOneAddress: 20
}

export const AppointmentSettings = Type.Object(
  {
    open: Type.Boolean({ description: 'Times can be booked, at /book' }),
    services: Type.Array(BookableService, { maxItems: 200 }),
    daysAhead: Type.Integer({ minimum: 0, maximum: 60, description: '0: for today only' }),
    changeUntilMs: Type.Integer({
      minimum: 0,
      maximum: 7 * DAY,
      description: 'Its holder may move or cancel an appointment until so long before its slot'
    }),
    graceMs: Type.Integer({
      minimum: 0,
      maximum: 120 * MINUTE,
      description: 'Whoever comes so late keeps the place of the slot; later they are as anybody without an appointment'
    }),
    remindMs: Type.Integer({ minimum: 0, maximum: 7 * DAY, description: 'Before the slot; 0: no such reminder' }),
    remindAgainMs: Type.Integer({ minimum: 0, maximum: 7 * DAY, description: 'Before the slot; 0: no such reminder' }),
    mostOfOnePhone: Type.Integer({
      minimum: 1,
      maximum: 100,
      description:
        'Booked for one day with one number: so many times, and together for no more people than that, or than nine'
    }),
    mostOfOneDevice: Type.Integer({ minimum: 1, maximum: 100, description: 'The same by one browser' }),
    mostOfOneAddress: Type.Integer({
      minimum: 1,
      maximum: 1_000,
      description: 'The same from one network address; behind a mobile operator many phones share one'
    })
  },
  { additionalProperties: false, default: firstSettings }
)
export type AppointmentSettings = Type.Static<typeof AppointmentSettings>

export const AppointmentId = Type.String({
  minLength: 16,
  maxLength: 64,
  pattern: '^[A-Za-z0-9_-]+$',
  examples: ['Vb6nT1sLq8Rz3xKe0wYdHg'],
  description: "Unguessable; holding it is the right to act for the appointment: its holder's secret"
})
export const AppointmentCode = Type.String({
  pattern: '^[0-9]{6}$',
  examples: ['204816'],
  description: 'Six digits with which its holder checks in, at a kiosk or with staff'
})
const Status = Type.Union([
  Type.Literal('booked'),
  Type.Literal('kept'),
  Type.Literal('missed'),
  Type.Literal('cancelled')
])

const Offered = {
  serviceId: Id,
  name: Text,
  asksPersons: Type.Optional(Type.Literal(true, { description: 'The visitor is asked for how many people it is' }))
}

/** `GET /api/appointments/offer`: what `/book` shows first. */
export const AppointmentOffer = Type.Object({
  status: Type.Union([Type.Literal('open'), Type.Literal('off')]),
  services: Type.Array(
    Type.Object({
      ...Offered,
      documents: Type.Union([Text, Type.Null()]),
      places: { ...Count, description: 'Of one slot, as long as nobody has booked it' }
    })
  ),
  further: Type.Array(Type.Object(Offered), {
    description: 'Services that may be visited after it with the same ticket: all of the centre'
  }),
  daysAhead: Count,
  changeUntilMs: Ms,
  graceMs: Ms,
  sms: Type.Union([Type.Object({ prefix: Type.String() }), Type.Null()], { description: 'Reminders by text message' }),
  push: Type.Union([Type.Object({ publicKey: Type.String() }), Type.Null()], { description: 'Reminders to a browser' })
})
export type AppointmentOffer = Type.Static<typeof AppointmentOffer>

export const SlotsQuery = Type.Object(
  {
    serviceId: Id,
    from: Type.Optional({ ...LocalDate, description: 'The first service day; today, unless it is said' }),
    to: Type.Optional({ ...LocalDate, description: 'The last one; the last that can be booked, unless it is said' })
  },
  { additionalProperties: false }
)
export const SlotsBody = Type.Object({
  days: Type.Array(
    Type.Object({
      date: LocalDate,
      slots: Type.Array(Type.Object({ at: At, free: { ...Count, description: 'Places, one for each person' } }))
    }),
    {
      description:
        'Days without a slot are left out; a slot without a free place is there, so that one sees what is taken'
    }
  )
})
export type SlotsBody = Type.Static<typeof SlotsBody>

const Phone = Type.String({ pattern: '^\\+[1-9][0-9]{7,14}$', examples: ['+996700123456'] })
export const AppointmentContact = Type.Object(
  { phone: Type.Optional(Phone), push: Type.Optional(PushSubscription) },
  { additionalProperties: false, description: 'Where a reminder goes. In no log, and gone with the appointment' }
)
export type AppointmentContact = Type.Static<typeof AppointmentContact>

export const BookBody = Type.Object(
  {
    serviceId: Id,
    furtherServiceIds: Type.Optional(Type.Array(Id, { maxItems: 8 })),
    persons: Type.Optional({
      ...Persons,
      description: 'For how many people it is. Each takes a place of the slot; they get one ticket'
    }),
    at: { ...Moment, description: 'The slot, as `GET /api/appointments/slots` has it' },
    language: Lang,
    contact: Type.Optional(Type.Union([AppointmentContact, Type.Null()]))
  },
  { additionalProperties: false }
)
export type BookBody = Type.Static<typeof BookBody>

/** Who holds it, and only they, gets the id. */
export const BookedAppointment = Type.Object({
  appointmentId: AppointmentId,
  code: AppointmentCode,
  serviceId: Id,
  at: At,
  pagePath: Type.String({ examples: ['/book/…'] }),
  icsPath: Type.String({ examples: ['/api/appointments/…/calendar.ics'] })
})
export type BookedAppointment = Type.Static<typeof BookedAppointment>

export const AppointmentView = Type.Object({
  code: AppointmentCode,
  serviceId: Id,
  serviceName: Text,
  documents: Type.Union([Text, Type.Null()]),
  furtherServiceIds: Type.Array(Id),
  furtherNames: Type.Array(Text, { description: 'Of these, in their order' }),
  persons: Persons,
  at: At,
  date: LocalDate,
  status: Status,
  changeUntil: { ...At, description: 'Its holder may move or cancel it until then' },
  canChange: Type.Boolean(),
  keptUntil: { ...At, description: 'Whoever comes until then keeps the place of the slot' },
  isToday: Type.Boolean({ description: 'One can check in' }),
  reminders: Type.Object({ push: Type.Boolean(), sms: Type.Boolean() }, { description: 'Which ones are asked for' }),
  ticket: Type.Union([Type.Object({ ticketNumber: TicketNumber, trackPath: Type.String() }), Type.Null()]),
  icsPath: Type.String()
})
export type AppointmentView = Type.Static<typeof AppointmentView>

export const MoveAppointmentBody = Type.Object(
  { at: { ...Moment, description: 'Another slot of the same service' } },
  { additionalProperties: false }
)
const PrintedBy = Type.Optional({ ...Id, description: 'Of staff: where the ticket is printed' })
export const CheckInBody = Type.Union([
  Type.Object({ code: AppointmentCode, printerId: PrintedBy }, { additionalProperties: false }),
  Type.Object(
    { appointmentRef: TicketRef, printerId: PrintedBy },
    { additionalProperties: false, description: 'For staff, from the list of the day' }
  )
])
export const CheckedIn = Type.Object({
  ...IssuedTicket.properties,
  dueAt: Type.Union([At, Type.Null()], {
    description: 'The slot; null: they came after the grace, and wait as anybody else'
  })
})
export type CheckedIn = Type.Static<typeof CheckedIn>

/** `GET /api/appointments`: the list of a day, for staff. */
export const AppointmentsQuery = Type.Object(
  { day: Type.Optional({ ...LocalDate, description: 'A service day; today, unless it is said' }) },
  { additionalProperties: false }
)
export const AppointmentsBody = Type.Object({
  day: LocalDate,
  appointments: Type.Array(
    Type.Object({
      appointmentRef: TicketRef,
      serviceId: Id,
      at: At,
      persons: Type.Optional({ ...Persons, description: 'Left out: one, or the day is over' }),
      status: Status,
      bookedAt: At,
      ticketNumber: Type.Union([TicketNumber, Type.Null()]),
      ticketRef: Type.Union([TicketRef, Type.Null()]),
      sameSource: {
        ...Count,
        description: 'How many of this day were booked from the same phone, browser or network, this one among them'
      }
    })
  ),
  slots: Type.Array(
    Type.Object({
      serviceId: Id,
      at: At,
      booked: { ...Count, description: 'Places that are taken, one for each person' },
      places: Count
    })
  ),
  refusedHoarding: {
    ...Count,
    description: 'Bookings of today that were refused because one phone, browser or network had enough'
  }
})
export type AppointmentsBody = Type.Static<typeof AppointmentsBody>

/** `GET /api/reports/appointments` */
const Tally = {
  booked: Count,
  kept: Count,
  missed: Count,
  cancelled: Count,
  late: { ...Count, description: 'Of those that were missed: came later, and waited as anybody else' }
}
const Waits = Type.Object({ calls: Count, meanMs: Type.Union([Ms, Type.Null()]) })
export const AppointmentReport = Type.Object({
  from: LocalDate,
  to: LocalDate,
  services: Type.Array(
    Type.Object({
      serviceId: Id,
      ...Tally,
      withBooking: {
        ...Waits,
        description: 'The wait until the first call, from the slot, or from check-in if that was later'
      },
      withoutBooking: Waits
    })
  )
})
export type AppointmentReport = Type.Static<typeof AppointmentReport>
