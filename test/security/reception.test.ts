import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { openService, type RemoteService } from '../server/push-service.ts'

/** Whoever receives visitors: what only they may do, and what somebody at the door tries for a friend. */

type Headers = Record<string, string>
const MINUTE = 60_000
const PHONE = '+996555123456'
const LIMITED = 'travel-passport'
let hall: OpenHall
let service: RemoteService
let clock: { at: number }
let reception: Headers
let operator: Headers
let supervisor: Headers

beforeAll(async () => {
  clock = { at: Date.UTC(2026, 10, 24, 6) }
  service = await openService()
  hall = await openHall({
    clock,
    rateLimits: { rates: { contactsOfTicket: { burst: 2, perMinute: 0.05 } } },
    centre: {
      ...sampleCentre,
      services: sampleCentre.services.map((each) => (each.serviceId === LIMITED ? { ...each, dailyLimit: 1 } : each)),
      messages: {
        ...sampleCentre.messages,
        sms: true,
        smsGateway: {
          url: `${service.base}/send`,
          method: 'POST',
          headers: [],
          body: '{"to": "{phone}", "text": "{text}"}'
        }
      }
    }
  })
  hall.app.people.changeUser('operator-4', { role: 'reception' })
  reception = await hall.signIn('operator4')
  operator = await hall.openDesk(1)
  supervisor = await hall.signIn('supervisor')
})
afterAll(async () => {
  await hall.close()
  await service.close()
})
beforeEach(() => {
  clock.at += MINUTE
})

const seq = () => hall.app.hall.log.seq
const take = (serviceId = 'id-card') => hall.issue({ serviceId })
const refOf = ({ ticketId }: { ticketId: string }) => ticketRefOf(ticketId)
const staff = (ticket: { ticketId: string }, act: string, body: object | undefined, as: Headers) =>
  hall.call('POST', `/api/staff/tickets/${refOf(ticket)}/${act}`, body, as)
const find = async (number: string, as = reception) =>
  hall.call('GET', `/api/reception/tickets?number=${encodeURIComponent(number)}`, undefined, as)
const shown = async (number: string) => (await find(number)).body.tickets[0]
const desk = (act: string, body: object = {}, as = operator) => hall.call('POST', `/api/desks/desk-1/${act}`, body, as)
const last = () => [...hall.app.hall.log.from(seq())].at(-1)

describe('without the right', () => {
  test('an operator with a desk open finds, changes and sends nothing', async () => {
    const ticket = await take()
    const before = seq()
    const refused = { status: 403, body: { code: 'forbidden' } }
    expect(await find(ticket.ticketNumber, operator)).toMatchObject(refused)
    const raise = { priorityClassId: 'disability', reason: 'shows it' }
    expect(await staff(ticket, 'change', raise, operator)).toMatchObject(refused)
    expect(await staff(ticket, 'link', { phone: PHONE, language: 'ky' }, operator)).toMatchObject(refused)
    expect(seq()).toBe(before)
    expect(service.received).toEqual([])
    expect((await shown(ticket.ticketNumber)).priorityClassId).toBe('ordinary')
  })

  test('reception calls nobody, serves nobody and steers nothing', async () => {
    const ticket = await take()
    const before = seq()
    const step = { step: 'ticket', ticketRef: refOf(ticket), deskId: 'desk-1', reason: 'a friend' }
    for (const url of ['/api/steering', '/api/steering/preview'])
      expect((await hall.call('POST', url, step, reception)).status, url).toBe(403)
    expect((await hall.call('POST', '/api/desks/desk-2/open', {}, reception)).status).toBe(403)
    expect((await desk('call', { ticketRef: refOf(ticket), reason: 'a friend' }, reception)).status).toBe(403)
    expect(seq()).toBe(before)
  })
})

