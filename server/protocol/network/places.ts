import Type from 'typebox'
import { At, Id, LocalDate, Text } from '../basics.ts'
import { WeeklyHours } from '../centre.ts'
import { Line } from '../free-text.ts'

/** The centres of the network, where they are, and when those that are promised open. */

/** What somebody of head office writes in three languages. */
export const Names = Type.Object({ ky: Line(200), ru: Line(200), en: Line(200) }, { additionalProperties: false })

/** A place on the map, in degrees. */
export const Place = Type.Object(
  { lat: Type.Number({ minimum: -90, maximum: 90 }), lon: Type.Number({ minimum: -180, maximum: 180 }) },
  { additionalProperties: false }
)
export type Place = Type.Static<typeof Place>
/** The main town: from where distances are said to whoever lives there. */
const seat = Type.Optional(Place)

export const Districts = Type.Array(
  Type.Object({ districtId: Id, name: Names, seat }, { additionalProperties: false }),
  { maxItems: 100 }
)
export const Places = Type.Object(
  {
    regions: Type.Array(
      Type.Object({ regionId: Id, name: Names, seat, districts: Districts }, { additionalProperties: false }),
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
    by: Type.Optional(Names),
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
  place: Type.Union([Place, Type.Null()], { description: 'null: not known' }),
  hours: Type.Union([WeeklyHours, Type.Null()], { description: 'As they are published; null: round the clock' }),
  offers: Type.Array(Id, { maxItems: 500, description: 'What is done there, by common ids' }),
  note: Type.Union([Names, Type.Null()], { description: 'Why it is stopped, or where it has moved' }),
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
    hours: Type.Optional(about.hours),
    offers: Type.Optional(about.offers),
    note: Type.Optional(about.note),
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
