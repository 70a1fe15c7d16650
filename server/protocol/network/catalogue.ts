import Type from 'typebox'
import { Id, Ms, Text } from '../basics.ts'
import { ServiceColour, ServiceIcon } from '../service-look.ts'
import { Names } from './places.ts'

/** The services that centres have in common, as the public looks for them. */

/** Where one may ask for it. Registration binds some papers to a place: without this a finder sends people on the wrong journey. */
export const PlaceRule = Type.Union([
  Type.Literal('anywhere'),
  Type.Literal('own-region'),
  Type.Literal('own-district')
])
export type PlaceRule = Type.Static<typeof PlaceRule>

export const CommonService = Type.Object(
  {
    commonId: Id,
    name: Names,
    group: Names,
    icon: Type.Optional(ServiceIcon),
    colour: Type.Optional(ServiceColour),
    everydayWords: Type.Object(
      {
        ky: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 30 }),
        ru: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 30 }),
        en: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 30 })
      },
      { additionalProperties: false, description: 'What people call it' }
    ),
    papers: Type.Array(Names, { maxItems: 30, description: 'What to bring' }),
    fee: Type.Union([Text, Type.Null()]),
    online: Type.Union([Type.String({ maxLength: 500 }), Type.Null()], { description: 'Where it can be had online' }),
    placeRule: PlaceRule,
    targetMs: Ms
  },
  { additionalProperties: false }
)
export type CommonService = Type.Static<typeof CommonService>
