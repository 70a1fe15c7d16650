import { dayText } from '../../../server/client/dates.ts'
import { shortWait } from '../../../server/client/short-wait.ts'
import type { Lang, Text } from '../../../server/protocol/basics.ts'
import type { NowBody, OpenPart, OpenRules, PublicShare } from '../../../server/protocol/in-the-open.ts'
import { quietText } from '../texts/weekday-text.ts'
import type { Say } from './now-texts.ts'

/** What each part says, in whole sentences: the page and the display say the same. */

export interface Speaker {
  lang: Lang
  t: (key: Parameters<Say>[0], values?: Parameters<Say>[1]) => string
}

export const PART_TITLES = {
  waiting: 'now.waiting',
  promises: 'now.promises',
  hours: 'now.hours',
  target: 'now.target',
  order: 'now.order',
  rules: 'now.rules',
  complaints: 'now.complaints'
} as const satisfies Record<OpenPart, Parameters<Say>[0]>

const SHARES = {
  about: 'now.about',
  'at-least': 'now.at-least',
  'at-most': 'now.at-most'
} as const satisfies Record<PublicShare['is'], Parameters<Say>[0]>
const shareText = ({ is, percent }: PublicShare, { t }: Speaker): string => t(SHARES[is], { n: percent })
const named = (name: Text, { lang }: Speaker): string => name[lang]

type Row = NonNullable<NowBody['waiting']>[number]

export const peopleText = ({ waiting }: Row, { t }: Speaker): string =>
  waiting === null ? t('now.fewer-people') : t('now.people', { n: waiting })
/** "10–15 min". */
export const waitText = ({ told }: Row, { t }: Speaker): string => shortWait(told, t) ?? t('now.hard')

/** Nothing: it is shown otherwise, or nothing is known yet. */
export function sentencesOf(part: OpenPart, body: NowBody, speaker: Speaker): string[] {
  const { t } = speaker
  switch (part) {
    case 'promises': {
      const { promises } = body
      return promises === null
        ? []
        : [t('now.kept', { told: promises.told ?? 0, share: shareText(promises.kept, speaker) })]
    }
    case 'target': {
      const { target } = body
      return target === null ? [] : [t('now.within', { ...daysOf(target), share: shareText(target.within, speaker) })]
    }
    case 'hours':
      return body.hours && body.hours.quiet.length > 0
        ? [t('usual.quiet', { times: quietText(body.hours.quiet, t) })]
        : []
    case 'order':
      return orderSentences(body.order, speaker)
    case 'rules':
      return body.rules === null ? [] : ruleSentences(body.rules, speaker)
    case 'complaints':
      return complaintSentences(body.complaints, speaker)
    case 'waiting':
      return body.waiting?.length === 0 ? [t('now.closed')] : []
    default:
      return part satisfies never
  }
}

const daysOf = ({ from, to }: { from: string; to: string }) => ({ from: dayText(from), to: dayText(to) })

function orderSentences(order: NowBody['order'], speaker: Speaker): string[] {
  if (order === null) return []
  const { t } = speaker
  const values = { ...daysOf(order), calls: order.calls ?? 0 }
  if (order.outOfOrder === null) return [t('now.hardly-out-of-order', values)]
  return [
    t('now.out-of-order', { ...values, n: order.outOfOrder }),
    ...order.reasons.map(({ name, calls }) => t('now.reason', { reason: named(name, speaker), n: calls ?? 0 })),
    t('now.other-reasons')
  ]
}

function complaintSentences(complaints: NowBody['complaints'], { t }: Speaker): string[] {
  if (complaints === null) return []
  const { onPage, withinDays, answerDays } = complaints
  return [t('now.complain'), ...(onPage ? [t('now.complain-page', { n: withinDays, answer: answerDays })] : [])]
}

function ruleSentences(rules: OpenRules, speaker: Speaker): string[] {
  const { t } = speaker
  const first = rules.classes.filter((each) => each.first)
  const others = rules.classes.filter((each) => !each.first)
  return [
    t('rule.longest'),
    ...(rules.tiers ? [t('rule.tiers')] : []),
    ...(first.length > 0
      ? [
          t('rule.first', {
            names: first.map(({ name }) => named(name, speaker)).join(', '),
            n: rules.maxFirstInARow
          })
        ]
      : []),
    ...others
      .filter(({ headStartMin }) => headStartMin > 0)
      .map(({ name, headStartMin }) => t('rule.head-start', { name: named(name, speaker), n: headStartMin })),
    ...others
      .filter(({ rate }) => rate !== 1)
      .map(({ name, rate }) => t('rule.rate', { name: named(name, speaker), n: rate })),
    ...(rules.hardMaxWaitMin === null ? [] : [t('rule.longest-ever', { n: rules.hardMaxWaitMin })]),
    ...(rules.appointments ? [t('rule.appointments')] : []),
    ...(rules.returnGraceMin > 0
      ? [t(rules.returnKeepsPlace ? 'rule.missed-keeps' : 'rule.missed-end', { n: rules.returnGraceMin })]
      : []),
    t('rule.out-of-order')
  ]
}
