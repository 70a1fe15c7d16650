import { type HallRules, newHall } from '../../engine/index.ts'
import { DAY_FILE_FORMAT, DAY_FILE_HEAD, type DayFileColumn } from '../../protocol/conventions/day-file.ts'
import { MOST_PERSONS } from '../../protocol/conventions/persons.ts'
import type { PlayableDay } from './day.ts'
import { type Cells, dayOfFile, type FileRow } from './day-of-file.ts'

/** An anonymous day (`kezek-day/2`) read back, from this centre or another. */

export interface FileDay {
  month: string
  weekday: number
  /** Under which it is played when no others are given. */
  rules: HallRules
  day: PlayableDay
  /** What was told of each ticket that was called, and what came, ms. */
  told: Array<{ lowMs: number; highMs: number; waitedMs: number }>
}

export interface DayFileFault {
  line: number
  sentence: string
}

/** Of this program, and of earlier ones, to which every ticket was for one. */
const HEADS: ReadonlyArray<readonly string[]> = [DAY_FILE_HEAD, DAY_FILE_HEAD.filter((column) => column !== 'persons')]
/** More rows than any hall's day has. */
const MOST_ROWS = 60_000
const NUMBER = /^-?\d{1,7}$/
const NAME = /^[a-z0-9][a-z0-9-]{0,63}$/
const KINDS = ['rules', 'service', 'class', 'desk', 'break', 'ticket']
const NUMBERS: DayFileColumn[] = [
  'weekday',
  'ticket',
  'at_s',
  'until_s',
  'visit',
  'desk',
  'called_after_s',
  'start_after_call_s',
  'at_desk_s',
  'left_after_s',
  'told_low_s',
  'told_high_s',
  'persons'
]
/** What each kind of row must say. */
const NEEDED: Record<string, DayFileColumn[]> = {
  rules: ['rules'],
  service: ['service', 'rules'],
  class: ['class', 'rules'],
  desk: ['desk', 'at_s', 'rules'],
  break: ['desk', 'at_s'],
  ticket: ['ticket', 'at_s', 'service', 'class', 'visit', 'ended']
}

/** Reads a day file. Of what is wrong it says where, by line. */
export function readDayFile(text: string): { day: FileDay; fault: null } | { day: null; fault: DayFileFault } {
  const rows: FileRow[] = []
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const wrong = (line: number, sentence: string) => ({ day: null, fault: { line, sentence } })
  const head = HEADS.find((columns) => lines[0] === columns.join(';'))
  if (head === undefined)
    return wrong(1, `This is no ${DAY_FILE_FORMAT} file: its first line does not have the columns of one.`)
  if (lines.length > MOST_ROWS) return wrong(MOST_ROWS, `A day has at most ${MOST_ROWS} rows.`)
  for (const [place, content] of lines.entries()) {
    if (place === 0 || content === '') continue
    const values = content.split(';')
    if (values.length !== head.length)
      return wrong(place + 1, `The row has ${values.length} columns, not ${head.length}.`)
    const cells = Object.fromEntries(DAY_FILE_HEAD.map((column, i) => [column, values[i] ?? ''])) as Cells
    const sentence = faultOf(cells)
    if (sentence !== null) return wrong(place + 1, sentence)
    rows.push({ line: place + 1, cells })
  }
  return dayOf(rows)
}

function faultOf(cells: Cells): string | null {
  if (cells.format !== DAY_FILE_FORMAT) return `The format is ${DAY_FILE_FORMAT}, not "${cells.format.slice(0, 30)}".`
  if (!KINDS.includes(cells.row)) return `A row is one of ${KINDS.join(', ')}, not "${cells.row.slice(0, 30)}".`
  for (const column of NUMBERS)
    if (cells[column] !== '' && !NUMBER.test(cells[column]))
      return `${column} is a whole number, not "${cells[column].slice(0, 30)}".`
  for (const column of NEEDED[cells.row] ?? []) if (cells[column] === '') return `A row ${cells.row} has ${column}.`
  for (const column of ['service', 'class'] as const)
    if (cells[column] !== '' && !NAME.test(cells[column]))
      return `${column} is an id, not "${cells[column].slice(0, 30)}".`
  if (cells.persons !== '' && !(Number(cells.persons) >= 1 && Number(cells.persons) <= MOST_PERSONS))
    return `persons is a number from 1 to ${MOST_PERSONS}, not ${cells.persons}.`
  if (cells.until_s !== '' && Number(cells.until_s) < Number(cells.at_s)) return 'until_s is before at_s.'
  return null
}

