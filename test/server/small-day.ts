import { sampleCentre } from '../../server/sample/centre.ts'
import { asKiosk, type OpenHall } from './open-hall.ts'

/** A small day, Monday 2 March 2026 in Bishkek (UTC+6), whose figures are reckoned by hand in reports.test.ts. */

export const DAY = '2026-03-02'
export const NEXT_DAY = '2026-03-03'
/** The sample hall, but that an ID card is to be called within ten minutes. */
export const smallCentre = {
  ...sampleCentre,
  services: sampleCentre.services.map((service) =>
    service.serviceId === 'id-card' ? { ...service, targetMs: 600_000 } : service
  )
}
/** @param local like "09:04" */
export const at = (local: string, day = DAY): number => Date.parse(`${day}T${local}:00+06:00`)

/** Plays it through the front door, moving the hall's clock; leaves it open, at 09:30. */
export async function playSmallDay(
  hall: OpenHall,
  clock: { at: number }
): Promise<{
  tickets: Record<'T1' | 'T2' | 'T3' | 'T4' | 'T5', { ticketId: string; ticketNumber: string }>
  operator: Record<string, string>
}> {
  const must = async (answer: Promise<{ status: number; body: any }>) => {
    const { status, body } = await answer
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
    return body
  }
  clock.at = at('09:00')
  const operator = await hall.openDesk(3)
  const desk = (act: string, body: object = {}) => must(hall.call('POST', `/api/desks/desk-3/${act}`, body, operator))
  const call = async (local: string) => {
    clock.at = at(local)
    return desk('call-next')
  }
  const take = async (local: string, body: object) => {
    clock.at = at(local)
    return must(hall.call('POST', '/api/tickets', body, { ...asKiosk, 'idempotency-key': `small-${local}` }))
  }

  const T1 = await take('09:00', { serviceId: 'id-card' })
  const T2 = await take('09:01', { serviceId: 'id-card' })
  const T3 = await take('09:03', { serviceId: 'id-card', priorityClassId: 'disability' })
  await call('09:04') // T3: its class goes first; waited 1 min, passes T1 and T2
  clock.at = at('09:05')
  await desk('start')
  clock.at = at('09:10')
  await desk('finish', { outcome: 'done' }) // 5 min
  await call('09:10') // T1: waited 10 min, the target exactly
  clock.at = at('09:11')
  await desk('recall')
  clock.at = at('09:12')
  await desk('no-show')
  await call('09:12') // T2: waited 11 min, over the target of 10
  clock.at = at('09:13')
  await desk('start')
  clock.at = at('09:15')
  await desk('transfer', { serviceId: 'travel-passport', note: 'Also a passport' })
  await desk('pause', { reason: 'short-break' })
  clock.at = at('09:20')
  await desk('resume')
  await call('09:21') // T2 again: waited 6 min since 09:15
  clock.at = at('09:26')
  await desk('finish') // 5 min, "Start" was not pressed
  const T4 = await must(
    hall.call(
      'POST',
      '/api/tickets',
      { serviceId: 'travel-passport' },
      { ...operator, 'idempotency-key': 'small-staff' }
    )
  )
  clock.at = at('09:27')
  await must(hall.call('POST', `/api/tickets/${T4.ticketId}/cancel`))
  await must(hall.call('POST', `/api/tickets/${T2.ticketId}/rate`, { stars: 4 }))
  const T5 = await take('09:28', { serviceId: 'id-card' })
  clock.at = at('09:30')
  await desk('close')
  return { tickets: { T1, T2, T3, T4, T5 }, operator }
}
