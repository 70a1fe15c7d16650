import { RequestRefused } from '../../http/errors.ts'
import { genesisHash } from '../../db/epochs.ts'
import type { EpochBody, Orphaned } from '../../protocol/network/wire.ts'
import type { KnownEpoch } from '../store/logs.ts'
import type { HubStore } from '../store/store.ts'
import { commonEnd, lineageOf, stretchesAfter } from './lineage.ts'
import { orphansIn } from './orphans.ts'
import type { NotTakenCode } from './take-batch.ts'

const TRIES = 5

export type Declared = { orphaned: Orphaned } | { code: NotTakenCode; known: KnownEpoch | null }

/**
 * Begins an epoch of a hall's log: the first, or one after a restored backup. What the hub has beyond the place at which it
 * continues is orphaned from now on.
 */
export async function declareEpoch(
  store: HubStore,
  centreId: string,
  body: EpochBody,
  newestWire: number,
  now: number
): Promise<Declared> {
  for (let tries = 1; ; tries++) {
    const declared = await tryToDeclare(store, centreId, body, newestWire, now)
    if (declared !== 'moved') return declared
    if (tries >= TRIES) throw new RequestRefused(503, 'busy', 'Events of this log come meanwhile; please wait', 1)
  }
}

/** `moved`: something came while it was reckoned what is orphaned. */
async function tryToDeclare(
  store: HubStore,
  centreId: string,
  { epoch, after, restoredAt }: EpochBody,
  newestWire: number,
  now: number
): Promise<Declared | 'moved'> {
  const epochs = await store.epochs(centreId)
  const already = epochs.find((each) => each.epoch === epoch)
  if (already) {
    const isSame = after === null ? already.parent === null : isPlace(already.parent, after)
    return isSame ? { orphaned: already.orphaned } : { code: 'chain-differs', known: already }
  }
  const parent = after === null ? null : epochs.find((each) => each.epoch === after.epoch)
  if (parent === undefined) return { code: 'epoch-unknown', known: null }
  if (after && parent) {
    if (parent.seq < after.seq) return { code: 'gap', known: parent }
    if ((await headAt(store, parent, after.seq)) !== after.hash && (await isBoundary(store, parent, after.seq)))
      return { code: 'chain-differs', known: parent }
  }
  const orphaned = await orphanedBy(store, centreId, epochs, after, newestWire)
  const done = await store.declareEpoch(
    {
      centreId,
      epoch,
      seq: after?.seq ?? 0,
      head: after?.hash ?? genesisHash(epoch),
      parent: after && { epoch: after.epoch, seq: after.seq },
      declaredAt: Math.max(now, ...epochs.map(({ declaredAt }) => declaredAt + 1)),
      restoredAt,
      orphaned
    },
    epochs
  )
  // Another hub on this database was asked the same; what it found holds.
  return done === 'declared' ? { orphaned } : 'moved'
}

const isPlace = (a: { epoch: string; seq: number } | null, b: { epoch: string; seq: number }): boolean =>
  a !== null && a.epoch === b.epoch && a.seq === b.seq

/** Of a log that a hall began anew nothing is orphaned: its days were lived. */
async function orphanedBy(
  store: HubStore,
  centreId: string,
  epochs: KnownEpoch[],
  after: EpochBody['after'],
  newestWire: number
): Promise<Orphaned> {
  const newest = epochs.at(-1)
  if (!newest || after === null) return { events: 0, tickets: 0, serviceDay: null, lastNumbers: {} }
  const present = lineageOf(epochs, newest.epoch)
  const shared = commonEnd(present, lineageOf(epochs, after.epoch, after.seq))
  return orphansIn(store, centreId, stretchesAfter(present, shared), newestWire)
}

/** The hash at a place, where a batch ended there; else of what it lies in. */
async function headAt(store: HubStore, { centreId, epoch, seq, head }: KnownEpoch, at: number): Promise<string> {
  if (at === seq) return head
  const [segment] = await store.segmentsAfter(centreId, epoch, at - 1, 1)
  return segment?.head ?? ''
}

async function isBoundary(store: HubStore, { centreId, epoch, seq }: KnownEpoch, at: number): Promise<boolean> {
  if (at === seq) return true
  const [segment] = await store.segmentsAfter(centreId, epoch, at - 1, 1)
  return segment?.to === at
}
