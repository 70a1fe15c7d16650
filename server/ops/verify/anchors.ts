import { existsSync, readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { rowAt } from '../../db/chain.ts'
import { earlierEpochs, readEpoch } from '../../db/epochs.ts'
import type { Db } from '../../db/open.ts'
import { readingFile } from '../../db/read-only.ts'
import { type Anchor, AnchorsBody, anchorText, MOST_ANCHORS } from '../../protocol/network/anchors.ts'
import { isSignedBy, signedText } from '../../protocol/network/signed.ts'
import { type Membership, readMembership } from '../../uplink/membership.ts'

const PATIENCE_MS = 20_000
const FIRST_DAY = '2000-01-01'

/**
 * What everybody was told of the halls' logs, from a file or the hub.
 * @param centreId of this one alone, where the hub is asked
 * @throws an Error whose sentence says why there is nothing to compare with
 */
export async function readAnchors(from: string, centreId?: string): Promise<AnchorsBody> {
  if (/^https?:\/\//.test(from)) return fetchAnchors(from, centreId)
  if (!existsSync(from)) throw new Error(`There is no file ${from}.`)
  return bodyIn(from, readFileSync(from, 'utf8'))
}

function bodyIn(from: string, text: string): AnchorsBody {
  let body: unknown = null
  try {
    body = JSON.parse(text)
  } catch {
    // Said below.
  }
  if (!Value.Check(AnchorsBody, body)) throw new Error(`${from} has no anchors of a hub.`)
  return body
}

/** Asks a hub for all that it has told, in as many answers as that takes; another address is asked as it is. */
async function fetchAnchors(address: string, centreId: string | undefined): Promise<AnchorsBody> {
  const { pathname, origin } = new URL(address)
  if (pathname !== '/') return bodyIn(address, await fetchText(address))
  const only = centreId === undefined ? '' : `&centreId=${encodeURIComponent(centreId)}`
  const all: Anchor[] = []
  for (let from = FIRST_DAY; ; ) {
    const body = bodyIn(address, await fetchText(`${origin}/api/public/anchors?from=${from}${only}`))
    all.push(...body.anchors)
    const last = body.anchors.at(-1)
    if (!last || body.anchors.length < MOST_ANCHORS || last.day === from) return { ...body, anchors: all }
    from = last.day
  }
}

async function fetchText(url: string): Promise<string> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (answer.ok) return await answer.text()
    throw new Error(`it answered ${answer.status}`)
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } }
    throw new Error(`${url} gives no anchors (${cause?.code ?? message}). Nothing was compared.`)
  }
}

/** How a hall's log fits what was told of it. */
export interface Anchored {
  findings: string[]
  told: string[]
  /** Up to which event the log is the one of which everybody was told; null: as far as it goes. */
  trustedUpTo: number | null
}

/** Compares a hall's file with anchors from a file or the hub. @throws an Error when there is nothing to compare */
export async function compareWithAnchors(file: string, from: string): Promise<Anchored> {
  const anchors = await readAnchors(from, readingFile(file, centreOf))
  return readingFile(file, (db) => anchorFindings(db, anchors))
}

/** The centre of a network that a hall's file belongs to. @throws an Error when it belongs to none */
function centreOf(db: Db): string {
  const membership = readMembership(db)
  if (!membership) throw new Error('This hall belongs to no network: no anchor is of it. Nothing was compared.')
  return membership.centreId
}

/** @throws an Error when there is nothing to compare: a silent "it fits" would be believed */
export function anchorFindings(db: Db, { hubKey, anchors }: AnchorsBody): Anchored {
  const centreId = centreOf(db)
  const membership = readMembership(db) as Membership
  const own = anchors.filter((each) => each.centreId === centreId).sort((a, b) => (a.day < b.day ? -1 : 1))
  if (own.length === 0) {
    const others = [...new Set(anchors.map((each) => each.centreId))].slice(0, 5).join(', ')
    throw new Error(
      `There is no anchor of this hall (${centreId}) among those${others === '' ? ', of which there is none' : `: they are of ${others}`}. Nothing was compared.`
    )
  }
  let last: Anchor | null = null
  for (const [i, anchor] of own.entries()) {
    const fault = faultOf(db, anchor, membership, hubKey)
    if (fault === null) {
      last = anchor
      continue
    }
    const after = own.length - i - 1
    return {
      findings: [fault.said, ...(fault.isOfLog ? [sinceWhen(db, last, anchor)] : [])],
      told: [
        `${own.length} anchors of this hall: ${i} fit${after > 0 ? `, then one that does not; the ${after} after it were not looked at` : ', the last one does not'}.`
      ],
      trustedUpTo: last?.seq ?? 0
    }
  }
  return {
    findings: [],
    told: [`${own.length} anchors of this hall were compared, and all fit: up to event ${last?.seq} (${last?.day}).`],
    trustedUpTo: null
  }
}

/** From which event and day on a log is another one, as near as anchors tell. */
function sinceWhen(db: Db, last: Anchor | null, { seq, day }: Anchor): string {
  const first = (last?.seq ?? 0) + 1
  const serviceDay = rowAt(db, first)?.serviceDay
  const where = `event ${first}${serviceDay ? ` (service day ${serviceDay})` : ''}`
  const until = first < seq ? `, or from a later one up to event ${seq},` : ''
  const before = last ? ` Up to event ${last.seq}, told on ${last.day}, it is the same.` : ''
  return `From ${where} on${until} this log is not the one of which the hub told on ${day}.${before}`
}

/** How an anchor does not fit a log; null: it does. `isOfLog`: the log is another one, or too short. */
function faultOf(
  db: Db,
  anchor: Anchor,
  membership: Membership,
  hubKey: string
): { said: string; isOfLog: boolean } | null {
  const { day, centreId, epoch, seq, head, batch, signature } = anchor
  const { from, prev, lines, publicKey } = batch
  const bad = (said: string, isOfLog = false) => ({ said, isOfLog })
  if (membership.hubKey !== hubKey || !isSignedBy(membership.hubKey, anchorText(anchor), signature))
    return bad(`The anchor of ${day} at event ${seq} is not signed by the hub that this hall has joined.`)
  if (!isSignedBy(publicKey, signedText({ centreId, epoch, from, to: seq, prev, head, lines }), batch.signature))
    return bad(`The anchor of ${day} at event ${seq} says what this hall has not signed: the hub's log was rewritten.`)
  const epochs = [...earlierEpochs(db), { epoch: readEpoch(db), lastSeq: Number.POSITIVE_INFINITY }]
  const its = epochs.find((each) => each.epoch === epoch)
  // After the place of a restored backup the log is another one, and says so.
  if (!its) return bad(`The anchor of ${day} is of epoch ${epoch}, which this log does not have.`, true)
  if (seq > its.lastSeq) return null
  const row = rowAt(db, seq)
  if (!row) return bad(`On ${day} the log had event ${seq}; now it ends before.`, true)
  return row.hash === head
    ? null
    : bad(`On ${day} event ${seq} of epoch ${epoch} was another one: the log was rewritten since.`, true)
}
