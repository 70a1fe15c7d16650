import fp from 'fastify-plugin'
import type { AnnouncementReport } from '../protocol/voices.ts'
import type { TestCall } from '../views/picture.ts'

/** Long enough to look at each screen of a hall from where one stands. */
const SHOWN_MS = 60_000
/** With these the hall is somebody's: what is tried must not stand among their calls. */
const ENDS_IT: ReadonlySet<string> = new Set(['desk-opened', 'ticket-issued', 'ticket-called', 'day-opened'])

/** What a display told of the test ticket. */
export interface TestReport {
  isShown: boolean
  /** null: nothing was told of its sound. */
  outcome: AnnouncementReport['outcome'] | null
  spoken: AnnouncementReport['spoken']
}

/** The test ticket that was tried last. */
export interface TestTicket extends TestCall {
  /** By the hall's time. */
  endsAt: number
  isOver: boolean
  /** The job of each printer, as print jobs know a ticket. */
  jobs: Map<string, string>
  displays: Map<string, TestReport>
}

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * A number that nobody holds, shown on every display and sign, spoken and printed: so that a technician hears and sees it.
     * It is no ticket of the queue, and so in no figure.
     */
    testTicket: {
      /** null: none was tried since the start. */
      last: () => TestTicket | null
      begin: (call: TestCall, jobs: Map<string, string>) => void
      end: () => void
      /** A display shows these calls. */
      shown: (deviceId: string, seqs: readonly number[]) => void
      /** Takes what a display tells of the test ticket; returns the reports of others. */
      heard: (deviceId: string, reports: AnnouncementReport[]) => AnnouncementReport[]
    }
  }
}

export default fp(
  async (app) => {
    const { hall } = app
    let last: TestTicket | null = null
    let timer: NodeJS.Timeout | undefined

    const end = () => {
      clearTimeout(timer)
      if (last === null || last.isOver) return
      last.isOver = true
      app.live.refresh()
    }
    const reportOf = (deviceId: string): TestReport => {
      const report = last?.displays.get(deviceId) ?? { isShown: false, outcome: null, spoken: [] }
      last?.displays.set(deviceId, report)
      return report
    }
    app.decorate('testTicket', {
      last: () => last,
      begin(call, jobs) {
        clearTimeout(timer)
        last = { ...call, endsAt: call.at + SHOWN_MS, isOver: false, jobs, displays: new Map() }
        timer = setTimeout(end, SHOWN_MS)
        app.live.refresh()
      },
      end,
      shown(deviceId, seqs) {
        if (last && seqs.includes(last.seq)) reportOf(deviceId).isShown = true
      },
      heard(deviceId, reports) {
        const own = reports.find(({ seq }) => seq === last?.seq)
        if (own) Object.assign(reportOf(deviceId), { isShown: true, outcome: own.outcome, spoken: own.spoken })
        return reports.filter((report) => report !== own)
      }
    })
    const stopHearing = hall.onCommit((logged) => {
      if (logged.some(({ event }) => ENDS_IT.has(event.type))) end()
    })
    app.addHook('preClose', async () => {
      stopHearing()
      clearTimeout(timer)
    })
  },
  { name: 'test-ticket', dependencies: ['hall'] }
)
