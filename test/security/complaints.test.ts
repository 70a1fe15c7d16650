import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import readExcelFile from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import { restore } from '../../server/ops/backup/restore.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import type { NotificationSettings } from '../../server/protocol/notifications.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { standingAlarms } from '../../server/views/alarms.ts'
import { hubStatus } from '../../server/views/hub-status.ts'
import { supervisorView } from '../../server/views/supervisor.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { openService, type RemoteService } from '../server/push-service.ts'

/** Complaints: of whom, for how long, and what becomes of the words in them. */

const DAY_MS = 86_400_000
const PHONE = '+996555123456'
const WORDS = 'Кызматкер кыйкырды zq-marked-words'
const ANSWER = 'Кечирим сурайбыз zq-marked-answer'
let hall: OpenHall
let clock: { at: number }
let operator: Record<string, string>
let supervisor: Record<string, string>
let rest: Partial<NotificationSettings> = {}

const open = (data?: string) =>
  openHall({
    clock,
    smsSecret: 'of the gateway',
    centre: { ...sampleCentre, messages: { ...sampleCentre.messages, ...rest } },
    ...(data && { data })
  })
beforeEach(async () => {
  rest = {}
  clock = { at: Date.UTC(2026, 10, 24, 6) }
  hall = await open()
  operator = await hall.openDesk(1)
  supervisor = await hall.signIn('supervisor')
})
afterEach(() => hall.close())

async function finished() {
  const ticket = await hall.issue({ serviceId: 'id-card' })
  await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
  clock.at += 60_000
  expect((await hall.call('POST', '/api/desks/desk-1/finish', {}, operator)).status).toBe(200)
  return ticket
}
const complain = (ticketId: string, body: object = {}, headers?: Record<string, string>) =>
  hall.call('POST', `/api/tickets/${ticketId}/complaint`, { text: WORDS, language: 'ky', ...body }, headers)
const own = (ticketId: string) => hall.call('GET', `/api/tickets/${ticketId}/complaint`)
const list = async () => (await hall.call('GET', '/api/complaints', undefined, supervisor)).body
const answer = (complaintId: string, text = ANSWER) =>
  hall.call('POST', `/api/complaints/${complaintId}/answer`, { text }, supervisor)
const refused = (status: number, code: string) => ({ status, body: { code } })

describe('whoever has not the ticket', () => {
  test('opens nobody’s complaint or story by its number, its reference, or another ticket', async () => {
    const { ticketId, ticketNumber } = await finished()
    const other = await finished()
    expect((await complain(ticketId)).status).toBe(201)
    for (const guess of [ticketNumber, ticketNumber.padStart(22, '0'), ticketRefOf(ticketId)]) {
      const { status } = await own(guess)
      expect([400, 404], guess).toContain(status)
      expect([400, 404], guess).toContain((await complain(guess)).status)
    }
    expect((await own(other.ticketId)).body.complaints).toEqual([])
    expect(await hall.call('GET', '/api/complaints')).toMatchObject({ status: 401 })
    expect(await hall.call('GET', '/api/complaints', undefined, operator)).toMatchObject(refused(403, 'forbidden'))
    expect(
      await hall.call('POST', '/api/complaints', { ticketNumber, text: WORDS, language: 'ky' }, operator)
    ).toMatchObject(refused(403, 'forbidden'))
    expect(await hall.call('GET', `/api/reports/story?day=2026-11-24&number=${ticketNumber}`)).toMatchObject({
      status: 401
    })
  })

  test('the ticket’s own page does not tell what was written: a paper ticket lies about', async () => {
    const { ticketId } = await finished()
    const { body } = await complain(ticketId)
    expect(JSON.stringify([body, (await own(ticketId)).body])).not.toContain('zq-marked-words')
  })

  test('staff complain for nobody by a visitor’s link; they take it down under their name, and read no others', async () => {
    const { ticketId, ticketNumber } = await finished()
    expect(await complain(ticketId, {}, operator)).toMatchObject(refused(403, 'visitors-only'))
    hall.app.people.changeUser('operator-14', { role: 'reception' })
    const reception = await hall.signIn('operator14')
    const body = { ticketNumber: ticketNumber.toLowerCase(), text: WORDS, language: 'ru' }
    const taken = await hall.call('POST', '/api/complaints', body, reception)
    expect(taken).toMatchObject({ status: 201, body: { ticketNumber, tellsVisitor: false } })
    expect(Object.keys(taken.body).sort()).toEqual(['complaintId', 'tellsVisitor', 'ticketNumber'])
    expect(await hall.call('GET', '/api/complaints', undefined, reception)).toMatchObject(refused(403, 'forbidden'))
    expect(
      await hall.call('POST', `/api/complaints/${taken.body.complaintId}/answer`, { text: ANSWER }, reception)
    ).toMatchObject(refused(403, 'forbidden'))
    expect(await hall.call('POST', '/api/complaints', { ...body, ticketNumber: 'K999' }, reception)).toMatchObject(
      refused(404, 'unknown-ticket')
    )
    expect((await list()).complaints).toMatchObject([{ takenDown: true, language: 'ru', text: WORDS }])
    expect(
      hall.db.$client.prepare("SELECT actor FROM events WHERE type = 'noted' ORDER BY seq DESC").pluck().get()
    ).toBe('reception:operator-14')
  })
})

