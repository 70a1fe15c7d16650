import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { StoryBody } from '../../../../server/protocol/stories.ts'
import { clockSecondsText, clockText } from '../../../../server/client/dates.ts'
import { shortWait } from '../../../../server/client/short-wait.ts'
import type { ShownWait } from '../../../../server/protocol/basics.ts'
import { deskLabel, reasonText } from '../../format/labels.ts'
import { name, t } from '../texts/story.ts'
import { secondsText } from './figures.ts'

type Told = StoryBody['events'][number]

/** Every event of a ticket's story has its sentence. */
const SENTENCES: Partial<Record<string, Parameters<typeof t>[0]>> = {
  'ticket-issued': 'told.ticket-issued',
  'arrival-confirmed': 'told.arrival-confirmed',
  'wait-told': 'told.wait-told',
  'ticket-called': 'told.ticket-called',
  'ticket-recalled': 'told.ticket-recalled',
  'serving-started': 'told.serving-started',
  'ticket-finished': 'told.ticket-finished',
  'ticket-missed': 'told.ticket-missed',
  'ticket-returned': 'told.ticket-returned',
  'ticket-parked': 'told.ticket-parked',
  'ticket-resumed': 'told.ticket-resumed',
  'ticket-transferred': 'told.ticket-transferred',
  'ticket-postponed': 'told.ticket-postponed',
  'postpone-ended': 'told.postpone-ended',
  'ticket-cancelled': 'told.ticket-cancelled',
  'ticket-rated': 'told.ticket-rated',
  'ticket-steered': 'told.ticket-steered',
  'ticket-moved': 'told.ticket-moved',
  'ticket printed again': 'told.printed-again',
  'ticket link sent': 'told.link-sent'
}
const WHO = {
  hall: 'who.hall',
  kiosk: 'who.kiosk',
  display: 'who.display',
  visitor: 'who.visitor',
  other: 'who.other',
  operator: 'who.operator',
  supervisor: 'who.supervisor',
  administrator: 'who.administrator',
  director: 'who.director',
  auditor: 'who.auditor',
  technician: 'who.technician',
  reception: 'who.reception',
  staff: 'who.staff'
} as const
const RULES: Partial<Record<string, Parameters<typeof t>[0]>> = {
  'only-one': 'rule.only-one',
  'longest-wait': 'rule.longest-wait',
  priority: 'rule.priority',
  first: 'rule.first',
  relief: 'rule.relief',
  'max-wait': 'rule.max-wait',
  'out-of-order': 'rule.out-of-order',
  'own-desk': 'rule.own-desk',
  'same-visit': 'rule.same-visit'
}
const REASONS: Partial<Record<string, Parameters<typeof t>[0]>> = {
  'day-closed': 'reason.day-closed',
  'kiosk-flood': 'reason.kiosk-flood',
  visitor: 'reason.visitor',
  staff: 'reason.staff',
  'not-confirmed': 'reason.not-confirmed'
}

export const ruleText = (rule: string): string => {
  const key = RULES[rule]
  return key ? t(key) : rule
}

export const actorText = ({ kind, name }: Told['actor']): string => t(WHO[kind], { name: name ?? t('who.erased') })

/** A wait as it was told: "10–15 min", more than that, or when desks open. */
export function waitText(told: ShownWait, timeZone: string): string {
  const range = shortWait(told, t)
  if (range !== null) return range
  return told.desksOpenAt === undefined
    ? t('told.hard-to-say')
    : t('wait.desks-open', { time: clockText(told.desksOpenAt, timeZone) })
}

/** An event in a sentence, and what else is known of it. */
export function eventText(event: Told, centre: CentreBody): { sentence: string; more: string[] } {
  const { why } = event
  const deskOf = (deskNumber: number | null) => (deskNumber === null ? '–' : deskLabel(centre, deskNumber))
  const service = [
    event.service && name(event.service),
    event.toDeskNumber === null ? null : deskOf(event.toDeskNumber)
  ]
    .filter(Boolean)
    .join(', ')
  const values = {
    service,
    desk: deskOf(event.deskNumber),
    wait: secondsText(why?.waitedS ?? null),
    n: event.recall ?? event.stars ?? 0,
    until: event.until === null ? '–' : clockSecondsText(event.until, centre.timeZone),
    type: event.type
  }
  const more = [t('told.by', { who: actorText(event.actor) })]
  if (why) more.push(t('told.why', { rule: ruleText(why.rule) }))
  if (why?.runnerUp)
    more.push(t('told.runner-up', { number: why.runnerUp.ticketNumber, wait: secondsText(why.runnerUp.waitedS) }))
  if (event.reason !== null) {
    const known = REASONS[event.reason]
    const outcome = centre.outcomes.find(({ id }) => id === event.reason)
    more.push(
      t('told.reason', { reason: known ? t(known) : outcome ? name(outcome.name) : reasonText(centre, event.reason) })
    )
  }
  if (event.told) more.push(t('told.wait', { wait: waitText(event.told, centre.timeZone) }))
  if (event.note !== null) more.push(t('told.note', { note: event.note }))
  return { sentence: t(SENTENCES[event.type] ?? 'told.other', values), more }
}
