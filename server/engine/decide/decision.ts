import type { HallEvent } from '../model/events.ts'
import type { RejectionCode } from '../model/rejections.ts'
import type { HallRules } from '../model/rules.ts'

/** The events that follow from a command, or why it is rejected. */
export type Decision<R extends HallRules = HallRules> =
  | { accepted: true; events: HallEvent<R>[] }
  | { accepted: false; code: RejectionCode }

/** A decision of any command but `configure`. */
export type RunningDecision = Decision<never>

export const accept = <R extends HallRules = never>(...events: HallEvent<R>[]): Decision<R> => ({
  accepted: true,
  events
})
export const reject = (code: RejectionCode): RunningDecision => ({ accepted: false, code })
