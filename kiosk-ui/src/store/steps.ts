import type { Lang } from '../../../server/protocol/basics.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { ServiceLeaf } from '../../../server/protocol/services.ts'
import type { ArrivedTicket, IssuedTicket } from '../../../server/protocol/tickets.ts'

/** What a ticket is for beside its first service. */
export interface Party {
  /** Services that go with it on the same ticket. */
  further: ServiceLeaf[]
  /** For how many people; null: nobody was asked. */
  persons: number | null
}

/** One intended ticket. Its key goes with every attempt, so that however often it is sent, it is one ticket. */
export type Order = { key: string; service: ServiceLeaf; priorityClassId: string | null; language: Lang } & Party

/** The ticket on the screen; one that was taken outside has its page on the visitor's phone, and no link here. */
export type ShownTicket = IssuedTicket | ArrivedTicket

/** Where a visitor stands on the way to a ticket. */
export type Step =
  | { name: 'welcome' }
  | { name: 'arrive' }
  /** `picked`: services that are on the ticket already. */
  | { name: 'choose'; path: string[]; picked?: number }
  | { name: 'closed'; service: ServiceLeaf }
  | { name: 'elsewhere'; service: ServiceLeaf }
  | { name: 'documents'; service: ServiceLeaf }
  | { name: 'persons'; service: ServiceLeaf }
  | { name: 'priority'; service: ServiceLeaf }
  | { name: 'priority-confirm'; service: ServiceLeaf; priorityClassId: string }
  | { name: 'issuing'; order: Order; isSlow: boolean }
  | { name: 'refused'; order: Order; code: string }
  | { name: 'ticket'; ticket: ShownTicket; service: ServiceLeaf }

/** Changes exactly when the visitor gets to another step; the same step with newer contents keeps it. */
export function stepKey(step: Step): string {
  return step.name === 'choose' ? ['choose', step.picked ?? '-', ...step.path].join(' ') : step.name
}

/** The question that follows the choice of a service, or null when all has been asked. */
export function nextQuestion(
  service: ServiceLeaf,
  centre: CentreBody | null,
  { hasRead = false, persons }: { hasRead?: boolean; persons: number | null }
): Step | null {
  if (service.status === 'closed') return { name: 'closed', service }
  if (service.documents && !hasRead) return { name: 'documents', service }
  if (service.asksPersons && persons === null) return { name: 'persons', service }
  return priorityQuestion(service, centre)
}

export function priorityQuestion(service: ServiceLeaf, centre: CentreBody | null): Step | null {
  if (centre && centre.priorityClasses.length > 0) return { name: 'priority', service }
  return null
}

/** From these steps one can go back; from the others the way leads only on. */
export const canGoBack = (step: Step): boolean => !['welcome', 'issuing', 'ticket'].includes(step.name)
