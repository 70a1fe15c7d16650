import Type from 'typebox'
import { At, Id } from '../basics.ts'
import { NetworkCentre } from './places.ts'
import { Epoch, Hash, Orphaned, Seq, WireStatus } from './wire.ts'

/** Centres as head office sees them. */

/** Where a hall's log stands at the hub. */
export const CentreMark = Type.Object({
  epoch: Epoch,
  seq: Seq,
  head: Type.Union([Hash, Type.Null()]),
  receivedAt: Type.Union([At, Type.Null()], { description: 'When its last events came; null: none have' })
})

export const Link = Type.Object({
  state: Type.Union(
    [
      Type.Literal('not-enrolled'),
      Type.Literal('revoked'),
      Type.Literal('never-seen'),
      Type.Literal('up'),
      Type.Literal('away')
    ],
    { description: 'up: heard of within the last minute' }
  ),
  lastSeenAt: Type.Union([At, Type.Null()]),
  enrolledAt: Type.Union([At, Type.Null()]),
  fingerprint: Type.Union([Type.String(), Type.Null()], { description: 'The same as the hall shows at /manage' }),
  version: Type.Union([Type.String(), Type.Null()])
})
export type Link = Type.Static<typeof Link>

export const CentreAlarm = Type.Object({ kind: Id, since: At, details: Type.Record(Type.String(), Type.Unknown()) })
export type CentreAlarm = Type.Static<typeof CentreAlarm>

export const ListedCentre = Type.Object({
  ...NetworkCentre.properties,
  link: Link,
  mark: Type.Union([CentreMark, Type.Null()]),
  alarms: Type.Array(CentreAlarm),
  live: Type.Union([WireStatus, Type.Null()], { description: 'What the hall said last; null: nothing yet' }),
  liveAt: Type.Union([At, Type.Null()])
})
export type ListedCentre = Type.Static<typeof ListedCentre>
export const ListedCentres = Type.Object({ now: At, centres: Type.Array(ListedCentre) })

export const CentreDetails = Type.Object({
  ...ListedCentre.properties,
  epochs: Type.Array(
    Type.Object({
      epoch: Epoch,
      seq: Seq,
      after: Type.Union([Type.Object({ epoch: Epoch, seq: Seq }), Type.Null()]),
      declaredAt: At,
      restoredAt: Type.Union([At, Type.Null()]),
      orphaned: Orphaned
    })
  )
})
export const CentreCode = Type.Object({ code: Type.String({ examples: ['7KMX-4TPA'] }), expiresAt: At })

export const NetworkAlarms = Type.Object({
  now: At,
  alarms: Type.Array(Type.Object({ centreId: Id, name: NetworkCentre.properties.name, ...CentreAlarm.properties }), {
    description: 'What goes on, the newest first'
  })
})
