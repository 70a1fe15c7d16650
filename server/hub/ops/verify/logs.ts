import { genesisHash } from '../../../db/epochs.ts'
import { isSignedBy, linesHash, signedText } from '../../../protocol/network/signed.ts'
import type { KnownEpoch, Segment } from '../../store/logs.ts'
import type { HubStore } from '../../store/store.ts'
import { faultOfLines, unpackedLines } from '../../wire/lines.ts'
import type { HubVerified, Sound } from './found.ts'

/** Whether a centre's log is as its hall sent it: without gaps, in one chain, signed, and up to its marks. */
export async function verifyLog(
  store: HubStore,
  centreId: string,
  hallKeys: readonly string[],
  found: HubVerified
): Promise<Sound> {
  const epochs = await store.epochs(centreId)
  const sound = new Map<string, number>()
  for (const known of epochs) {
    const say = (what: string) => found.findings.push(`${centreId}, epoch ${known.epoch}: ${what}`)
    sound.set(known.epoch, await verifyEpoch(store, known, epochs, hallKeys, say, found))
  }
  return sound
}

/** Returns up to where it is in order. */
async function verifyEpoch(
  store: HubStore,
  { centreId, epoch, parent, ...mark }: KnownEpoch,
  epochs: readonly KnownEpoch[],
  hallKeys: readonly string[],
  say: (what: string) => void,
  found: HubVerified
): Promise<number> {
  const before = parent && epochs.find((each) => each.epoch === parent.epoch)
  if (parent && !before) say(`it goes on from epoch ${parent.epoch}, which the hub does not have.`)
  if (parent && before && before.seq < parent.seq)
    say(`it goes on after event ${parent.seq} of epoch ${parent.epoch}, which ends at ${before.seq}.`)
  let seq = parent?.seq ?? 0
  let head = parent === null ? genesisHash(epoch) : await headWhereItBegan(store, centreId, parent)
  let lastBatch: Segment | null = null
  let sound: number | null = null
  for (;;) {
    const segments = await store.segmentsAfter(centreId, epoch, seq)
    if (segments.length === 0) break
    for (const segment of segments) {
      const faults = [
        segment.from !== seq + 1
          ? `after event ${seq} comes event ${segment.from}.`
          : head !== null && segment.prev !== head && `event ${segment.from} does not continue event ${seq}.`,
        faultOfSegment(centreId, epoch, segment, hallKeys)
      ].filter((fault) => typeof fault === 'string')
      for (const fault of faults) say(fault)
      if (faults.length > 0) sound ??= seq
      found.events += segment.to - segment.from + 1
      found.batches++
      lastBatch = segment
      seq = segment.to
      head = segment.head
    }
  }
  if (seq !== mark.seq) say(`its mark says ${mark.seq}, its events end at ${seq}.`)
  else if (lastBatch && head !== mark.head) say(`its mark has another hash than event ${seq}.`)
  return sound ?? seq
}

/** The hash at which an epoch goes on; null: no batch ended there, and the hub cannot know it. */
async function headWhereItBegan(
  store: HubStore,
  centreId: string,
  parent: { epoch: string; seq: number }
): Promise<string | null> {
  const [segment] = await store.segmentsAfter(centreId, parent.epoch, parent.seq - 1, 1)
  return segment?.to === parent.seq ? segment.head : null
}

/** @param hallKeys every key under which the centre's hall was ever enrolled */
function faultOfSegment(centreId: string, epoch: string, segment: Segment, hallKeys: readonly string[]): string | null {
  const { from, to, prev, head, signature, lines } = segment
  try {
    const plain = unpackedLines(lines)
    const fault = faultOfLines(plain, from, to)
    if (fault !== null) return `events ${from} to ${to} are not whole (${fault}).`
    const signed = signedText({ centreId, epoch, from, to, prev, head, lines: linesHash(plain) })
    return hallKeys.some((key) => isSignedBy(key, signed, signature))
      ? null
      : `events ${from} to ${to} are signed by no key of its hall.`
  } catch (error) {
    return `events ${from} to ${to} cannot be unpacked (${(error as Error).message}).`
  }
}
