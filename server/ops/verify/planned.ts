import { hash } from 'node:crypto'
import type { Logged } from '../../db/event-log.ts'
import type { Db } from '../../db/open.ts'
import { digestOfTexts, EARLIER_PLAN } from '../../db/planned-settings.ts'

interface Planned {
  from: string
  sections: string[]
  actor: string
  /** Unknown of what an earlier program planned. */
  sha256: string | undefined
  /** An earlier program kept the sections alone, as they are to be. */
  isEarlier: boolean
}

interface Row {
  planId: string
  fromDay: string
  base: string | null
  sections: string
  actor: string
}

/** What the log tells of settings that wait for their day: compared with their rows, in which anybody with the file can write. */
export class PlannedTold {
  readonly #waiting = new Map<string, Planned>()
  #opened: { serviceDay: string; at: number } | null = null

  /** Takes the log's events in their order. */
  take({ actor, event }: Logged): void {
    if (event.type === 'day-opened') this.#opened = event
    if (event.type === 'hall-configured' && this.#begins(actor, event.at)) this.#waiting.delete(EARLIER_PLAN)
    if (event.type !== 'noted' || event.about !== 'settings') return
    const details = event.details as unknown as Omit<Planned, 'actor'> & { planId?: string }
    const { planId = EARLIER_PLAN, from, sections, sha256 } = details
    const known = this.#waiting.get(planId)
    if (event.what === 'planned')
      this.#waiting.set(planId, { from, sections, sha256, actor, isEarlier: details.planId === undefined })
    else if (event.what === 'plan renewed') {
      if (known) this.#waiting.set(planId, { ...known, sections, sha256, isEarlier: false })
    } else this.#waiting.delete(planId)
  }

  /** What an earlier program had planned begins in the moment in which its day is opened; it noted nothing of that. */
  #begins(actor: string, at: number): boolean {
    const [waiting, opened] = [this.#waiting.get(EARLIER_PLAN), this.#opened]
    return (
      waiting !== undefined &&
      opened !== null &&
      opened.at === at &&
      opened.serviceDay >= waiting.from &&
      actor === waiting.actor
    )
  }

  faults(db: Db): string[] {
    const rows = db.$client
      .prepare<[], Row>('SELECT plan_id AS planId, from_day AS fromDay, base, sections, actor FROM planned_settings')
      .all()
    const ids = new Set(rows.map(({ planId }) => planId))
    const missing = [...this.#waiting].filter(([planId]) => !ids.has(planId))
    return [
      ...missing.map(
        ([, { from }]) => `The log tells of settings that were planned for ${from}, but their row is missing.`
      ),
      ...rows.flatMap((row) => faultOf(row, this.#waiting.get(row.planId)))
    ]
  }
}

function faultOf({ fromDay, base, sections, actor }: Row, should: Planned | undefined): string[] {
  if (!should)
    return [`The log knows nothing of the settings that are planned for ${fromDay}: somebody wrote into the file.`]
  const isSame =
    fromDay === should.from &&
    actor === should.actor &&
    Object.keys(JSON.parse(sections)).join() === should.sections.join() &&
    (should.sha256 === undefined || isDigest(should, base, sections))
  return isSame
    ? []
    : [`The settings that are planned for ${fromDay} are not those that the log tells of: they were altered.`]
}

const isDigest = ({ sha256, isEarlier }: Planned, base: string | null, sections: string): boolean =>
  isEarlier ? base === null && hash('sha256', sections, 'hex') === sha256 : digestOfTexts(base, sections) === sha256
