import { hash } from 'node:crypto'
import type { Logged } from '../../db/event-log.ts'
import type { Db } from '../../db/open.ts'

interface Planned {
  from: string
  sections: string[]
  actor: string
  /** Unknown of what an earlier program planned. */
  sha256: string | undefined
}

/** What the log tells of settings that wait for their day: compared with their row, in which anybody with the file can write. */
export class PlannedTold {
  #waiting: Planned | null = null
  #opened: { serviceDay: string; at: number } | null = null

  /** Takes the log's events in their order. */
  take({ actor, event }: Logged): void {
    if (event.type === 'day-opened') this.#opened = event
    if (event.type === 'hall-configured' && this.#begins(actor, event.at)) this.#waiting = null
    if (event.type !== 'noted' || event.about !== 'settings') return
    const { from, sections, sha256 } = event.details as unknown as Planned
    this.#waiting = event.what === 'planned' ? { from, sections, sha256, actor } : null
  }

  /** Planned settings begin in the moment in which their day is opened. */
  #begins(actor: string, at: number): boolean {
    const [waiting, opened] = [this.#waiting, this.#opened]
    return (
      waiting !== null &&
      opened !== null &&
      opened.at === at &&
      opened.serviceDay >= waiting.from &&
      actor === waiting.actor
    )
  }

  faults(db: Db): string[] {
    const row = db.$client
      .prepare<[], { fromDay: string; sections: string; actor: string }>(
        'SELECT from_day AS fromDay, sections, actor FROM planned_settings'
      )
      .get()
    const should = this.#waiting
    if (!row)
      return should ? [`The log tells of settings that were planned for ${should.from}, but their row is missing.`] : []
    if (!should)
      return [
        `The log knows nothing of the settings that are planned for ${row.fromDay}: somebody wrote into the file.`
      ]
    const isSame =
      row.fromDay === should.from &&
      row.actor === should.actor &&
      Object.keys(JSON.parse(row.sections)).join() === should.sections.join() &&
      (should.sha256 === undefined || hash('sha256', row.sections, 'hex') === should.sha256)
    return isSame
      ? []
      : [`The settings that are planned for ${row.fromDay} are not those that the log tells of: they were altered.`]
  }
}
