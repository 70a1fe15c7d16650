import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openAnnouncements, type Reported, rowsOfReport } from '../../db/announcements.ts'
import { ChainBroken, chainFrom, lastSeqOf, rowAt } from '../../db/chain.ts'
import type { DayFold } from '../../figures/fold-day.ts'
import type { Centre } from '../../protocol/centre.ts'
import { readEpoch } from '../../db/epochs.ts'
import { PromiseTally } from '../../figures/promise-tally.ts'
import { foldFor, keepFacts } from '../../reports/day-facts.ts'
import { type Logged, loggedOf } from '../../db/event-log.ts'
import { type Db, openDb } from '../../db/open.ts'
import { openProjections } from '../../db/projections.ts'
import { readingFile } from '../../db/read-only.ts'
import { epochFaults, restoresOf } from '../../db/restores.ts'
import { genesisOf } from '../../db/epochs.ts'
import { differenceSentence, replayAll } from '../replay/replay.ts'
import { AccountsTold } from './accounts.ts'
import { commentFaults } from './comments.ts'
import { complaintFaults } from './complaints.ts'
import { CommonTold } from './common-told.ts'
import { PlannedTold } from './planned.ts'
import { checkContinues, checkHead, type Head, NotComparable, restoreSentence } from './continuity.ts'
import { differences } from './row-differences.ts'

export interface Verdict {
  events: number
  epoch: string
  /** What the newest event's hash is. */
  hash: string
  /** What whoever reads the verdict must know though nothing is wrong: restores, one sentence each. */
  told: string[]
  /** What is wrong, one sentence each; none: all is well. */
  findings: string[]
  /** The first event that is not as it was written; null: the log is whole. */
  firstBadSeq: number | null
}

/** So many events are folded in one transaction of the scratch file. */
const PIECE = 10_000

export interface VerifyOptions {
  /** A copy that remembers how the log was, and its name for sentences. */
  against?: { file: string; name: string } | undefined
  /** Places of the log that were written down elsewhere. */
  heads?: readonly Head[]
  /** Plays every day anew, too, and compares what the engine decides. */
  replay?: boolean
  /** By the machine's clock, epoch ms. */
  now?: number
}

/**
 * Everything that can be proved of a hall's file: its pages, the chain of the whole log and its epochs, and that the rows
 * are what the log says they are. Looks at one moment of the file, while its server may be at work, and needs little memory.
 */
export function verifyFile(file: string, { against, heads = [], replay = false }: VerifyOptions = {}): Verdict {
  return readingFile(file, (db) => {
    const events = lastSeqOf(db)
    const verdict: Verdict = {
      events,
      epoch: readEpoch(db),
      hash: rowAt(db, events)?.hash ?? genesisOf(db),
      told: restoresOf(db).map(restoreSentence),
      findings: [],
      firstBadSeq: null
    }
    verdict.findings.push(...pageFindings(db), ...epochFaults(db))
    const broken = (error: unknown) => {
      if (error instanceof ChainBroken) verdict.firstBadSeq ??= error.seq
      else if (!(error instanceof NotComparable)) throw error
      verdict.findings.push(error.message)
    }
    const tried = (check: () => unknown) => {
      try {
        check()
      } catch (error) {
        broken(error)
      }
    }
    if (against) tried(() => checkContinues(db, against.file, against.name))
    for (const head of heads) tried(() => checkHead(db, head))
    const scratch = mkdtempSync(path.join(tmpdir(), 'kezek-verify-'))
    const fold = openDb(scratch)
    try {
      const accounts = new AccountsTold()
      const planned = new PlannedTold()
      const common = new CommonTold()
      foldInto(fold, db, (entry) => {
        accounts.take(entry)
        planned.take(entry)
        common.take(entry)
      })
      const guards = guardFindings(db, fold)
      verdict.findings.push(...guards, ...differences(db, fold))
      const promises = promiseSentence(fold)
      if (promises !== null) verdict.told.push(promises)
      // Of a file of another version nobody knows which columns there are.
      if (guards.length === 0 || !guards.includes(OTHER_VERSION))
        verdict.findings.push(
          ...accounts.faults(db),
          ...planned.faults(db),
          ...common.faults(db),
          ...commentFaults(db),
          ...complaintFaults(db)
        )
      if (accounts.listedAt === null)
        verdict.told.push(
          'People and devices were not compared: no start of this program has listed them in the log yet.'
        )
    } catch (error) {
      broken(error)
      verdict.findings.push(
        'The rows of tickets, visits, announcements and figures were not compared: the log that they come from is broken.'
      )
    } finally {
      fold.$client.close()
      rmSync(scratch, { recursive: true, force: true })
    }
    // Of a log that was altered nobody needs to know what would follow from it.
    if (replay && verdict.firstBadSeq === null) replayDays(db, verdict)
    return verdict
  })
}

