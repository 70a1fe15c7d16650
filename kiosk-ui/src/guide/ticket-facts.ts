import { saidWait } from '../../../server/client/waits.ts'
import type { Kiosk } from '../store/kiosk.ts'
import type { ShownTicket } from '../store/steps.ts'

/** How many before one, how long or from when, and where: words that change, for a voice that reads. */
export function ticketFacts(kiosk: Kiosk, ticket: ShownTicket): string {
  const { t } = kiosk.texts
  const centre = kiosk.centre.peek()
  const wait = saidWait(ticket, centre?.timeZone ?? 'UTC')
  const letters = ticket.zoneIds.flatMap((id) => centre?.zones.find(({ zoneId }) => zoneId === id)?.letter ?? [])
  const said = [
    `${t('wait.ahead', { n: ticket.ahead })}.`,
    wait &&
      ('minutes' in wait
        ? t('ticket.spoken-wait', { wait: wait.minutes })
        : `${t('wait.desks-open', { time: wait.desksOpen })}.`),
    ...letters.map((letter) => `${t('zone.label', { letter })}.`)
  ]
  return said.filter(Boolean).join(' ')
}
