import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { writeWhole } from '../db/whole-files.ts'
import { type DayFileFault, readDayFile } from '../foresight/what-if/day-file.ts'
import type { DayFileBody } from '../protocol/what-if.ts'

/** So many days are kept: a quarter of a year. */
export const MOST_DAY_FILES = 100
const NAME = /^[0-9a-f]{16}$/

/**
 * Anonymous days that were brought in, of this centre or another, each a file in a folder beside the data: what a centre without
 * a history of its own starts from. Not in a backup, as they can be had again.
 */
export class DayFiles {
  readonly #folder: string
  readonly #known = new Map<string, DayFileBody>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Keeps a day. The same day again is the same file. @returns what is wrong with it; `full`: too many are kept */
  add(text: string): { dayFile: DayFileBody } | { fault: DayFileFault } | 'full' {
    const { day, fault } = readDayFile(text)
    if (day === null) return { fault }
    const dayFileId = createHash('sha256').update(text).digest('hex').slice(0, 16)
    if (!this.#ids().includes(dayFileId)) {
      if (this.#ids().length >= MOST_DAY_FILES) return 'full'
      mkdirSync(this.#folder, { recursive: true })
      writeWhole(path.join(this.#folder, `${dayFileId}.csv`), text)
    }
    return { dayFile: this.#told(dayFileId, text) }
  }

  /** In the order of month and weekday. */
  all(): DayFileBody[] {
    return this.#ids()
      .map((dayFileId) => this.#known.get(dayFileId) ?? this.#told(dayFileId, this.text(dayFileId) ?? ''))
      .sort((a, b) => a.month.localeCompare(b.month) || a.weekday - b.weekday)
  }

  /** null: there is none of this id. */
  text(dayFileId: string): string | null {
    return this.#ids().includes(dayFileId) ? readFileSync(path.join(this.#folder, `${dayFileId}.csv`), 'utf8') : null
  }

  /** @returns false: there is none of this id */
  remove(dayFileId: string): boolean {
    if (!this.#ids().includes(dayFileId)) return false
    rmSync(path.join(this.#folder, `${dayFileId}.csv`))
    this.#known.delete(dayFileId)
    return true
  }

  #told(dayFileId: string, text: string): DayFileBody {
    const { day } = readDayFile(text)
    const tickets = day?.day.acts.filter(({ what }) => what.type === 'issue-ticket').length ?? 0
    const kept = day?.told.filter(({ lowMs, highMs, waitedMs }) => waitedMs >= lowMs && waitedMs <= highMs).length ?? 0
    const body: DayFileBody = {
      dayFileId,
      month: day?.month ?? '',
      weekday: day?.weekday ?? 0,
      tickets,
      desks: day?.rules.desks.length ?? 0,
      told: day?.told.length ?? 0,
      kept
    }
    this.#known.set(dayFileId, body)
    return body
  }

  #ids(): string[] {
    try {
      return readdirSync(this.#folder)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => name.slice(0, -4))
        .filter((name) => NAME.test(name))
    } catch {
      return []
    }
  }
}
