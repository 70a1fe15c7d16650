import { settingsOf } from '../../centre/defaults.ts'
import { dayRecorded, daysRecorded, type RecordedDay } from '../../db/recorded-days.ts'
import type { Db } from '../../db/open.ts'
import { evolve, type HallState, newHall } from '../../engine/index.ts'
import { type DayReplay, replayDay } from '../../foresight/replay/replay-day.ts'

export interface ReplayedDay extends DayReplay {
  serviceDay: string
  /** Whether the log has the day's end. */
  isOver: boolean
}

/** Plays a day of the log anew; null: the log has none of this date. */
export function replayRecorded(db: Db, serviceDay: string): ReplayedDay | null {
  const day = dayRecorded(db, serviceDay)
  return day && playAnew(day)
}

/** Every day of the log, one after another. */
export function* replayAll(db: Db): Generator<ReplayedDay> {
  for (const serviceDay of daysRecorded(db)) {
    const day = dayRecorded(db, serviceDay)
    if (day) yield playAnew(day)
  }
}

function playAnew(day: RecordedDay): ReplayedDay {
  const state: HallState = newHall(settingsOf(day.settings.event))
  for (const { event } of day.before) evolve(state, event)
  return {
    serviceDay: day.serviceDay,
    isOver: day.entries.at(-1)?.event.type === 'day-closed',
    ...replayDay(state, day.entries)
  }
}

/** A difference in words. */
export function differenceSentence({ difference }: ReplayedDay): string | null {
  if (difference === null) return null
  const { seq, at, logged, replayed, refused } = difference
  const when = new Date(at).toISOString()
  const has = logged === null ? 'The log ends' : `Event ${seq} (${when}) is ${logged.type}`
  if (refused !== null) return `${has}, which the engine refuses: ${refused}.`
  if (replayed === null) return `${has}, but nothing of the kind is due then.`
  if (logged === null) return `${has} before ${replayed.type}, which belongs to its last step.`
  if (logged.type !== replayed.type) return `${has}, but the engine has ${replayed.type} there.`
  const keys = Object.keys({ ...logged, ...replayed }) as Array<keyof typeof logged>
  const said = (value: unknown) => JSON.stringify(value) ?? 'nothing'
  const differing = keys
    .filter((key) => said(logged[key]) !== said(replayed[key]))
    .map((key) => `${key} ${said(logged[key])}, where the engine has ${said(replayed[key])}`)
  return `${has} with ${differing.join('; ')}.`
}