describe('when', () => {
  test('not while the visit goes on, for seven days after it, and not an hour longer', async () => {
    const going = await hall.issue({ serviceId: 'driving-licence' })
    expect(await complain(going.ticketId)).toMatchObject(refused(409, 'visit-not-over'))
    const [first, second] = [await finished(), await finished()]
    clock.at += 7 * DAY_MS - 3_600_000
    await expect.poll(() => hall.app.hall.state.day?.serviceDay).toBe('2026-12-01')
    expect((await own(first.ticketId)).body).toMatchObject({ canComplain: true, day: '2026-11-24' })
    expect((await complain(first.ticketId)).status).toBe(201)
    clock.at += 2 * 3_600_000
    expect((await own(second.ticketId)).body).toMatchObject({ canComplain: false })
    expect(await complain(second.ticketId)).toMatchObject(refused(409, 'complaint-late'))
    hall.app.people.changeUser('operator-14', { role: 'reception' })
    expect(
      await hall.call(
        'POST',
        '/api/complaints',
        { day: '2026-11-24', ticketNumber: second.ticketNumber, text: WORDS, language: 'ru' },
        await hall.signIn('operator14')
      )
    ).toMatchObject(refused(409, 'complaint-late'))
    expect((await list()).complaints).toHaveLength(1)
  })

  test('nobody where the centre takes none', async () => {
    const { ticketId } = await finished()
    const admin = await hall.signIn('admin')
    const { feedback } = hall.app.hall.centre
    const centre = { ...hall.app.hall.centre, feedback: { ...feedback, complaints: false } }
    expect((await hall.call('PUT', '/api/settings/centre', centre, admin)).status).toBe(200)
    expect((await own(ticketId)).body).toMatchObject({ canComplain: false })
    expect(await complain(ticketId)).toMatchObject(refused(403, 'no-complaints'))
  })
})

