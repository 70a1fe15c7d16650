import type { Logged } from '../db/event-log.ts'
import type { Centre } from '../protocol/centre.ts'
import { settingsOf } from '../centre/defaults.ts'

/**
 * The newest service day as the disk has it: the settings before it, and its events. After a commit that failed the
 * hall is folded from here, because a disk that takes nothing may give nothing either, and the screens go on.
 */
export class CommittedDay {
  /** The settings when the day began. */
  settings: Centre
  /** Where in the log they are. */
  settingsSeq: number
  readonly events: Logged[] = []
  #newest: Centre
  #newestSeq: number

  constructor(settings: Centre, seq: number) {
    this.settings = this.#newest = settings
    this.settingsSeq = this.#newestSeq = seq
  }

  /** Takes an event whose commit has succeeded. */
  take(entry: Logged): void {
    if (entry.event.type === 'day-opened') {
      this.settings = this.#newest
      this.settingsSeq = this.#newestSeq
      this.events.length = 0
    }
    if (entry.event.type === 'hall-configured') {
      this.#newest = settingsOf(entry.event)
      this.#newestSeq = entry.seq
    }
    // A note changes nothing of the queue; a hall in trouble is folded without them.
    if (entry.event.type !== 'noted') this.events.push(entry)
  }
}
