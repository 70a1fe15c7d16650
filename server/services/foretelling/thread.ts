import { parentPort, workerData } from 'node:worker_threads'
import { settingsOf } from '../../centre/defaults.ts'
import { workingHoursOn } from '../../centre/working-hours.ts'
import { eventsAfter } from '../../db/recorded-days.ts'
import { openReadOnly } from '../../db/read-only.ts'
import { type Command, evolve, type EventOf } from '../../engine/index.ts'
import { nextHourOf } from '../../foresight/advice/advise.ts'
import type { Foresight, Told } from '../../foresight/index.ts'
import { type ServedBefore, servedAfter } from '../../foresight/simulate/served.ts'
import type { Centre } from '../../protocol/centre.ts'
import { readLearned, writeLearned } from './learned-file.ts'
import { kindOf } from '../../foresight/habits/arrivals.ts'
import type { FromThread, Row, Table, ToThread } from './messages.ts'
import { type Past, pastOf } from './past.ts'

/** The thread that foretells waits: holds its own hall, reads what was committed, and answers a look with all waits at once. */

const { file, learnedFile } = workerData as { file: string; learnedFile: string }
const db = openReadOnly(file)
const say = (message: FromThread): void => parentPort?.postMessage(message)

let past: Past | null = null
const closings = new Map<string, number | null>()

function closesAt(serviceId: string): number | null {
  if (past === null) return null
  const known = closings.get(serviceId)
  if (known !== undefined) return known
  const hours = workingHoursOn(past.state.day?.serviceDay ?? '', past.centre).workingOn(serviceId)
  const closing = hours === null || hours.length === 0 ? null : Math.max(...hours.map(([, to]) => to))
  closings.set(serviceId, closing)
  return closing
}

function begin(): void {
  catchUp()
  say({ is: 'ready', days: past?.foresight.learned.habits.deskDays.days.length ?? 0 })
}

/** Reads what was committed since: the hall has nothing to do for it. */
function catchUp(): void {
  // The first service day of a log may have been opened since.
  past ??= pastOf(db, readLearned(learnedFile, db), { closesAt }, keep)
  if (past === null) return
  for (const { seq, event } of eventsAfter(db, past.seq)) {
    past.seq = seq
    if (event.type === 'hall-configured') past.centre = settingsOf(event as EventOf<'hall-configured', Centre>)
    if (event.type === 'hall-configured' || event.type === 'day-opened') closings.clear()
    evolve(past.state, event)
    past.foresight.saw(event, past.state)
    if (event.type === 'day-closed') keep(seq, past.foresight)
  }
}

function keep(seq: number, foresight: Foresight): void {
  try {
    writeLearned(learnedFile, db, seq, foresight.learned)
  } catch (error) {
    say({ is: 'trouble', message: `What was learned of waits could not be kept (${(error as Error).message})` })
  }
}

const MOST_WAITING = 3_000

function look(now: number, withHour: boolean): Table | null {
  if (past === null || past.state.day === null) return null
  const { state, foresight, seq } = past
  const waiting = [...state.tickets.values()].filter(({ status }) => status === 'waiting')
  // No hall is that full but by a fault; rule W3 costs the same however many wait.
  if (waiting.length > MOST_WAITING) return null
  const newcomers = [...state.book.services.keys()].flatMap((serviceId) =>
    [...state.book.classes.keys()].map((classId) => ({ serviceId, classId }))
  )
  const told = foresight.ofAll(state, waiting, newcomers, Math.max(now, state.at))
  return {
    now,
    seq,
    tickets: waiting.map(({ ticketId }, i) => [ticketId, rowOf(told.waiting[i] as Told)]),
    newcomers: newcomers.map((each, i) => [kindOf(each.serviceId, each.classId), rowOf(told.newcomers[i] as Told)]),
    ...(withHour && { hour: nextHourOf(state, foresight.learned.habits, Math.max(now, state.at), `hour/${seq}`) })
  }
}

/** What cannot be run ahead is not told; the thread goes on. */
function servedIn({ state, foresight, seq }: Past, command: Command, now: number): ServedBefore[] {
  try {
    return servedAfter(state, foresight.learned.habits, command, Math.max(now, state.at), `try/${seq}`)
  } catch (error) {
    say({ is: 'trouble', message: `A step could not be run ahead (${(error as Error).message})` })
    return []
  }
}

const rowOf = ({ lowMs, likelyMs, highMs, served }: Told): Row => [
  Math.round(lowMs),
  Math.round(likelyMs),
  Math.round(highMs),
  served
]

parentPort?.on('message', (message: ToThread) => {
  catchUp()
  if (message.is === 'try') {
    const { ask, command, now } = message
    say({ is: 'tried', ask, served: past === null ? [] : servedIn(past, command, now) })
    return
  }
  const began = performance.now()
  const table = look(message.now, message.withHour) ?? {
    now: message.now,
    seq: past?.seq ?? 0,
    tickets: [],
    newcomers: []
  }
  say({ is: 'table', table, tookMs: performance.now() - began })
})
begin()
