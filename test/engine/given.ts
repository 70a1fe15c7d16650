import { expect } from 'vitest'
import {
  advance,
  type Command,
  decide,
  evolve,
  type HallEvent,
  type HallRules,
  type HallState,
  newHall,
  chooseNext,
  type RejectionCode,
  type Ticket
} from '../../server/engine/index.ts'
import { open, openDay } from './commands.ts'
import { T } from './hall-of.ts'
import { snapshot } from './snapshot.ts'

/** Given a hall with a past, when a command comes, then these events or this rejection. Everything goes through decide and evolve. */

type Expected = { type: HallEvent['type'] } & Record<string, unknown>
interface Step {
  clock: string
  steps: Array<Command | HallEvent>
}

/** What came at a time of the day, in this order. */
export const at = (clock: string, ...steps: Array<Command | HallEvent>): Step => ({ clock, steps })

export class Story {
  readonly state: HallState
  readonly log: HallEvent[] = []
  readonly rules: HallRules

  constructor(rules: HallRules) {
    this.rules = rules
    this.state = newHall(rules)
  }

  /** Goes on; what is rejected here is a mistake in the test. */
  and(...steps: Step[]): this {
    for (const { clock, steps: commands } of steps) {
      for (const step of commands) {
        if ('at' in step) {
          this.#happens([step])
          continue
        }
        advance(this.state, T(clock))
        const decision = decide(this.state, step, T(clock))
        if (!decision.accepted) throw new Error(`given ${step.type} at ${clock}: ${decision.code}`)
        this.#happens(decision.events)
      }
    }
    return this
  }

  when(command: Command, clock: string): { then: (...expected: [RejectionCode] | Expected[]) => Story } {
    return {
      // biome-ignore lint/suspicious/noThenProperty: given, when, then; nobody awaits it
      then: (...expected) => {
        advance(this.state, T(clock))
        const before = snapshot(this.state)
        const decision = decide(this.state, command, T(clock))
        // Deciding changes nothing, and a rejection leaves it so (T3).
        expect(snapshot(this.state)).toEqual(before)
        if (typeof expected[0] === 'string') {
          expect(decision).toEqual({ accepted: false, code: expected[0] })
          return this
        }
        expect(decision.accepted ? decision.events : decision.code).toMatchObject(expected)
        if (decision.accepted) {
          expect(decision.events.map((event) => event.at)).toEqual(expected.map(() => this.state.at))
          this.#happens(decision.events)
        }
        return this
      }
    }
  }

  /** Whom a desk would call at a time, and by which rule. */
  next(deskId: string, clock: string): [ticketId: string, rule: string] | null {
    advance(this.state, T(clock))
    const desk = this.state.desks.get(deskId)
    const choice = desk ? chooseNext(this.state, desk, this.state.at) : null
    return choice && [choice.ticket.ticketId, choice.why.rule]
  }

  /** Whom a desk calls, one after another, each finished at once. */
  calls(deskId: string, clock: string, times: number): string[] {
    return Array.from({ length: times }, () => {
      advance(this.state, T(clock))
      const decision = decide(this.state, { type: 'call-next', deskId, operatorId: null }, T(clock))
      if (!decision.accepted) return decision.code
      this.#happens(decision.events)
      this.and({ clock, steps: [{ type: 'finish', deskId, operatorId: null }] })
      return (decision.events[0] as HallEvent & { ticketId: string }).ticketId
    })
  }

  ticket(ticketId: string): Ticket {
    const ticket = this.state.tickets.get(ticketId)
    if (!ticket) throw new Error(`no ticket ${ticketId}`)
    return ticket
  }

  #happens(events: HallEvent[]): void {
    for (const event of events) {
      // The log is on disk: nobody changes it later through a reference that was kept.
      this.log.push(structuredClone(event))
      evolve(this.state, event)
    }
  }
}

/** A hall with nothing but its rules, and what came then. */
export const given = (rules: HallRules, ...steps: Step[]): Story => new Story(rules).and(...steps)

/** A hall whose day began at 08:00 with every desk open, and what came then. */
export const givenDay = (rules: HallRules, ...steps: Step[]): Story =>
  given(rules, at('8:00', openDay(), ...rules.desks.map((desk) => open(desk.deskId))), ...steps)

/** A hall made anew from a log (T2). */
export function replay(rules: HallRules, log: HallEvent[]): HallState {
  const state = newHall(rules)
  for (const event of log) evolve(state, structuredClone(event))
  return state
}