function dayOf(rows: readonly FileRow[]): ReturnType<typeof readDayFile> {
  const of = (kind: string) => rows.filter(({ cells }) => cells.row === kind)
  const services = new Set(of('service').map(({ cells }) => cells.service))
  const classes = new Set(['ordinary', 'other', ...of('class').map(({ cells }) => cells.class)])
  const desks = new Set(of('desk').map(({ cells }) => cells.desk))
  for (const { line, cells } of [...of('ticket'), ...of('break')]) {
    const wrong = (sentence: string) => ({ day: null, fault: { line, sentence } })
    if (cells.row === 'ticket' && !services.has(cells.service))
      return wrong(`There is no row for service ${cells.service}.`)
    if (cells.row === 'ticket' && !classes.has(cells.class)) return wrong(`There is no row for class ${cells.class}.`)
    if (cells.desk !== '' && !desks.has(cells.desk)) return wrong(`There is no row for desk ${cells.desk}.`)
    if (Number(cells.visit) > 0 && (cells.desk === '' || cells.called_after_s === ''))
      return wrong('A visit has a desk and called_after_s.')
  }
  const first = rows.find(({ cells }) => cells.row === 'ticket')
  if (!first) return { day: null, fault: { line: 1, sentence: 'The file has no ticket.' } }
  const rules = rulesOf(rows)
  return {
    fault: null,
    day: {
      month: first.cells.month,
      weekday: Number(first.cells.weekday),
      rules,
      day: dayOfFile(rows, newHall(rules)),
      told: of('ticket').flatMap(({ cells }) =>
        cells.told_high_s === '' || cells.visit !== '1'
          ? []
          : [
              {
                lowMs: Number(cells.told_low_s) * 1_000,
                highMs: Number(cells.told_high_s) * 1_000,
                waitedMs: Number(cells.called_after_s) * 1_000
              }
            ]
      )
    }
  }
}

/** `name=number` pairs; what is not said is 0. */
function saidIn(rules: string): (name: string) => number {
  const said = new Map(rules.split(' ').map((pair) => pair.split('=') as [string, string]))
  return (name) => Number(said.get(name)) || 0
}

/** The rules of the file; what anonymous days do not tell is as lenient as it can be. */
function rulesOf(rows: readonly FileRow[]): HallRules {
  const of = (kind: string) => rows.filter(({ cells }) => cells.row === kind).map(({ cells }) => cells)
  const calling = saidIn(of('rules')[0]?.rules ?? '')
  const tiersBy = new Map(of('desk').map(({ desk, rules }) => [desk, rules]))
  const MINUTE = 60_000
  return {
    services: of('service').map(({ service, rules }) => ({
      serviceId: service,
      prefix: 'A',
      targetMs: saidIn(rules)('target_s') * 1_000,
      expectedServiceMs: Math.max(1_000, saidIn(rules)('expected_s') * 1_000),
      dailyLimit: null
    })),
    priorityClasses: of('class').map(({ class: priorityClassId, rules }) => {
      const said = saidIn(rules)
      return { priorityClassId, creditMs: said('credit_s') * 1_000, rate: said('rate'), first: said('first') === 1 }
    }),
    desks: [...tiersBy].map(([deskId, rules]) => ({
      deskId,
      tiers: rules.split('|').map((tier) => tier.split(' ').filter(Boolean))
    })),
    callingRules: {
      hardMaxWaitMs: calling('hard_max_wait_s') * 1_000,
      maxFirstInARow: calling('max_first_in_a_row') || 3,
      earlyMs: 0,
      maxRecalls: 10,
      recallGapMs: 0,
      noShowAfterRecalls: 0,
      noShowAfterMs: 0,
      returnGraceMs: 1_440 * MINUTE,
      returnKeepsPlace: true,
      maxReturns: 10,
      maxPostpones: 0,
      maxPostponeMs: 0
    }
  }
}