describe('a flood', () => {
  test('one at a time and three in all about a ticket, however many ask at once', async () => {
    const { ticketId } = await finished()
    const codes = (await Promise.all(Array.from({ length: 8 }, () => complain(ticketId)))).map(
      ({ status, body }) => `${status} ${body.code ?? ''}`
    )
    expect(codes.filter((code) => code === '201 ')).toHaveLength(1)
    expect(codes.filter((code) => code === '409 complaint-open')).toHaveLength(7)
    for (let n = 0; n < 2; n++) {
      clock.at += 60_000
      const { complaintId } = (await list()).complaints[0]
      expect((await answer(complaintId)).status).toBe(200)
      expect(await answer(complaintId, 'Again')).toMatchObject(refused(409, 'already-answered'))
      expect((await complain(ticketId)).status).toBe(201)
    }
    expect((await answer((await list()).complaints[0].complaintId)).status).toBe(200)
    expect(await complain(ticketId)).toMatchObject(refused(409, 'complaint-limit'))
    expect((await own(ticketId)).body).toMatchObject({ canComplain: false, complaints: [{}, {}, {}] })
  })

  test('one network is held back, whatever tickets it has, and others are not', async () => {
    const tickets = []
    for (let n = 0; n < 4; n++) tickets.push(await finished())
    const from = (ticketId: string, remoteAddress: string) =>
      hall.app.inject({
        method: 'POST',
        url: `/api/tickets/${ticketId}/complaint`,
        payload: { text: WORDS, language: 'ky' },
        remoteAddress
      })
    const [own = { ticketId: '' }, foreign = { ticketId: '' }] = tickets
    const statuses: number[] = []
    for (let n = 0; n < 40; n++) statuses.push((await from(own.ticketId, '10.1.1.1')).statusCode)
    expect(statuses[0]).toBe(201)
    expect(statuses.at(-1)).toBe(429)
    expect((await from(foreign.ticketId, '10.2.2.2')).statusCode).toBe(201)
  })
})

test('hostile words are refused or kept as they are, and nobody chooses whom messages go to', async () => {
  const { ticketId } = await finished()
  for (const text of ['', '   ', '\u202Eevil', 'a\u0000b', 'zero\u200Bwidth', 'x'.repeat(1_001)])
    expect(await complain(ticketId, { text }), JSON.stringify(text)).toMatchObject(refused(400, 'bad-request'))
  expect(await complain(ticketId, { language: 'xx' })).toMatchObject({ status: 400 })
  expect(await complain(ticketId, { answer: 'We are sorry' })).toMatchObject({ status: 400 })
  const push = { endpoint: 'https://attacker.example/', keys: { p256dh: 'a', auth: 'b' } }
  expect(await complain(ticketId, { contact: { push } })).toMatchObject(refused(400, 'bad-push-service'))
  const text = '<img src=x onerror=alert(1)>\n=HYPERLINK("http://x")'
  expect((await complain(ticketId, { text })).status).toBe(201)
  expect((await list()).complaints).toMatchObject([{ text }])
})

