import Type from 'typebox'
import { At, Count, Id, Ms } from './basics.ts'
import { CommonService } from './network/catalogue.ts'
import { CentreStatus, NetworkCentre, Places, Promised } from './network/places.ts'
import { QuietTime } from './usual.ts'

/** What anybody may read of the network, without a cookie and from any site. */

export const LiveService = Type.Object({
  commonId: Id,
  waiting: Count,
  lowMs: Type.Union([Ms, Type.Null()], { description: 'From taking the ticket until the call; null: cannot be told' }),
  highMs: Type.Union([Ms, Type.Null()]),
  desks: Type.Integer({ minimum: 0, description: 'Open desks that serve it' })
})
export type LiveService = Type.Static<typeof LiveService>

export const LiveCentre = Type.Object({
  centreId: Id,
  status: CentreStatus,
  open: Type.Boolean({
    description: 'Whether it takes tickets: as the centre says; where it has not been heard of, by its opening hours'
  }),
  onBreak: Type.Boolean({ description: 'Closed, and opens again on the same day' }),
  opensAt: Type.Union([At, Type.Null()], {
    description: 'When it opens by its hours; null: it is open, or nobody knows'
  }),
  asOf: Type.Union([At, Type.Null()], { description: 'When the centre was last heard of; null: never' }),
  services: Type.Array(LiveService, { description: 'Empty when the centre has not been heard of for ten minutes' })
})
export type LiveCentre = Type.Static<typeof LiveCentre>

export const LiveBody = Type.Object({ asOf: At, centres: Type.Array(LiveCentre) })
export type LiveBody = Type.Static<typeof LiveBody>

export const PublicServices = Type.Object({ services: Type.Array(CommonService) })
export type PublicServices = Type.Static<typeof PublicServices>

export const PublicCentre = Type.Omit(NetworkCentre, ['promised', 'createdAt'])
export type PublicCentre = Type.Static<typeof PublicCentre>

export const PublicCentres = Type.Object({
  timeZone: Type.String(),
  ...Places.properties,
  centres: Type.Array(PublicCentre)
})
export type PublicCentres = Type.Static<typeof PublicCentres>

/** What is usual for who takes a ticket at this hour of this weekday. */
export const UsualHour = Type.Object({
  weekday: Type.Integer({ minimum: 1, maximum: 7, description: '1: Monday' }),
  hour: Type.Integer({ minimum: 0, maximum: 23, description: 'Of taking the ticket, by the clock of the centre' }),
  days: Count,
  waits: Count,
  lowMs: Type.Integer({ description: 'One in ten waited less' }),
  medianMs: Ms,
  highMs: Type.Integer({ description: 'One in ten waited longer' })
})
export type UsualHour = Type.Static<typeof UsualHour>

export const Typical = Type.Object(
  {
    centreId: Id,
    commonId: Id,
    weeks: Count,
    hours: Type.Array(UsualHour, { description: 'Only hours with 4 days and 10 waits; the others are not known yet' }),
    quiet: Type.Array(QuietTime)
  },
  { description: 'Of the last weeks without holidays' }
)
export type Typical = Type.Static<typeof Typical>

export const PublicPromise = Type.Object({
  ...Type.Pick(NetworkCentre, ['centreId', 'name', 'address', 'regionId', 'districtId', 'kindId', 'status', 'openedOn'])
    .properties,
  promised: Type.Array(Promised, { description: 'In the order in which they were given: the first stays the first' })
})
export type PublicPromise = Type.Static<typeof PublicPromise>
export const PublicPromises = Type.Object({
  promises: Type.Array(PublicPromise, { description: 'Every centre that was promised, opened or not; earliest first' })
})
export type PublicPromises = Type.Static<typeof PublicPromises>
