import { settingsOf } from '../../centre/defaults.ts'
import type { Db } from '../../db/open.ts'
import { dayRecorded, daysRecorded, type RecordedDay } from '../../db/recorded-days.ts'
import { evolve, type HallState, newHall } from '../../engine/index.ts'
import { Foresight, newLearned, type Options } from '../../foresight/index.ts'
import type { Centre } from '../../protocol/centre.ts'
import type { LearnedFile } from './learned-file.ts'

/** So many days tell how the hall is; of the newest of them waits are foretold again, to learn how good that is. */
const MOST_DAYS = 28
const LEARNED_FROM = 8

/** A hall folded from the log until now, and what was learned on the way. */
export interface Past {
  foresight: Foresight
  state: HallState
  centre: Centre
  seq: number
}

/**
 * @param isOver hears when the last day that is over has been learned, with the place of the log
 * @returns null: the log has no service day yet
 */
export function pastOf(
  db: Db,
  kept: LearnedFile | null,
  options: Options,
  isOver: (seq: number, foresight: Foresight) => void
): Past | null {
  const all = daysRecorded(db)
  const recorded = kept === null ? all.slice(-MOST_DAYS) : all.slice(-LEARNED_FROM - 1)
  const foresight = new Foresight(options, kept?.learned ?? newLearned())
  let past: Past | null = null
  for (const [i, serviceDay] of recorded.entries()) {
    const day = dayRecorded(db, serviceDay)
    const last = day?.entries.at(-1)
    if (!day || !last || (kept !== null && last.seq <= kept.seq && i < recorded.length - 1)) continue
    past = { foresight, ...fold(foresight, day, recorded.length - i <= LEARNED_FROM, kept?.seq ?? 0) }
    // Today, if it has begun, is the last; what it teaches is kept when it is over.
    const isLastOver = past.state.day === null && i >= recorded.length - 2
    if (isLastOver && past.seq > (kept?.seq ?? 0)) isOver(past.seq, foresight)
  }
  return past
}

function fold(foresight: Foresight, day: RecordedDay, isLearned: boolean, keptSeq: number) {
  const state = newHall(settingsOf(day.settings.event))
  let centre = settingsOf(day.settings.event)
  let seq = day.settings.seq
  for (const { event } of day.before) evolve(state, event)
  for (const each of [...day.before, ...day.entries])
    if (each.event.type === 'hall-configured') centre = settingsOf(each.event as typeof day.settings.event)
  for (const entry of day.entries) {
    evolve(state, entry.event)
    seq = entry.seq
    if (entry.seq <= keptSeq) continue
    if (isLearned) foresight.saw(entry.event, state)
    else foresight.heard(entry.event, state)
  }
  return { state, centre, seq }
}
