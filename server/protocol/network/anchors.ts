import Type from 'typebox'
import { Id, LocalDate } from '../basics.ts'
import { Epoch, Hash, Seq } from './wire.ts'

/**
 * Where each hall's log ended on a day, signed by the hall and by the hub: a log that is rewritten in a hall no longer fits
 * what the hub has told everybody, and one that is rewritten at the hub no longer fits what the hall has signed.
 */
export const Anchor = Type.Object({
  day: Type.String({ ...LocalDate, description: 'In UTC' }),
  centreId: Id,
  epoch: Epoch,
  seq: Seq,
  head: Hash,
  batch: Type.Object(
    { from: Seq, prev: Hash, lines: Hash, signature: Type.String(), publicKey: Type.String() },
    { description: 'What the hall signed, and by which key' }
  ),
  signature: Type.String({ description: "The hub's, over the five fields before `batch`" })
})
export type Anchor = Type.Static<typeof Anchor>

/** Of one answer; who wants more asks again from the last day on. */
export const MOST_ANCHORS = 20_000

export const AnchorsBody = Type.Object({ hubKey: Type.String(), anchors: Type.Array(Anchor) })
export type AnchorsBody = Type.Static<typeof AnchorsBody>

export const AnchorsQuery = Type.Object(
  { centreId: Type.Optional(Id), from: Type.Optional(LocalDate), to: Type.Optional(LocalDate) },
  { additionalProperties: false }
)

/** What the hub signs of an anchor. */
export const anchorText = ({ day, centreId, epoch, seq, head }: Omit<Anchor, 'batch' | 'signature'>): Buffer =>
  Buffer.from(['kezek anchor 1', day, centreId, epoch, seq, head].join('\n'))
