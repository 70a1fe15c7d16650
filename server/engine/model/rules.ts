/** What the engine needs to know of a centre. The centre's settings hold more (names, hours); the engine does not look at it. */

export type Millis = number
export type TicketId = string
export type DeskId = string
export type ServiceId = string
export type ClassId = string
export type OperatorId = string

/** The class of a ticket without one: no head start, waiting counts once. */
export const ORDINARY: ClassId = 'ordinary'

export interface ServiceRules {
  serviceId: ServiceId
  prefix: string
  targetMs: Millis
  expectedServiceMs: Millis
  dailyLimit: number | null
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

export interface Settings {
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
  settings: Settings
}

/** The rules, ready to be looked up. */
export interface RuleBook {
  services: Map<ServiceId, ServiceRules>
  classes: Map<ClassId, ClassRules>
  desks: Map<DeskId, DeskRules>
  settings: Settings
}

export function bookOf(rules: HallRules): RuleBook {
  const ordinary = { priorityClassId: ORDINARY, creditMs: 0, rate: 1, first: false }
  return {
    services: new Map(rules.services.map((service) => [service.serviceId, service])),
    classes: new Map([ordinary, ...rules.priorityClasses].map((cls) => [cls.priorityClassId, cls])),
    desks: new Map(rules.desks.map((desk) => [desk.deskId, desk])),
    settings: rules.settings
  }
}
