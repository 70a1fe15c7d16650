import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { FILE } from '../../server/db/folder.ts'
import { kioskView } from '../../server/views/kiosk.ts'
import { displayView } from '../../server/views/display.ts'
import { deskView } from '../../server/views/desk.ts'
import { supervisorView } from '../../server/views/supervisor.ts'
import { type OpenHall, openHall } from './open-hall.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const TEN = Date.UTC(2026, 2, 3, 4)

const clock = { at: TEN }
let hall: OpenHall
let supervisor: Record<string, string>
beforeAll(async () => {
  hall = await openHall({ clock, rateLimits: false })
  supervisor = await hall.signIn('supervisor')
})
afterAll(() => hall.close())
beforeEach(() => {
  clock.at += MINUTE
})

const preview = async (step: object) => (await hall.call('POST', '/api/steering/preview', step, supervisor)).body
const steer = (step: object) => hall.call('POST', '/api/steering', step, supervisor)
const newest = () => [...hall.app.hall.log.from(1)].at(-1)
const leaf = (serviceId: string) => {
  const leaves = (groups: any[]): any[] => groups.flatMap((group) => [...group.services, ...leaves(group.groups ?? [])])
  return leaves(kioskView(hall.app.picture()).groups).find((each) => each.serviceId === serviceId)
}
const measures = () => supervisorView(hall.app.picture(), hall.app.board()).measures
const waitsAt = async (query: string) =>
  (await hall.call('GET', `/api/steering/waiting?${query}`, undefined, supervisor)).body

