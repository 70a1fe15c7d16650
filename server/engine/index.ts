/** The queue engine: `decide` what a command does, `evolve` the hall by what happened; ask it who is next, and how long that takes. */
export type { Command, CommandOf } from './model/commands.ts'
export { decide } from './decide/decide.ts'
export { nextDueAt } from './decide/day.ts'
export { isPostponed, takesTickets } from './decide/ticket.ts'
export type { Appointment, ReadonlyAppointment } from './model/appointment.ts'
export type { Decision } from './decide/decision.ts'
export type { AuditNote, CallReason, EventOf, HallEvent, Lost } from './model/events.ts'
export { evolve } from './evolve/evolve.ts'
export { meanServiceTime } from './estimate/service-time.ts'
export { desksServing } from './estimate/serving-pool.ts'
export { countBefore, lengthOf, nth } from './policy/line.ts'
export { chooseNext, suggestDesk, tierOf } from './policy/next-ticket.ts'
export { compareRanked, isInTurn, isPastMaxWait, type Ranked, rankOf, scoreOf } from './policy/precedence.ts'
export { goesOnWith, shareGoingOn, shortestOrder, type StepOfVisit, workOf } from './policy/visit.ts'
export { execute } from './execute.ts'
export { REJECTIONS, type RejectionCode } from './model/rejections.ts'
export { type CallingRules, type HallRules, type Openings, ORDINARY } from './model/rules.ts'
export {
  newcomerPosition,
  positionAndEstimate,
  type QueuePosition
} from './estimate/position-and-estimate.ts'
export type { Desk, ReadonlyDesk } from './model/desk.ts'
export type { Line, ReadonlyLine } from './model/line.ts'
export {
  type HallState,
  newHall,
  type ReadonlyHallState,
  ServingPools,
  slotKey,
  ticketAtDesk
} from './model/state.ts'
export type { IssuingMode, IssuingOverride, StaffMessage, MessageAudience } from './model/steering.ts'
export type { ReadonlyTicket, Ticket } from './model/ticket.ts'
export type { Estimate, ShownWait, Told } from './model/told.ts'
export { advance, countNotArrived, countWaiting } from './evolve/queues.ts'
