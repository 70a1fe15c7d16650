import { isSignedBy, linesHash, signedText } from '../../protocol/network/signed.ts'
import { RequestRefused } from '../../http/errors.ts'
import { type BatchHeaders, type Mark, MOST_EVENTS } from '../../protocol/network/wire.ts'
import type { Enrolment } from '../store/enrolments.ts'
import { EpochEnded, type KnownEpoch } from '../store/logs.ts'
import type { HubStore } from '../store/store.ts'
import { faultOfLines } from './lines.ts'
import { unpack } from './unpack.ts'

/** What wires a hub understands: this one and the one before. What is newer it keeps, unread. */
export interface KnownWires {
  min: number
  max: number
}

/** Why a batch was not taken although nothing is wrong with it as such. */
export type NotTakenCode = 'gap' | 'chain-differs' | 'epoch-unknown' | 'epoch-ended'
export type Taken = { taken: true; mark: Mark } | { taken: false; code: NotTakenCode; mark: Mark }

export const markOf = (epoch: string, known: KnownEpoch | null, wire: KnownWires): Mark => ({
  epoch,
  seq: known?.seq ?? 0,
  head: known?.head ?? null,
  isKnown: known !== null,
  wire
})

interface Batch {
  headers: BatchHeaders
  wire: number
  packed: Buffer
}

/**
 * Takes a batch of a hall's log exactly once, or says where the hub stands.
 * @throws RequestRefused what is no batch, or not this hall's
 */
export async function takeBatch(
  store: HubStore,
  { centreId, publicKey }: Enrolment,
  { headers, wire, packed }: Batch,
  wires: KnownWires,
  now: number
): Promise<Taken> {
  const { 'kezek-epoch': epoch, 'kezek-prev': prev, 'kezek-head': head, 'kezek-signature': signature } = headers
  const from = Number(headers['kezek-from'])
  const to = Number(headers['kezek-to'])
  if (to < from || to - from >= MOST_EVENTS)
    throw new RequestRefused(413, 'too-large', `A batch has 1 to ${MOST_EVENTS} events`)
  const plain = await unpack(packed)
  const fault = faultOfLines(plain, from, to)
  if (fault !== null) throw new RequestRefused(400, 'bad-lines', fault)
  const signed = signedText({ centreId, epoch, from, to, prev, head, lines: linesHash(plain) })
  if (!isSignedBy(publicKey, signed, signature))
    throw new RequestRefused(400, 'bad-signature', "The batch is not signed by this hall's key")

  const refuse = (code: NotTakenCode, known: KnownEpoch | null): Taken => ({
    taken: false,
    code,
    mark: markOf(epoch, known, wires)
  })
  const epochs = await store.epochs(centreId)
  const known = epochs.find((each) => each.epoch === epoch) ?? null
  if (!known) return refuse('epoch-unknown', null)
  // What was restored goes on under another name: whoever still sends under this one is another machine.
  if (epochs.some(({ parent }) => parent?.epoch === epoch)) return refuse('epoch-ended', known)
  try {
    if (await store.append(centreId, epoch, { from, to, wire, prev, head, signature, lines: packed }, now))
      return { taken: true, mark: { ...markOf(epoch, known, wires), seq: to, head } }
  } catch (error) {
    // It was declared meanwhile, maybe at another hub on this database.
    if (error instanceof EpochEnded) return refuse('epoch-ended', known)
    throw error
  }
  const present = await store.epoch(centreId, epoch)
  const isSamePlace = present?.seq === from - 1
  return refuse(isSamePlace ? 'chain-differs' : 'gap', present)
}
