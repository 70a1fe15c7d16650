import { afterEach, describe, expect, test } from 'vitest'
import { hashOf } from '../../server/db/event-log.ts'
import { events, tickets, visits } from '../../server/db/schema.ts'
import { asKiosk, type OpenHall, openHall } from './open-hall.ts'

const HOUR = 3_600_000
let hall: OpenHall | undefined
afterEach(async () => {
  await hall?.close()
  hall = undefined
})

describe('a restart', () => {
  test('finds the hall as it was: queue, desks, announcements, keys', async () => {
    hall = await openHall()
    const operator = await hall.openDesk(1)
    const first = await hall.issue({ serviceId: 'id-card' }, 'before')
    await hall.issue({ serviceId: 'id-card' })
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
    const desk = async () => (await (hall as OpenHall).call('POST', '/api/desks/desk-1/open', {}, operator)).body.desk
    const before = await desk()
    const announced = hall.app.hall.record.announcements.newest
    await hall.stop()

    hall = await openHall({ data: hall.data })
    expect(await desk()).toEqual(before)
    expect(hall.app.hall.record.announcements.newest).toEqual(announced)
    expect(await hall.issue({ serviceId: 'id-card' }, 'before')).toEqual(first)
    expect((await hall.issue({ serviceId: 'id-card' })).ahead).toBe(1)
  })
})

describe('the service day', () => {
  test('ends at its hour: who is left is cancelled, numbers start anew', async () => {
    const clock = { at: Date.UTC(2026, 10, 22, 21) } // 03:00 in Bishkek
    hall = await openHall({ clock })
    const night = await hall.issue({ serviceId: 'id-card' })
    clock.at += HOUR
    await expect
      .poll(async () => (await (hall as OpenHall).call('GET', `/api/tickets/${night.ticketId}`)).status)
      .toBe(404)
    const morning = await hall.issue({ serviceId: 'id-card' })
    expect([night.serviceDay, morning.serviceDay]).toEqual(['2026-11-22', '2026-11-23'])
    expect(morning.ticketNumber).toBe(night.ticketNumber)
    expect(
      hall.db
        .select()
        .from(tickets)
        .all()
        .find((row) => row.ticketId === night.ticketId)
    ).toMatchObject({ status: 'cancelled', cancelReason: 'day-closed' })
  })

  test('that was never closed is closed at the next start, and its learning goes over', async () => {
    const clock = { at: Date.UTC(2026, 10, 22, 5) }
    hall = await openHall({ clock })
    const operator = await hall.openDesk(1)
    const left = await hall.issue({ serviceId: 'id-card' })
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
    await hall.stop()
    hall = await openHall({ data: hall.data, clock: { at: clock.at + 50 * HOUR } })
    expect(hall.db.select().from(tickets).all()).toMatchObject([
      { ticketId: left.ticketId, status: 'cancelled', deskId: null }
    ])
    expect((await hall.call('GET', '/api/desks', undefined, operator)).body.desks[0].status).toBe('closed')
    expect((await hall.issue({ serviceId: 'id-card' })).serviceDay).toBe('2026-11-24')
  })
})

describe('a commit that fails', () => {
  test('is an error to each caller of its batch, and the hall is as the file says', async () => {
    hall = await openHall()
    const kept = await hall.issue({ serviceId: 'id-card' })
    const before = hall.app.hall.log.seq
    // A real failure of the real file: SQLite itself gives up the transaction.
    hall.db.$client.exec("CREATE TRIGGER fail BEFORE INSERT ON tickets BEGIN SELECT RAISE(ROLLBACK, 'disk'); END")
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((key) =>
        (hall as OpenHall).call(
          'POST',
          '/api/tickets',
          { serviceId: 'id-card' },
          { ...asKiosk, 'idempotency-key': key }
        )
      )
    )
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([503, 'not-saved']))
    expect(hall.app.hall.log.seq).toBe(before)

    hall.db.$client.exec('DROP TRIGGER fail')
    const next = await hall.issue({ serviceId: 'id-card' }, 'a')
    expect(Number(next.ticketNumber.slice(1))).toBe(Number(kept.ticketNumber.slice(1)) + 1)
    expect(next.ahead).toBe(1)
    expectChained(hall)
  })
})

describe('the log', () => {
  test('is append-only, has no gaps, and SQLite watches the invariants too', async () => {
    hall = await openHall()
    const { $client } = hall.db
    const operator = await hall.openDesk(1)
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    const second = await hall.issue({ serviceId: 'id-card' })
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
    expect(() => $client.exec("UPDATE events SET actor = 'nobody'")).toThrow('append-only')
    expect(() => $client.exec('DELETE FROM events')).toThrow('append-only')
    expect(() =>
      hall?.db
        .insert(events)
        .values({ seq: 999_999, serviceDay: '', at: 0, type: 'x', actor: '', body: '{}', prevHash: '', hash: 'x' })
        .run()
    ).toThrow('no gaps')
    expect(() =>
      $client
        .prepare("UPDATE tickets SET status = 'called', desk_id = 'desk-1' WHERE ticket_id = ?")
        .run(second.ticketId)
    ).toThrow('UNIQUE')
    expect(() =>
      $client
        .prepare('UPDATE tickets SET ticket_number = (SELECT ticket_number FROM tickets WHERE ticket_id = ?)')
        .run(ticketId)
    ).toThrow('UNIQUE')
    expect(() => $client.prepare("UPDATE tickets SET status = 'waiting' WHERE ticket_id = ?").run(ticketId)).toThrow(
      'CHECK'
    )
    expect($client.pragma('synchronous', { simple: true })).toBe(2)
    expect($client.pragma('journal_mode', { simple: true })).toBe('wal')
    expect($client.pragma('foreign_keys', { simple: true })).toBe(1)
  })

  test('leaves rows for reports in the same transaction', async () => {
    hall = await openHall()
    const operator = await hall.openDesk(1)
    await hall.issue({ serviceId: 'id-card' })
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
    await hall.call('POST', '/api/desks/desk-1/start', {}, operator)
    await hall.call('POST', '/api/desks/desk-1/finish', { outcome: 'done' }, operator)
    expect(hall.db.select().from(visits).all()).toMatchObject([
      {
        serviceId: 'id-card',
        deskId: 'desk-1',
        operator: 'operator:operator-1',
        rule: 'only-one',
        ended: 'finished',
        outcome: 'done'
      }
    ])
  })
})

/** Every row's hash is right and names the one before. */
function expectChained({ db }: OpenHall): void {
  const rows = db.select().from(events).orderBy(events.seq).all()
  rows.forEach((row, i) => {
    expect(row.seq).toBe(i + 1)
    expect(row.hash).toBe(hashOf(row))
    if (i > 0) expect(row.prevHash).toBe(rows[i - 1]?.hash)
  })
}
