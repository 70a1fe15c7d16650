import { dayRecorded, daysRecorded, type RecordedDay } from '../../db/recorded-days.ts'
import type { Db } from '../../db/open.ts'
import type { DayReplay } from '../../foresight/replay/replay-day.ts'
import { firstOtherCall, otherCallSentence } from '../what-if/answer.ts'
import { readAs } from '../what-if/ask.ts'

export interface ReplayedDay extends DayReplay {
  serviceDay: string
  /** Whether the log has the day's end. */
  isOver: boolean
  /** The first call that is another when the day is played as one that could have been otherwise; null: each is as it was. */
  otherCall: ReturnType<typeof firstOtherCall>
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

function playAnew(recorded: RecordedDay): ReplayedDay {
  const { read } = readAs(recorded)
  const { replay, day } = read
  return {
    serviceDay: recorded.serviceDay,
    isOver: day.isOver,
    otherCall: replay.difference === null ? firstOtherCall(read) : null,
    ...replay
  }
}

/** A difference in words. */
export function differenceSentence({ difference, otherCall }: ReplayedDay): string | null {
  if (difference === null) return otherCall && otherCallSentence(otherCall)
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
