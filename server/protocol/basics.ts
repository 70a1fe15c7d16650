import Type from 'typebox'
import { MOST_PERSONS } from './conventions/persons.ts'

/** Names, ids and texts that every other schema is built from. */

/** Names that every object has from birth: whatever is kept by such an id would be there before it is put there. */
const INBORN = ['prototype', ...Object.getOwnPropertyNames(Object.prototype)]

export const Id = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: `^(?!(?:${INBORN.join('|')})$)[A-Za-z0-9_-]+$`,
  examples: ['id-card'],
  description: 'Letters of the Latin alphabet, digits, _ and -; no name that every object has, like constructor'
})
/** What ids look like, by the names of what holds them: for the examples of the API's document. */
export const ID_EXAMPLES: Readonly<Record<string, string>> = {
  centreId: 'bishkek-1',
  zoneId: 'zone-a',
  deskId: 'desk-4',
  groupId: 'documents',
  priorityClassId: 'elderly',
  classId: 'elderly',
  deviceId: 'kiosk-at-the-door',
  printerId: 'printer-1',
  userId: 'operator-4',
  operatorId: 'operator-4',
  outcomeId: 'issued',
  programId: 'program-Zk3vQ9xT',
  hookId: 'hook-Zk3vQ9xT'
}
/** The latest moment that anything in a hall is meant for: the end of the century. */
const LATEST_AT = Date.UTC(2100, 0, 1)
/** A moment that somebody names. */
export const Moment = Type.Integer({
  minimum: 0,
  maximum: LATEST_AT,
  examples: [1_795_849_200_000],
  description: 'Epoch milliseconds'
})
/** An address on the web, and nothing that runs or reads when it is opened. */
export const WEB_ADDRESS = '^https?://[^\\s/?#@\\\\]+([/?#][^\\s\\\\]*)?$'
export const TicketId = Type.String({
  minLength: 16,
  maxLength: 64,
  pattern: '^[A-Za-z0-9_-]+$',
  examples: ['q3Zr0vWnT8yB5mKd1xHcPa'],
  description: "Unguessable; holding it is the right to act for the ticket: its holder's secret"
})
export const TicketRef = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: '^[A-Za-z0-9_-]+$',
  examples: ['hX2m9QwLr4sTfN7cYb0VgA'],
  description: "How staff know a ticket; derived from its id one way, and no holder's route takes it"
})
export const TicketNumber = Type.String({
  examples: ['K042'],
  description: 'Printed; prefix and at least three digits; never a key'
})
export const At = Type.Integer({ examples: [1_795_849_200_000], description: 'Epoch milliseconds' })
export const Ms = Type.Integer({ examples: [480_000], description: 'Milliseconds' })
export const Count = Type.Integer({ minimum: 0, examples: [3] })

export const LocalTime = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$', examples: ['08:30'] })
export const LocalDate = Type.String({
  pattern: '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
  examples: ['2026-11-24']
})

export const Lang = Type.Union([Type.Literal('ky'), Type.Literal('ru'), Type.Literal('en')])
export type Lang = Type.Static<typeof Lang>

const Said = Type.String({ maxLength: 1_000 })
export const Text = Type.Object(
  { ky: Said, ru: Said, en: Said },
  { additionalProperties: false, examples: [{ ky: 'Паспорт', ru: 'Паспорт', en: 'Passport' }] }
)
export type Text = Type.Static<typeof Text>
/** The languages that every text is in. */
export const LANGS_OF_TEXT = ['ky', 'ru', 'en'] as const

export const Estimate = Type.Object(
  {
    lowMs: Ms,
    likelyMs: Ms,
    highMs: Ms
  },
  {
    examples: [{ lowMs: 300_000, likelyMs: 480_000, highMs: 840_000 }],
    description: 'Wait from now until the call, as computed; `told` is what is shown of it'
  }
)
export type Estimate = Type.Static<typeof Estimate>

export const ShownWait = Type.Object(
  {
    from: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'Minutes, rounded down to 5. Without `to`: the wait is more than that, and hard to say'
      })
    ),
    to: Type.Optional(Type.Integer({ minimum: 5, description: 'Minutes, rounded up to 5' })),
    desksOpenAt: Type.Optional(
      Type.Integer({ description: 'No desk is open: about when one that may call opens, epoch milliseconds' })
    ),
    mayNotBeServed: Type.Optional(
      Type.Literal(true, { description: 'The chance of being called before the desks close is under 80 %' })
    )
  },
  {
    examples: [{ from: 5, to: 15 }],
    description:
      'The wait as people are told it, the same on every screen and on paper: screens put words around it. None of `from`, `to`, `desksOpenAt`: no desk is open, and nobody knows when one will be'
  }
)
export type ShownWait = Type.Static<typeof ShownWait>

/** Where somebody in the queue stands: how many are called before them, and how long that takes. The same on every screen. */
export const place = {
  ahead: Count,
  estimate: Estimate,
  told: ShownWait
}
export interface Place {
  ahead: number
  estimate: Estimate
  told: ShownWait
}

/** For how many people a ticket is. */
export const Persons = Type.Integer({
  minimum: 1,
  maximum: MOST_PERSONS,
  examples: [1],
  description: 'One number for a family: 1 to 9'
})

export const TicketStatus = Type.Union([
  Type.Literal('waiting'),
  Type.Literal('called'),
  Type.Literal('serving'),
  Type.Literal('finished'),
  Type.Literal('parked'),
  Type.Literal('no-show'),
  Type.Literal('cancelled')
])
export type TicketStatus = Type.Static<typeof TicketStatus>

export const DeskStatus = Type.Union([Type.Literal('closed'), Type.Literal('open'), Type.Literal('paused')], {
  examples: ['open']
})
export type DeskStatus = Type.Static<typeof DeskStatus>

/** The roles that every centre has. */
export const BuiltInRole = Type.Union([
  Type.Literal('operator'),
  Type.Literal('supervisor'),
  Type.Literal('administrator'),
  Type.Literal('director'),
  Type.Literal('auditor'),
  Type.Literal('technician'),
  Type.Literal('reception')
])
export type BuiltInRole = Type.Static<typeof BuiltInRole>
export const OwnRoleId = Type.String({
  pattern: '^own-[A-Za-z0-9_-]{1,40}$',
  examples: ['own-planner'],
  description: "A role of the centre's own"
})
export const Role = Type.Union([BuiltInRole, OwnRoleId])
export type Role = Type.Static<typeof Role>
