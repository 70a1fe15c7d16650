import type { guidance } from '../../../server/client/texts/guidance.ts'
import type { Step } from '../store/steps.ts'

export type GuidanceKey = keyof typeof guidance

/** What is said first at each step; the welcome and the ticket are said by parts. */
export const STEPS: Record<Exclude<Step['name'], 'welcome' | 'ticket'>, GuidanceKey> = {
  choose: 'guidance.choose',
  arrive: 'guidance.arrive',
  closed: 'guidance.closed',
  elsewhere: 'guidance.elsewhere',
  documents: 'guidance.documents',
  persons: 'guidance.persons',
  priority: 'guidance.priority',
  'priority-confirm': 'guidance.confirm',
  issuing: 'guidance.issuing',
  refused: 'guidance.refused'
}

/** Buttons that are the same in every centre, by their test ids; the others are said by their own names. */
export const BUTTONS: Readonly<Record<string, GuidanceKey>> = {
  back: 'guidance.back',
  'larger-text': 'guidance.larger',
  contrast: 'guidance.contrast',
  seated: 'guidance.seated',
  listen: 'guidance.listen',
  'call-staff': 'guidance.staff',
  continue: 'guidance.continue',
  'one-more': 'guidance.one-more',
  'basket-done': 'guidance.basket-done',
  'priority-none': 'guidance.general',
  'priority-confirm': 'guidance.yes',
  elsewhere: 'guidance.ask-elsewhere',
  stay: 'guidance.stay',
  'choose-another': 'guidance.another',
  'try-again': 'guidance.again',
  done: 'guidance.done',
  'next-page': 'guidance.next-page',
  'previous-page': 'guidance.previous-page',
  'staff-answer': 'guidance.ok'
}
