import Type from 'typebox'
import { At, Count, Id, Ms, ShownWait, Text } from '../basics.ts'
import { Names } from './places.ts'

/** Where else a service is to be had now: what the hub tells a hall, and the hall its kiosks. */

const near = {
  centreId: Id,
  name: Names,
  address: Text,
  km: Type.Number({ minimum: 0, description: 'As the crow flies' })
}

/** Another centre where the service is open now, and how long one waits there. */
export const NearCentre = Type.Object(
  { ...near, lowMs: Ms, highMs: Ms },
  { description: 'The wait is from taking a ticket there until the call' }
)
export type NearCentre = Type.Static<typeof NearCentre>

/** Of each own service of a hall. Only services that may be had anywhere, and centres that were heard of within the last minute. */
export const NearCentres = Type.Object({
  services: Type.Array(
    Type.Object({
      serviceId: Id,
      centres: Type.Array(NearCentre, { maxItems: 5, description: 'The best by way and wait first' })
    }),
    { maxItems: 500 }
  )
})
export type NearCentres = Type.Static<typeof NearCentres>

export const ElsewhereBody = Type.Object({
  asOf: Type.Union([At, Type.Null()], { description: 'null: the hub has not told it within the last minute' }),
  centres: Type.Array(Type.Object({ ...near, km: Count, told: ShownWait }), {
    description: 'Where one is called sooner, the way there included; the best first'
  })
})
export type ElsewhereBody = Type.Static<typeof ElsewhereBody>
