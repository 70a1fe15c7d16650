import Type from 'typebox'
import { Role, WEB_ADDRESS } from './basics.ts'
import { Line } from './free-text.ts'
import { PEM } from './mail.ts'
import { Skills } from './people.ts'

/** Signing in by the house's own accounts: an OpenID Connect provider, and what its groups may do here. */

/** A web address without a path: scheme, name and, if need be, port. */
const ORIGIN = '^https?://[^\\s/?#@\\\\]+$'
const Names = Type.Object({ ky: Line(40), ru: Line(40), en: Line(40) }, { additionalProperties: false })
export const MOST_GROUPS = 100

export const HouseGroup = Type.Object(
  {
    group: Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\p{C}]+$', examples: ['kezek-operators'] }),
    role: Role,
    skills: Skills
  },
  { additionalProperties: false }
)
export type HouseGroup = Type.Static<typeof HouseGroup>

const settings = {
  issuer: Type.String({
    maxLength: 500,
    pattern: WEB_ADDRESS,
    examples: ['https://id.tson.example/realms/staff'],
    description:
      'As the provider names itself. By https; without it on this machine alone. In a network that the list of networks of hooks has'
  }),
  clientId: Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$', examples: ['kezek'] }),
  name: Type.Unsafe<Type.Static<typeof Names>>({ ...Names, description: 'How people know it: on the button' }),
  hallAddress: Type.String({
    maxLength: 300,
    pattern: ORIGIN,
    examples: ['https://zal.tson.example'],
    description:
      'By which staff open this hall. The provider sends back to /api/session/house/back under it, and nowhere else'
  }),
  certificate: Type.Union([Type.String({ maxLength: 20_000, pattern: PEM }), Type.Null()], {
    examples: [null],
    description: "In PEM, of the house's own authority; null: those that every machine trusts"
  }),
  scopes: Type.Array(Type.String({ minLength: 1, maxLength: 100, pattern: '^[\\x21\\x23-\\x5b\\x5d-\\x7e]+$' }), {
    maxItems: 10,
    uniqueItems: true,
    examples: [['groups']],
    description:
      'What is asked for beside openid and profile, for instance groups, or offline_access for a refresh token'
  }),
  groupsClaim: Type.String({
    minLength: 1,
    maxLength: 200,
    pattern: '^[\\x21-\\x7e]+$',
    examples: ['groups', 'realm_access.roles'],
    description: 'Where the provider tells the groups; a dot goes into what is inside'
  }),
  groups: Type.Array(HouseGroup, {
    maxItems: MOST_GROUPS,
    examples: [[{ group: 'kezek-operators', role: 'operator', skills: null }]],
    description:
      'The first of somebody’s groups says the role; skills are those of all their groups of that role. Whoever is in none does not come in'
  }),
  asksEachTime: Type.Boolean({
    description:
      'The provider asks who it is each time, also where a browser is signed in there: for desks that people share'
  }),
  checkMinutes: Type.Integer({
    minimum: 1,
    maximum: 120,
    description: 'How often the provider is asked whether somebody may still come in, where it gives a refresh token'
  }),
  holdsHours: Type.Integer({
    minimum: 1,
    maximum: 14,
    description: 'How long its word holds at most: without a refresh token, and while it cannot be reached'
  })
}

export const HouseSettings = Type.Object({
  ...settings,
  hasSecret: Type.Boolean({ description: 'The secret itself is never told' }),
  isSecretLost: Type.Boolean({ description: 'It was sealed on another machine: it must be given anew' })
})
export type HouseSettings = Type.Static<typeof HouseSettings>

export const NewHouseSettings = Type.Object(
  {
    ...settings,
    secret: Type.Optional(
      Type.String({
        maxLength: 500,
        pattern: '^[\\x20-\\x7e]*$',
        examples: ['of-the-client'],
        description: 'Of the client. Left out: as it was, while issuer and clientId are'
      })
    )
  },
  { additionalProperties: false }
)
export type NewHouseSettings = Type.Static<typeof NewHouseSettings>

/** `GET /api/house` */
export const HouseBody = Type.Object({
  house: Type.Union([HouseSettings, Type.Null()], { description: 'null: people sign in here alone' }),
  people: Type.Integer({ description: 'How many have come in by it' })
})
export type HouseBody = Type.Static<typeof HouseBody>

export const HouseTried = Type.Object({
  reached: Type.Boolean({ description: 'The provider answers by the name that it should have' }),
  trouble: Type.Union([Type.String(), Type.Null()], { description: 'Why not, as a code' })
})
export type HouseTried = Type.Static<typeof HouseTried>

/** `GET /api/session/house` */
export const HouseOffer = Type.Object({
  house: Type.Union([Type.Object({ name: Names }), Type.Null()], {
    description: 'null: people sign in with a login and a password alone'
  })
})
export type HouseOffer = Type.Static<typeof HouseOffer>

/** Where somebody wants to be afterwards: a page of the staff, and no other address. */
export const HouseStart = Type.Object(
  {
    to: Type.Optional(
      Type.String({ maxLength: 100, pattern: '^/(desk|manage)(/[a-z-]+){0,2}$', examples: ['/manage/reports'] })
    )
  },
  { additionalProperties: false }
)
export const HouseWay = Type.Object({
  address: Type.String({ description: 'To be opened by the browser that asked: of the provider, or of this hall' })
})
export type HouseWay = Type.Static<typeof HouseWay>
