import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asKiosk, type OpenHall, openHall } from './open-hall.ts'
import { at, DAY } from './small-day.ts'

/** A visitor complains: "I took a ticket, and people who came later went first." */

const clock = { at: at('08:30') }
let hall: OpenHall
let supervisor: Record<string, string>
const numbers: Record<string, string> = {}
const ids: Record<string, string> = {}

const must = async (answer: Promise<{ status: number; body: any }>) => {
  const { status, body } = await answer
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}
const get = (url: string) => hall.call('GET', `/api/reports${url}`, undefined, supervisor)

beforeAll(async () => {
  // Desk 1 serves ID cards; travel passports too, but only after those.
  const desks = sampleCentre.desks.map((desk) =>
    desk.deskId === 'desk-1' ? { ...desk, tiers: [['id-card'], ['travel-passport']] } : desk
  )
  hall = await openHall({ clock, centre: { ...sampleCentre, desks } })
  supervisor = await hall.signIn('supervisor')
  const one = await hall.openDesk(1)
  const other = await hall.openDesk(12)
  const take = async (name: string, local: string, body: object) => {
    clock.at = at(local)
    const ticket = await must(hall.call('POST', '/api/tickets', body, { ...asKiosk, 'idempotency-key': name }))
    numbers[name] = ticket.ticketNumber
    ids[name] = ticket.ticketId
  }
  const act =
    (desk: number, cookie: Record<string, string>) =>
    (what: string, body: object = {}) =>
      must(hall.call('POST', `/api/desks/desk-${desk}/${what}`, body, cookie))
  const at1 = act(1, one)
  const at12 = act(12, other)

  await take('passport', '09:00', { serviceId: 'travel-passport' })
  await take('mine', '09:01', { serviceId: 'id-card' })
  await take('later', '09:02', { serviceId: 'id-card' })
  await take('disabled', '09:03', { serviceId: 'id-card', priorityClassId: 'disability' })
  await take('elsewhere', '09:03', { serviceId: 'driving-licence' })
  clock.at = at('09:04')
  await at1('call-next') // disabled: by class; passes mine, later, and the passport of the later tier
  await at1('finish')
  clock.at = at('09:05')
  const { ticketRef } = (
    await must(hall.call('GET', `/api/steering/waiting?ticketNumber=${numbers.later}`, undefined, supervisor))
  ).tickets.find((ticket: any) => ticket.ticketNumber === numbers.later)
  await at1('call', { ticketRef, reason: 'Child is crying' }) // later: by hand
  await at1('finish')
  await must(hall.call('POST', `/api/tickets/${ids.mine}/postpone`, { forMs: 600_000 }))
  await take('meanwhile', '09:06', { serviceId: 'id-card' })
  clock.at = at('09:07')
  await at1('call-next') // meanwhile: mine lets others pass
  await at1('finish')
  await at12('call-next') // elsewhere: a desk that does not serve mine
})
afterAll(() => hall.close())

test('the story names everybody who went before, at which desk and why', async () => {
  const { body } = await get(`/story?day=${DAY}&number=${numbers.mine}`)
  expect(
    body.overtaken.map(({ ticketNumber, at, deskNumber, operator, rule, reason, priorityClass, how }: any) => ({
      ticketNumber,
      at,
      deskNumber,
      operator,
      rule,
      reason,
      priorityClass: priorityClass?.en ?? null,
      how
    }))
  ).toEqual([
    {
      ticketNumber: numbers.disabled,
      at: at('09:04'),
      deskNumber: 1,
      operator: 'Operator 1',
      rule: 'first',
      reason: null,
      priorityClass: sampleCentre.priorityClasses.find((each) => each.priorityClassId === 'disability')?.name.en,
      how: 'same-service'
    },
    {
      ticketNumber: numbers.later,
      at: at('09:05'),
      deskNumber: 1,
      operator: 'Operator 1',
      rule: 'out-of-order',
      reason: 'Child is crying',
      priorityClass: null,
      how: 'same-service'
    },
    expect.objectContaining({ ticketNumber: numbers.meanwhile, at: at('09:07'), how: 'let-pass' })
  ])
  expect(body.elsewhere).toBe(1)
  const passport = (await get(`/story?day=${DAY}&number=${numbers.passport}`)).body
  expect(passport.overtaken.map(({ ticketNumber, how }: any) => [ticketNumber, how])).toEqual(
    [numbers.disabled, numbers.later, numbers.meanwhile].map((number) => [number, 'later-tier'])
  )
})

test('a ticket that waits says where it stands', async () => {
  const { now } = (await get(`/story?day=${DAY}&number=${numbers.mine}`)).body
  expect(now).toMatchObject({ ahead: 1, asOf: clock.at, callableAt: at('09:15') })
  expect(now.told.to).toBeGreaterThan(now.told.from)
  expect((await get(`/story?day=${DAY}&number=${numbers.later}`)).body.now).toBeNull()
})

test('every overtake of a day is in a list, which agrees with the figure', async () => {
  const { calls } = (await get(`/overtakes?day=${DAY}`)).body
  const passed = calls.map((call: any) => [call.ticketNumber, call.passed.map((each: any) => each.ticketNumber)])
  expect(passed).toEqual([
    [numbers.disabled, [numbers.passport, numbers.mine, numbers.later]],
    [numbers.later, [numbers.passport, numbers.mine]],
    [numbers.meanwhile, [numbers.passport, numbers.mine]]
  ])
  const { total } = (await get(`/figures?from=${DAY}&to=${DAY}&by=day`)).body
  const sameService = calls.flatMap((call: any) => call.passed).filter(({ how }: any) => how === 'same-service')
  expect(total.overtakings).toBe(sameService.length)
  expect((await get('/overtakes?day=2026-02-31')).status).toBe(400)
  expect((await get('/overtakes?day=2026-01-05')).body.calls).toEqual([])
})

test('a ticket is found by its number without letters, and by about when', async () => {
  const found = async (query: string) =>
    (await get(`/tickets?day=${DAY}&${query}`)).body.tickets.map((ticket: any) => ticket.ticketNumber)
  const figures = (numbers.mine as string).replace(/\D/g, '')
  expect(await found(`number=${Number(figures)}`)).toContain(numbers.mine)
  expect(await found(`number=${numbers.mine}`)).toEqual([numbers.mine])
  expect((await found('time=09:06'))[0]).toBe(numbers.meanwhile)
  expect(await found('time=14:00')).toEqual([])
  expect((await get(`/tickets?day=${DAY}&time=25:00`)).status).toBe(400)
})
