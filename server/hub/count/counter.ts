import type { FastifyBaseLogger } from 'fastify'
import type { PackedDay } from '../../figures/facts.ts'
import { tallyDays } from '../../figures/month-tally.ts'
import type { Counted, CountedDay, MonthTally } from '../store/facts.ts'
import type { KnownEpoch } from '../store/logs.ts'
import type { HubStore } from '../store/store.ts'
import { commonEnd, isOn, lineageOf, type Stretch, stretchesAfter } from '../wire/lineage.ts'
import { readLog } from '../wire/read-log.ts'
import { CentreCount, type EndedDay } from './centre-count.ts'

/** How far a centre is counted in memory: beyond what is kept, as far as its open day goes. */
interface Progress {
  kept: Counted | null
  epoch: string
  seq: number
  count: CentreCount
  /** The hoarding that was told last, as text. */
  hoarding: string
}

/**
 * Turns what halls have sent into day facts and monthly tallies, after it is kept: a crash in between loses nothing, since
 * it goes on from what is counted. Several hubs on one database may count the same; the first keeps it.
 */
export class Counter {
  readonly #store: HubStore
  readonly #newestWire: number
  readonly #log: Pick<FastifyBaseLogger, 'warn' | 'error'>
  readonly #now: () => number
  readonly #progress = new Map<string, Progress>()
  readonly #running = new Map<string, Promise<void>>()
  readonly #again = new Set<string>()
  #isClosed = false

  constructor(store: HubStore, newestWire: number, now: () => number, log: Pick<FastifyBaseLogger, 'warn' | 'error'>) {
    this.#store = store
    this.#newestWire = newestWire
    this.#now = now
    this.#log = log
  }

  /** There may be something new of a centre. */
  nudge(centreId: string): void {
    void this.catchUp(centreId)
  }

