import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { openingsOn, serviceDayAt } from '../../centre/service-day.ts'
import { ACCOUNTS_LISTED, accountsIn, keepListedAt } from '../../db/accounts.ts'
import { openLog } from '../../db/event-log.ts'
import { FILE } from '../../db/folder.ts'
import { holdFolder } from '../../db/lock.ts'
import { openDb } from '../../db/open.ts'
import { chanceOf } from '../../foresight/chance.ts'
import { sampleCentre } from '../../sample/centre.ts'
import { installSample } from '../../sample/install.ts'
import { type MadeUpDays, markMadeUpDays } from '../../sample/made-up-days.ts'
import { clockOf, datesBefore } from './calendar.ts'
import { Draws } from './draws.ts'
import { playDay } from './play-day.ts'
import { WrittenHall } from './written-hall.ts'

interface Wanted {
  /** The data folder: empty, or not there yet. */
  data: string
  weeks: number
  /** The same gives the same days. */
  seed: number
  /** Epoch ms: the last day is the one before it. */
  now: number
}

export interface MadeDays extends MadeUpDays {
  tickets: number
  events: number
  bytes: number
}

/** Waits are foretold on so many of the last days, of which is published how often they were kept; rule W3 is told before. */
const FORETOLD_DAYS = 28
/** How much slower or quicker an operator is than another, as the sigma of a logarithm. */
const SPEEDS = 0.12

/**
 * Makes the sample hall in an empty folder, with a past: its days are played by the engine and written as a running hall
 * writes them, a transaction a day. What fails leaves the folder as it was.
 * @throws an Error when the folder is not empty, or one of the disk
 */
export async function makeSampleDays({ data, weeks, seed, now }: Wanted): Promise<MadeDays> {
  if (statSync(data, { throwIfNoEntry: false }) && readdirSync(data).length > 0)
    throw new Error(
      `The folder ${data} is not empty: made-up days come before the first real one. Name a new folder with --data.`
    )
  const letGo = holdFolder(data)
  try {
    return await write({ data, weeks, seed, now })
  } catch (error) {
    for (const name of readdirSync(data)) if (name.startsWith(FILE)) rmSync(path.join(data, name))
    throw error
  } finally {
    letGo()
  }
}

async function write({ data, weeks, seed, now }: Wanted): Promise<MadeDays> {
  const db = openDb(data)
  try {
    await installSample(db)
    const log = openLog(db)
    const transact = <T>(work: () => T): T => db.$client.transaction(work).immediate()
    const dates = datesBefore(serviceDayAt(now, sampleCentre).serviceDay, weeks)
    const days = { from: dates[0]?.serviceDay ?? '', to: dates.at(-1)?.serviceDay ?? '' }
    const hall = transact(() => {
      markMadeUpDays(db, days)
      const begun = new WrittenHall(db, log, sampleCentre)
      begun.give({ type: 'note', ...ACCOUNTS_LISTED, details: { ...accountsIn(db) } }, 0, 'setup')
      keepListedAt(db, log.seq)
      begun.give({ type: 'note', about: 'sample', what: 'days made up', details: { ...days, seed } }, 0, 'setup')
      return begun
    })
    const operators = new Draws(chanceOf(`${seed}/operators`))
    const speeds = sampleCentre.desks.map(() => Math.exp(SPEEDS * operators.normal()))
    for (const [i, date] of dates.entries()) {
      hall.foretells = dates.length - i <= FORETOLD_DAYS
      transact(() => playWhole(hall, date, new Draws(chanceOf(`${seed}/${date.serviceDay}`)), speeds))
    }
    const end = serviceDayAt(clockOf(days.to, sampleCentre)(12 * 60), sampleCentre).endsAt
    transact(() => hall.give({ type: 'close-day' }, end, 'hall'))
    const tickets = db.$client.prepare<[], number>('SELECT count(*) FROM tickets').pluck().get() as number
    db.$client.pragma('wal_checkpoint(TRUNCATE)')
    return { ...days, tickets, events: log.seq, bytes: statSync(path.join(data, FILE)).size }
  } finally {
    db.$client.close()
  }
}

/** A day from its beginning, which closes the one before it. */
function playWhole(
  hall: WrittenHall,
  date: ReturnType<typeof datesBefore>[number],
  draws: Draws,
  speeds: readonly number[]
): void {
  const { serviceDay } = date
  const clock = clockOf(serviceDay, sampleCentre)
  const { endsAt } = serviceDayAt(clock(12 * 60), sampleCentre)
  // At midnight it is the day before that goes on.
  const beginsAt = serviceDayAt(clock(0), sampleCentre).endsAt
  hall.give({ type: 'open-day', serviceDay, endsAt, openings: openingsOn(serviceDay, sampleCentre) }, beginsAt, 'hall')
  playDay(hall, date, sampleCentre, speeds, draws)
}
