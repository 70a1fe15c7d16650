import type { Lang } from '../../../server/protocol/basics.ts'
import type { Aid } from './aids.ts'
import type { ShownTicket } from './steps.ts'

/** Everything a visitor can do. */
export type KioskAction =
  | { type: 'touched' }
  | { type: 'more-time' }
  | { type: 'choose-language'; lang: Lang }
  | { type: 'open-arrival' }
  | { type: 'arrived'; ticket: ShownTicket }
  | { type: 'open-group'; groupId: string }
  | { type: 'choose-service'; serviceId: string }
  | { type: 'documents-read' }
  | { type: 'choose-persons'; persons: number }
  | { type: 'one-more' }
  | { type: 'leave-out'; serviceId: string }
  | { type: 'basket-done' }
  | { type: 'choose-priority'; priorityClassId: string | null }
  | { type: 'confirm-priority' }
  | { type: 'open-elsewhere' }
  | { type: 'try-again' }
  | { type: 'choose-another' }
  | { type: 'back' }
  | { type: 'start-over' }
  | { type: 'toggle-aid'; aid: Aid }
  | { type: 'call-staff' }
  | { type: 'dismiss-staff-answer' }
