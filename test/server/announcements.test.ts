import { afterAll, beforeAll, expect, test } from 'vitest'
import { validate } from '../../server/centre/validate.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { Screen } from './screen.ts'
import { asDisplay, asKiosk, type OpenHall, openHall } from './open-hall.ts'

let hall: OpenHall
let supervisor: Record<string, string>
let called: { ticketRef: string; ticketNumber: string; seq: number }

beforeAll(async () => {
  hall = await openHall()
  supervisor = await hall.signIn('supervisor')
  const operator = await hall.openDesk(1)
  await hall.issue({ serviceId: 'id-card' })
  const { body } = await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
  called = { ...body.ticket, seq: hall.app.hall.record.announcements.newest[0]?.seq as number }
})
afterAll(() => hall.close())

const report = (seq: number, more: object = {}) => ({
  seq,
  shownAt: hall.app.hall.now(),
  outcome: 'spoken',
  spoken: [
    { lang: 'ky', source: 'espeak' },
    { lang: 'ru', source: 'recorded' }
  ],
  ...more
})
const tell = (reports: object[], headers: Record<string, string> = asDisplay) =>
  hall.call('POST', '/api/announcements', { reports }, headers)
const asked = async (query: string) => hall.call('GET', `/api/reports/announcements?${query}`, undefined, supervisor)

test('a display that is on has its limit to show a call; once it has, the hall counts from there (L19)', async () => {
  const screen = new Screen(hall.base, asDisplay)
  try {
    await expect.poll(() => screen.isLive).toBe(true)
    const operator = await hall.openDesk(2)
    await hall.issue({ serviceId: 'id-card' })
    await hall.call('POST', '/api/desks/desk-2/call-next', {}, operator)
    const [call] = hall.app.hall.record.announcements.newest
    if (!call) throw new Error('nobody was called')
    const countedFrom = () => hall.app.hall.state.tickets.get(call.ticketId)?.announcedAt
    expect(countedFrom()).toBe(call.at + 5_000)
    expect((await hall.call('POST', '/api/desks/desk-2/recall', {}, operator)).body.code).toBe('recall-too-soon')

    const shown = (seqs: number[], headers = asDisplay as Record<string, string>) =>
      hall.call('POST', '/api/announcements/shown', { seqs }, headers)
    expect((await shown([call.seq], operator)).status).toBe(403)
    expect(await shown([call.seq, 1])).toEqual({ status: 200, body: { kept: 1 } })
    expect(countedFrom()).toBeLessThan(call.at + 5_000)
    expect(await shown([call.seq])).toEqual({ status: 200, body: { kept: 0 } })
    expect([...hall.app.hall.log.from(call.seq)].at(-1)).toMatchObject({
      actor: 'display:sample-display',
      event: { type: 'call-shown', deskId: 'desk-2', recall: 0 }
    })
  } finally {
    screen.close()
  }
})

test('without a display the hall counts from the call', () => {
  const ticket = [...hall.app.hall.state.tickets.values()].find(
    ({ ticketNumber }) => ticketNumber === called.ticketNumber
  )
  expect(ticket?.announcedAt).toBe(ticket?.calledAt)
  expect(ticket?.calledAt).toBeGreaterThan(0)
})

test('what a display tells of a call is in the log, once, and answers "was it called?"', async () => {
  const before = hall.app.hall.log.seq
  expect(await tell([report(called.seq)])).toEqual({ status: 200, body: { kept: 1 } })
  expect(await tell([report(called.seq, { outcome: 'failed' }), report(called.seq)])).toEqual({
    status: 200,
    body: { kept: 0 }
  })

  const told = [...hall.app.hall.log.from(before + 1)]
  expect(told).toMatchObject([
    {
      actor: 'display:sample-display',
      event: {
        type: 'noted',
        about: 'announcement',
        what: 'reported',
        details: { deviceId: 'sample-display', reports: [{ seq: called.seq, outcome: 'spoken' }] }
      }
    }
  ])

  for (const query of [
    `ticketRef=${called.ticketRef}`,
    `ticketNumber=${called.ticketNumber}`,
    `ticketNumber=${called.ticketNumber}&serviceDay=${hall.app.hall.state.day?.serviceDay}`
  ]) {
    const { status, body } = await asked(query)
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body.calls).toEqual([
      {
        seq: called.seq,
        ticketNumber: called.ticketNumber,
        serviceDay: hall.app.hall.state.day?.serviceDay,
        deskId: 'desk-1',
        at: expect.any(Number),
        recall: 0,
        displays: [
          {
            deviceId: 'sample-display',
            name: expect.any(String),
            shownAt: expect.any(Number),
            outcome: 'spoken',
            spoken: [
              { lang: 'ky', source: 'espeak' },
              { lang: 'ru', source: 'recorded' }
            ]
          }
        ]
      }
    ])
  }
  expect((await asked('ticketNumber=K999')).body).toEqual({ calls: [] })
  expect((await asked('')).status).toBe(400)
})

test('what is no call is not kept, nor is anything beside it', async () => {
  const before = hall.app.hall.log.seq
  for (const seq of [1, before, before + 1_000]) {
    expect(await tell([report(seq)])).toMatchObject({ status: 422, body: { code: 'no-such-call' } })
  }
  for (const reports of [
    [],
    Array.from({ length: 51 }, () => report(called.seq)),
    [report(called.seq, { outcome: 'sung' })],
    [report(called.seq, { visitor: 'somebody' })],
    [report(-1)]
  ]) {
    expect((await tell(reports)).status).toBe(400)
  }
  expect(hall.app.hall.log.seq).toBe(before)
})

test('only displays tell, and only supervisors ask', async () => {
  for (const who of [asKiosk, supervisor, await hall.signIn('operator2')])
    expect((await tell([report(called.seq)], who)).status).toBeGreaterThanOrEqual(401)
  expect(
    (await hall.call('GET', `/api/reports/announcements?ticketNumber=${called.ticketNumber}`, undefined, asDisplay))
      .status
  ).toBe(401)
})

test('a file with such reports is whole', () => {
  expect(verifyFile(`${hall.data}/kezek.sqlite`).findings).toEqual([])
})

test('settings of the voice that contradict each other are refused where they are', () => {
  const voice = {
    ...sampleCentre.voice,
    languages: ['ky', 'ky'] as Array<'ky'>,
    sources: ['espeak', 'espeak'] as Array<'espeak'>,
    volumes: [
      { from: '09:00', percent: 50 },
      { from: '08:00', percent: 60 }
    ]
  }
  expect(validate({ ...sampleCentre, voice }).map(({ at, code }) => [at, code])).toEqual([
    ['/voice/languages/0', 'twice'],
    ['/voice/languages/1', 'twice'],
    ['/voice/sources/0', 'twice'],
    ['/voice/sources/1', 'twice'],
    ['/voice/volumes/1', 'volume-order']
  ])
})
