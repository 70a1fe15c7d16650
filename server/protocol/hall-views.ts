import Type from 'typebox'
import { At, Count, DeskStatus, Estimate, Id, Ms, ShownWait, Text, TicketNumber } from './basics.ts'
import { board, boardDesk, boardService, StaffMessage } from './board.ts'
import { BoardPlan } from './settings.ts'
import { PrinterView } from './printing.ts'

/** What the hall's own screens show: nothing of a visitor but the number. */

export const DisplayCall = Type.Object({
  seq: Type.Integer({
    description: 'Place of the call in the log: a display announces those above the last it announced'
  }),
  ticketNumber: TicketNumber,
  deskLabel: Type.String(),
  zoneId: Id,
  at: At,
  recall: Type.Integer({ description: '0: the first announcement; n: the nth repetition' }),
  active: Type.Boolean({ description: 'The ticket is still at that desk' }),
  awaited: Type.Boolean({ description: 'Nobody has come to that desk yet: nothing may hide the call' })
})
export type DisplayCall = Type.Static<typeof DisplayCall>

/** The view of topic `display:<zoneId or all>`, and of `display:device:<deviceId>`: the zones that this display has. */
export const DisplayView = Type.Object({
  zoneId: Type.String(),
  epoch: Type.String({
    description: 'Names the log that the places (`seq`) of the calls are in: after a restore it is another one'
  }),
  calls: Type.Array(DisplayCall, { description: 'Newest first' }),
  waiting: Type.Array(
    Type.Object({
      serviceId: Id,
      groupId: Id,
      name: Text,
      waiting: Count,
      estimate: Estimate,
      told: ShownWait
    })
  ),
  messages: Type.Array(StaffMessage, { description: 'From the supervisor, to whoever waits; the newest first' }),
  groups: Type.Array(Type.Object({ groupId: Id, name: Text, waiting: Count, estimate: Estimate, told: ShownWait }), {
    description: 'Top groups only'
  })
})
export type DisplayView = Type.Static<typeof DisplayView>

/** The view of topic `sign:<deskNumber>`, and of `sign:device:<deviceId>`: the desk that is set for this sign. */
export const SignView = Type.Object({
  deskNumber: Type.Integer(),
  zoneId: Id,
  status: DeskStatus,
  ticketNumber: Type.Union([TicketNumber, Type.Null()]),
  serving: Type.Boolean(),
  seq: Type.Integer({ description: 'Of the newest announcement at this desk; 0: none today' }),
  led: Type.Object(
    {
      text: Type.String({ maxLength: 8, description: 'Latin capitals, digits and dashes; empty: dark' }),
      blink: Type.Boolean({ description: 'Called, and the visitor has not come yet' })
    },
    { description: 'For a sign of few characters' }
  )
})
export type SignView = Type.Static<typeof SignView>

export const ClockWarning = Type.Object({
  kind: Type.Union([Type.Literal('behind'), Type.Literal('ahead'), Type.Literal('implausible')], {
    description: "The machine's clock was set back; it leapt forward, and the hall followed; it cannot be right"
  }),
  byMs: Type.Integer({ description: "How far the hall's time is ahead of it; for `ahead`: how far it leapt" })
})
export type ClockWarning = Type.Static<typeof ClockWarning>

/** The view of topic `supervisor`. */
export const SupervisorView = Type.Object({
  serviceDay: Type.String(),
  waiting: Count,
  onTheWay: Type.Integer({ minimum: 0, description: 'Took a ticket outside and have not arrived' }),
  booked: Type.Integer({ minimum: 0, description: 'Of those who wait: had booked' }),
  expected: Type.Integer({
    minimum: 0,
    description: 'Have booked a time of today that is not over, and have not come yet'
  }),
  longestWaitMs: Ms,
  services: Type.Array(
    Type.Object({
      serviceId: Id,
      name: Text,
      waiting: Count,
      onTheWay: Count,
      booked: Count,
      expected: Count,
      longestWaitMs: Ms,
      openDesks: Count,
      estimate: Estimate,
      told: ShownWait,
      ...boardService
    })
  ),
  desks: Type.Array(
    Type.Object({
      deskId: Id,
      deskNumber: Type.Integer(),
      zoneId: Id,
      status: DeskStatus,
      operatorName: Type.Union([Type.String(), Type.Null()]),
      ticketNumber: Type.Union([TicketNumber, Type.Null()]),
      pauseReason: Type.Union([Type.String(), Type.Null()]),
      ...boardDesk
    })
  ),
  staffCalls: Type.Array(Type.Object({ deviceId: Id, name: Type.String(), at: At })),
  clock: Type.Union([ClockWarning, Type.Null()]),
  printers: Type.Array(PrinterView),
  ...board,
  planned: Type.Array(BoardPlan),
  unserved: Type.Array(Type.Object({ serviceId: Id, name: Text, waiting: Count }), {
    description: 'Somebody waits, and no desk that is open serves it'
  })
})
export type SupervisorView = Type.Static<typeof SupervisorView>
