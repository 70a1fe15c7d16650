import { type CountedRules, DayFold } from '../../figures/fold-day.ts'
import { offsetsOf } from '../../figures/offsets.ts'
import type { CountedDay } from '../store/facts.ts'
import { countable, type WireEvent } from '../wire/lines.ts'
import { HoardingWatch } from './hoarding.ts'

/** The settings of a hall as far as its days are counted by. */
export interface CountedSettings extends CountedRules {
  timeZone: string
}

/** A day that is over, with the settings that held when it ended. */
export type EndedDay = CountedDay & { settingsAfter: string }

/** Counts a centre's log into days: the same fold as in the hall, from what left the hall. */
export class CentreCount {
  settings: CountedSettings | null
  /** The days that ended, and were not taken away yet. */
  readonly ended: EndedDay[] = []
  /** Days that could not be counted, and why. */
  readonly failed: Array<{ serviceDay: string; reason: string }> = []
  readonly hoarding = new HoardingWatch()
  #open: { fold: DayFold; epoch: string; fromSeq: number; settings: CountedSettings } | null = null

  constructor(settings: CountedSettings | null) {
    this.settings = settings
  }

  /** The day that is not over; null: none is. */
  get openDay(): string | null {
    return this.#open?.fold.serviceDay ?? null
  }

  take(epoch: string, wired: WireEvent): void {
    const { event, seq, actor } = wired
    this.hoarding.take(wired)
    try {
      this.#take(epoch, wired)
    } catch (error) {
      // What a hall left out or made up spoils its own day, and no other.
      this.failed.push({
        serviceDay: this.openDay ?? '',
        reason: `${event.type} at ${seq} by ${actor.split(':')[0]}: ${(error as Error).message}`
      })
      this.#open = null
    }
  }

  #take(epoch: string, wired: WireEvent): void {
    const event = countable(wired)
    if (event.type === 'day-opened' && this.settings) {
      const { settings } = this
      this.#open = {
        fold: new DayFold(event.serviceDay, settings, offsetsOf(settings.timeZone)),
        epoch,
        fromSeq: wired.seq,
        settings
      }
    }
    this.#open?.fold.take({ seq: wired.seq, actor: wired.actor, event })
    if (event.type === 'hall-configured') this.settings = settingsOf(event.rules)
    if (event.type === 'day-closed') this.#close(wired.seq)
  }

  #close(toSeq: number): void {
    if (!this.#open) return
    const { fold, epoch, fromSeq, settings } = this.#open
    this.ended.push({
      ...fold.pack(0),
      epoch,
      fromSeq,
      toSeq,
      settings: JSON.stringify(settings),
      settingsAfter: JSON.stringify(this.settings)
    })
    this.#open = null
  }

  /** The facts of the day that is not over. @param now until when its desks have been open */
  packOpen(now: number) {
    return this.#open?.fold.pack(now) ?? null
  }
}

/** Of the settings in an event, what is counted by. @throws when they have it not */
function settingsOf(rules: unknown): CountedSettings {
  const { timeZone, services } = rules as CountedSettings
  // Throws for a zone that there is not.
  new Intl.DateTimeFormat('en', { timeZone })
  return { timeZone, services: services.map(({ serviceId, targetMs }) => ({ serviceId, targetMs })) }
}
