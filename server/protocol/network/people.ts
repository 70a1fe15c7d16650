import Type from 'typebox'
import { Id } from '../basics.ts'

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
  regions: HubReach
})
export type HubPerson = Type.Static<typeof HubPerson>
export const HubSessionBody = HubPerson
