import { hallNow } from '../../../server/client/clock.ts'
import { say } from '../../../server/client/texts.ts'
import { noTicket } from '../../../server/client/texts/no-ticket.ts'
import { opensSentence } from '../../../server/client/voice/figures.ts'
import { guidanceId } from '../../../server/client/voice/guidance.ts'
import { type Sentence, wholeSentence } from '../../../server/client/voice/sentences.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { Kiosk } from '../store/kiosk.ts'
import type { Step } from '../store/steps.ts'
import { closedKey, openingText } from '../steps/closed-texts.ts'
import { refusedKey } from '../steps/refused-texts.ts'
import { wordsAloud } from './centre-sentences.ts'

type Key = keyof typeof noTicket

const fixed = (key: Key, lang: Lang): Sentence => wholeSentence(lang, guidanceId(key), say(noTicket[key], lang))

/** Why a service is closed, when it opens, and what to do now. */
export function closedSentences(kiosk: Kiosk, { service }: Extract<Step, { name: 'closed' }>, lang: Lang): Sentence[] {
  const key = closedKey(service.closedReason)
  return [
    ...(key === 'choose.closed-now' ? [] : [fixed(key, lang)]),
    ...opening(kiosk, service.opensAt, lang),
    fixed(service.opensAt === undefined ? 'closed.come-another-day' : 'closed.come-then', lang)
  ]
}

/** The whole centre is closed. */
export const centreClosedSentences = (kiosk: Kiosk, opensAt: number | undefined, lang: Lang): Sentence[] => [
  fixed('closed.centre', lang),
  ...opening(kiosk, opensAt, lang),
  fixed('closed.no-tickets', lang),
  ...(opensAt === undefined ? [fixed('closed.come-another-day', lang)] : [])
]

/** Why no ticket was issued. */
export const refusedSentences = ({ code }: Extract<Step, { name: 'refused' }>, lang: Lang): Sentence[] => [
  fixed(refusedKey(code), lang)
]

function opening(kiosk: Kiosk, opensAt: number | undefined, lang: Lang): Sentence[] {
  const centre = kiosk.centre.peek()
  if (!centre || opensAt === undefined) return []
  const sentence = opensSentence(lang, 'opens', opensAt, hallNow(), centre.timeZone)
  if (sentence) return [sentence]
  const time = openingText(kiosk, opensAt)
  return time === null ? [] : wordsAloud(kiosk.texts.t('closed.opens-at', { time }), lang)
}
