import { settingsOf } from '../../centre/defaults.ts'
import { fault } from '../../centre/fault.ts'
import { readSettingsFile } from '../../centre/file.ts'
import { readSettings } from '../../centre/read-settings.ts'
import { momentsOf, readRoster, readRosterFile, type Roster } from '../../centre/roster.ts'
import { openingsOn } from '../../centre/service-day.ts'
import type { Db } from '../../db/open.ts'
import { dayRecorded, daysRecorded, type RecordedDay } from '../../db/recorded-days.ts'
import { evolve, type HallRules, newHall } from '../../engine/index.ts'
import type { Pair } from '../../foresight/what-if/compare.ts'
import type { PlayableDay } from '../../foresight/what-if/day.ts'
import { readDayFile } from '../../foresight/what-if/day-file.ts'
import { type DayRoster, needsOf, withRoster, withSettings } from '../../foresight/what-if/otherwise.ts'
import { type ReadDay, readDay } from '../../foresight/what-if/read-day.ts'
import type { Centre } from '../../protocol/centre.ts'
import type { SettingsFault } from '../../protocol/settings.ts'
import { typed } from '../../db/typed-command.ts'

/** What is asked: one day, or the last of a weekday, and what would have been otherwise. */
export interface Asked {
  day?: string | undefined
  /** In place of both: an anonymous day as its text. */
  dayFile?: string | undefined
  /** 1 is Monday: the last eight of them that are over. */
  weekday?: number | undefined
  rosterFile?: string | undefined
  /** The same as a value. */
  roster?: unknown
  settingsFile?: string | undefined
  /** The same as a value. */
  settings?: unknown
}

/** What cannot be played so; each fault with the line of the file that it is in. */
export class AskRefused extends Error {
  readonly of: 'day' | 'roster' | 'settings'
  readonly faults: SettingsFault[]
  constructor(of: AskRefused['of'], faults: SettingsFault[]) {
    super(faults[0]?.sentence ?? 'It cannot be played so')
    this.name = 'AskRefused'
    this.of = of
    this.faults = faults
  }
}

const UNZONED = { timeZone: 'UTC', dayStartsAt: '00:00' }

/** Of a weekday so many are played. */
const WEEKS = 8

export interface AskedPair extends Pair {
  /** Of a day of the log. */
  read: ReadDay | null
  centre: Centre
}

/** The days that are asked for, as they were and as they would have been. @throws AskRefused */
export function pairsFor(db: Db, asked: Asked): AskedPair[] {
  if (asked.dayFile !== undefined) return [pairOfFile(db, asked.dayFile, asked)]
  return daysAsked(db, asked).map((serviceDay) => {
    const { read, centre } = readRecorded(db, serviceDay)
    if (read.replay.difference !== null)
      throw refusedDay(
        `The day ${serviceDay} does not come out as it was, so that nothing can be told of how it would have been: ${typed('replay', `--day ${serviceDay}`)} says where.`
      )
    return { read, centre, was: read.day, would: otherwise(read.day, centre, asked) }
  })
}

/** What a day file's own desks are played with where nobody has given settings: only names and hours, which nothing reads. */
function pairOfFile(db: Db, text: string, asked: Asked): AskedPair {
  const { day: file, fault: wrong } = readDayFile(text)
  if (file === null) throw new AskRefused('day', [{ ...fault('', 'bad-day-file', wrong.sentence), line: wrong.line }])
  const { day, rules } = file
  const present = presentSettings(db)
  const centre = { ...present, ...centreOfFile(present, rules) }
  return { read: null, centre, was: day, would: otherwise(day, centre, asked, DAY_OF_FILES) }
}

/** The times of day files are counted from midnight of no day in particular. */
const DAY_OF_FILES = '1970-01-01'

function centreOfFile(
  present: Centre,
  rules: HallRules
): Pick<Centre, 'timeZone' | 'dayStartsAt' | 'services' | 'desks'> {
  const [service] = present.services
  const [desk] = present.desks
  return {
    timeZone: 'UTC',
    dayStartsAt: '00:00',
    services: rules.services.map((each) => ({ ...(service as Centre['services'][number]), ...each })),
    desks: rules.desks.map((each) => ({
      ...(desk as Centre['desks'][number]),
      ...each,
      deskNumber: Number(each.deskId)
    }))
  }
}

function presentSettings(db: Db): Centre {
  const row = db.$client
    .prepare<[], string>("SELECT body FROM events WHERE type = 'hall-configured' ORDER BY seq DESC LIMIT 1")
    .pluck()
    .get()
  if (row === undefined) throw new Error('the log has no settings')
  return settingsOf({ type: 'hall-configured', at: 0, ...JSON.parse(row) })
}

/** A day of the log, read as one that can be played. @throws AskRefused when the log has none of this date */
export function readRecorded(db: Db, serviceDay: string): { read: ReadDay; centre: Centre } {
  const recorded = dayRecorded(db, serviceDay)
  if (recorded === null) throw refusedDay(noSuchDay(db, serviceDay))
  return readAs(recorded)
}

/** A recorded day with the settings that it began with. */
export function readAs({ settings, before, entries }: RecordedDay): { read: ReadDay; centre: Centre } {
  let centre = settingsOf(settings.event)
  const state = newHall(centre)
  for (const { event } of before) {
    evolve(state, event)
    if (event.type === 'hall-configured') centre = settingsOf(event as typeof settings.event)
  }
  return { read: readDay(state, entries), centre }
}

