import path from 'node:path'
import type { ListedCentre } from '../../../server/protocol/network/centres.ts'
import type { WireStatus } from '../../../server/protocol/network/wire.ts'
import { PROGRAM } from '../../../server/hub/program.ts'
import { joinHub } from '../../../server/uplink/join.ts'
import type { Membership } from '../../../server/uplink/membership.ts'
import { say as tell } from '../report.ts'
import type { HeadOffice } from './head-office.ts'
import { type RecordedDays, recordDays, sendDays } from './recorded-days.ts'

/** How often what the played halls say is recorded, and said again by the others. */
const EVERY_MS = 10_000
/** So much later than the one before it each other centre says what a played hall said. */
const APART_MS = 20_000
const KEPT_MS = 20 * 60_000

interface Recorded {
  at: number
  byCentre: Map<string, WireStatus>
}

/** Weeks of days that are recorded, and how many different ones: each other centre has one of them for its past. */
const WEEKS = 2
const RECORDINGS = 2

/**
 * The centres that nobody plays: each is enrolled, says over the wire of halls what one of the played halls was recorded to
 * say a while ago, and sends the log of recorded days for its past, so that it is in reports too.
 */
export async function feedOthers(
  base: string,
  office: HeadOffice,
  played: readonly string[],
  folder: string,
  signal: AbortSignal
) {
  const others = (await office.centres()).filter(
    ({ centreId, status, isSample }) => isSample && status === 'open' && !played.includes(centreId)
  )
  const members = new Map<string, Membership>()
  for (const { centreId, name } of others) {
    const about = { name: name.ru, timeZone: 'Asia/Bishkek', version: PROGRAM, epoch: 'recorded' }
    const key = `recorded-${centreId}`
    members.set(centreId, await joinHub({ hub: base, code: await office.code(centreId) }, about, key, Date.now()))
  }
  const past = new Map<string, RecordedDays>()
  void sendPasts(members, past, folder, signal).catch((error: Error) => {
    if (!signal.aborted) tell(`The recorded days were not sent: ${error.message}`)
  })
  const recorded: Recorded[] = []

  const turn = async () => {
    const at = Date.now()
    const centres = await office.centres()
    const heard = centres.filter(({ centreId, live }) => played.includes(centreId) && live !== null)
    recorded.push({ at, byCentre: new Map(heard.map(({ centreId, live }) => [centreId, live as WireStatus])) })
    while (recorded[0] && at - recorded[0].at > KEPT_MS) recorded.shift()
    for (const [i, centre] of others.entries()) {
      const of = played[i % played.length] as string
      const then = recorded.findLast(({ at: when, byCentre }) => when <= at - i * APART_MS && byCentre.has(of))
      const status = (then ?? recorded.find(({ byCentre }) => byCentre.has(of)))?.byCentre.get(of)
      const member = members.get(centre.centreId)
      if (status && member) await say(base, member, centre, status, past.get(centre.centreId))
    }
  }
  const timer = setInterval(() => void turn().catch(() => {}), EVERY_MS)
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
  await turn()
  return others.length
}

/** One centre after the other; whose days are at the hub stands in `past`. */
async function sendPasts(
  members: ReadonlyMap<string, Membership>,
  past: Map<string, RecordedDays>,
  folder: string,
  signal: AbortSignal
): Promise<void> {
  const recordings: RecordedDays[] = []
  for (let seed = 1; seed <= RECORDINGS && !signal.aborted; seed++)
    recordings.push(await recordDays(path.join(folder, `recorded-${seed}`), WEEKS, seed))
  for (const [i, [centreId, member]] of [...members].entries()) {
    const days = recordings[i % RECORDINGS]
    if (!days || signal.aborted) return
    await sendDays(days, member, signal)
    past.set(centreId, days)
  }
  if (!signal.aborted) tell(`${members.size} centres have sent ${WEEKS} weeks of recorded days: see the reports`)
}

async function say(
  base: string,
  { token }: Membership,
  centre: ListedCentre,
  recorded: WireStatus,
  past: RecordedDays | undefined
): Promise<void> {
  const status: WireStatus = {
    ...recorded,
    sentAt: Date.now(),
    instance: `recorded-${centre.centreId}`,
    epoch: past?.epoch ?? 'recorded',
    seq: past?.seq ?? 0,
    alarms: [],
    services: recorded.services.filter(({ serviceId }) => centre.offers.includes(serviceId))
  }
  await fetch(`${base}/api/hub/status`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'kezek-wire': '1', authorization: `Bearer ${token}` },
    body: JSON.stringify(status)
  })
}
