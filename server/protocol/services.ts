import Type from 'typebox'
import { At, Count, Estimate, Id, place, ShownWait, Text } from './basics.ts'
import { type ServiceLook, serviceLookView } from './service-look.ts'

/** The tree of services as the kiosk shows it. */

export const ClosedReason = Type.Union([
  Type.Literal('not-yet-open'),
  Type.Literal('break'),
  Type.Literal('closed-for-today'),
  Type.Literal('closed-today'),
  Type.Literal('daily-limit')
])
export type ClosedReason = Type.Static<typeof ClosedReason>

export const ServiceLeaf = Type.Object({
  serviceId: Id,
  name: Text,
  ...serviceLookView,
  prefix: Type.String(),
  status: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
  closedReason: Type.Optional(ClosedReason),
  opensAt: Type.Optional(Type.Integer({ description: 'When it opens next, by the opening hours; epoch milliseconds' })),
  waiting: Count,
  ...place,
  zoneIds: Type.Array(Id),
  documents: Type.Union([Text, Type.Null()]),
  asksPersons: Type.Optional(Type.Literal(true, { description: 'The visitor is asked for how many people it is' }))
})
export type ServiceLeaf = Type.Static<typeof ServiceLeaf>

export interface ServiceGroup extends ServiceLook {
  groupId: string
  name: Text
  estimate: Estimate
  told: ShownWait
  groups?: ServiceGroup[]
  services: ServiceLeaf[]
}

// Three levels, written out: more than that no visitor can follow, and a recursive schema no OpenAPI tool can.
const group = {
  groupId: Id,
  name: Text,
  ...serviceLookView,
  estimate: Estimate,
  told: ShownWait,
  services: Type.Array(ServiceLeaf)
}
const InnermostGroup = Type.Object(group)
const InnerGroup = Type.Object({ ...group, groups: Type.Optional(Type.Array(InnermostGroup)) })
const TopGroup = Type.Object({ ...group, groups: Type.Optional(Type.Array(InnerGroup)) })

/** `GET /api/services`, and the view of topic `kiosk`. */
export const ServicesBody = Type.Object({
  status: Type.Union([Type.Literal('open'), Type.Literal('closed')]),
  opensAt: Type.Optional(At),
  kept: Type.Optional(
    Type.Object(
      { told: Count, percent: Type.Integer({ minimum: 0, maximum: 100 }) },
      {
        description:
          'Of the last 1,000 who were told a range, how many were called within it; from 100 on, where the centre shows it'
      }
    )
  ),
  groups: Type.Array(TopGroup)
})
export interface ServicesBody {
  status: 'open' | 'closed'
  opensAt?: number
  kept?: { told: number; percent: number }
  groups: ServiceGroup[]
}
