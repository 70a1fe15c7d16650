import type { CentreAlarm, ListedCentre } from '../../protocol/network/centres.ts'
import type { KnownOutcome } from '../store/bundles.ts'

/** What is wrong with the common settings of a centre, and with how old its program is. */

/** A version begins with a hall's next service day: whoever has not begun by then has not taken it. */
const TAKEN_WITHIN_MS = 2 * 24 * 3_600_000

export interface KnownCommon {
  newest: { version: number; publishedAt: number } | null
  /** What came of the newest in this centre. */
  outcome: KnownOutcome | undefined
  /** Of the hub's program. */
  program: string
}

export function commonAlarms(
  { link, live, liveAt }: Pick<ListedCentre, 'link' | 'live' | 'liveAt'>,
  { newest, outcome, program }: KnownCommon,
  now: number
): CentreAlarm[] {
  const isEnrolled = link.state === 'up' || link.state === 'away'
  if (!isEnrolled || live === null || liveAt === null) return []
  const alarms: CentreAlarm[] = []
  if (isOlder(live.version, program))
    alarms.push({ kind: 'version-old', since: link.enrolledAt ?? liveAt, details: { version: live.version, program } })
  if (newest === null) return alarms
  const { version, publishedAt } = newest
  const { bundle: inForce } = live.settings
  if (outcome?.state === 'refused') {
    const faults = outcome.outcome?.faults.map(({ code }) => code) ?? []
    alarms.push({ kind: 'bundle-refused', since: outcome.at, details: { version, faults } })
  } else if (inForce !== version && now - publishedAt > TAKEN_WITHIN_MS)
    alarms.push({
      kind: 'bundle-late',
      since: publishedAt + TAKEN_WITHIN_MS,
      details: { version, inForce, state: outcome?.state ?? 'not-sent' }
    })
  return alarms
}

/** By the numbers of two versions; what is no version is not older. */
function isOlder(version: string, than: string): boolean {
  const numbers = (text: string) => (/^\d+(\.\d+)*/.exec(text)?.[0] ?? '').split('.').map(Number)
  if (!/^\d/.test(version)) return false
  const [one, other] = [numbers(version), numbers(than)]
  for (let i = 0; i < Math.max(one.length, other.length); i++)
    if ((one[i] ?? 0) !== (other[i] ?? 0)) return (one[i] ?? 0) < (other[i] ?? 0)
  return false
}
