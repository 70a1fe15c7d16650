/** What the engine needs to know of a centre. The centre's settings hold more (names, hours), which it never reads. */

export type Millis = number
export type TicketId = string
export type DeskId = string
export type ServiceId = string
export type ClassId = string
export type OperatorId = string

/** When each service takes tickets on one service day, epoch ms; a service that is not named takes them all day. */
export type Openings = Record<ServiceId, Array<[from: Millis, to: Millis]>>

/** The class of a ticket without one: no head start, and waiting counts once. */
export const ORDINARY: ClassId = 'ordinary'

export interface ServiceRules {
  serviceId: ServiceId
  prefix: string
  targetMs: Millis
  expectedServiceMs: Millis
  dailyLimit: number | null
  /** Where a visit goes on after it: in a visit of several services it comes before that one (V2). */
  nextServiceId?: ServiceId | null | undefined
}

export interface ClassRules {
  priorityClassId: ClassId
  creditMs: Millis
  rate: number
  first: boolean
}

export interface DeskRules {
  deskId: DeskId
  /** Service ids by tier, the first tier first. */
  tiers: ServiceId[][]
}

/** Limits and times of calling tickets, the same for all services. */
export interface CallingRules {
  /** 0: none. */
  hardMaxWaitMs: Millis
  maxFirstInARow: number
  earlyMs: Millis
  maxRecalls: number
  recallGapMs: Millis
  noShowAfterRecalls: number
  noShowAfterMs: Millis
  returnGraceMs: Millis
  returnKeepsPlace: boolean
  maxReturns: number
  maxPostpones: number
  maxPostponeMs: Millis
}

export interface HallRules {
  services: ServiceRules[]
  priorityClasses: ClassRules[]
  desks: DeskRules[]
  callingRules: CallingRules
  /** Left out: an older log's, which knows none. */
  appointments?: { graceMs: Millis }
}

/** The rules, indexed by id. */
export interface RuleBook {
  services: Map<ServiceId, ServiceRules>
  classes: Map<ClassId, ClassRules>
  desks: Map<DeskId, DeskRules>
  callingRules: CallingRules
  /** Whoever comes so late keeps the slot's place (A3). */
  appointmentGraceMs: Millis
}

/** As the logs of earlier programs have them. */
interface EarlierHallRules extends Omit<HallRules, 'callingRules'> {
  settings: CallingRules
}

export function bookOf(rules: HallRules | EarlierHallRules): RuleBook {
  const ordinary = { priorityClassId: ORDINARY, creditMs: 0, rate: 1, first: false }
  return {
    services: new Map(rules.services.map((service) => [service.serviceId, service])),
    classes: new Map([ordinary, ...rules.priorityClasses].map((cls) => [cls.priorityClassId, cls])),
    desks: new Map(rules.desks.map((desk) => [desk.deskId, desk])),
    callingRules: 'callingRules' in rules ? rules.callingRules : rules.settings,
    appointmentGraceMs: rules.appointments?.graceMs ?? 0
  }
}