const refusedDay = (sentence: string) => new AskRefused('day', [fault('', 'no-such-day', sentence)])

function noSuchDay(db: Db, serviceDay: string): string {
  const days = daysRecorded(db)
  return `The log has no day ${serviceDay}${days.length > 0 ? `: its days go from ${days[0]} to ${days.at(-1)}` : ': it has no days yet'}.`
}

function daysAsked(db: Db, { day, weekday }: Asked): string[] {
  if (day !== undefined) return [day]
  const over = db.$client
    .prepare<[], string>("SELECT service_day FROM events WHERE type = 'day-closed' ORDER BY seq DESC")
    .pluck()
    .all()
  const days = over.filter((each) => weekdayOf(each) === weekday).slice(0, WEEKS)
  if (days.length === 0) throw refusedDay('The log has no such weekday that is over.')
  return days.reverse()
}

/** 1 is Monday. */
const weekdayOf = (day: string): number => new Date(`${day}T12:00:00Z`).getUTCDay() || 7

function otherwise(day: PlayableDay, was: Centre, asked: Asked, serviceDay = day.serviceDay): PlayableDay {
  const settings = settingsAsked(was, asked)
  // What a day file has of times has no time zone.
  const centre = settings ? { ...settings.centre, ...(asked.dayFile !== undefined && UNZONED) } : was
  const roster = rosterAsked(centre, asked)
  const came = settings && asked.dayFile !== undefined ? withoutOther(day, centre) : day
  const staffed = roster ? withRoster(came, rosterOn(serviceDay, roster, centre)) : came
  if (!settings) return staffed
  const faults = faultsOfFit(staffed, centre, settings.lineOf)
  if (faults.length > 0) throw new AskRefused('settings', faults)
  // Nobody knows which weekday's hours a moved day would have: it takes whoever came.
  return withSettings(staffed, centre, asked.dayFile === undefined ? openingsOn(serviceDay, centre) : {})
}

/** Without those of whom a day file does not say for what they came, where the settings have no such service either. */
function withoutOther(day: PlayableDay, { services }: Centre): PlayableDay {
  if (services.some(({ serviceId }) => serviceId === 'other')) return day
  return { ...day, acts: day.acts.filter(({ what }) => what.type !== 'issue-ticket' || what.serviceId !== 'other') }
}

function settingsAsked(was: Centre, { settingsFile, settings }: Asked) {
  if (settingsFile === undefined && settings === undefined) return null
  const isFile = settingsFile !== undefined
  const text = settingsFile ?? JSON.stringify(settings)
  const { centre, faults } = readSettings({ text, isFile, centreId: was.centreId, present: null })
  if (centre === null || faults.length > 0) throw new AskRefused('settings', faults)
  return { centre, lineOf: isFile ? readSettingsFile(text).lineOf : null }
}

function rosterAsked(centre: Centre, { rosterFile, roster: value }: Asked): Roster | null {
  if (rosterFile === undefined && value === undefined) return null
  const { roster, faults } = rosterFile === undefined ? readRoster(value, centre) : readRosterFile(rosterFile, centre)
  if (roster === null) throw new AskRefused('roster', faults)
  return roster
}

function rosterOn(serviceDay: string, { others, desks }: Roster, centre: Centre): DayRoster {
  const momentOf = momentsOf(serviceDay, centre)
  const spansOf = (spans: ReadonlyArray<readonly [number, number]>) =>
    spans.map(([from, to]) => ({ from: momentOf(from), to: momentOf(to) }))
  return {
    others,
    desks: desks.map(({ open, breaks, ...desk }) => ({
      ...desk,
      open: spansOf(open),
      breaks: breaks === 'recorded' ? breaks : spansOf(breaks)
    }))
  }
}

/** What the day had and the settings do not: it cannot be played under them. */
function faultsOfFit(day: PlayableDay, centre: Centre, lineOf: ((pointer: string) => number) | null): SettingsFault[] {
  const needs = needsOf(day)
  const faults: SettingsFault[] = []
  const missing = (at: string, sentence: string) =>
    faults.push({ ...fault(at, 'does-not-fit', sentence), ...(lineOf && { line: lineOf(at) }) })
  const ids = new Set(centre.services.map(({ serviceId }) => serviceId))
  for (const [serviceId, count] of needs.services)
    if (!ids.has(serviceId))
      missing('/services', `The settings have no service ${serviceId}, for which ${count} came on ${day.serviceDay}.`)
  const classes = new Set(['ordinary', ...centre.priorityClasses.map(({ priorityClassId }) => priorityClassId)])
  for (const [classId, count] of needs.classes)
    if (!classes.has(classId))
      missing('/priorityClasses', `The settings have no class ${classId}, in which ${count} came on ${day.serviceDay}.`)
  const desks = new Set(centre.desks.map(({ deskId }) => deskId))
  for (const deskId of needs.desks)
    if (!desks.has(deskId))
      missing(
        '/desks',
        `The settings have no desk ${deskId}, which was open on ${day.serviceDay}: give a roster without it.`
      )
  return faults
}
