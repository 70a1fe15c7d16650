import { hallNow } from '../../../server/client/clock.ts'
import { aheadSentence, opensSentence, waitSentence, zoneSentence } from '../../../server/client/voice/figures.ts'
import type { Sentence } from '../../../server/client/voice/sentences.ts'
import { saidWait } from '../../../server/client/waits.ts'
import { waitRange } from '../../../server/protocol/conventions/wait-range.ts'
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
    waitFact(kiosk, ticket),
    ...marks.map((letter) => zoneSentence(said, letter) ?? wordsAloud(`${t('zone.label', { letter })}.`, said))
  ].flat()
}

function waitFact({ texts: { t, lang }, centre }: Kiosk, ticket: ShownTicket): Sentence | Sentence[] {
  const timeZone = centre.peek()?.timeZone ?? 'UTC'
  const wait = saidWait(ticket, timeZone)
  if (wait === null) return []
  const said = lang.peek()
  if ('minutes' in wait)
    return (
      waitSentence(said, waitRange(ticket.estimate)) ??
      wordsAloud(t('ticket.spoken-wait', { wait: wait.minutes }), said)
    )
  return (
    opensSentence(said, 'desks-open', ticket.noDesk?.opensAt ?? 0, hallNow(), timeZone) ??
    wordsAloud(`${t('wait.desks-open', { time: wait.desksOpen })}.`, said)
  )
}
