import { expect, test } from 'vitest'
import { sampleCentre } from '../../server/sample/centre.ts'
import { openDays } from '../../server/reports/days.ts'
import { type OpenHall, openHall } from './open-hall.ts'
import { at } from './small-day.ts'

/** What figures say of days that nobody ended, and of days that an update has still to count. */

const FRIDAY = '2026-03-06'
const MONDAY = '2026-03-09'
const nineToSix = [['09:00', '18:00']] as [[string, string]]
const centre = { ...sampleCentre, hours: Array.from({ length: 7 }, () => nineToSix) }
const figures = async (hall: OpenHall, query: string) => {
  const cookie = await hall.signIn('supervisor')
  return (await hall.call('GET', `/api/reports/figures?${query}`, undefined, cookie)).body
}

test('a desk forgotten open, and one open in a power cut, were at work no longer than the hall', {
  timeout: 60_000
}, async () => {
  const clock = { at: at('09:00', FRIDAY) }
  const hall = await openHall({ clock, centre: centre as never })
  const forgotten = await hall.openDesk(1)
  const serving = await hall.openDesk(7)
  clock.at = at('09:30', FRIDAY)
  await hall.issue({ serviceId: 'id-card' })
  for (const hour of [10, 11, 12, 13, 14, 15, 16]) {
    clock.at = at(`${hour}:00`, FRIDAY)
    const { ticketId } = await hall.issue({ serviceId: 'archive-certificate' })
    if (hour < 16) await hall.call('POST', `/api/tickets/${ticketId}/cancel`)
  }
  // The power fails with somebody at desk 1, and comes back on Monday.
  await hall.call('POST', '/api/desks/desk-1/call-next', {}, forgotten)
  await hall.call('POST', '/api/desks/desk-7/pause', { reason: 'short-break' }, serving)
  await hall.stop()
  clock.at = at('09:05', MONDAY)
  const again = await openHall({ data: hall.data, clock, centre: centre as never })
  await again.issue({ serviceId: 'id-card' })
  const { groups } = await figures(again, `from=${FRIDAY}&to=${FRIDAY}&by=desk`)
  const spent = Object.fromEntries(
    groups.map(({ key, figures: { busyS, idleS, pausedS } }: any) => [key, [busyS, idleS, pausedS]])
  )
  // Seven hours until the log was silent, not 71 more.
  expect(spent).toEqual({ 'desk-1': [0, 25_200, 0], 'desk-7': [0, 25_200, 0] })
  const { total } = await figures(again, `from=${FRIDAY}&to=${FRIDAY}&by=service`)
  expect(total.wait90S).toBeLessThanOrEqual(23_400)

  // On Monday the hall stays open past its closing time for one visitor only; the desks are left open over night.
  clock.at = at('17:30', MONDAY)
  const late = await again.openDesk(1)
  clock.at = at('17:50', MONDAY)
  await again.call('POST', '/api/desks/desk-1/call-next', {}, late)
  clock.at = at('18:20', MONDAY)
  await again.call('POST', '/api/desks/desk-1/finish', {}, late)
  clock.at = at('08:30', '2026-03-10')
  await again.signIn('admin')
  const monday = await figures(again, `from=${MONDAY}&to=${MONDAY}&by=desk`)
  expect(monday.groups.map(({ key, figures: { busyS, idleS } }: any) => [key, busyS, idleS])).toEqual([
    ['desk-1', 1_800, 1_200]
  ])
  await again.close()
})

test('a report right after an update counts the days that are not kept yet, or says how many it lacks', {
  timeout: 60_000
}, async () => {
  const clock = { at: at('10:00', FRIDAY) }
  const hall = await openHall({ clock })
  for (const day of [FRIDAY, '2026-03-07', '2026-03-08', MONDAY]) {
    clock.at = at('10:00', day)
    await hall.issue({ serviceId: 'id-card' })
  }
  await expect.poll(() => hall.db.$client.prepare('SELECT count(*) FROM day_facts').pluck().get()).toBe(3)
  hall.db.$client.prepare('UPDATE day_facts SET version = version - 1').run()
  const period = `from=${FRIDAY}&to=${MONDAY}&by=day`
  expect(await figures(hall, period)).toMatchObject({ days: 4, missingDays: 0, total: { tickets: 4 } })

  const { days, missingDays } = openDays(hall.db, 0).between(FRIDAY, MONDAY, clock.at)
  expect([[...days].map(({ serviceDay }) => serviceDay), missingDays]).toEqual([[MONDAY], 3])
  await hall.close()
})

test('what is grouped is in its natural order, told apart by two things, and narrowed by zone and time of day', async () => {
  const clock = { at: at('09:00', FRIDAY) }
  const hall = await openHall({ clock })
  for (const desk of [10, 2, 1]) await hall.openDesk(desk)
  clock.at = at('09:30', FRIDAY)
  await hall.issue({ serviceId: 'id-card' })
  clock.at = at('10:30', FRIDAY)
  await hall.issue({ serviceId: 'travel-passport' })
  const day = `from=${FRIDAY}&to=${FRIDAY}`
  const keys = async (query: string) => (await figures(hall, `${day}&${query}`)).groups.map(({ key }: any) => key)
  expect(await keys('by=desk')).toEqual(['desk-1', 'desk-2', 'desk-10'])
  const zone = sampleCentre.desks.find(({ deskId }) => deskId === 'desk-10')?.zoneId
  const zoneDesks = sampleCentre.desks.filter(({ zoneId }) => zoneId === zone).map(({ deskId }) => deskId)
  expect(await keys(`by=desk&zoneId=${zone}`)).toEqual(
    ['desk-1', 'desk-2', 'desk-10'].filter((deskId) => zoneDesks.includes(deskId))
  )
  const two = await figures(hall, `${day}&by=service&and=hour`)
  expect(two.groups.map(({ key, and, figures: { tickets } }: any) => [key, and.key, tickets])).toEqual(
    expect.arrayContaining([
      ['id-card', '09', 1],
      ['travel-passport', '10', 1]
    ])
  )
  expect((await figures(hall, `${day}&by=service&fromHour=10`)).total.tickets).toBe(1)
  expect((await figures(hall, `${day}&by=service&toHour=10&compare=before`)).before).toBeNull()
  await hall.close()
})
