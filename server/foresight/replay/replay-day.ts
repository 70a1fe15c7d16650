import {
  advance,
  type Command,
  decide,
  evolve,
  type HallEvent,
  type HallState,
  type RejectionCode
} from '../../engine/index.ts'
import { commandsFor, isLookedBefore } from './from-outside.ts'
import type { Recorded } from './recorded.ts'
import { isSame } from './same.ts'

/** Where what the engine does is not what the log has. */
export interface Difference {
  /** The place of the log; null: behind its last event. */
  seq: number | null
  at: number
  logged: HallEvent | null
  /** What the engine does instead; null: nothing. */
  replayed: HallEvent | null
  /** Why the engine refuses what the log has. */
  refused: RejectionCode | null
}

export interface DayReplay {
  /** Events that were compared, each of them equal. */
  events: number
  /** Commands that the engine decided anew. */
  commands: number
  difference: Difference | null
}

/** Hears of each step of a replay what it was. */
export interface ReplayWatch {
  /** The hall's clock is about to reach a time. */
  before(at: number): void
  /** A command, or an event that came of none, is about to change the hall. @param seq of its first event */
  step(command: Command | null, events: readonly HallEvent[], seq: number): void
  /** It has changed it. */
  after(at: number): void
}

/**
 * Plays a day anew: gives the engine what came from outside at the times of the log, and compares each event that it
 * decides with the one that the log has. Ends at the first difference.
 * @param state the hall as it was before the first of these events; it goes along
 * @param entries of one service day, from its opening on, without a gap
 * @param watch hears of each step
 */
export function replayDay(state: HallState, entries: readonly Recorded[], watch?: ReplayWatch): DayReplay {
  const told: DayReplay = { events: 0, commands: 0, difference: null }
  let looked = Number.NEGATIVE_INFINITY
  while (told.events < entries.length) {
    const { event, seq } = entries[told.events] as Recorded
    watch?.before(event.at)
    advance(state, event.at)
    const isDue = event.at > looked && isLookedBefore(entries, told.events)
    if (isDue) looked = event.at
    const due = isDue ? answerTo(state, { type: 'tick' }, event.at) : null
    if (due !== null && due.events.length > 0) {
      if (!take(state, entries, told, [due], watch)) return told
      continue
    }
    const commands = commandsFor(state, entries, told.events)
    if (commands.length === 0) {
      watch?.step(null, [event], seq)
      evolve(state, event)
      watch?.after(event.at)
      told.events++
      continue
    }
    const answers = commands.map((command) => answerTo(state, command, event.at))
    if (!take(state, entries, told, answers, watch)) return told
  }
  return told
}

interface Answer {
  command: Command
  events: HallEvent[]
  refused: RejectionCode | null
}

function answerTo(state: HallState, command: Command, at: number): Answer {
  const decision = decide(state, command, at)
  return decision.accepted
    ? { command, events: decision.events, refused: null }
    : { command, events: [], refused: decision.code }
}

/** Takes the first answer that is what the log has from here on; false: none is, and the difference is told. */
function take(
  state: HallState,
  entries: readonly Recorded[],
  told: DayReplay,
  answers: Answer[],
  watch?: ReplayWatch
): boolean {
  const from = told.events
  let nearest: { answer: Omit<Answer, 'command'>; equal: number } | null = null
  for (const answer of answers) {
    const equal = equalFrom(entries, from, answer.events)
    if (equal > 0 && equal === answer.events.length) {
      const first = entries[from] as Recorded
      watch?.step(answer.command, answer.events, first.seq)
      for (const event of answer.events) evolve(state, event)
      watch?.after(first.event.at)
      told.events += equal
      told.commands++
      return true
    }
    if (nearest === null || equal >= nearest.equal) nearest = { answer, equal }
  }
  const { answer, equal } = nearest ?? { answer: { events: [], refused: null }, equal: 0 }
  const entry = entries[from + equal]
  told.events += equal
  told.difference = {
    seq: entry?.seq ?? null,
    at: entry?.event.at ?? state.at,
    logged: entry?.event ?? null,
    replayed: answer.events[equal] ?? null,
    refused: answer.refused
  }
  return false
}

function equalFrom(entries: readonly Recorded[], from: number, events: readonly HallEvent[]): number {
  let equal = 0
  while (equal < events.length && isSame(events[equal], entries[from + equal]?.event)) equal++
  return equal
}
