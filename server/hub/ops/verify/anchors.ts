import { type Anchor, anchorText } from '../../../protocol/network/anchors.ts'
import { isSignedBy, linesHash, signedText } from '../../../protocol/network/signed.ts'
import type { KnownEpoch } from '../../store/logs.ts'
import type { HubStore } from '../../store/store.ts'
import { linesIn, unpackedLines } from '../../wire/lines.ts'
import type { HubVerified } from './found.ts'

/** How an anchor fits a log: `fits`, `unknown` where the hub cannot say, or else a sentence. */
type Fit = { fits: boolean | null; said: string }

/**
 * Whether the logs of today are those of which the hub told everybody: by the anchors that it keeps, and by a copy of them.
 * A centre's findings are one sentence that says from where on.
 */
export async function verifyAnchors(
  store: HubStore,
  hubKey: string,
  copies: readonly Anchor[],
  found: HubVerified
): Promise<void> {
  const centres = new Set([...(await store.centres()), ...copies].map(({ centreId }) => centreId))
  for (const centreId of [...centres].sort()) {
    const own = await store.anchors('', '~', centreId)
    const copied = copies.filter((each) => each.centreId === centreId)
    found.anchors += own.length + copied.length
    const kept = new Map(own.map((each) => [each.day, each]))
    for (const copy of copied) {
      const its = kept.get(copy.day)
      if (its && its.head === copy.head && its.seq === copy.seq && its.epoch === copy.epoch) continue
      found.findings.push(
        its
          ? `${centreId}, epoch ${copy.epoch}: on ${copy.day} everybody was told of event ${copy.seq}; the hub now says that it told of event ${its.seq} with another hash.`
          : `${centreId}, epoch ${copy.epoch}: of ${copy.day} everybody has an anchor at event ${copy.seq}, and the hub has none.`
      )
    }
    const epochs = await store.epochs(centreId)
    await compareWithLog(store, [...own, ...copied], epochs, hubKey, found)
  }
}

async function compareWithLog(
  store: HubStore,
  anchors: readonly Anchor[],
  epochs: readonly KnownEpoch[],
  hubKey: string,
  found: HubVerified
): Promise<void> {
  const inOrder = anchors.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  let last: Anchor | null = null
  let unknown = 0
  for (const anchor of inOrder) {
    const { fits, said } = await fitOf(store, anchor, epochs, hubKey)
    if (fits) last = anchor
    if (fits === null) unknown++
    if (fits !== false) continue
    const since = last
      ? `It is in order up to event ${last.seq} (${last.day}).`
      : 'No earlier anchor says up to where it is in order.'
    found.findings.push(`${anchor.centreId}, epoch ${anchor.epoch}: ${said} ${since}`)
    // What comes after differs for the same reason.
    break
  }
  const [first] = inOrder
  if (unknown > 0 && first)
    found.told.push(
      `${first.centreId}: ${unknown} anchors could not be compared: their hall has sent its log anew, in other batches, or has still to send it.`
    )
}

async function fitOf(
  store: HubStore,
  { day, centreId, epoch, seq, head, batch, signature }: Anchor,
  epochs: readonly KnownEpoch[],
  hubKey: string
): Promise<Fit> {
  const { from, prev, lines, publicKey } = batch
  const bad = (said: string): Fit => ({ fits: false, said })
  if (!isSignedBy(hubKey, anchorText({ day, centreId, epoch, seq, head }), signature))
    return bad(`the anchor of ${day} at event ${seq} is not signed by this hub.`)
  if (!isSignedBy(publicKey, signedText({ centreId, epoch, from, to: seq, prev, head, lines }), batch.signature))
    return bad(`the anchor of ${day} at event ${seq} is not signed by the hall.`)
  const known = epochs.find((each) => each.epoch === epoch)
  if (!known) return { fits: null, said: '' }
  if (known.seq < seq)
    return bad(`on ${day} the log had event ${seq}; now it ends at ${known.seq}, unless its hall is still sending.`)
  const [its] = await store.segmentsAfter(centreId, epoch, seq - 1, 1)
  if (its?.to === seq)
    return its.head === head ? { fits: true, said: '' } : bad(`event ${seq} is another one than on ${day}.`)
  // Batches that were sent anew begin and end elsewhere: then what they say is compared.
  return { fits: (await plainHash(store, centreId, epoch, from, seq)) === lines || null, said: '' }
}

async function plainHash(store: HubStore, centreId: string, epoch: string, from: number, to: number): Promise<string> {
  const wanted: string[] = []
  for (let after = from - 1; after < to; ) {
    const segments = await store.segmentsAfter(centreId, epoch, after)
    if (segments.length === 0) break
    for (const segment of segments) {
      for (const [i, line] of linesIn(unpackedLines(segment.lines)).entries()) {
        const seq = segment.from + i
        if (seq >= from && seq <= to) wanted.push(line)
      }
      after = segment.to
      if (after >= to) break
    }
  }
  return linesHash(Buffer.from(`${wanted.join('\n')}\n`))
}
