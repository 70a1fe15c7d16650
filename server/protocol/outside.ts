import Type from 'typebox'
import { At, Id, Lang, Persons } from './basics.ts'
import { IssuedTicket } from './tickets.ts'

/** Taking a ticket before one is in the hall, and saying that one has arrived. */

const MINUTE = 60_000

export const Outside = Type.Object(
  {
    open: Type.Boolean({ default: false, description: 'Tickets may be taken from outside the hall, at /join' }),
    confirmWithinMs: Type.Integer({
      minimum: 5 * MINUTE,
      maximum: 240 * MINUTE,
      default: 60 * MINUTE,
      description: 'The arrival must be confirmed so soon, or the ticket is cancelled'
    }),
    mostOnTheWay: Type.Integer({
      minimum: 1,
      maximum: 1_000,
      default: 40,
      description: 'People with unconfirmed tickets at once, of the whole hall; a family is as many as it is'
    }),
    mostOfOneAddress: Type.Integer({
      minimum: 1,
      maximum: 1_000,
      default: 10,
      description: 'The same from one network address; behind a mobile operator many phones share one'
    })
  },
  {
    additionalProperties: false,
    default: { open: false, confirmWithinMs: 60 * MINUTE, mostOnTheWay: 40, mostOfOneAddress: 10 }
  }
)
export type Outside = Type.Static<typeof Outside>

/** `GET /api/outside` */
export const OutsideBody = Type.Object({
  status: Type.Union([Type.Literal('open'), Type.Literal('off'), Type.Literal('full'), Type.Literal('closed')], {
    description:
      'off: the centre does not allow it; full: as many are on the way as may be; closed: no service takes tickets now'
  }),
  onTheWay: Type.Integer({ minimum: 0, description: 'People with tickets that are not confirmed yet' }),
  confirmWithinMs: Type.Integer()
})
export type OutsideBody = Type.Static<typeof OutsideBody>

export const OutsideTicketBody = Type.Object(
  {
    serviceId: Id,
    priorityClassId: Type.Optional(Type.Union([Id, Type.Null()])),
    language: Type.Optional(Lang),
    furtherServiceIds: Type.Optional(
      Type.Array(Id, { maxItems: 8, description: 'As with a ticket that is taken in the hall' })
    ),
    persons: Type.Optional(Persons)
  },
  { additionalProperties: false }
)

export const OutsideTicket = Type.Object({ ...IssuedTicket.properties, confirmBy: At })
export type OutsideTicket = Type.Static<typeof OutsideTicket>

/** `GET /api/outside/door`: what a screen at the door shows. */
export const DoorBody = Type.Object({
  code: Type.String({ description: 'Holds for five minutes, and five more for whoever has just read it' }),
  changesAt: At,
  path: Type.String({ examples: ['/arrive#…'] })
})
export type DoorBody = Type.Static<typeof DoorBody>

export const ArriveBody = Type.Object(
  { doorCode: Type.Optional(Type.String({ maxLength: 40, description: 'As read at the door' })) },
  { additionalProperties: false }
)

export const ArrivalBody = Type.Object(
  {
    code: Type.String({
      pattern: '^[0-9]{6}$',
      examples: ['204816'],
      description: "The six digits on the visitor's phone"
    })
  },
  { additionalProperties: false }
)
