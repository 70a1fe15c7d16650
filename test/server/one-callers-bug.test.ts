import { Writable } from 'node:stream'
import path from 'node:path'
import pino from 'pino'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chainFrom } from '../../server/db/chain.ts'
import { FILE } from '../../server/db/folder.ts'
import { comments } from '../../server/db/schema.ts'
import { evolve, newHall } from '../../server/engine/index.ts'
import type { Logged } from '../../server/db/event-log.ts'
import { HallRejection } from '../../server/hall/rejection.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asKiosk, type OpenHall, openHall } from './open-hall.ts'

const BUG = new Error('a bug of one caller')
const fail = () => {
  throw BUG
}

let hall: OpenHall
let said = ''
/** What screens were told of, commit by commit. */
let heard: Logged[][]
let ids = 0
beforeEach(async () => {
  said = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      said += chunk
      done()
    }
  })
  hall = await openHall({ clock: { at: Date.UTC(2026, 10, 24, 4) }, rateLimits: false, logger: pino(sink) })
  await hall.openDesk(1)
  await hall.issue({ serviceId: 'id-card' })
  heard = []
  hall.app.hall.onCommit((logged) => heard.push(logged))
})
afterEach(async () => {
  const { state, log } = hall.app.hall
  // The chain holds, memory is what the file says, and screens heard of what was committed and of nothing else.
  const rows = [...chainFrom(hall.db)]
  expect(rows.at(-1)).toMatchObject(log.tail)
  const folded = newHall(sampleCentre)
  for (const { event } of log.from(1)) if (event.type !== 'hall-configured') evolve(folded, event)
  // The time that was heard last is no event, and what is worked out of the state is worked out when it is asked for.
  const kept = { at: 0, servingPools: null }
  expect({ ...state, ...kept }).toEqual({ ...folded, ...kept })
  const told = heard.flat().map(({ seq }) => seq)
  expect(told).toEqual(rows.slice(rows.length - told.length).map(({ seq }) => seq))
  await hall.stop()
  const { findings } = verifyFile(path.join(hall.data, FILE))
  // The rows that are written here are comments to ratings that nobody gave.
  expect(findings.filter((sentence) => !sentence.startsWith('The log knows no rating'))).toEqual([])
  await hall.close()
})

type Own = Partial<Parameters<OpenHall['app']['hall']['submit']>[0]>

const issue = (own: Own = {}, ticketId = `bug-test-${String(ids++).padStart(13, '0')}`) =>
  hall.app.hall.submit({
    command: {
      type: 'issue-ticket',
      ticketId,
      serviceId: 'id-card',
      further: [],
      classId: null,
      language: null,
      dueAt: null
    },
    actor: 'kiosk:sample-kiosk',
    toResult: () => ({ ticketId, number: hall.app.hall.state.tickets.get(ticketId)?.ticketNumber }),
    ...own
  })
const callNext = (own: Own = {}) =>
  hall.app.hall.submit({
    command: { type: 'call-next', deskId: 'desk-1', operatorId: 'operator-1' },
    actor: 'operator:operator-1',
    toResult: (events) => events.map(({ type }) => type),
    ...own
  })
const comment = (text: string) => () => {
  hall.db.insert(comments).values({ ticketNumber: 'A001', serviceId: 'id-card', at: 0, stars: 5, text }).run()
}
const texts = () =>
  hall.db
    .select()
    .from(comments)
    .all()
    .map(({ text }) => text)
const outcomes = async (commands: Array<Promise<unknown>>) =>
  (await Promise.allSettled(commands)).map((each) => (each.status === 'fulfilled' ? 'done' : each.reason))

