import Type from 'typebox'
import { Id } from '../basics.ts'
import { Line } from '../free-text.ts'
import { Login } from '../people.ts'
import { Due, NewPassword } from '../session.ts'

/** Who may do what at the hub. */

/** Each may do what those before it may. */
export const HubRole = Type.Union([Type.Literal('look'), Type.Literal('manage'), Type.Literal('administer')])
export type HubRole = Type.Static<typeof HubRole>

/** Where somebody may: the whole country, or these regions. */
export const HubReach = Type.Union([Type.Array(Id, { maxItems: 50 }), Type.Null()], {
  description: 'Regions; null: the whole country'
})

export const HubPerson = Type.Object({
  userId: Id,
  login: Type.String(),
  name: Type.String(),
  role: HubRole,
  regions: HubReach,
  hasSecondFactor: Type.Boolean()
})
export type HubPerson = Type.Static<typeof HubPerson>
export const HubSessionBody = Type.Object({ ...HubPerson.properties, due: Type.Union([Due, Type.Null()]) })
export type HubSessionBody = Type.Static<typeof HubSessionBody>

/** What is asked of those who sign in. */
export const HubSignIn = Type.Object(
  {
    secondFactorFor: Type.Array(HubRole, {
      maxItems: 3,
      uniqueItems: true,
      description:
        'Who must have a second factor. Whoever has none yet sets it up at the next request, and does nothing else before'
    })
  },
  { additionalProperties: false }
)
export type HubSignIn = Type.Static<typeof HubSignIn>

export const HubPeople = Type.Object({ people: Type.Array(HubPerson) })
export const NewHubPerson = Type.Object(
  { login: Login, name: Line(80), password: NewPassword, role: HubRole, regions: HubReach },
  { additionalProperties: false }
)
export type NewHubPerson = Type.Static<typeof NewHubPerson>
export const ChangedHubPerson = Type.Object(
  {
    name: Type.Optional(Line(80)),
    role: Type.Optional(HubRole),
    regions: Type.Optional(HubReach),
    password: Type.Optional(NewPassword)
  },
  {
    additionalProperties: false,
    description: 'Another role, other regions or a new password end their sessions; the password must then be changed'
  }
)
export type ChangedHubPerson = Type.Static<typeof ChangedHubPerson>
