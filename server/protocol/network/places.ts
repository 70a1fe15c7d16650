import Type from 'typebox'
import { At, Id, LocalDate, Text } from '../basics.ts'
import { Line } from '../free-text.ts'

/** The centres of the network, where they are, and when those that are promised open. */

/** What somebody of head office writes in three languages. */
export const Names = Type.Object({ ky: Line(200), ru: Line(200), en: Line(200) }, { additionalProperties: false })

export const Districts = Type.Array(Type.Object({ districtId: Id, name: Names }, { additionalProperties: false }), {
  maxItems: 100
})
export const Places = Type.Object(
  {
    regions: Type.Array(
      Type.Object({ regionId: Id, name: Names, districts: Districts }, { additionalProperties: false }),
      { maxItems: 50 }
    ),
    kinds: Type.Array(Type.Object({ kindId: Id, name: Names }, { additionalProperties: false }), { maxItems: 50 })
  },
  { additionalProperties: false, description: "The country's regions with their districts, and the kinds of centres" }
)
export type Places = Type.Static<typeof Places>

export const Promised = Type.Object(
  {
    date: LocalDate,
    saidOn: Type.Optional(LocalDate),
    why: Type.Optional(Names)
  },
  { additionalProperties: false, description: 'An opening date that was promised; the first one stays the first' }
)

export const CentreStatus = Type.Union([
  Type.Literal('planned'),
  Type.Literal('open'),
  Type.Literal('stopped'),
  Type.Literal('moved'),
  Type.Literal('closed')
])
export type CentreStatus = Type.Static<typeof CentreStatus>

const about = {
  name: Names,
  regionId: Id,
  districtId: Type.Union([Id, Type.Null()]),
  kindId: Id,
  status: CentreStatus,
  address: Text,
  place: Type.Union(
    [
      Type.Object(
        { lat: Type.Number({ minimum: -90, maximum: 90 }), lon: Type.Number({ minimum: -180, maximum: 180 }) },
        { additionalProperties: false }
      ),
      Type.Null()
    ],
    { description: 'Degrees; null: not known' }
  ),
  promised: Type.Array(Promised, { maxItems: 50 }),
  openedOn: Type.Union([LocalDate, Type.Null()])
}

/** A centre as head office makes it. What is left out is empty. */
export const NewNetworkCentre = Type.Object(
  {
    centreId: Type.Optional(Id),
    name: about.name,
    regionId: about.regionId,
    districtId: Type.Optional(about.districtId),
    kindId: Type.Optional(about.kindId),
    status: Type.Optional(about.status),
    address: Type.Optional(about.address),
    place: Type.Optional(about.place),
    promised: Type.Optional(about.promised),
    openedOn: Type.Optional(about.openedOn)
  },
  { additionalProperties: false }
)
export type NewNetworkCentre = Type.Static<typeof NewNetworkCentre>

export const ChangedNetworkCentre = Type.Partial(Type.Omit(NewNetworkCentre, ['centreId']), {
  additionalProperties: false
})
export type ChangedNetworkCentre = Type.Static<typeof ChangedNetworkCentre>

export const NetworkCentre = Type.Object({
  centreId: Id,
  ...about,
  isSample: Type.Boolean({ description: 'Made for trials; no such centre is known' }),
  createdAt: At
})
export type NetworkCentre = Type.Static<typeof NetworkCentre>
