import Type from 'typebox'
import { At, Id, Moment } from './basics.ts'
import { Line } from './free-text.ts'

/** Programs of others: an account with scopes, whose token is shown once. */

/** What a program may do; each is in the rows of the table of access (http/access.ts). */
export const SCOPES = [
  'live:read',
  'figures:read',
  'events:read',
  'tickets:write',
  'desks:write',
  'appointments:write',
  'settings:write'
] as const
export type Scope = (typeof SCOPES)[number]
const [live, figures, events, tickets, desks, appointments, settings] = SCOPES

export const Scope = Type.Union(
  [
    Type.Literal(live),
    Type.Literal(figures),
    Type.Literal(events),
    Type.Literal(tickets),
    Type.Literal(desks),
    Type.Literal(appointments),
    Type.Literal(settings)
  ],
  {
    description:
      'live:read: desks, and what kiosks and displays show; figures:read: reports, none of people; events:read: the log as it leaves the hall; tickets:write: take tickets; desks:write: act at desks that are open, as a supervisor may; appointments:write: book times (POST /api/appointments), and take tickets with an appointment (dueAt); settings:write: read and change the settings of the centre'
  }
)

/** An address, or a network of them. What it says is checked where it is taken in. */
export const Network = Type.String({
  minLength: 2,
  maxLength: 64,
  pattern: '^[0-9A-Fa-f:.]+(/[0-9]{1,3})?$',
  examples: ['192.168.10.0/24'],
  description: 'An IP address, or a network as CIDR writes it'
})

const given = {
  name: Line(60),
  scopes: Type.Array(Scope, { minItems: 1, maxItems: SCOPES.length, uniqueItems: true }),
  addresses: Type.Array(Network, {
    maxItems: 20,
    uniqueItems: true,
    description: 'From where alone its token counts; none: from anywhere'
  }),
  endsAt: Type.Union([Moment, Type.Null()], { description: 'When its token ends; null: when it is revoked' })
}

export const NewProgram = Type.Object(
  {
    name: given.name,
    scopes: given.scopes,
    addresses: Type.Optional(given.addresses),
    endsAt: Type.Optional(given.endsAt)
  },
  {
    additionalProperties: false,
    examples: [{ name: 'Information screens', scopes: ['live:read', 'events:read'], addresses: ['192.168.10.0/24'] }]
  }
)

export const Program = Type.Object({
  programId: Id,
  name: Type.String({ examples: ['Information screens'] }),
  scopes: Type.Array(Scope),
  addresses: Type.Array(Network),
  endsAt: given.endsAt,
  createdAt: At,
  createdBy: Type.String({ examples: ['Nurlan'], description: 'Whose name let it in' }),
  lastUsedAt: Type.Union([At, Type.Null()])
})
export type Program = Type.Static<typeof Program>
export const ProgramsBody = Type.Object({ programs: Type.Array(Program) })
export type ProgramsBody = Type.Static<typeof ProgramsBody>

const token = Type.String({
  examples: ['kezek_q3Zr0vWnT8yB5mKd1xHcPaX2m9QwLr4sTfN7cYb0VgA'],
  description: 'Sent as `Authorization: Bearer`. Told now and never again: the hall keeps its hash'
})
export const CreatedProgram = Type.Object({ ...Program.properties, token })
export type CreatedProgram = Type.Static<typeof CreatedProgram>
/** The answer to `POST /api/programs/:programId/token`. */
export const RenewedToken = Type.Object({ programId: Id, token })
export type RenewedToken = Type.Static<typeof RenewedToken>
