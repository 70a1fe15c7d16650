import Type from 'typebox'
import { At, Count, Id, LocalDate, Ms } from '../basics.ts'
import { Problem } from '../problem.ts'

/** What a hall and its hub say to each other (README.md). */

/** The wire that this program speaks; a hub takes this one and the one before it. */
export const WIRE = 1
export const WIRE_HEADER = 'kezek-wire'

/** A batch holds no more than so many events, nor bytes before it is packed. */
export const MOST_EVENTS = 1_000
export const MOST_PLAIN_BYTES = 1_000_000
/** Bytes of a request with a batch, packed; and what the hub unpacks of it: one event alone may be larger than a batch. */
export const MOST_PACKED_BYTES = 1_000_000
export const MOST_UNPACKED_BYTES = 2_000_000

const Digits = Type.String({ pattern: '^[1-9][0-9]{0,15}$' })
export const Epoch = Type.String({
  minLength: 1,
  maxLength: 64,
  pattern: '^[A-Za-z0-9_-]+$',
  examples: ['0b8f6c1e-5c1a-4a53-9f0e-3b1f6f1c2d4e']
})
export const Hash = Type.String({
  pattern: '^[0-9a-f]{64}$',
  examples: ['9f2c'.repeat(16)],
  description: 'SHA-256, in hexadecimal digits'
})
export const Seq = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })
const Key = Type.String({ minLength: 1, maxLength: 400, description: 'An Ed25519 key: SPKI in base64' })

export const EnrolBody = Type.Object(
  {
    code: Type.String({ minLength: 8, maxLength: 16 }),
    publicKey: Key,
    name: Type.String({ maxLength: 200 }),
    timeZone: Type.String({ minLength: 1, maxLength: 64 }),
    version: Type.String({ maxLength: 40 }),
    epoch: Epoch
  },
  { additionalProperties: false }
)
export type EnrolBody = Type.Static<typeof EnrolBody>
export const Enrolled = Type.Object({
  centreId: Id,
  token: Type.String({ description: 'Told now; the hub keeps its hash' }),
  hubKey: Key
})
export type Enrolled = Type.Static<typeof Enrolled>

export const Mark = Type.Object({
  epoch: Epoch,
  seq: Seq,
  head: Type.Union([Hash, Type.Null()], { description: "The log's hash at that place; null: the hub has nothing" }),
  isKnown: Type.Boolean({ description: 'Whether the epoch was declared' }),
  wire: Type.Object({ min: Count, max: Count })
})
export type Mark = Type.Static<typeof Mark>

export const MarkQuery = Type.Object({ epoch: Epoch }, { additionalProperties: false })

export const EpochBody = Type.Object(
  {
    epoch: Epoch,
    after: Type.Union(
      [Type.Object({ epoch: Epoch, seq: Seq, hash: Hash }, { additionalProperties: false }), Type.Null()],
      {
        description: 'Where the epoch before it ended; null: the log began with this one'
      }
    ),
    restoredAt: Type.Union([At, Type.Null()])
  },
  { additionalProperties: false }
)
export type EpochBody = Type.Static<typeof EpochBody>
/** What the hub had beyond the place at which a backup was restored. */
export const Orphaned = Type.Object({
  events: Count,
  tickets: Count,
  serviceDay: Type.Union([LocalDate, Type.Null()]),
  lastNumbers: Type.Record(Type.String(), Type.Integer(), {
    description: 'The highest number given by prefix on that day'
  })
})
export type Orphaned = Type.Static<typeof Orphaned>
export const EpochDeclared = Type.Object({ orphaned: Orphaned })

/** Of a batch; its body is gzip, one JSON array a line: `[seq, at, type, actor, body]`. */
export const BatchHeaders = Type.Object({
  'kezek-epoch': Epoch,
  'kezek-from': Digits,
  'kezek-to': Digits,
  'kezek-prev': Hash,
  'kezek-head': Hash,
  'kezek-signature': Type.String({ minLength: 80, maxLength: 100, description: 'Ed25519 in base64 (signed.ts)' })
})
export type BatchHeaders = Type.Static<typeof BatchHeaders>
export const Accepted = Type.Object({ mark: Mark })
/** Why a batch was not taken, and where the hub stands. */
export const NotTaken = Type.Object({
  ...Problem.properties,
  mark: Type.Optional(Mark)
})

const StatusService = Type.Object(
  {
    serviceId: Id,
    waiting: Count,
    lowMs: Type.Union([Ms, Type.Null()]),
    likelyMs: Type.Union([Ms, Type.Null()]),
    highMs: Type.Union([Ms, Type.Null()]),
    desks: Count,
    oldestMs: Type.Union([Ms, Type.Null()]),
    open: Type.Boolean({ description: 'Whether tickets are given out for it now' })
  },
  { additionalProperties: false }
)
/** How a hall is now. Sent when it changes, at most every five seconds, and at intervals when it does not. */
export const WireStatus = Type.Object(
  {
    sentAt: At,
    instance: Type.String({ minLength: 8, maxLength: 64, pattern: '^[A-Za-z0-9_-]+$', examples: ['q3Zr0vWnT8yB'] }),
    version: Type.String({ maxLength: 40 }),
    epoch: Epoch,
    seq: Seq,
    day: Type.Union([LocalDate, Type.Null()]),
    open: Type.Boolean(),
    services: Type.Array(StatusService, { maxItems: 500 }),
    openDesks: Count,
    plannedDesks: Type.Optional(Count),
    withinTarget: Type.Optional(
      Type.Object({ waits: Count, within: Count }, { additionalProperties: false, description: 'Of today so far' })
    ),
    alarms: Type.Array(Type.Object({ kind: Id, since: At }, { additionalProperties: false }), { maxItems: 100 }),
    settings: Type.Object(
      { seq: Seq, bundle: Type.Union([Type.Integer(), Type.Null()]) },
      { additionalProperties: false }
    )
  },
  { additionalProperties: false }
)
export type WireStatus = Type.Static<typeof WireStatus>
export const StatusTaken = Type.Object({
  now: At,
  bundle: Type.Union([Type.Integer(), Type.Null()], { description: 'The newest common settings for this hall' }),
  everyMs: Ms,
  mark: Mark,
  twin: Type.Boolean({ description: 'Another machine sends under the same name' })
})
export type StatusTaken = Type.Static<typeof StatusTaken>
