import { Temporal } from 'temporal-polyfill'
import type { Centre } from '../protocol/centre.ts'
import type { SettingsFault } from '../protocol/settings.ts'
import { fault } from './fault.ts'
import { type ReadFile, readSettingsFile } from './file.ts'

/**
 * Who sits where when, as a file that people can write:
 *
 *     others: closed            # or recorded: desks that are not named are staffed as they were
 *     breaks: recorded          # or none
 *     desks:
 *       1: [09:00-13:00, 14:00-18:00]
 *       7: { open: [10:00-16:00], breaks: [12:00-12:30], services: [passport] }
 */
export interface Roster {
  others: 'closed' | 'recorded'
  desks: RosterDesk[]
}

export interface RosterDesk {
  deskId: string
  open: QuarterSpan[]
  breaks: QuarterSpan[] | 'recorded'
  /** The services that are served there; null: all that the desk serves; `recorded`: as its operator of that day could. */
  skills: string[] | null | 'recorded'
}

/** Minutes from the beginning of the service day, in quarter hours. */
export type QuarterSpan = [from: number, to: number]

export interface ReadRoster {
  roster: Roster | null
  faults: SettingsFault[]
}

const DAY_MIN = 1_440
const QUARTER_MIN = 15
const MOST_SPANS = 96

/** Reads a roster file. Of what is wrong it says where, by line. */
export function readRosterFile(text: string, centre: Centre): ReadRoster {
  const read = readSettingsFile(text)
  if (read.faults.length > 0) return { roster: null, faults: read.faults }
  return readRoster(read.value, centre, read.lineOf)
}

/** The same of a value that came as JSON. @param lineOf where each thing stands in its file */
export function readRoster(value: unknown, centre: Centre, lineOf?: ReadFile['lineOf']): ReadRoster {
  const reader = new RosterReader(centre, lineOf)
  const roster = reader.read(value)
  return reader.faults.length > 0 ? { roster: null, faults: reader.faults } : { roster, faults: [] }
}

class RosterReader {
  readonly faults: SettingsFault[] = []
  readonly #centre: Centre
  readonly #lineOf: ReadFile['lineOf'] | undefined
  readonly #dayStartsMin: number

  constructor(centre: Centre, lineOf: ReadFile['lineOf'] | undefined) {
    this.#centre = centre
    this.#lineOf = lineOf
    this.#dayStartsMin = minutesOf(centre.dayStartsAt) ?? 0
  }