describe('any ticket of the day', () => {
  test('is found by what somebody types, in either alphabet', async () => {
    const { ticketNumber } = await take()
    const [, letter = '', figures = ''] = /^([A-Z])0*(\d+)$/.exec(ticketNumber) ?? []
    const cyrillic = { K: 'К', A: 'А', B: 'В', C: 'С', M: 'М', T: 'Т', H: 'Н', E: 'Е', P: 'Р' }[letter] ?? letter
    for (const typed of [
      ticketNumber,
      ticketNumber.toLowerCase(),
      cyrillic + figures,
      `${cyrillic.toLowerCase()} ${figures}`,
      `${letter}-00${figures}`
    ])
      expect(
        (await find(typed)).body.tickets.map((each: any) => each.ticketNumber),
        typed
      ).toEqual([ticketNumber])
    expect((await find(figures)).body.tickets.map((each: any) => each.ticketNumber)).toContain(ticketNumber)
    for (const typed of ['—', '%', 'K', '9999', "1' OR '1"]) expect((await find(typed)).body.tickets, typed).toEqual([])
    expect((await find('')).status).toBe(400)
  })

  test('is told in each state: with the desk, since when, and until when it may come back', async () => {
    const [one, two] = [await take(), await take()]
    expect(await shown(two.ticketNumber)).toMatchObject({ status: 'waiting', desk: null, told: {} })
    await desk('call', { ticketRef: refOf(one), reason: 'was here' })
    expect(await shown(one.ticketNumber)).toMatchObject({
      status: 'called',
      desk: { deskNumber: 1 },
      since: clock.at,
      told: null
    })
    clock.at += MINUTE
    await desk('transfer', { serviceId: 'id-card', keepPlace: false })
    expect(await shown(one.ticketNumber)).toMatchObject({ status: 'waiting', sentBy: { deskNumber: 1 } })
    await desk('call', { ticketRef: refOf(two), reason: 'was here' })
    await desk('park', { reason: 'copies', sameDesk: true })
    expect(await shown(two.ticketNumber)).toMatchObject({
      status: 'parked',
      reason: 'copies',
      desk: { deskNumber: 1 },
      onlyFor: { deskNumber: 1 }
    })
    expect((await staff(two, 'resume', undefined, reception)).status).toBe(200)
    await desk('call', { ticketRef: refOf(two), reason: 'was here' })
    clock.at += MINUTE
    await desk('recall')
    clock.at += MINUTE
    await desk('no-show')
    const missed = await shown(two.ticketNumber)
    expect(missed).toMatchObject({ status: 'no-show', since: clock.at, desk: { deskNumber: 1 } })
    expect(missed.until).toBeGreaterThan(clock.at)
    expect((await staff(two, 'return', undefined, reception)).status).toBe(200)
    expect(last()).toMatchObject({ actor: 'reception:operator-4', event: { type: 'ticket-returned' } })
    await desk('call', { ticketRef: refOf(two), reason: 'was here' })
    await desk('finish')
    expect(await shown(two.ticketNumber)).toMatchObject({
      status: 'finished',
      since: clock.at,
      desk: { deskNumber: 1 }
    })
    await staff(one, 'cancel', { reason: 'left' }, reception)
    expect(await shown(one.ticketNumber)).toMatchObject({ status: 'cancelled', reason: 'left', sentBy: null })
  })
})

