import Type from 'typebox'
import { At, Count, Id, Role } from './basics.ts'

/** What is kept of people, for how long, and what a person may have of it. */

export const Privacy = Type.Object(
  {
    formerNamesDays: Type.Integer({
      minimum: 0,
      maximum: 3_650,
      default: 365,
      description: 'Names of people who have left are erased after so many days'
    })
  },
  { additionalProperties: false, default: { formerNamesDays: 365 } }
)
export type Privacy = Type.Static<typeof Privacy>

export const FormerPerson = Type.Object({
  userId: Id,
  login: Type.String(),
  name: Type.String(),
  role: Role,
  removedAt: At,
  erasedAfter: At
})
export const FormerPeopleBody = Type.Object({ people: Type.Array(FormerPerson) })
export type FormerPeopleBody = Type.Static<typeof FormerPeopleBody>

/** Everything that the hall has of one member of staff. */
export const PersonData = Type.Object({
  person: Type.Object({
    userId: Id,
    login: Type.String(),
    name: Type.String(),
    role: Role,
    removedAt: Type.Union([At, Type.Null()])
  }),
  house: Type.Union([Type.Object({ issuer: Type.String(), subject: Type.String() }), Type.Null()], {
    description: "By which name the house's own sign-in knows them; null: they come in here alone"
  }),
  sessions: Type.Array(Type.Object({ lastSeenAt: At, expiresAt: At })),
  alarmPhones: Type.Array(
    Type.Object({ choice: Type.String(), language: Type.String(), address: Type.String(), addedAt: At }),
    { description: 'Browsers that they have alarms sent to' }
  ),
  days: Type.Array(Type.Object({ serviceDay: Type.String(), calls: Count, finished: Count }), {
    description: 'Calls to desks at which they were'
  }),
  log: Type.Array(Type.Object({ type: Type.String(), count: Count, firstAt: At, lastAt: At }), {
    description: 'Events of the log that were by them, which stay, under their id'
  }),
  notes: Type.Array(Type.Object({ seq: Type.Integer(), at: At, what: Type.String() }), {
    description: 'What the log says of them'
  })
})
export type PersonData = Type.Static<typeof PersonData>