  read(value: unknown): Roster {
    const roster: Roster = { others: 'closed', desks: [] }
    if (!isMap(value) || !isMap(value.desks)) {
      this.#wrong('', 'A roster has desks, each with the times at which it is open.')
      return roster
    }
    for (const key of Object.keys(value))
      if (!['others', 'breaks', 'desks'].includes(key))
        this.#wrong(`/${key}`, `A roster has others, breaks and desks, and no ${short(key)}.`)
    if (value.others === 'recorded') roster.others = 'recorded'
    else if (value.others !== undefined && value.others !== 'closed')
      this.#wrong('/others', 'others is closed, or recorded: desks that are not named are staffed as they were.')
    const breaks = this.#breaks(value.breaks, '/breaks')
    const named = new Map<string, string>()
    for (const [name, plan] of Object.entries(value.desks)) {
      const at = `/desks/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
      const desk = this.#centre.desks.find(({ deskId, deskNumber }) => deskId === name || String(deskNumber) === name)
      if (!desk) {
        this.#wrong(at, `There is no desk ${short(name)}.`)
        continue
      }
      const before = named.get(desk.deskId)
      if (before !== undefined) this.#wrong(at, `Desk ${short(name)} is there twice: also as ${short(before)}.`)
      named.set(desk.deskId, name)
      roster.desks.push(this.#desk(desk.deskId, plan, breaks, at))
    }
    return roster
  }

  #desk(deskId: string, plan: unknown, breaks: RosterDesk['breaks'], at: string): RosterDesk {
    if (!isMap(plan)) return { deskId, open: this.#spans(plan, at), breaks, skills: 'recorded' }
    for (const key of Object.keys(plan))
      if (!['open', 'breaks', 'services'].includes(key))
        this.#wrong(`${at}/${key}`, `A desk has open, breaks and services, and no ${short(key)}.`)
    return {
      deskId,
      open: this.#spans(plan.open, `${at}/open`),
      breaks: plan.breaks === undefined ? breaks : this.#breaks(plan.breaks, `${at}/breaks`),
      skills: this.#skills(plan.services, `${at}/services`)
    }
  }

  #breaks(value: unknown, at: string): RosterDesk['breaks'] {
    if (value === undefined || value === 'recorded') return 'recorded'
    return value === 'none' ? [] : this.#spans(value, at)
  }

  #skills(value: unknown, at: string): RosterDesk['skills'] {
    if (value === undefined || value === 'recorded') return 'recorded'
    if (value === 'all') return null
    if (!Array.isArray(value)) {
      this.#wrong(at, 'services is a list of ids of services, or all.')
      return null
    }
    return value.flatMap((each, place) => {
      if (this.#centre.services.some(({ serviceId }) => serviceId === each)) return [String(each)]
      this.#wrong(`${at}/${place}`, `There is no service ${short(String(each))}.`)
      return []
    })
  }

  /** Times of a desk, none of which overlaps another. */
  #spans(value: unknown, at: string): QuarterSpan[] {
    if (!Array.isArray(value) || value.length > MOST_SPANS) {
      this.#wrong(at, 'Times are a list like [09:00-13:00, 14:00-18:00].')
      return []
    }
    const spans = value.flatMap((each, place) => {
      const span = this.#span(each, `${at}/${place}`)
      return span ? [{ span, place }] : []
    })
    const sorted = spans.toSorted((a, b) => a.span[0] - b.span[0])
    for (const [i, { span, place }] of sorted.entries()) {
      const before = sorted[i - 1]
      if (before && span[0] < before.span[1])
        this.#wrong(`${at}/${place}`, `${this.#clock(span)} overlaps ${this.#clock(before.span)} of the same desk.`)
    }
    return sorted.map(({ span }) => span)
  }

  #span(value: unknown, at: string): QuarterSpan | null {
    const [from, to, ...more] =
      typeof value === 'string' ? value.split(/\s*[-–]\s*/) : Array.isArray(value) ? value.map(String) : []
    const [start, end] = [minutesOf(from), minutesOf(to)]
    if (start === null || end === null || more.length > 0) {
      this.#wrong(at, `${short(JSON.stringify(value))} is no time from and to, like 09:00-13:00.`)
      return null
    }
    if (start % QUARTER_MIN !== 0 || end % QUARTER_MIN !== 0) {
      this.#wrong(at, `${from}-${to} does not begin and end on a quarter of an hour.`)
      return null
    }
    const sinceStart = (minutes: number) => (minutes - this.#dayStartsMin + DAY_MIN) % DAY_MIN
    const span: QuarterSpan = [sinceStart(start), sinceStart(end) === 0 ? DAY_MIN : sinceStart(end)]
    if (span[0] < span[1]) return span
    this.#wrong(at, `${from}-${to} ends before it begins: the service day begins at ${this.#centre.dayStartsAt}.`)
    return null
  }

  #clock([from, to]: QuarterSpan): string {
    const clock = (minutes: number) => {
      const ofDay = (minutes + this.#dayStartsMin) % DAY_MIN
      return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
    }
    return `${clock(from)}-${clock(to)}`
  }

  #wrong(at: string, sentence: string): void {
    this.faults.push({ ...fault(at, 'bad-roster', sentence), ...(this.#lineOf && { line: this.#lineOf(at) }) })
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** Minutes of a time of day, 24:00 too; null: it is none. */
function minutesOf(time: string | undefined): number | null {
  const match = /^(\d{1,2}):(\d\d)$/.exec(time ?? '')
  if (!match) return null
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return minutes <= DAY_MIN && Number(match[2]) < 60 ? minutes : null
}

/** When these minutes of a service day are, epoch ms; the day may have an hour more or less than others. */
export function momentsOf(
  serviceDay: string,
  centre: Pick<Centre, 'timeZone' | 'dayStartsAt'>
): (minutes: number) => number {
  const startsMin = minutesOf(centre.dayStartsAt) ?? 0
  const date = Temporal.PlainDate.from(serviceDay)
  return (minutes) => {
    const ofDay = minutes + startsMin
    const plainTime = Temporal.PlainTime.from({ hour: Math.floor(ofDay / 60) % 24, minute: ofDay % 60 })
    return date.add({ days: Math.floor(ofDay / DAY_MIN) }).toZonedDateTime({ timeZone: centre.timeZone, plainTime })
      .epochMilliseconds
  }
}
