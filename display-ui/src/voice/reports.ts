import type { AnnouncementReport } from '../../../server/protocol/voices.ts'
import { mayPass, request } from '../../../server/client/api.ts'

/** One request tells of several calls; a commit for each would cost the hall more than the call did. */
const TELL_EVERY_MS = 5_000
const MOST_AT_ONCE = 50
/** An hour without the server, in a hall that calls four a minute. */
const MOST_KEPT = 240

/** Tells the hall what this display has shown and spoken, also what it could not tell while the server was away. */
export function createReports() {
  let untold: AnnouncementReport[] = []
  let isTelling = false

  async function tell(): Promise<void> {
    if (isTelling || untold.length === 0) return
    isTelling = true
    const reports = untold.slice(0, MOST_AT_ONCE)
    const answer = await request('POST', '/announcements', { reports })
    isTelling = false
    // A server that is away, or that asks for patience, is told later; one that wants to hear none of it is not asked again.
    if (answer.ok || !mayPass(answer.problem)) untold = untold.filter((report) => !reports.includes(report))
  }
  setInterval(() => void tell(), TELL_EVERY_MS)

  return (report: AnnouncementReport): void => {
    untold = [...untold, report].slice(-MOST_KEPT)
  }
}
