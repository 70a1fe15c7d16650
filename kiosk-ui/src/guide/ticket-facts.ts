import { hallNow } from '../../../server/client/clock.ts'
import {
  aheadSentence,
  mayNotBeServedSentence,
  opensSentence,
  waitSentence,
  zoneSentence
} from '../../../server/client/voice/figures.ts'
import type { Sentence } from '../../../server/client/voice/sentences.ts'
import { waitSentence as writtenWait } from '../../../server/client/waits.ts'
import type { ShownWait } from '../../../server/protocol/basics.ts'
import type { Kiosk } from '../store/kiosk.ts'
import type { ShownTicket } from '../store/steps.ts'
import { wordsAloud } from './centre-sentences.ts'

/** How many before one, how long or from when, and where: by clips, and what has none by a voice that reads. */
export function ticketFacts(kiosk: Kiosk, ticket: ShownTicket): Sentence[] {
  const { t, lang } = kiosk.texts
  const centre = kiosk.centre.peek()
  const said = lang.peek()
  const marks = ticket.zoneIds.flatMap((id) => centre?.zones.find(({ zoneId }) => zoneId === id)?.letter ?? [])
  return [
    aheadSentence(said, ticket.ahead) ?? wordsAloud(`${t('wait.ahead', { n: ticket.ahead })}.`, said),
    waitFact(kiosk, ticket.told),
    (ticket.told.mayNotBeServed && mayNotBeServedSentence(said)) || [],
    ...marks.map((letter) => zoneSentence(said, letter) ?? wordsAloud(`${t('zone.label', { letter })}.`, said))
  ].flat()
}

function waitFact({ texts: { t, lang }, centre }: Kiosk, told: ShownWait): Sentence | Sentence[] {
  const timeZone = centre.peek()?.timeZone ?? 'UTC'
  const said = lang.peek()
  const written = writtenWait(told, timeZone, t, (wait) => t('ticket.spoken-wait', { wait }))
  if (written === null) return []
  const { from, to, desksOpenAt } = told
  const clips =
    desksOpenAt !== undefined
      ? opensSentence(said, 'desks-open', desksOpenAt, hallNow(), timeZone)
      : from !== undefined
        ? waitSentence(said, { from, to })
        : null
  return clips ?? wordsAloud(written.endsWith('.') ? written : `${written}.`, said)
}