describe('a friend who is to be served first', () => {
  test('leaves a trace: the name, the reason, the story, fairness and the board', async () => {
    await take()
    const friend = await take()
    const hidden = { priorityClassId: 'disability', reason: '.' }
    expect((await staff(friend, 'change', hidden, reception)).status).toBe(400)
    expect((await staff(friend, 'change', { priorityClassId: 'disability' }, reception)).status).toBe(400)
    const raised = await staff(
      friend,
      'change',
      { priorityClassId: 'disability', reason: 'Shows the document' },
      reception
    )
    expect(raised).toMatchObject({ status: 200, body: { ticketRef: refOf(friend), ahead: 0 } })
    expect(last()).toMatchObject({
      actor: 'reception:operator-4',
      event: { type: 'ticket-steered', classId: 'disability', reason: 'Shows the document' }
    })
    const name = hall.app.people.nameOf('operator-4')
    const day = hall.app.hall.state.day?.serviceDay
    const ask = async (url: string) => (await hall.call('GET', `/api/reports/${url}`, undefined, supervisor)).body
    const story = await ask(`story?day=${day}&number=${friend.ticketNumber}`)
    expect(story.events.at(-1)).toMatchObject({
      type: 'ticket-steered',
      actor: { kind: 'reception', name },
      reason: 'Shows the document'
    })
    const { issuers } = await ask(`fairness?from=${day}&to=${day}`)
    expect(issuers).toContainEqual(expect.objectContaining({ key: 'operator-4', issued: 0, givenPriority: 1 }))
    expect(hall.app.hall.record.priorityIssuers()).toEqual([{ userId: 'operator-4', count: 1 }])
    // Whoever is called before others is in the list of those who were passed too.
    expect((await desk('call-next')).body.ticket.ticketNumber).toBe(friend.ticketNumber)
    const { calls } = await ask(`overtakes?day=${day}`)
    expect(calls.at(-1)).toMatchObject({ ticketNumber: friend.ticketNumber, rule: 'first' })
    // Once at a desk it is the operator's.
    const again = { priorityClassId: 'ordinary', reason: 'never was' }
    expect(await staff(friend, 'change', again, reception)).toMatchObject({
      status: 409,
      body: { code: 'wrong-status' }
    })
    await desk('finish')
  })

  test('does not get past the daily limit by way of another service', async () => {
    await take(LIMITED)
    const friend = await take()
    const before = seq()
    const there = { serviceId: LIMITED, reason: 'wrong key at the kiosk' }
    expect(await staff(friend, 'change', there, reception)).toMatchObject({
      status: 409,
      body: { code: 'daily-limit' }
    })
    expect(seq()).toBe(before)
  })
})

describe("the link to a ticket's page", () => {
  const link = (ticket: { ticketId: string }, phone = PHONE) =>
    staff(ticket, 'link', { phone, language: 'ru' }, reception)

  test('goes to the phone alone: in the log who sent it, not where to; in the story too', async () => {
    const ticket = await take()
    expect((await link(ticket)).status).toBe(204)
    await expect.poll(() => service.received.length).toBe(1)
    const message = JSON.parse(service.received[0]?.body.toString() ?? '')
    expect(message).toEqual({ to: PHONE, text: expect.stringContaining(`/t/${ticket.ticketId}`) })
    expect(message.text).toContain(ticket.ticketNumber)
    expect(last()).toMatchObject({
      actor: 'reception:operator-4',
      event: { about: 'ticket', what: 'link sent', details: { ticketNumber: ticket.ticketNumber } }
    })
    const kept = hall.db.$client.prepare<[], string>('SELECT body FROM events').pluck().all().join()
    expect(kept).not.toContain(PHONE.slice(1))
    const day = hall.app.hall.state.day?.serviceDay
    const story = await hall.call(
      'GET',
      `/api/reports/story?day=${day}&number=${ticket.ticketNumber}`,
      undefined,
      supervisor
    )
    expect(story.body.events.at(-1)).toMatchObject({ type: 'ticket link sent', actor: { kind: 'reception' } })
  })

  test('does not flood a phone, goes to no other country, and to nobody whose visit is over', async () => {
    const ticket = await take()
    expect(await link(ticket, '+79990001122')).toMatchObject({ status: 400, body: { code: 'bad-phone' } })
    const answers = [await link(ticket), await link(ticket), await link(ticket)]
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 429])
    await staff(ticket, 'cancel', { reason: 'left' }, reception)
    expect(await link(ticket)).toMatchObject({ status: 409, body: { code: 'wrong-status' } })
  })
})

test('a basket for a family is taken without a desk, under the name, and printed where a printer is', async () => {
  const body = { serviceId: 'foreigners-registration', furtherServiceIds: ['id-card'], persons: 4, language: 'en' }
  const key = { ...reception, 'idempotency-key': 'a-family-at-the-door' }
  expect(await hall.call('POST', '/api/tickets', { ...body, printerId: 'nowhere' }, key)).toMatchObject({
    status: 404,
    body: { code: 'unknown-printer' }
  })
  const given = await hall.call('POST', '/api/tickets', body, key)
  expect(given).toMatchObject({ status: 201, body: { persons: 4 } })
  expect(given.body.visit.services).toHaveLength(2)
  expect(last()).toMatchObject({ actor: 'reception:operator-4', event: { type: 'ticket-issued', persons: 4 } })
})
