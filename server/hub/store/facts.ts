import type { PackedDay } from '../../figures/facts.ts'
import { FACTS_VERSION } from '../../figures/facts.ts'
import { first, type SqlDatabase, type Statements } from './sql.ts'

/** How far a centre's events were counted. */
export interface FoldMark {
  epoch: string
  seq: number
  /** Where the day that is open there began; 0: none is open. */
  dayFrom: number
  serviceDay: string | null
  /** The settings that hold there, as far as they are counted by (JSON); null: none were told. */
  settings: string | null
  /** Why nothing more can be counted; null: all is well. */
  trouble: string | null
}

export interface MonthTally {
  centreId: string
  month: string
  serviceId: string
  /** JSON: counts by name. */
  counts: string
  /** How many waits and service times there were of each second. */
  waits: Uint8Array
  serviceTimes: Uint8Array
}

const FACTS = `select centre_id as "centreId", service_day as "serviceDay", ids, tickets, visits, desks from day_facts`
const TALLIES = `select centre_id as "centreId", month, service_id as "serviceId", counts, waits, service_times as "serviceTimes" from tallies`

/** What is counted of the events: figures come from here. */
export function factsIn(db: SqlDatabase) {
  return {
    async foldMark(centreId: string): Promise<FoldMark | null> {
      const row = await first(
        db.all<FoldMark>(
          `select epoch, seq, day_from as "dayFrom", service_day as "serviceDay", settings, trouble from folds where centre_id = ?`,
          [centreId]
        )
      )
      return row ?? null
    },

    /**
     * Keeps what was counted: days that were closed, the tallies that they change, and how far that goes. Nothing when
     * another process counted meanwhile; returns whether it was kept.
     */
    keepCounted: (
      centreId: string,
      before: FoldMark | null,
      after: FoldMark,
      days: readonly PackedDay[],
      tallies: readonly MonthTally[],
      removedFrom: string | null = null
    ): Promise<boolean> =>
      db.transaction(async (tx) => {
        if (!(await moveMark(tx, centreId, before, after))) return false
        if (removedFrom !== null) {
          await tx.run('delete from day_facts where centre_id = ? and service_day >= ?', [centreId, removedFrom])
          await tx.run('delete from tallies where centre_id = ? and month >= ?', [centreId, removedFrom.slice(0, 7)])
        }
        for (const day of days) await putDay(tx, centreId, day)
        for (const tally of tallies) await putTally(tx, tally)
        return true
      }),

    /** The closed days of a centre in a period, in order, at most so many. */
    days: (centreId: string, from: string, to: string, most = 400): Promise<Array<PackedDay & { centreId: string }>> =>
      db.all(
        `${FACTS} where centre_id = ? and service_day >= ? and service_day <= ? and version = ? order by service_day limit ?`,
        [centreId, from, to, FACTS_VERSION, most]
      ),

    /** The tallies of whole months, of all centres or one. */
    tallies: (fromMonth: string, toMonth: string, centreId?: string): Promise<MonthTally[]> =>
      db.all(
        `${TALLIES} where month >= ? and month <= ? and version = ? ${centreId === undefined ? '' : 'and centre_id = ?'}`,
        [fromMonth, toMonth, FACTS_VERSION, ...(centreId === undefined ? [] : [centreId])]
      )
  }
}

async function moveMark(tx: Statements, centreId: string, before: FoldMark | null, after: FoldMark): Promise<boolean> {
  const values = [after.epoch, after.seq, after.dayFrom, after.serviceDay, after.settings, after.trouble]
  if (before === null) {
    const added = await tx.run(
      `insert into folds (centre_id, epoch, seq, day_from, service_day, settings, trouble) values (?, ?, ?, ?, ?, ?, ?)
      on conflict (centre_id) do nothing`,
      [centreId, ...values]
    )
    return added === 1
  }
  const moved = await tx.run(
    `update folds set epoch = ?, seq = ?, day_from = ?, service_day = ?, settings = ?, trouble = ?
    where centre_id = ? and epoch = ? and seq = ?`,
    [...values, centreId, before.epoch, before.seq]
  )
  return moved === 1
}

const putDay = (tx: Statements, centreId: string, day: PackedDay): Promise<number> =>
  tx.run(
    `insert into day_facts (centre_id, service_day, version, ids, tickets, visits, desks) values (?, ?, ?, ?, ?, ?, ?)
    on conflict (centre_id, service_day) do update set version = excluded.version, ids = excluded.ids,
    tickets = excluded.tickets, visits = excluded.visits, desks = excluded.desks`,
    [
      centreId,
      day.serviceDay,
      FACTS_VERSION,
      day.ids,
      Buffer.from(day.tickets),
      Buffer.from(day.visits),
      Buffer.from(day.desks)
    ]
  )

const putTally = (tx: Statements, tally: MonthTally): Promise<number> =>
  tx.run(
    `insert into tallies (centre_id, month, service_id, version, counts, waits, service_times) values (?, ?, ?, ?, ?, ?, ?)
    on conflict (centre_id, month, service_id) do update set version = excluded.version, counts = excluded.counts,
    waits = excluded.waits, service_times = excluded.service_times`,
    [
      tally.centreId,
      tally.month,
      tally.serviceId,
      FACTS_VERSION,
      tally.counts,
      Buffer.from(tally.waits),
      Buffer.from(tally.serviceTimes)
    ]
  )
