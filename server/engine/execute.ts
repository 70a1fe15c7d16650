import { decide } from './decide/decide.ts'
import type { Decision } from './decide/decision.ts'
import { evolve } from './evolve/evolve.ts'
import { advance } from './evolve/queues.ts'
import type { Command } from './model/commands.ts'
import type { HallRules, Millis } from './model/rules.ts'
import type { HallState } from './model/state.ts'

/** Executes a command in a hall that only memory has: advances it to the time, decides, and applies the events. */
export function execute<R extends HallRules = never>(state: HallState, command: Command<R>, time: Millis): Decision<R> {
  advance(state, time)
  const decision = decide(state, command, time)
  if (decision.accepted) for (const event of decision.events) evolve(state, event)
  return decision
}