describe("one caller's bug in a batch is that caller's alone", () => {
  test('two tickets and a call in one turn, the answer of the last one fails', async () => {
    expect(await outcomes([issue(), issue(), callNext({ toResult: fail })])).toEqual(['done', 'done', BUG])
    expect(hall.app.hall.state.tickets.size).toBe(3)
    expect(hall.app.hall.state.desks.get('desk-1')?.ticketId).toBeNull()
    expect(hall.app.hall.record.announcements.newest).toEqual([])
    expect(heard.map((logged) => logged.map(({ event }) => event.type))).toEqual([['ticket-issued', 'ticket-issued']])
    // The desk can call: nothing of the call that failed is left.
    expect(await callNext()).toEqual(['ticket-called'])
    expect(hall.app.hall.record.announcements.newest).toHaveLength(1)
  })

  test.each([0, 1, 2])(
    'the one at place %i fails after it has written rows: its rows are gone, the others are kept',
    async (at) => {
      const batch = [0, 1, 2].map((place) =>
        issue({
          withinTransaction() {
            comment(`of ${place}`)()
            if (place === at) fail()
          }
        })
      )
      expect(await outcomes(batch)).toEqual([0, 1, 2].map((place) => (place === at ? BUG : 'done')))
      expect(texts()).toEqual([0, 1, 2].filter((place) => place !== at).map((place) => `of ${place}`))
      const numbers = [...hall.app.hall.state.tickets.values()].map(({ ticketNumber }) => ticketNumber)
      // The number of the one that failed was never told to anybody; it is the next one's.
      expect(numbers).toEqual(numbers.map((_, i) => `A${String(i + 1).padStart(3, '0')}`))
    }
  )

  test('all of them fail, each by its own bug', async () => {
    const bugs = [1, 2, 3].map((n) => new TypeError(`bug ${n}`))
    const batch = bugs.map((bug) =>
      issue({
        toResult() {
          throw bug
        }
      })
    )
    const { seq } = hall.app.hall.log
    expect(await outcomes(batch)).toEqual(bugs)
    expect(hall.app.hall.log.seq).toBe(seq)
    expect(heard).toEqual([])
  })

  test('a refusal that comes after the command was decided takes it back too', async () => {
    const late = new HallRejection('queue-empty')
    const refuse = () => {
      throw late
    }
    expect(await outcomes([issue(), callNext({ toResult: refuse }), issue()])).toEqual(['done', late, 'done'])
    expect(hall.app.hall.state.desks.get('desk-1')?.ticketId).toBeNull()
  })

  test('its key is free again, and the keys of the others answer as before', async () => {
    const request = (key: string) => ({ request: { scope: 'sample-kiosk', key, bodyHash: 'same' } })
    const first = issue(request('kept'), 'kept-ticket-000000001')
    const second = issue({ ...request('failed'), toResult: fail }, 'failed-ticket-0000001')
    expect(await outcomes([first, second])).toEqual(['done', BUG])
    expect(await issue(request('kept'), 'never-used-0000000001')).toEqual(await first)
    expect(await issue(request('failed'), 'second-try-0000000001')).toMatchObject({ ticketId: 'second-try-0000000001' })
  })

  test('at the door: 500 and a full log entry for it, 201 for the others; the disk is not blamed', async () => {
    hall.db.$client.exec(
      "CREATE TRIGGER bug BEFORE INSERT ON tickets WHEN NEW.service_id = 'notary' BEGIN SELECT RAISE(ABORT, 'a broken row'); END"
    )
    const take = (serviceId: string) =>
      hall.call('POST', '/api/tickets', { serviceId }, { ...asKiosk, 'idempotency-key': `door-${ids++}` })
    const answers = await Promise.all([take('id-card'), take('notary'), take('id-card')])
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [201, undefined],
      [500, 'internal'],
      [201, undefined]
    ])
    expect(said).toContain('a broken row')
    expect(said).toContain('SQLITE_CONSTRAINT_TRIGGER')
    expect(hall.app.hall.trouble).toBeNull()
    expect((await hall.call('GET', '/ready')).status).toBe(200)
    hall.db.$client.exec('DROP TRIGGER bug')
    expect((await take('notary')).status).toBe(201)
  })
})
