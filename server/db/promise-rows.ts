import { and, eq, isNull, sql } from './drizzle.ts'
import type { Told } from '../engine/index.ts'
import { compile } from './compiled.ts'
import type { Logged } from './event-log.ts'
import type { Db } from './open.ts'
import { promises } from './schema.ts'

const p = sql.placeholder

/**
 * Keeps a row for each wait that the holder of a ticket was told, and completes it: called within the range, sooner, or
 * later (RULES.md, W7). Run in the transaction of the event, and again whenever the log is verified.
 */
export function openPromiseRows(db: Db) {
  const insert = compile(
    db,
    db.insert(promises).values({
      toldSeq: p('seq'),
      ticketId: p('ticketId'),
      serviceDay: p('serviceDay'),
      serviceId: p('serviceId'),
      kind: p('kind'),
      method: p('method'),
      toldAt: p('at'),
      ahead: p('ahead'),
      lowMs: p('lowMs'),
      likelyMs: p('likelyMs'),
      highMs: p('highMs'),
      shownFrom: p('from'),
      shownTo: p('to')
    })
  )
  const end = compile(
    db,
    db
      .update(promises)
      .set({
        endedAt: sql`${p('at')}`,
        endedSeq: sql`${p('seq')}`,
        outcome: sql`case
          when ${p('how')} = 'moot' then 'moot'
          when ${promises.shownTo} is null then 'hard'
          when ${p('at')} - ${promises.toldAt} > ${promises.shownTo} * 60000 or ${p('how')} = 'day-closed' then 'later'
          when ${p('how')} = 'left' then 'left'
          when ${p('at')} - ${promises.toldAt} < ${promises.shownFrom} * 60000 then 'sooner'
          else 'kept' end`
      })
      .where(and(eq(promises.ticketId, p('ticketId')), isNull(promises.outcome)))
  )
  const arriveLate = compile(
    db,
    db
      .update(promises)
      .set({ endedAt: sql`${p('at')}`, endedSeq: sql`${p('seq')}`, outcome: 'moot' })
      .where(
        and(
          eq(promises.ticketId, p('ticketId')),
          isNull(promises.outcome),
          sql`${p('at')} - ${promises.toldAt} > ${promises.shownFrom} * 60000`
        )
      )
  )

  const tell = (entry: Logged, ticketId: string, serviceId: string, told: Told): void => {
    const { seq, serviceDay, event } = entry
    insert.run({ ...told, ...told.estimate, ...told.shown, seq, serviceDay, at: event.at, ticketId, serviceId })
  }

  return function keep(entry: Logged): void {
    const { seq, event } = entry
    const { at } = event
    switch (event.type) {
      case 'ticket-issued':
        if (event.told) tell(entry, event.ticketId, event.serviceId, event.told)
        return
      case 'wait-told':
        tell(entry, event.ticketId, event.serviceId, event.told)
        return
      case 'ticket-called':
        end.run({ at, seq, ticketId: event.ticketId, how: 'called' })
        return
      case 'ticket-cancelled':
        end.run({ at, seq, ticketId: event.ticketId, how: HOW_IT_ENDED[event.reason] ?? 'left' })
        return
      case 'ticket-postponed':
        end.run({ at, seq, ticketId: event.ticketId, how: 'moot' })
        return
      case 'arrival-confirmed':
        arriveLate.run({ at, seq, ticketId: event.ticketId })
        return
      default:
      // The others neither tell a wait nor end one.
    }
  }
}

/** By the reason of a cancellation; every other is somebody's who left. */
const HOW_IT_ENDED: Partial<Record<string, 'day-closed' | 'moot'>> = {
  'day-closed': 'day-closed',
  // Nobody was there who waited.
  'not-confirmed': 'moot',
  'kiosk-flood': 'moot'
}
