import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import { asDisplay, type OpenHall, openHall } from './open-hall.ts'

const MINUTE = 60_000

describe('a desk', () => {
  const clock = { at: Date.UTC(2026, 10, 23, 5) }
  let hall: OpenHall
  let operator: Record<string, string>
  let other: Record<string, string>
  const desk = (command: string, body?: object, as = operator) =>
    hall.call('POST', `/api/desks/desk-1/${command}`, body, as)

  beforeAll(async () => {
    hall = await openHall({ clock })
    operator = await hall.openDesk(1)
    other = await hall.openDesk(2)
  })
  afterAll(() => hall.close())
  // Each test starts with a free desk and an empty queue.
  beforeEach(async () => {
    clock.at += MINUTE
    await desk('finish')
    while ((await desk('call-next')).status === 200) await desk('finish')
  })
  const called = async () => {
    const ticket = await hall.issue({ serviceId: 'id-card', language: 'ky' })
    await desk('call-next')
    return ticket
  }

  test('calls who has waited longest, and says why in fields that can be put into words', async () => {
    const first = await hall.issue({ serviceId: 'id-card' })
    clock.at += MINUTE
    const second = await hall.issue({ serviceId: 'id-card' })
    clock.at += MINUTE
    const { status, body } = await desk('call-next')
    expect(status).toBe(200)
    expect(body.ticket).toMatchObject({
      ticketRef: ticketRefOf(first.ticketId),
      ticketNumber: first.ticketNumber,
      status: 'called'
    })
    expect(body.why).toEqual({
      rule: 'longest-wait',
      tier: 1,
      score: 2 * MINUTE,
      waitedMs: 2 * MINUTE,
      runnerUp: {
        ticketRef: ticketRefOf(second.ticketId),
        ticketNumber: second.ticketNumber,
        score: MINUTE,
        waitedMs: MINUTE
      }
    })
  })

  test('recall, start, finish: the visitor sees each', async () => {
    const { ticketId } = await called()
    const status = async () => (await hall.call('GET', `/api/tickets/${ticketId}`)).body.status
    expect(await status()).toBe('called')
    expect(await desk('recall')).toMatchObject({ status: 409, body: { code: 'recall-too-soon' } })
    clock.at += MINUTE
    expect((await desk('recall', { expect: ticketRefOf(ticketId) })).body.desk.ticket.recalls).toBe(1)
    await desk('start')
    expect(await status()).toBe('serving')
    await desk('finish', { outcome: 'done' })
    expect(await status()).toBe('finished')
  })

  test('no-show after recall and time, and back by return', async () => {
    const { ticketId } = await called()
    expect(await desk('no-show')).toMatchObject({ status: 409, body: { code: 'no-show-too-soon' } })
    clock.at += MINUTE
    await desk('recall')
    expect((await desk('no-show')).status).toBe(200)
    expect(
      (await hall.call('POST', `/api/staff/tickets/${ticketRefOf(ticketId)}/return`, {}, operator)).body
    ).toMatchObject({
      status: 'waiting',
      ahead: 0
    })
  })

  test('park until a time: back in the queue by itself', async () => {
    const { ticketId } = await called()
    await desk('park', { reason: 'copies', forMs: 10 * MINUTE, sameDesk: true })
    expect((await hall.call('GET', `/api/tickets/${ticketId}`)).body.status).toBe('parked')
    clock.at += 10 * MINUTE
    expect((await desk('call-next')).body.ticket).toMatchObject({ ticketRef: ticketRefOf(ticketId), why: { tier: 0 } })
  })

  test('transfer to another desk, with a note: only that desk calls it', async () => {
    const { ticketId } = await called()
    await desk('transfer', { deskId: 'desk-2', note: 'has the copies' })
    expect(await desk('call-next')).toMatchObject({ status: 409, body: { code: 'queue-empty' } })
    const taken = await hall.call('POST', '/api/desks/desk-2/call-next', {}, other)
    expect(taken.body.ticket).toMatchObject({
      ticketRef: ticketRefOf(ticketId),
      note: { text: 'has the copies', deskLabel: '1' }
    })
    await hall.call('POST', '/api/desks/desk-2/finish', {}, other)
  })

  test('call out of order needs a reason, and keeps it with who was passed over', async () => {
    const first = await hall.issue({ serviceId: 'id-card' })
    const second = await hall.issue({ serviceId: 'id-card' })
    expect((await desk('call', { ticketRef: ticketRefOf(second.ticketId), reason: '' })).status).toBe(400)
    const { body } = await desk('call', { ticketRef: ticketRefOf(second.ticketId), reason: 'feels unwell' })
    expect(body.why).toMatchObject({
      rule: 'out-of-order',
      reason: 'feels unwell',
      runnerUp: { ticketNumber: first.ticketNumber }
    })
  })

  test('[V3] the desk goes on with the next service of the same visit, and no display calls it', async () => {
    const ticket = await hall.issue({ serviceId: 'id-card', furtherServiceIds: ['travel-passport'], persons: 5 })
    expect(ticket.persons).toBe(5)
    await desk('call-next')
    const announced = hall.app.hall.record.announcements.newest[0]?.seq
    const { desk: going } = (await desk('finish', { note: 'Photo is on file' })).body
    expect(going.ticket).toMatchObject({
      ticketNumber: ticket.ticketNumber,
      status: 'serving',
      serviceId: 'travel-passport',
      persons: 5,
      note: { text: 'Photo is on file', deskLabel: '1' },
      why: { rule: 'same-visit' }
    })
    expect(going.ticket.visitedServiceNames.map(({ en }: { en: string }) => en)).toEqual(['ID card'])
    expect(hall.app.hall.record.announcements.newest[0]?.seq).toBe(announced)
    expect((await hall.call('GET', `/api/tickets/${ticket.ticketId}`)).body.visit.services).toMatchObject([
      { serviceId: 'id-card', status: 'done' },
      { serviceId: 'travel-passport', status: 'now' }
    ])
    expect((await desk('finish')).body.desk.ticket).toBeNull()
  })

  test('a visit with two services keeps its number when it is sent to wait', async () => {
    const ticket = await hall.issue({ serviceId: 'id-card', furtherServiceIds: ['travel-passport'] })
    await desk('call-next')
    await desk('finish', { goOn: false })
    expect((await hall.call('GET', `/api/tickets/${ticket.ticketId}`)).body).toMatchObject({
      status: 'waiting',
      ticketNumber: ticket.ticketNumber,
      serviceId: 'travel-passport'
    })
  })

  test('a stale click changes nothing', async () => {
    await called()
    const before = hall.app.hall.log.seq
    expect(await desk('finish', { expect: 'an-older-ticket-id' })).toMatchObject({
      status: 409,
      body: { code: 'stale-command', status: 409 }
    })
    expect(hall.app.hall.log.seq).toBe(before)
  })

  test('break and back; a busy desk takes none', async () => {
    expect((await desk('pause', { reason: 'lunch' })).body.desk).toMatchObject({
      status: 'paused',
      pause: { reason: 'lunch' }
    })
    expect(await desk('call-next')).toMatchObject({ status: 409, body: { code: 'desk-not-open' } })
    expect((await desk('resume')).body.desk.status).toBe('open')
    await called()
    expect(await desk('pause', { reason: 'lunch' })).toMatchObject({ status: 409, body: { code: 'desk-busy' } })
    expect(await desk('close')).toMatchObject({ status: 409, body: { code: 'desk-busy' } })
  })

  test('belongs to its operator until it is closed', async () => {
    expect((await desk('open')).status).toBe(200)
    expect(await desk('open', {}, other)).toMatchObject({ status: 409, body: { code: 'desk-taken' } })
    expect(await hall.call('POST', '/api/desks/desk-3/open', {}, operator)).toMatchObject({
      status: 409,
      body: { code: 'operator-elsewhere' }
    })
    expect(await desk('call-next', {}, other)).toMatchObject({ status: 403, body: { code: 'not-your-desk' } })
    expect(await desk('call-next', {}, asDisplay)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
    expect((await desk('pause', { reason: 'help', asSupervisor: true }, await hall.signIn('supervisor'))).status).toBe(
      200
    )
    await desk('resume')
  })

  test('sixteen desks in one turn of the loop never call one ticket twice', async () => {
    const operators = await Promise.all(
      Array.from({ length: 16 }, (_, i) => (i < 2 ? [operator, other][i] : hall.openDesk(i + 1)))
    )
    const services = hall.app.hall.centre.services.map((service) => service.serviceId)
    for (let i = 0; i < 60; i++) await hall.issue({ serviceId: services[i % services.length] as string })
    const numbers: string[] = []
    for (let round = 0; round < 8; round++) {
      const answers = await Promise.all(
        operators.map((cookie, i) => hall.call('POST', `/api/desks/desk-${i + 1}/call-next`, {}, cookie))
      )
      numbers.push(
        ...answers.filter((answer) => answer.status === 200).map((answer) => answer.body.ticket.ticketNumber)
      )
      await Promise.all(operators.map((cookie, i) => hall.call('POST', `/api/desks/desk-${i + 1}/finish`, {}, cookie)))
    }
    expect(numbers.length).toBe(60)
    expect(new Set(numbers).size).toBe(60)
  })
})
