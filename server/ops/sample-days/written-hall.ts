import { serviceDayAt } from '../../centre/service-day.ts'
import { workingHoursOn } from '../../centre/working-hours.ts'
import type { EventLog } from '../../db/event-log.ts'
import type { Db } from '../../db/open.ts'
import { openProjections } from '../../db/projections.ts'
import {
  advance,
  type Command,
  type CommandOf,
  decide,
  evolve,
  type HallEvent,
  type HallState,
  newHall,
  nextDueAt
} from '../../engine/index.ts'
import { copyOf } from '../../foresight/copy.ts'
import type { Foretold } from '../../foresight/foreknowledge.ts'
import { Foresight } from '../../foresight/index.ts'
import type { Centre } from '../../protocol/centre.ts'
import { toldToNewcomer } from '../../views/place.ts'

/** So many runs ahead for one wait: fewer than a running hall makes, which has more time. */
const RUNS = 8
const METHOD = 'sample-runs.1'
/** A wait that comes in fewer of the runs has no range that could be told. */
const LEAST_SERVED = 0.5

/**
 * A hall whose time is the caller's: decides by the engine, writes each event into the log with its rows, as a running
 * hall does, and tells waits by what its days have taught. Inside the caller's transaction.
 */
export class WrittenHall {
  readonly state: HallState
  readonly #centre: Centre
  readonly #log: EventLog
  readonly #project
  readonly #foresight = new Foresight({ runs: RUNS })
  /** Whether waits are foretold; else rule W3 is told, and how the hall is is learned all the same. */
  foretells = true

  constructor(db: Db, log: EventLog, centre: Centre) {
    this.#centre = centre
    this.#log = log
    this.#project = openProjections(db)
    this.state = newHall(centre)
    this.#write([{ type: 'hall-configured', at: 0, rules: centre, openings: {} }], 'hall')
  }

  /** Does what the clock brings, then a command. @param actor as the log keeps who did it @returns null: the engine refuses it */
  give(command: Command<Centre>, at: number, actor: string): HallEvent[] | null {
    this.#tick(at)
    advance(this.state, at)
    const decision = decide(this.state, command, at)
    if (!decision.accepted) return null
    this.#write(decision.events, actor)
    return decision.events
  }

  /** Gives out a ticket, and tells with it how long it will wait. */
  issue(command: CommandOf<'issue-ticket'>, at: number, actor: string): HallEvent[] | null {
    this.#tick(at)
    advance(this.state, at)
    const foretold = this.foretells ? this.#foretell(command, at) : undefined
    const told = toldToNewcomer(
      {
        state: this.state,
        now: at,
        hours: workingHoursOn(this.state.day?.serviceDay ?? serviceDayAt(at, this.#centre).serviceDay, this.#centre),
        foreknowledge: { ofTicket: () => undefined, ofNewcomer: () => foretold }
      },
      'phone',
      { ...command, classId: command.classId ?? null }
    )
    const decision = decide(this.state, { ...command, told }, at)
    if (!decision.accepted) return null
    this.#write(decision.events, actor, !this.foretells)
    return decision.events
  }

  /** When something falls due by itself, epoch ms; null: nothing will. */
  get dueAt(): number | null {
    return nextDueAt(this.state)
  }

  #tick(at: number): void {
    const due = nextDueAt(this.state)
    if (due === null || due > at) return
    advance(this.state, at)
    const decision = decide(this.state, { type: 'tick' }, at)
    if (decision.accepted) this.#write(decision.events, 'hall')
  }

  /** What is known of the wait of whoever takes this ticket: they are let in on a copy, and the foresight learns from it too. */
  #foretell(command: CommandOf<'issue-ticket'>, at: number): Foretold | undefined {
    const trial = copyOf(this.state)
    const decision = decide(trial, command, at)
    const [issued] = decision.accepted ? decision.events : []
    if (issued?.type !== 'ticket-issued') return undefined
    evolve(trial, issued)
    this.#foresight.saw(issued, trial)
    const ticket = trial.tickets.get(command.ticketId)
    if (!ticket) return undefined
    const { lowMs, likelyMs, highMs, served } = this.#foresight.ofTicket(trial, ticket, at)
    if (served < LEAST_SERVED) return undefined
    const [low, likely, high] = [lowMs, likelyMs, highMs].map(Math.round) as [number, number, number]
    return { lowMs: low, likelyMs: likely, highMs: high, method: METHOD, servedBeforeClosing: served }
  }

  #write(events: readonly HallEvent<Centre>[], actor: string, isNews = true): void {
    for (const event of events) {
      const serviceDay = event.type === 'day-opened' ? event.serviceDay : (this.state.day?.serviceDay ?? '')
      this.#project(this.#log.append(event, serviceDay, actor))
      evolve(this.state, event)
      if (!isNews) continue
      if (this.foretells) this.#foresight.saw(event, this.state)
      else this.#foresight.heard(event, this.state)
    }
  }
}
