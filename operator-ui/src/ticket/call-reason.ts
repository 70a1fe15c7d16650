import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeskTicket, Why } from '../../../server/protocol/desks.ts'
import { name, t } from '../texts.ts'
import { minutesText } from '../format/durations.ts'
import { reasonText } from '../format/labels.ts'

/** Why this ticket and no other, in sentences: the rule, where the ticket belongs, who would have been next. */
export function callReasonText(ticket: Pick<DeskTicket, 'why' | 'priorityClassName'>, centre: CentreBody): string {
  const { why } = ticket
  const sentences = [ruleText(ticket, centre)]
  if (why.rule !== 'out-of-order') {
    if (why.tier === 0) sentences.push(t('why.own-desk'))
    if (why.tier >= 2) sentences.push(t('why.later-tier'))
    // An advantage names whom it overtook in its own sentence.
    if (why.runnerUp && why.rule !== 'priority') sentences.push(t('why.runner-up', runnerUp(why.runnerUp)))
  }
  return sentences.join(' ')
}

function ruleText(
  { why, priorityClassName }: Pick<DeskTicket, 'why' | 'priorityClassName'>,
  centre: CentreBody
): string {
  const className = priorityClassName ? name(priorityClassName) : t('ticket.priority')
  switch (why.rule) {
    case 'only-one':
      return t('why.only-one')
    case 'same-visit':
      return t('why.same-visit')
    case 'longest-wait':
      return t('why.longest-wait')
    case 'priority':
      return why.runnerUp
        ? t('why.priority', { name: className, ...runnerUp(why.runnerUp) })
        : t('why.priority-alone', { name: className })
    case 'first':
      return t('why.first', { name: className })
    case 'relief':
      return t('why.relief')
    case 'max-wait':
      return t('why.max-wait', { wait: minutesText(why.waitedMs) })
    case 'out-of-order':
      return t('why.out-of-order', { reason: why.reason ? reasonText(centre, why.reason) : t('why.no-reason') })
  }
}

const runnerUp = (other: NonNullable<Why['runnerUp']>) => ({
  number: other.ticketNumber,
  wait: minutesText(other.waitedMs)
})