describe('the words', () => {
  const logged = () =>
    JSON.stringify(hall.db.$client.prepare('SELECT type, actor, body FROM events ORDER BY seq').all())
  const inFile = (folder: string) =>
    [FILE, `${FILE}-wal`]
      .map((file) => {
        try {
          return readFileSync(path.join(folder, file)).toString('utf8')
        } catch {
          return ''
        }
      })
      .join('')

  test('are in no log and no event that leaves; that there is a complaint, and who answered, is in the log', async () => {
    const { ticketId, ticketNumber } = await finished()
    await complain(ticketId)
    const [{ complaintId }] = (await list()).complaints
    await answer(complaintId)
    expect(logged()).not.toContain('zq-marked')
    const notes = hall.db.$client
      .prepare<[], { actor: string; body: string }>(
        "SELECT actor, body FROM events WHERE type = 'noted' AND json_extract(body, '$.about') = 'complaint' ORDER BY seq"
      )
      .all()
    expect(notes).toEqual([
      {
        actor: 'visitor',
        body: JSON.stringify({
          about: 'complaint',
          what: 'made',
          details: { complaintId, serviceDay: '2026-11-24', ticketNumber }
        })
      },
      {
        actor: 'supervisor:supervisor',
        body: JSON.stringify({ about: 'complaint', what: 'answered', details: { complaintId } })
      }
    ])
    expect((await own(ticketId)).body.complaints).toMatchObject([{ answer: ANSWER, isErased: false }])
  })

  test('are erased on demand, from the file too; that there was a complaint is still counted', async () => {
    const { ticketId } = await finished()
    await complain(ticketId)
    const [{ complaintId }] = (await list()).complaints
    await answer(complaintId)
    expect(inFile(hall.data)).toContain('zq-marked-words')
    expect((await hall.call('DELETE', `/api/complaints/${complaintId}`, undefined, supervisor)).status).toBe(204)
    expect(await hall.call('DELETE', `/api/complaints/${complaintId}`, undefined, supervisor)).toMatchObject(
      refused(409, 'complaint-erased')
    )
    expect((await own(ticketId)).body.complaints).toMatchObject([{ answer: null, isErased: true }])
    expect((await list()).complaints).toMatchObject([{ text: null, answer: null }])
    const report = await hall.call(
      'GET',
      '/api/reports/complaints?from=2026-11-01&to=2026-11-30&by=month',
      undefined,
      supervisor
    )
    expect(report.body.total).toMatchObject({ made: 1, answered: 1 })
    await hall.stop()
    expect(inFile(hall.data)).not.toContain('zq-marked')
  })

  test('are forgotten after their time, also when a backup of before brings them back', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kezek-complaints-'))
    try {
      const { ticketId } = await finished()
      await complain(ticketId)
      await answer((await list()).complaints[0].complaintId)
      const { file } = await makeBackup(hall.data, path.join(folder, 'backups'), Date.now())
      clock.at += 366 * DAY_MS
      await expect.poll(async () => (await list()).complaints, { timeout: 10_000 }).toMatchObject([{ text: null }])
      await hall.stop()
      expect(inFile(hall.data)).not.toContain('zq-marked')
      rmSync(hall.data, { recursive: true })
      await restore({ from: file, data: hall.data, replace: false, at: clock.at, agrees: () => true })
      hall = await open(hall.data)
      supervisor = await hall.signIn('supervisor')
      expect((await list()).complaints).toMatchObject([{ text: null, answer: null }])
      await hall.stop()
      expect(inFile(hall.data)).not.toContain('zq-marked')
      expect(verifyFile(path.join(hall.data, FILE)).findings).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('written into the file, or answered there, are found by verify', async () => {
    const { ticketId } = await finished()
    await complain(ticketId)
    await hall.stop()
    const file = new Database(path.join(hall.data, FILE))
    file.exec("UPDATE complaints SET answer = 'All was well', answered_at = at + 1, answered_by = 'supervisor'")
    file.exec(
      "INSERT INTO complaints SELECT 'forged', ticket_id, service_day, ticket_number, service_id, desk_id, at, made_on, taken_down, language, 'rude', NULL, NULL, NULL, NULL FROM complaints"
    )
    file.close()
    expect(verifyFile(path.join(hall.data, FILE)).findings).toEqual([
      expect.stringMatching(/was answered otherwise than the log says/),
      expect.stringMatching(/^The log knows nothing of complaint forged/)
    ])
  })
})

describe('whoever asked to be told', () => {
  let service: RemoteService
  beforeEach(async () => {
    service = await openService()
    rest = {
      push: true,
      pushHosts: [service.host],
      sms: true,
      smsGateway: {
        url: `${service.base}/send`,
        method: 'POST',
        headers: [],
        body: '{"to": "{phone}", "text": "{text}"}'
      }
    }
    await hall.close()
    hall = await open()
    operator = await hall.openDesk(1)
    supervisor = await hall.signIn('supervisor')
  })
  afterEach(() => service.close())

  test('gets a message without a word of it, in their language; then the number is gone, and it is in no backup', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kezek-complaints-'))
    try {
      const { ticketId, ticketNumber } = await finished()
      expect(await complain(ticketId, { contact: { phone: '+4930123456' } })).toMatchObject(refused(400, 'bad-phone'))
      expect((await complain(ticketId, { contact: { phone: PHONE } })).status).toBe(201)
      const { file } = await makeBackup(hall.data, path.join(folder, 'backups'), Date.now())
      expect(readFileSync(file).toString('utf8')).not.toContain(PHONE)
      const [{ complaintId, tellsVisitor }] = (await list()).complaints
      expect(tellsVisitor).toBe(true)
      expect(JSON.stringify(await list())).not.toContain(PHONE)
      await answer(complaintId)
      await expect.poll(() => service.received.length, { timeout: 15_000 }).toBe(1)
      expect(JSON.parse(service.received[0]?.body.toString() ?? '')).toEqual({
        to: PHONE,
        text: `${ticketNumber}: даттанууңузга жооп бар. Талондун барагын ачыңыз`
      })
      expect(hall.db.$client.prepare('SELECT count(*) FROM complaint_contacts').pluck().get()).toBe(0)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

test('the supervisor sees what is late, and reports count by service, desk and month', async () => {
  const [first, second, third] = [await finished(), await finished(), await finished()]
  await complain(first.ticketId)
  await complain(second.ticketId)
  const [{ complaintId: early }] = (await list()).complaints
  clock.at += 2 * DAY_MS
  await answer(early)
  clock.at += 3 * DAY_MS + 3_600_000
  expect((await complain(third.ticketId)).status).toBe(201)
  expect(await list()).toMatchObject({ open: 2, late: 1, answerDays: 5 })
  const { alarms, complaints } = await board()
  expect(complaints).toEqual({ open: 2, late: 1 })
  expect(alarms).toMatchObject([{ kind: 'complaints', level: 1, count: 1 }])
  // The network's hub is not told that there are any.
  const standing = standingAlarms(hall.app.picture(), hall.app.machines())
  expect(standing.map(({ kind }) => kind)).toContain('complaints')
  expect(JSON.stringify(hubStatus(hall.app.picture(), standing))).not.toContain('complaint')
  const late = (await list()).complaints.find(({ isLate }: { isLate: boolean }) => isLate)
  await answer(late.complaintId)
  expect((await board()).alarms).toEqual([])

  const report = async (by: string) =>
    (await hall.call('GET', `/api/reports/complaints?from=2026-11-01&to=2026-12-31&by=${by}`, undefined, supervisor))
      .body
  const counted = { made: 3, answered: 2, inTime: 1, open: 1, erased: 0 }
  for (const [by, key] of [
    ['service', 'id-card'],
    ['desk', 'desk-1'],
    ['month', '2026-11']
  ] as const)
    expect(await report(by)).toMatchObject({ rows: [{ key, ...counted }], total: counted })
  // In what is signed for the month, and in its files, too.
  const sheet = await hall.call('GET', '/api/reports/sheet?month=2026-11', undefined, supervisor)
  expect(sheet.body.complaints).toMatchObject({ rows: [{ key: 'id-card', ...counted }], total: counted })
  const fileOf = (url: string) => hall.app.inject({ url: `/api/reports/${url}`, headers: supervisor })
  const csv = (await fileOf('sheet/csv?month=2026-11&lang=en')).payload
  for (const line of ['Complaints,ID card,Made,3', 'Complaints,Total,In time,1']) expect(csv).toContain(line)
  const book = await fileOf('figures/xlsx?from=2026-11-01&to=2026-12-31&by=service&lang=en')
  const [, counts] = await readExcelFile(book.rawPayload)
  expect(counts).toMatchObject({ sheet: 'Complaints', data: [{}, {}, ['ID card', 3, 2, 1, 1, 0], {}] })
  expect(
    await hall.call('GET', '/api/reports/complaints?from=2026-12-01&to=2026-11-01&by=desk', undefined, supervisor)
  ).toMatchObject(refused(400, 'bad-period'))
})

/** As the topic has it. */
async function board(): Promise<{ alarms: Array<{ kind: string }>; complaints: object }> {
  hall.app.observeAlarms()
  const { alarms, complaints } = supervisorView(hall.app.picture(), hall.app.board())
  return { alarms: alarms.filter(({ kind }) => kind === 'complaints'), complaints }
}