/** What only the engine can tell of the log: whether each decision in it is the one that follows from what was done. */
function replayDays(db: Db, { findings, told }: Verdict): void {
  let days = 0
  for (const day of replayAll(db)) {
    days++
    const sentence = differenceSentence(day)
    if (sentence !== null)
      findings.push(
        `The day ${day.serviceDay} does not come out as it was: ${sentence} A program with other rules decided it, or the log was written anew.`
      )
  }
  told.push(`Days of the log that were played anew by the engine: ${days}.`)
}

function pageFindings(db: Db): string[] {
  const pages = db.$client.pragma('integrity_check(5)') as Array<{ integrity_check: string }>
  const keys = db.$client.pragma('foreign_key_check') as Array<{ table: string; parent: string }>
  return [
    ...pages.filter((row) => row.integrity_check !== 'ok').map((row) => `The file is damaged: ${row.integrity_check}.`),
    ...new Set(keys.map(({ table, parent }) => `A row of ${table} points to a row of ${parent} that is not there.`))
  ]
}

/** Writes the rows anew from the log, by the very code that wrote them. */
function foldInto(fold: Db, db: Db, take: (entry: Logged) => void): void {
  const { $client } = fold
  // The scratch file is thrown away, and has the rows without the events they point to.
  for (const pragma of ['foreign_keys = OFF', 'synchronous = OFF']) $client.pragma(pragma)
  const project = openProjections(fold)
  const keepDays = openDays(fold)
  const announced = openAnnouncements(fold)
  $client.exec('BEGIN')
  for (const row of chainFrom(db)) {
    try {
      const entry = loggedOf(row)
      project(entry)
      keepDays(entry)
      take(entry)
      const { event } = entry
      if (event.type === 'noted' && event.about === 'announcement')
        announced.add(rowsOfReport(event.details as unknown as Reported))
    } catch (error) {
      throw new ChainBroken(
        row.seq,
        `Event ${row.seq} (${row.type}) cannot follow from the events before it: ${(error as Error).message}.`
      )
    }
    if (row.seq % PIECE === 0) $client.exec('COMMIT; BEGIN')
  }
  $client.exec('COMMIT')
}

/** Folds the days into the facts that reports count, one after another. */
function openDays(fold: Db): (entry: Logged) => void {
  let centre: Centre | null = null
  let day: DayFold | null = null
  return (entry) => {
    const { event, serviceDay } = entry
    if (event.type === 'day-opened' && centre) day = foldFor(serviceDay, centre)
    if (event.type === 'hall-configured') centre = event.rules
    if (serviceDay === day?.serviceDay) day.take(entry)
    if (event.type !== 'day-closed' || !day) return
    keepFacts(fold, day.pack(event.at))
    day = null
  }
}

const OTHER_VERSION =
  'The file was last used by another version of this program: start the server on it once, then verify again.'

/** How often the waits that were told were kept, counted anew from the log; null: none was told. */
function promiseSentence({ $client }: Db): string | null {
  const tally = new PromiseTally()
  const outcomes = $client
    .prepare<[], { outcome: string; count: number }>(
      "SELECT outcome, count(*) AS count FROM promises WHERE outcome IS NOT NULL AND kind <> 'update' GROUP BY outcome"
    )
    .all()
  for (const { outcome, count } of outcomes) tally.add(outcome, count)
  const { told, kept, sooner, later } = tally.row()
  if (told === 0) return null
  return `Waits that were told with tickets, by the log: of ${told} that were told a range, ${kept} were kept, ${sooner} were called sooner and ${later} later.`
}

/** The triggers and constraints that keep the log append-only: somebody who alters it has to take them away first. */
function guardFindings(db: Db, fold: Db): string[] {
  const stepsOf = ({ $client }: Db) =>
    $client.prepare<[], number>('SELECT count(*) FROM __drizzle_migrations').pluck().get() as number
  if (stepsOf(db) !== stepsOf(fold)) return [OTHER_VERSION]
  const rulesOf = ({ $client }: Db) =>
    new Map(
      $client
        .prepare<[], { name: string; sql: string }>('SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL')
        .all()
        .map(({ name, sql }) => [name, sql])
    )
  const are = rulesOf(db)
  return [...rulesOf(fold)]
    .filter(([name, sql]) => are.get(name) !== sql)
    .map(
      ([name]) =>
        `The rule ${name} of the file was ${are.has(name) ? 'changed' : 'removed'}: somebody has been at it with another program.`
    )
}
