import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { OvertakesBody, StoryBody } from '../../../../server/protocol/stories.ts'
import { deskLabel, reasonText } from '../../format/labels.ts'
import type { Route } from '../../navigation/router.ts'
import { name, t } from '../texts/overtakes.ts'
import { t as storyT } from '../texts/story.ts'
import { ruleText } from './story-text.ts'

type Call = OvertakesBody['calls'][number]
type Overtaken = StoryBody['overtaken'][number]

/** The story of a ticket, as a place to go to. */
export const storyRoute = (day: string, number: string): Route => ({
  at: 'manage',
  subject: 'story',
  query: new URLSearchParams({ day, number }).toString()
})

/** Where somebody was called, and who called them. */
export const whereText = (call: Pick<Call, 'deskNumber' | 'operator'>, centre: CentreBody): string =>
  [call.deskNumber === null ? null : deskLabel(centre, call.deskNumber), call.operator ?? storyT('who.erased')]
    .filter(Boolean)
    .join(', ')

/** Why it was their turn: the rule in plain words, the class that it follows from, and the operator's own reason. */
export function whyText(call: Omit<Call, 'passed'>, centre: CentreBody): string {
  const parts = [ruleText(call.rule)]
  if (call.priorityClass) parts.push(t('overtaken.class', { name: name(call.priorityClass) }))
  if (call.reason !== null) parts.push(storyT('told.reason', { reason: reasonText(centre, call.reason) }))
  return parts.join('; ')
}

/** The same as seen by the ticket that was passed. */
export function overtakenText(call: Overtaken, centre: CentreBody): string {
  switch (call.how) {
    case 'let-pass':
      return t('how.let-pass')
    case 'later-tier':
      return t('how.later-tier')
    case 'same-desk':
      return `${t('how.same-desk', { service: name(call.service) })}; ${whyText(call, centre)}`
    default:
      return whyText(call, centre)
  }
}
