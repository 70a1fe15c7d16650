import { gunzipSync } from 'node:zlib'
import { isSignedBy, linesHash, signedText } from '../../protocol/network/signed.ts'
import { MOST_UNPACKED_BYTES } from '../../protocol/network/wire.ts'
import type { KnownEpoch, Segment } from '../store/logs.ts'
import type { HubStore } from '../store/store.ts'
import { faultOfLines } from '../wire/lines.ts'

export interface HubVerified {
  centres: number
  events: number
  /** What is not as it was taken, as sentences. */
  findings: string[]
}

/** Whether the logs that the hub keeps are as its halls sent them: without gaps, in one chain, signed. */
export async function verifyHub(store: HubStore): Promise<HubVerified> {
  const found: HubVerified = { centres: 0, events: 0, findings: [] }
  const keys = new Map((await store.enrolments()).map(({ centreId, publicKey }) => [centreId, publicKey]))
  const centres = new Set<string>()
  for (const epoch of await store.epochs()) {
    centres.add(epoch.centreId)
    await verifyEpoch(store, epoch, keys.get(epoch.centreId), found)
  }
  found.centres = centres.size
  return found
}

async function verifyEpoch(
  store: HubStore,
  known: KnownEpoch,
  key: string | undefined,
  found: HubVerified
): Promise<void> {
  const { centreId, epoch } = known
  const say = (what: string) => found.findings.push(`${centreId}, epoch ${epoch}: ${what}`)
  let seq = known.parent?.seq ?? 0
  let head: string | null = null
  for (;;) {
    const segments = await store.segmentsAfter(centreId, epoch, seq)
    if (segments.length === 0) break
    for (const segment of segments) {
      if (segment.from !== seq + 1) say(`after event ${seq} comes event ${segment.from}.`)
      if (head !== null && segment.prev !== head) say(`event ${segment.from} does not continue event ${seq}.`)
      const fault = faultOfSegment(centreId, epoch, segment, key)
      if (fault !== null) say(`events ${segment.from} to ${segment.to} ${fault}.`)
      found.events += segment.to - segment.from + 1
      seq = segment.to
      head = segment.head
    }
  }
  if (seq !== known.seq) say(`its mark says ${known.seq}, its events end at ${seq}.`)
  else if (head !== null && head !== known.head) say(`its mark has another hash than event ${seq}.`)
}

/** A hall that was enrolled anew has another key: what it signed with an earlier one is not held against it. */
function faultOfSegment(centreId: string, epoch: string, segment: Segment, key: string | undefined): string | null {
  const { from, to, prev, head, signature, lines } = segment
  try {
    const plain = gunzipSync(lines, { maxOutputLength: MOST_UNPACKED_BYTES })
    const fault = faultOfLines(plain, from, to)
    if (fault !== null) return `are not whole (${fault})`
    const signed = signedText({ centreId, epoch, from, to, prev, head, lines: linesHash(plain) })
    return key === undefined || isSignedBy(key, signed, signature) ? null : "are not signed by the hall's present key"
  } catch (error) {
    return `cannot be unpacked (${(error as Error).message})`
  }
}
