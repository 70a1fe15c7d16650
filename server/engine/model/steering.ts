import type { Millis, ServiceId } from './rules.ts'

/** What a supervisor sets for the running day (RULES.md, G-rules). */

/** Whether a service issues tickets for the rest of the day: yes, no, or by its opening hours again (G1). */
export type IssuingMode = 'open' | 'closed' | 'hours'

/** A supervisor's decision on issuing tickets that stands in place of the opening hours (G1). */
export interface IssuingOverride {
  to: Exclude<IssuingMode, 'hours'>
  at: Millis
  reason: string
}

/** The services that a desk serves for a while instead of its own, by tier (G2). */
export interface DeskLoan {
  tiers: ServiceId[][]
  until: Millis
  reason: string
}

export type MessageAudience = 'desks' | 'displays'

/** A supervisor's message to the desks or the displays (G5). */
export interface StaffMessage {
  messageId: string
  to: MessageAudience
  words: Record<string, string>
  at: Millis
  until: Millis
}
