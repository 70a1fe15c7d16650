import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { rowAt } from '../../db/chain.ts'
import { earlierEpochs, readEpoch } from '../../db/epochs.ts'
import type { Db } from '../../db/open.ts'
import { type Anchor, AnchorsBody, anchorText } from '../../protocol/network/anchors.ts'
import { isSignedBy, signedText } from '../../protocol/network/signed.ts'
import { type Membership, readMembership } from '../../uplink/membership.ts'

/** What everybody was told of the halls' logs, from a file or the hub. @throws an Error when it is none */
export async function readAnchors(from: string): Promise<AnchorsBody> {
  const text = /^https?:\/\//.test(from) ? await fetchText(from) : readFileSync(from, 'utf8')
  const body: unknown = JSON.parse(text)
  if (!Value.Check(AnchorsBody, body)) throw new Error(`${from} has no anchors of a hub.`)
  return body
}

async function fetchText(address: string): Promise<string> {
  const { pathname, origin } = new URL(address)
  const url = pathname === '/' ? new URL('/api/public/anchors?from=2000-01-01', origin) : address
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`)
  return answer.text()
}

/** How a hall's log fits what was told of it: findings where it does not, and what was compared. */
export function anchorFindings(db: Db, { hubKey, anchors }: AnchorsBody): { findings: string[]; told: string[] } {
  const membership = readMembership(db)
  if (!membership) return { findings: [], told: ['This hall belongs to no network: no anchor is of it.'] }
  const own = anchors.filter(({ centreId }) => centreId === membership.centreId)
  const findings = own.flatMap((anchor) => faultOf(db, anchor, membership, hubKey) ?? [])
  return { findings, told: [`${own.length} anchors of this hall were compared, ${findings.length} do not fit.`] }
}

/** How an anchor does not fit a log; null: it does. */
function faultOf(db: Db, anchor: Anchor, membership: Membership, hubKey: string): string | null {
  const { day, centreId, epoch, seq, head, batch, signature } = anchor
  const { from, prev, lines, publicKey } = batch
  if (membership.hubKey !== hubKey || !isSignedBy(membership.hubKey, anchorText(anchor), signature))
    return `The anchor of ${day} is not signed by the hub that this hall has joined.`
  if (!isSignedBy(publicKey, signedText({ centreId, epoch, from, to: seq, prev, head, lines }), batch.signature))
    return `The anchor of ${day} says what this hall has not signed.`
  const epochs = [...earlierEpochs(db), { epoch: readEpoch(db), lastSeq: Number.POSITIVE_INFINITY }]
  const its = epochs.find((each) => each.epoch === epoch)
  // After the place of a restored backup the log is another one, and says so.
  if (!its) return `The anchor of ${day} is of epoch ${epoch}, which this log does not have.`
  if (seq > its.lastSeq) return null
  const row = rowAt(db, seq)
  if (!row) return `On ${day} the log had event ${seq}; now it ends before.`
  return row.hash === head ? null : `On ${day} event ${seq} was another one: the log was rewritten since.`
}
