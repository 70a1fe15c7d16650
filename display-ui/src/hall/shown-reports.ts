import { mayPass, request } from '../../../server/client/api.ts'

/** One that was told so long ago is not told again; far more than a hall has at once. */
const MOST_KNOWN = 500
const AGAIN_MS = 2_000

/**
 * Tells the hall at once which calls have come to be seen here: until then nobody is late. What the server could not
 * take is told again as long as it is on the screen.
 */
export function createShownReports() {
  let told: number[] = []
  let untold = new Set<number>()
  let isTelling = false

  async function tell(): Promise<void> {
    if (isTelling || untold.size === 0) return
    isTelling = true
    const seqs = [...untold].slice(0, 100)
    const answer = await request('POST', '/announcements/shown', { seqs })
    isTelling = false
    if (!answer.ok && mayPass(answer.problem)) return
    for (const seq of seqs) untold.delete(seq)
    told = [...told, ...seqs].slice(-MOST_KNOWN)
    void tell()
  }
  setInterval(() => void tell(), AGAIN_MS)

  return (seqs: readonly number[]): void => {
    // What has left the screen meanwhile is no longer news to anybody.
    untold = new Set(seqs.filter((seq) => !told.includes(seq)))
    void tell()
  }
}
