import { FACTS_VERSION, type PackedDay } from '../../figures/facts.ts'
import { first, type SqlDatabase, type Statements } from './sql.ts'

/** A place up to which a centre's events were counted: where its last whole day ended. */
export interface Counted {
  epoch: string
  seq: number
  /** The settings that hold there, as far as they are counted by (JSON); null: none were told. */
  settings: string | null
}

/** A day that is over, where in the log it is, and under which settings it began. */
export interface CountedDay extends PackedDay {
  epoch: string
  fromSeq: number
  toSeq: number
  settings: string
}

/** What a month had of a service; an empty `serviceId`: of all, with what belongs to no service. */
export interface MonthTally {
  month: string
  serviceId: string
  days: number
  /** JSON (figures/tally.ts). */
  counts: string
  /** How many waits and service times there were of each second (figures/second-counts.ts). */
  waits: Uint8Array
  serviceTimes: Uint8Array
}

const DAY = `select centre_id as "centreId", service_day as "serviceDay", ids, tickets, visits, desks, epoch,
  from_seq as "fromSeq", to_seq as "toSeq", settings from day_facts`
const TALLY = `select month, service_id as "serviceId", days, counts, waits, service_times as "serviceTimes" from tallies`

/** What is counted of the events: figures come from here. */
export function factsIn(db: SqlDatabase) {
  return {
    async counted(centreId: string): Promise<Counted | null> {
      const row = await first(db.all<Counted>('select epoch, seq, settings from folds where centre_id = ?', [centreId]))
      return row ?? null
    },

    /**
     * Keeps what was counted: days that are over, the tallies of their months, and how far that goes. Returns false, and
     * keeps nothing, when another process has counted meanwhile.
     */
    keepCounted: (
      centreId: string,
      before: Counted | null,
      after: Counted,
      days: readonly CountedDay[],
      tallies: readonly MonthTally[]
    ): Promise<boolean> =>
      db.transaction(async (tx) => {
        if (!(await move(tx, centreId, before, after))) return false
        for (const day of days) await putDay(tx, centreId, day)
        for (const month of new Set(tallies.map((tally) => tally.month)))
          await tx.run('delete from tallies where centre_id = ? and month = ?', [centreId, month])
        for (const tally of tallies) await putTally(tx, centreId, tally)
        return true
      }),

    /** Counts anew from a place on: takes back the days of some epochs from a day on. */
    uncount: (centreId: string, epochs: readonly string[], fromDay: string, to: Counted | null): Promise<void> =>
      db.transaction(async (tx) => {
        for (const epoch of epochs)
          await tx.run('delete from day_facts where centre_id = ? and epoch = ? and service_day >= ?', [
            centreId,
            epoch,
            fromDay
          ])
        if (epochs.length > 0)
          await tx.run('delete from tallies where centre_id = ? and month >= ?', [centreId, fromDay.slice(0, 7)])
        await tx.run('delete from folds where centre_id = ?', [centreId])
        if (to) await move(tx, centreId, null, to)
      }),

    /** The days of a centre that are over, in order, at most so many. */
    days: (centreId: string, from: string, to: string, most = 400): Promise<CountedDay[]> =>
      db.all(
        `${DAY} where centre_id = ? and service_day >= ? and service_day <= ? and version = ? order by service_day limit ?`,
        [centreId, from, to, FACTS_VERSION, most]
      ),

    /** The last days of a centre that began in an epoch up to a place, the latest first. */
    daysUpTo: (centreId: string, epoch: string, seq: number, most: number): Promise<CountedDay[]> =>
      db.all(`${DAY} where centre_id = ? and epoch = ? and to_seq <= ? order by service_day desc limit ?`, [
        centreId,
        epoch,
        seq,
        most
      ]),

    /** The tallies of a centre's whole months, in order: of all services together, or of each. */
    tallies: (centreId: string, fromMonth: string, toMonth: string, of: 'all' | 'each'): Promise<MonthTally[]> =>
      db.all(
        `${TALLY} where centre_id = ? and month >= ? and month <= ? and service_id ${of === 'all' ? '=' : '<>'} ? and version = ?
        order by month, service_id`,
        [centreId, fromMonth, toMonth, '', FACTS_VERSION]
      )
  }
}

async function move(tx: Statements, centreId: string, before: Counted | null, after: Counted): Promise<boolean> {
  if (before === null) {
    const added = await tx.run(
      'insert into folds (centre_id, epoch, seq, settings) values (?, ?, ?, ?) on conflict (centre_id) do nothing',
      [centreId, after.epoch, after.seq, after.settings]
    )
    return added === 1
  }
  const moved = await tx.run(
    'update folds set epoch = ?, seq = ?, settings = ? where centre_id = ? and epoch = ? and seq = ?',
    [after.epoch, after.seq, after.settings, centreId, before.epoch, before.seq]
  )
  return moved === 1
}

const putDay = (tx: Statements, centreId: string, day: CountedDay): Promise<number> =>
  tx.run(
    `insert into day_facts (centre_id, service_day, version, epoch, from_seq, to_seq, settings, ids, tickets, visits, desks)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (centre_id, service_day) do update set version = excluded.version,
    epoch = excluded.epoch, from_seq = excluded.from_seq, to_seq = excluded.to_seq, settings = excluded.settings,
    ids = excluded.ids, tickets = excluded.tickets, visits = excluded.visits, desks = excluded.desks`,
    [
      centreId,
      day.serviceDay,
      FACTS_VERSION,
      day.epoch,
      day.fromSeq,
      day.toSeq,
      day.settings,
      day.ids,
      Buffer.from(day.tickets),
      Buffer.from(day.visits),
      Buffer.from(day.desks)
    ]
  )

const putTally = (tx: Statements, centreId: string, tally: MonthTally): Promise<number> =>
  tx.run(
    `insert into tallies (centre_id, month, service_id, version, days, counts, waits, service_times)
    values (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      centreId,
      tally.month,
      tally.serviceId,
      FACTS_VERSION,
      tally.days,
      tally.counts,
      Buffer.from(tally.waits),
      Buffer.from(tally.serviceTimes)
    ]
  )

const FOLD = 'fold'

/** What another fold has counted is counted anew, from the events. */
export async function forgetOldFacts(db: SqlDatabase): Promise<void> {
  const known = await first(db.all<{ value: string }>('select value from meta where key = ?', [FOLD]))
  if (known?.value === String(FACTS_VERSION)) return
  await db.transaction(async (tx) => {
    for (const table of ['folds', 'day_facts', 'tallies']) await tx.run(`delete from ${table}`)
    await tx.run('insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value', [
      FOLD,
      String(FACTS_VERSION)
    ])
  })
}