  /** Returns when everything that was kept at the call is counted. */
  async catchUp(centreId: string): Promise<void> {
    if (this.#isClosed) return
    const running = this.#running.get(centreId)
    if (running) {
      this.#again.add(centreId)
      await running
      return
    }
    const work = this.#work(centreId)
    this.#running.set(centreId, work)
    await work
  }

  /** Which day is open at a centre; null: none is. */
  async openServiceDay(centreId: string): Promise<string | null> {
    await this.catchUp(centreId)
    return this.#progress.get(centreId)?.count.openDay ?? null
  }

  /** The facts of the day that is open at a centre; null: none is. */
  async openDay(centreId: string): Promise<PackedDay | null> {
    await this.catchUp(centreId)
    return this.#progress.get(centreId)?.count.packOpen(this.#now()) ?? null
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all(this.#running.values())
  }

  async #work(centreId: string): Promise<void> {
    try {
      do {
        this.#again.delete(centreId)
        await this.#count(centreId)
      } while (this.#again.has(centreId) && !this.#isClosed)
    } catch (error) {
      this.#progress.delete(centreId)
      this.#log.error({ err: error, centreId }, "a centre's events could not be counted; the next batch tries again")
    } finally {
      this.#running.delete(centreId)
    }
  }

  async #count(centreId: string): Promise<void> {
    const epochs = await this.#store.epochs(centreId)
    const newest = epochs.at(-1)
    if (!newest) return
    const line = lineageOf(epochs, newest.epoch)
    const progress = await this.#progressOn(centreId, epochs, line)
    const after = progress.epoch === '' ? null : { epoch: progress.epoch, seq: progress.seq }
    for await (const { epoch, to, events } of readLog(
      this.#store,
      centreId,
      stretchesAfter(line, after),
      this.#newestWire
    )) {
      if (events === null) {
        await this.#store.raise(centreId, 'unread', this.#now(), { epoch, seq: to })
        return
      }
      for (const event of events) progress.count.take(epoch, event)
      progress.epoch = epoch
      progress.seq = to
      await this.#tellFailed(centreId, progress.count)
      await this.#tellHoarding(centreId, progress)
      if (progress.count.ended.length > 0 && !(await this.#keep(centreId, progress))) return
      if (this.#isClosed) return
    }
    await this.#store.settle(centreId, 'unread')
  }

  /** Where counting goes on: what is in memory, else what is kept, else the beginning; back to where a restored log ends. */
  async #progressOn(centreId: string, epochs: KnownEpoch[], line: readonly Stretch[]): Promise<Progress> {
    const known = this.#progress.get(centreId)
    if (known && (known.epoch === '' || isOn(line, known))) return known
    let kept = await this.#store.counted(centreId)
    if (kept && !isOn(line, kept)) kept = await this.#goBack(centreId, epochs, line, kept)
    const progress: Progress = {
      kept,
      epoch: kept?.epoch ?? '',
      seq: kept?.seq ?? 0,
      count: new CentreCount(kept?.settings ? JSON.parse(kept.settings) : null),
      hoarding: ''
    }
    this.#progress.set(centreId, progress)
    return progress
  }

  /** Takes back the days that reach beyond where the log goes on; returns from where they are counted anew. */
  async #goBack(
    centreId: string,
    epochs: KnownEpoch[],
    line: readonly Stretch[],
    kept: Counted
  ): Promise<Counted | null> {
    const counted = lineageOf(epochs, kept.epoch, kept.seq)
    const shared = commonEnd(counted, line)
    // A log that was begun anew has other days; those of the old one stay.
    const last = shared && (await this.#lastDayUpTo(centreId, line, shared))
    const to = last ? { epoch: last.epoch, seq: last.fromSeq - 1, settings: last.settings } : null
    const goneEpochs = shared === null ? [] : counted.map(({ epoch }) => epoch)
    await this.#store.uncount(centreId, goneEpochs, last?.serviceDay ?? '', to)
    return to
  }

  /** The last day that ended before a place on a log. */
  async #lastDayUpTo(
    centreId: string,
    line: readonly Stretch[],
    { epoch, seq }: { epoch: string; seq: number }
  ): Promise<CountedDay | null> {
    const upTo = line.slice(0, line.findIndex((each) => each.epoch === epoch) + 1)
    for (const stretch of upTo.reverse()) {
      const end = stretch.epoch === epoch ? seq : stretch.to
      const [day] = await this.#store.daysUpTo(centreId, stretch.epoch, end, 1)
      if (day) return day
    }
    return null
  }

  async #keep(centreId: string, progress: Progress): Promise<boolean> {
    const days = progress.count.ended.splice(0)
    const { epoch, toSeq: seq, settingsAfter: settings } = days.at(-1) as EndedDay
    const after: Counted = { epoch, seq, settings }
    const isKept = await this.#store.keepCounted(
      centreId,
      progress.kept,
      after,
      days,
      await this.#tallies(centreId, days)
    )
    if (isKept) progress.kept = after
    // Another hub on this database was faster: go on from what it has.
    else this.#progress.delete(centreId)
    return isKept
  }

  /** The tallies of the months that some days are in, with the other days of those months. */
  async #tallies(centreId: string, days: readonly CountedDay[]): Promise<MonthTally[]> {
    const tallies: MonthTally[] = []
    for (const month of new Set(days.map(({ serviceDay }) => serviceDay.slice(0, 7)))) {
      const byDay = new Map<string, PackedDay>()
      for (const day of await this.#store.days(centreId, `${month}-01`, `${month}-31`)) byDay.set(day.serviceDay, day)
      for (const day of days) if (day.serviceDay.startsWith(month)) byDay.set(day.serviceDay, day)
      tallies.push(...tallyDays(byDay.values()).map((tally) => ({ month, ...tally })))
    }
    return tallies
  }

  /** Goes on until a day has ended without any. */
  async #tellHoarding(centreId: string, progress: Progress): Promise<void> {
    const { found } = progress.count.hoarding
    const text = found ? JSON.stringify(found) : ''
    if (found && text !== progress.hoarding) {
      const { at, ...details } = found
      await this.#store.raise(centreId, 'hoarding', at, details)
    } else if (progress.count.hoarding.takeClean()) await this.#store.settle(centreId, 'hoarding')
    progress.hoarding = text
  }

  async #tellFailed(centreId: string, count: CentreCount): Promise<void> {
    for (const failure of count.failed.splice(0)) {
      this.#log.warn({ centreId, ...failure }, 'a day of a centre could not be counted')
      await this.#store.raise(centreId, 'uncounted', this.#now(), failure)
    }
  }
}
