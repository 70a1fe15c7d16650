import {
  advance,
  type Command,
  decide,
  evolve,
  type HallRules,
  type HallState,
  newHall,
  nextDueAt
} from '../../server/engine/index.ts'
import type { Recorded } from '../../server/foresight/replay/recorded.ts'
import { min, sec } from '../engine/hall-of.ts'
import { dayNamed, diceOf, knownIn, randomCommand } from '../engine/random-hall.ts'

/** A hall with its log, kept as the running one keeps it: what is due first, then the commands of one moment. */
export class Recording {
  readonly state: HallState
  readonly log: Recorded[] = []
  constructor(rules: HallRules) {
    this.state = newHall(rules)
  }

  batch(commands: Command[], time: number): void {
    advance(this.state, time)
    const { at } = this.state
    if ((nextDueAt(this.state) ?? Number.POSITIVE_INFINITY) <= at) this.#give({ type: 'tick' }, 'hall')
    for (const command of commands) {
      const operatorId = 'operatorId' in command ? command.operatorId : null
      const isHalls = command.type === 'open-day' || command.type === 'tick'
      this.#give(command, isHalls ? 'hall' : operatorId === null ? 'supervisor:s' : `operator:${operatorId}`)
    }
  }

  #give(command: Command, actor: string): void {
    const decision = decide(this.state, command, this.state.at)
    for (const event of decision.accepted ? decision.events : []) {
      const serviceDay = event.type === 'day-opened' ? event.serviceDay : (this.state.day?.serviceDay ?? '')
      // What is read from the disk shares nothing with the hall that wrote it.
      this.log.push({ seq: this.log.length + 1, serviceDay, actor, event: JSON.parse(JSON.stringify(event)) })
      evolve(this.state, event)
    }
  }
}

/** A log of whatever was done in a hall, by dice. */
export function record(rules: HallRules, seed: number, steps: number): Recording {
  const dice = diceOf(seed)
  const hall = new Recording(rules)
  const { state } = hall
  let now = Date.UTC(2026, 0, 1)
  let day = 0
  for (let step = 0; step < steps; step++) {
    now += dice.pick([1, sec(2), sec(20), min(1), min(3)])
    const isMorning = state.day === null ? dice.chance(20) : dice.below(400) === 0
    hall.batch(
      isMorning
        ? [{ type: 'open-day', serviceDay: dayNamed(++day), endsAt: now + min(1_440), openings: {} }]
        : Array.from({ length: 1 + dice.below(3) }, () => randomCommand(dice, knownIn(state, rules, now, day))),
      now
    )
  }
  return hall
}