describe('every step says beforehand what it changes, does just that, and is in the log with who and why', () => {
  test('a service is closed for today and goes by its hours again', async () => {
    await hall.issue({ serviceId: 'notary' })
    const step = { step: 'issuing', serviceId: 'notary', to: 'closed', reason: 'The notary is ill' }
    const before = hall.app.hall.log.seq
    expect(await preview(step)).toMatchObject({
      refused: null,
      services: [
        { serviceId: 'notary', before: { waiting: 1, takesTickets: true }, after: { waiting: 1, takesTickets: false } }
      ],
      desks: [],
      tickets: { cancelled: 0 }
    })
    expect(hall.app.hall.log.seq).toBe(before)
    expect((await steer(step)).status).toBe(200)
    expect(newest()).toMatchObject({
      actor: 'supervisor:supervisor',
      event: { type: 'issuing-steered', serviceId: 'notary', to: 'closed', reason: 'The notary is ill' }
    })
    expect(leaf('notary')).toMatchObject({ status: 'closed', closedReason: 'closed-for-today' })
    expect(measures().services).toMatchObject([
      { serviceId: 'notary', to: 'closed', at: clock.at, reason: 'The notary is ill' }
    ])
    expect(await preview(step)).toMatchObject({ refused: 'no-change', services: [] })
    expect(await steer(step)).toMatchObject({ status: 409, body: { code: 'no-change' } })
    await steer({ ...step, to: 'hours' })
    expect(leaf('notary').status).toBe('open')
  })

  test('tickets of all services are stopped and go on', async () => {
    const stop = { step: 'issuing', serviceId: null, to: 'closed', reason: 'No power' }
    const { services } = await preview(stop)
    expect(services.length).toBe(hall.app.hall.centre.services.length)
    await steer(stop)
    expect(kioskView(hall.app.picture()).status).toBe('closed')
    expect(measures().stopped).toEqual({ at: clock.at, reason: 'No power' })
    await steer({ ...stop, to: 'hours', reason: 'Power is back' })
    expect(kioskView(hall.app.picture()).status).toBe('open')
  })

  test('a desk is lent to other services for an hour, and then has its own again by itself', async () => {
    await hall.openDesk(1)
    const own = hall.app.hall.state.desks.get('desk-1')?.tiers.flat() as string[]
    const until = clock.at + HOUR
    const step = { step: 'lend-desk', deskId: 'desk-1', serviceIds: ['notary'], until, reason: 'Many for the notary' }
    const effect = await preview(step)
    expect(effect.desks).toMatchObject([
      { deskId: 'desk-1', operatorName: 'Operator 1', closes: false, gains: [{ en: 'Notary' }] }
    ])
    expect(effect.desks[0].loses.length).toBe(own.filter((serviceId) => serviceId !== 'notary').length)
    expect(effect.services.find((each: any) => each.serviceId === 'notary')).toMatchObject({
      before: { openDesks: 0 },
      after: { openDesks: 1 }
    })
    await steer(step)
    expect(measures().desks).toMatchObject([
      { deskId: 'desk-1', serves: [{ en: 'Notary' }], until, reason: 'Many for the notary' }
    ])
    clock.at = until
    await hall.issue({ serviceId: 'notary' })
    expect(hall.app.hall.state.desks.get('desk-1')?.tiers.flat()).toEqual(own)
    expect(measures().desks).toEqual([])
  })

  test('a ticket gets another class: how many are before it, then and now', async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => hall.issue({ serviceId: 'id-card' })))
    const last = ids.at(-1)
    const classId = hall.app.hall.centre.priorityClasses.find(({ first }) => first)?.priorityClassId
    const step = {
      step: 'ticket',
      ticketRef: ticketRefOf(last?.ticketId ?? ''),
      priorityClassId: classId,
      reason: 'Shows the document'
    }
    expect(await preview(step)).toMatchObject({
      refused: null,
      tickets: { moved: 1 },
      ticket: { ticketNumber: last?.ticketNumber, aheadBefore: 5, aheadAfter: 0 }
    })
    expect(await steer(step)).toMatchObject({ status: 200, body: { events: 1, tickets: { moved: 1 } } })
    expect((await waitsAt(`ticketNumber=${last?.ticketNumber.toLowerCase()}`)).tickets).toMatchObject([
      { priorityClassId: classId, serviceId: 'id-card' }
    ])
  })

  test('a queue is moved to another service, as many as were told', async () => {
    const { tickets } = await waitsAt('serviceId=id-card')
    const step = { step: 'move-queue', serviceId: 'id-card', toServiceId: 'advice', reason: 'The camera is broken' }
    const effect = await preview(step)
    expect(effect.tickets.moved).toBe(tickets.length)
    expect((await steer(step)).body.tickets.moved).toBe(tickets.length)
    expect((await waitsAt('serviceId=advice')).tickets.map((each: any) => each.ticketNumber)).toEqual(
      tickets.map((each: any) => each.ticketNumber)
    )
    expect(await waitsAt('serviceId=id-card')).toEqual({ tickets: [], more: 0 })
  })

  test('the desks of a service serve another one too', async () => {
    const state = hall.app.hall.state
    const served = state.desks.get('desk-1')?.tiers[0]?.[0] as string
    const step = {
      step: 'join-queue',
      serviceId: 'notary',
      toServiceId: served,
      until: clock.at + HOUR,
      reason: 'Rush'
    }
    expect((await preview(step)).desks).toMatchObject([{ deskId: 'desk-1', gains: [{ en: 'Notary' }], loses: [] }])
    await steer(step)
    expect(state.desks.get('desk-1')?.tiers.flat()).toContain('notary')
    await steer({ step: 'end-lending', deskId: 'desk-1', reason: 'Quiet' })
    expect(state.desks.get('desk-1')?.lent).toBeNull()
  })

  test('a message stands on the desks or the displays until its time or until it is withdrawn', async () => {
    const words = { ky: 'Түшкү тыныгуу', ru: 'Обед', en: 'Lunch' }
    const step = { step: 'message', to: 'desks', words, until: clock.at + HOUR }
    expect(await preview(step)).toMatchObject({ refused: null, screens: 1, tickets: { moved: 0 } })
    await steer(step)
    await steer({ ...step, to: 'displays', until: clock.at + 2 * HOUR })
    expect(deskView(hall.app.picture(), 'desk-1')?.messages).toMatchObject([{ words }])
    expect(displayView(hall.app.picture(), 'all', null).messages).toMatchObject([{ words }])
    const messageId = measures().messages.find(({ to }) => to === 'desks')?.messageId
    await steer({ step: 'withdraw-message', messageId })
    expect(deskView(hall.app.picture(), 'desk-1')?.messages).toEqual([])
    clock.at += 2 * HOUR
    expect(displayView(hall.app.picture(), 'all', null).messages).toEqual([])
    expect(await steer({ step: 'withdraw-message', messageId: 'no-such-message' })).toMatchObject({
      status: 404,
      body: { code: 'unknown-message' }
    })
  })

  test('what cannot be is refused whole', async () => {
    for (const body of [
      { step: 'dance', reason: 'x' },
      { step: 'issuing', serviceId: 'notary', to: 'closed' },
      { step: 'issuing', serviceId: 'notary', to: 'closed', reason: '' },
      { step: 'withdraw-message', messageId: 'x', more: 1 }
    ]) {
      expect((await steer(body)).status).toBe(400)
      expect((await hall.call('POST', '/api/steering/preview', body, supervisor)).status).toBe(400)
    }
  })

  test('the day is closed, with everybody who is left, and does not open again; the log still tells the rows', async () => {
    const serviceDay = hall.app.hall.state.day?.serviceDay
    const waiting = (await waitsAt('')).tickets.length
    expect(waiting).toBeGreaterThan(0)
    expect(await preview({ step: 'close-day', serviceDay: '2026-03-02', reason: 'No power' })).toMatchObject({
      refused: 'day-closed'
    })
    expect((await steer({ step: 'close-day', serviceDay: '2026-03-02', reason: 'No power' })).status).toBe(409)
    const step = { step: 'close-day', serviceDay, reason: 'No power' }
    expect(await preview(step)).toMatchObject({
      refused: null,
      tickets: { cancelled: waiting },
      desks: [{ deskId: 'desk-1', closes: true }]
    })
    expect((await steer(step)).body.tickets.cancelled).toBe(waiting)
    expect(newest()).toMatchObject({
      actor: 'supervisor:supervisor',
      event: { type: 'day-closed', reason: 'No power' }
    })
    expect(kioskView(hall.app.picture()).status).toBe('closed')
    await expect(hall.issue({ serviceId: 'notary' })).rejects.toThrow('day-closed')
    expect(verifyFile(path.join(hall.data, FILE)).findings).toEqual([])
  })
})
