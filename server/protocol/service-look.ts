import Type from 'typebox'

/** How visitors know a group or a service again before they have read its name. */

export const ServiceIcon = Type.Union(
  [
    Type.Literal('id-card'),
    Type.Literal('passport'),
    Type.Literal('foreigner'),
    Type.Literal('family'),
    Type.Literal('birth'),
    Type.Literal('marriage'),
    Type.Literal('home'),
    Type.Literal('property'),
    Type.Literal('land'),
    Type.Literal('vehicle'),
    Type.Literal('licence'),
    Type.Literal('business'),
    Type.Literal('work'),
    Type.Literal('tax'),
    Type.Literal('benefit'),
    Type.Literal('pension'),
    Type.Literal('health'),
    Type.Literal('education'),
    Type.Literal('certificate'),
    Type.Literal('notary'),
    Type.Literal('no-record'),
    Type.Literal('archive'),
    Type.Literal('signature'),
    Type.Literal('collect'),
    Type.Literal('advice'),
    Type.Literal('other')
  ],
  { description: 'What is drawn before the name' }
)
export type ServiceIcon = Type.Static<typeof ServiceIcon>

/** The colours of the house and no others: each is dark enough on paper, and has a lighter one for the night. */
export const ServiceColour = Type.Union(
  [
    Type.Literal('teal'),
    Type.Literal('purple'),
    Type.Literal('rust'),
    Type.Literal('blue'),
    Type.Literal('berry'),
    Type.Literal('olive'),
    Type.Literal('green'),
    Type.Literal('slate')
  ],
  { description: 'What it is drawn in' }
)
export type ServiceColour = Type.Static<typeof ServiceColour>

/** Left out or null: as the group around it has it; a group at the top has none. */
export const serviceLook = {
  icon: Type.Optional(Type.Union([ServiceIcon, Type.Null()])),
  colour: Type.Optional(Type.Union([ServiceColour, Type.Null()]))
}

/** What it comes to, for screens. */
export const serviceLookView = {
  icon: Type.Union([ServiceIcon, Type.Null()]),
  colour: Type.Union([ServiceColour, Type.Null()])
}
export interface ServiceLook {
  icon: ServiceIcon | null
  colour: ServiceColour | null
}
