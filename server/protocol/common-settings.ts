import Type from 'typebox'
import { At, Id, LocalDate, Text } from './basics.ts'
import { BundleFaults, CommonField, Overridden } from './network/common.ts'
import { SettingsChange } from './settings.ts'

/** The network's common settings, as the hall's administrator sees them. */

const Version = Type.Integer({ minimum: 1 })
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const CommonOfHall = Type.Object({
  inForce: orNull(Type.Object({ version: Version, since: LocalDate })),
  planned: orNull(
    Type.Object({
      version: Version,
      from: LocalDate,
      changes: Type.Array(SettingsChange, { description: 'Against the present settings and those planned here' })
    })
  ),
  waiting: orNull(
    Type.Object({ version: Version, at: At }, { description: 'Waits for somebody to say which service is which' })
  ),
  refused: orNull(
    Type.Object({
      version: Version,
      at: At,
      faults: BundleFaults,
      canTryAgain: Type.Boolean({ description: 'It was rightly signed: what stood in its way may have been mended' })
    })
  ),
  advice: Type.Array(Type.String(), { description: 'Codes of what is probably not meant in the newest' }),
  fixed: Type.Array(CommonField, { description: 'The others may be otherwise here' }),
  services: Type.Array(
    Type.Object({
      serviceId: Id,
      name: Text,
      commonId: orNull(Id),
      suggested: orNull(Id),
      isSure: Type.Boolean({ description: 'By id or name it is the same; else only alike' })
    }),
    { description: "The hall's services, and which common one each is; null: none" }
  ),
  isMapped: Type.Boolean(),
  catalogue: Type.Array(Type.Object({ commonId: Id, name: Text })),
  own: Type.Array(Type.Object({ ...Overridden.properties, name: orNull(Text), isGivenBack: Type.Boolean() }), {
    description: 'What is otherwise here than the default says'
  })
})
export const CommonSettingsBody = Type.Object({
  common: Type.Union([CommonOfHall, Type.Null()], { description: 'null: none have come yet' })
})
export type CommonSettingsBody = Type.Static<typeof CommonSettingsBody>

export const ServiceMapBody = Type.Object(
  {
    services: Type.Array(Type.Object({ serviceId: Id, commonId: orNull(Id) }, { additionalProperties: false }), {
      maxItems: 500
    })
  },
  { additionalProperties: false }
)
export type ServiceMapBody = Type.Static<typeof ServiceMapBody>

export const GiveBackBody = Type.Object(
  { fields: Type.Array(Overridden, { minItems: 1, maxItems: 2_000 }) },
  { additionalProperties: false }
)
