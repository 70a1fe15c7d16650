import { generateKeyPairSync } from 'node:crypto'
import type { ListedCentre } from '../../../server/protocol/network/centres.ts'
import type { WireStatus } from '../../../server/protocol/network/wire.ts'
import type { HeadOffice } from './head-office.ts'

/** How often what the played halls say is recorded, and said again by the others. */
const EVERY_MS = 10_000
/** So much later than the one before it each other centre says what a played hall said. */
const APART_MS = 20_000
const KEPT_MS = 20 * 60_000

interface Recorded {
  at: number
  byCentre: Map<string, WireStatus>
}

/**
 * The centres that nobody plays: each is enrolled, and says over the same wire what one of the played halls was recorded
 * to say a while ago. They have no log, so they are in no report.
 */
export async function feedOthers(base: string, office: HeadOffice, played: readonly string[], signal: AbortSignal) {
  const others = (await office.centres()).filter(
    ({ centreId, status, isSample }) => isSample && status === 'open' && !played.includes(centreId)
  )
  const tokens = new Map<string, string>()
  for (const { centreId, name } of others) tokens.set(centreId, await enrol(base, await office.code(centreId), name.ru))
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
      if (status) await say(base, tokens.get(centre.centreId) as string, centre, status)
    }
  }
  const timer = setInterval(() => void turn().catch(() => {}), EVERY_MS)
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
  await turn()
  return others.length
}

async function enrol(base: string, code: string, name: string): Promise<string> {
  const { publicKey } = generateKeyPairSync('ed25519')
  const answer = await fetch(`${base}/api/hub/enrol`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'kezek-wire': '1' },
    body: JSON.stringify({
      code,
      publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      name,
      timeZone: 'Asia/Bishkek',
      version: '0.1.0',
      epoch: 'recorded'
    })
  })
  if (answer.status !== 201) throw new Error(`${name} was not enrolled: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { token: string }).token
}

async function say(base: string, token: string, centre: ListedCentre, recorded: WireStatus): Promise<void> {
  const status: WireStatus = {
    ...recorded,
    sentAt: Date.now(),
    instance: `recorded-${centre.centreId}`,
    epoch: 'recorded',
    seq: 0,
    alarms: [],
    services: recorded.services.filter(({ serviceId }) => centre.offers.includes(serviceId))
  }
  await fetch(`${base}/api/hub/status`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'kezek-wire': '1', authorization: `Bearer ${token}` },
    body: JSON.stringify(status)
  })
}
