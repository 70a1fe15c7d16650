import { afterEach, beforeEach, expect, test } from 'vitest'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import { type OpenHall, openHall } from './open-hall.ts'

/** What the holder of a ticket does with it from their phone. */

const MINUTE = 60_000
let hall: OpenHall
let clock: { at: number }
let operator: Record<string, string>
beforeEach(async () => {
  clock = { at: Date.UTC(2026, 10, 24, 6) }
  hall = await openHall({ clock })
  operator = await hall.openDesk(1)
})
afterEach(() => hall.close())

const desk = (what: string) => hall.call('POST', `/api/desks/desk-1/${what}`, {}, operator)
const holder = (ticketId: string, what: string, body?: object) =>
  hall.call('POST', `/api/tickets/${ticketId}/${what}`, body)
const actorOf = (type: string) =>
  hall.db.$client.prepare('SELECT actor FROM events WHERE type = ? ORDER BY seq DESC').pluck().get(type)

async function missed(): Promise<string> {
  const { ticketId } = await hall.issue({ serviceId: 'id-card' })
  await missNow()
  return ticketId
}
async function missNow() {
  await desk('call-next')
  clock.at += MINUTE
  await desk('recall')
  clock.at += MINUTE
  expect((await desk('no-show')).status).toBe(200)
}
async function finished(): Promise<string> {
  const { ticketId } = await hall.issue({ serviceId: 'id-card' })
  await desk('call-next')
  await desk('finish')
  return ticketId
}

test('the holder comes back once after a missed call, then staff must; the log says who it was', async () => {
  const ticketId = await missed()
  expect((await hall.call('GET', `/api/tickets/${ticketId}`)).body).toMatchObject({
    status: 'no-show',
    canReturn: true
  })
  expect(await holder(ticketId, 'return')).toMatchObject({ status: 200, body: { status: 'waiting' } })
  expect(actorOf('ticket-returned')).toBe('visitor')
  expect(await holder(ticketId, 'return')).toMatchObject({ status: 409, body: { code: 'wrong-status' } })

  await missNow()
  expect((await hall.call('GET', `/api/tickets/${ticketId}`)).body).toMatchObject({
    status: 'no-show',
    canReturn: false
  })
  expect(await holder(ticketId, 'return')).toMatchObject({ status: 409, body: { code: 'return-limit' } })
  expect(
    await hall.call('POST', `/api/staff/tickets/${ticketRefOf(ticketId)}/return`, undefined, operator)
  ).toMatchObject({ status: 200 })
  expect(actorOf('ticket-returned')).toBe('operator:operator-1')
})

test('after the grace nobody comes back', async () => {
  const ticketId = await missed()
  clock.at += 31 * MINUTE
  expect(await holder(ticketId, 'return')).toMatchObject({ status: 409, body: { code: 'grace-over' } })
})

test('a rating is once; its reasons are in the log, its comment is not, and is forgotten in time', async () => {
  const ticketId = await finished()
  const comment = 'Кызматкер <b>сылык</b> эмес. +996 555 000000'
  expect(await holder(ticketId, 'rate', { stars: 2, reasons: ['wait', 'courtesy'], comment })).toMatchObject({
    status: 200,
    body: { canRate: false }
  })
  expect(await holder(ticketId, 'rate', { stars: 5 })).toMatchObject({ status: 409, body: { code: 'already-rated' } })

  const log = hall.db.$client.prepare("SELECT body FROM events WHERE type = 'ticket-rated'").pluck().all()
  expect(log).toEqual([JSON.stringify({ ticketId, stars: 2, reasons: ['wait', 'courtesy'] })])
  expect(
    hall.db.$client.prepare('SELECT stars, rating_reasons FROM tickets WHERE ticket_id = ?').get(ticketId)
  ).toEqual({ stars: 2, rating_reasons: '["wait","courtesy"]' })

  const supervisor = await hall.signIn('supervisor')
  const { comments } = (await hall.call('GET', '/api/comments', undefined, supervisor)).body
  expect(comments).toMatchObject([{ stars: 2, text: comment, serviceId: 'id-card' }])

  clock.at += 89 * 24 * 60 * MINUTE
  await expect.poll(() => hall.app.hall.state.day?.serviceDay).toBe('2027-02-21')
  expect(hall.app.comments.newest()).toHaveLength(1)
  clock.at += 2 * 24 * 60 * MINUTE
  await expect.poll(() => hall.app.comments.newest()).toEqual([])
})

test('a rating that is refused keeps no comment', async () => {
  const { ticketId } = await hall.issue({ serviceId: 'id-card' })
  expect(await holder(ticketId, 'rate', { stars: 4, comment: 'too early' })).toMatchObject({ status: 409 })
  expect(await holder(ticketId, 'rate', { stars: 4, reasons: ['wait', 'wait'] })).toMatchObject({ status: 400 })
  expect(await holder(ticketId, 'rate', { stars: 4, comment: 'x'.repeat(501) })).toMatchObject({ status: 400 })
  expect(hall.app.comments.newest()).toEqual([])
})

test('a supervisor removes a comment; that it was removed is in the log, what it said is not', async () => {
  const ticketId = await finished()
  await holder(ticketId, 'rate', { stars: 1, comment: 'a name' })
  const supervisor = await hall.signIn('supervisor')
  const [{ commentId }] = (await hall.call('GET', '/api/comments', undefined, supervisor)).body.comments
  expect((await hall.call('DELETE', `/api/comments/${commentId}`, undefined, supervisor)).status).toBe(204)
  expect(await hall.call('DELETE', `/api/comments/${commentId}`, undefined, supervisor)).toMatchObject({ status: 404 })
  expect(hall.app.comments.newest()).toEqual([])
  expect(hall.db.$client.prepare("SELECT body FROM events WHERE type = 'noted' ORDER BY seq DESC").pluck().get()).toBe(
    JSON.stringify({ about: 'comment', what: 'removed', details: { commentId } })
  )
})
