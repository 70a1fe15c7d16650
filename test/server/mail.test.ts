import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { AddressInfo } from 'node:net'
import readXlsxFile from 'read-excel-file/node'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MailBody } from '../../server/protocol/mail.ts'
import { notesAbout } from '../security/signed-in.ts'
import { type OpenHall, openHall } from './open-hall.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const CERTIFICATE = path.join(import.meta.dirname, '../security/certificate')
const cert = readFileSync(path.join(CERTIFICATE, 'test-only.cert.pem'), 'utf8')
const key = readFileSync(path.join(CERTIFICATE, 'test-only.key.pem'), 'utf8')
const PASSWORD = 'of the mail server'

interface Arrived {
  to: string
  raw: string
  isSecure: boolean
}
let arrived: Arrived[]
/** What the next letters are answered; then they are taken. */
let answers: number[]
let smtp: SMTPServer
let port: number
let hall: OpenHall
let admin: Record<string, string>
let folder: string
const clock = { at: 0 }
const steady = { at: 0 }

function openSmtp(options: { secure?: boolean; withTls?: boolean } = {}): Promise<SMTPServer> {
  const { secure = false, withTls = true } = options
  const server = new SMTPServer({
    secure,
    cert,
    key,
    ...(!withTls && { hideSTARTTLS: true, disabledCommands: ['STARTTLS'] }),
    authOptional: !withTls,
    onAuth: ({ username, password }, _session, done) =>
      username === 'kezek' && password === PASSWORD
        ? done(null, { user: username })
        : done(Object.assign(new Error('no'), { responseCode: 535 })),
    onData(stream, session, done) {
      let raw = ''
      stream.on('data', (piece) => {
        raw += piece
      })
      stream.on('end', () => {
        const answer = answers.shift()
        const [to] = session.envelope.rcptTo
        if (answer !== undefined) {
          done(Object.assign(new Error(`no ${to?.address}`), { responseCode: answer }))
          return
        }
        arrived.push({ to: to?.address ?? '', raw, isSecure: session.secure })
        done()
      })
    }
  })
  server.on('error', () => {})
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
const portOf = (server: SMTPServer) => (server.server.address() as AddressInfo).port

/** The text of a part: quoted-printable, base64 or as it is. */
function bodiesOf(raw: string): string[] {
  return raw.split(/\r?\n--[-\w]+/).map((part) => {
    const [head = '', ...rest] = part.split(/\r?\n\r?\n/)
    const body = rest.join('\n\n')
    if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8')
    if (!/quoted-printable/i.test(head)) return body
    const bytes = body
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    return Buffer.from(bytes, 'latin1').toString('utf8')
  })
}
const wholeTextOf = ({ raw }: Arrived) => bodiesOf(raw).join('\n')

beforeEach(async () => {
  arrived = []
  answers = []
  clock.at = Date.UTC(2026, 10, 24, 6)
  steady.at = Date.UTC(2026, 10, 24, 6)
  smtp = await openSmtp()
  port = portOf(smtp)
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-reports-'))
  hall = await openHall({ clock, steady, dailyReports: folder })
  admin = await hall.signIn('admin')
})
afterEach(async () => {
  await hall.close()
  await new Promise<void>((resolve) => smtp.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

const server = (rest: object = {}) => ({
  host: 'localhost',
  port,
  security: 'starttls',
  user: 'kezek',
  password: PASSWORD,
  from: 'hall@tson.example',
  certificate: cert,
  ...rest
})
const put = (rest: object = {}) => hall.call('PUT', '/api/mail/server', server(rest), admin)
const tryIt = () => hall.call('POST', '/api/mail/test', { to: 'head@tson.example', language: 'en' }, admin)
const add = async (rest: object = {}) => {
  const answer = await hall.call(
    'POST',
    '/api/mail/recipients',
    { address: 'head@tson.example', language: 'en', role: 'supervisor', alarms: 'all', reports: [], ...rest },
    admin
  )
  expect(answer.status).toBe(201)
  return answer.body.recipientId as string
}
const mail = async (): Promise<MailBody> => {
  admin = await hall.signIn('admin')
  return (await hall.call('GET', '/api/mail', undefined, admin)).body
}
/** Nobody has opened a desk, and somebody waits. */
const letWait = async () => {
  await hall.issue({ serviceId: hall.app.hall.centre.services[0]?.serviceId as string })
  clock.at += MINUTE
}

test('the password goes over TLS to the server, and into no answer, log or other hand', async () => {
  expect((await put()).status).toBe(204)
  expect((await tryIt()).body).toEqual({ arrived: true, trouble: null })
  expect(arrived[0]).toMatchObject({ to: 'head@tson.example', isSecure: true })
  const told = JSON.stringify([await mail(), [...hall.app.hall.log.from(1)]])
  expect(told).not.toContain(PASSWORD)
  expect(told).toContain('"hasPassword":true')
  // Saved anew without it, it stays; for another machine or account it does not.
  expect((await put({ password: undefined })).status).toBe(204)
  expect((await tryIt()).body.arrived).toBe(true)
  expect((await put({ password: undefined, user: 'somebody' })).status).toBe(204)
  expect((await mail()).server?.hasPassword).toBe(false)
  // Whoever the mail server may be, a certificate that nobody vouches for ends it before the password is told.
  await put({ certificate: null })
  expect((await tryIt()).body).toMatchObject({ arrived: false })
  await put({ password: 'wrong' })
  expect((await tryIt()).body).toEqual({ arrived: false, trouble: 'EAUTH 535' })
  expect(arrived).toHaveLength(2)
  expect(notesAbout(hall, 'mail').every(({ actor }) => actor === 'administrator:admin')).toBe(true)
})

test('a server that offers no TLS is told nothing, and none is set up with a password but without TLS', async () => {
  await new Promise<void>((resolve) => smtp.close(resolve))
  smtp = await openSmtp({ withTls: false })
  port = portOf(smtp)
  await put()
  expect((await tryIt()).body).toMatchObject({ arrived: false })
  expect(arrived).toEqual([])
  expect(await put({ security: 'none' })).toMatchObject({ status: 400, body: { code: 'mail-not-secure' } })
  // A relay in the house that asks for no password.
  expect((await put({ security: 'none', user: '', password: '' })).status).toBe(204)
  expect((await tryIt()).body.arrived).toBe(true)
})

test('mail goes only where the list of networks of hooks has it, whatever a name answers', async () => {
  for (const host of ['169.254.169.254', '8.8.8.8', '::ffff:8.8.8.8'])
    expect(await put({ host }), host).toMatchObject({ status: 400, body: { code: 'network-not-allowed' } })
  for (const host of ['a b', 'x\r\nRCPT TO:<y@z>', 'http://127.0.0.1', ''])
    expect((await put({ host })).status, host).toBe(400)
  await put()
  await hall.call('PUT', '/api/hooks/networks', { networks: ['192.168.0.0/16'] }, admin)
  expect((await tryIt()).body).toEqual({ arrived: false, trouble: 'network-not-allowed' })
  for (const address of ['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', 'Name <a@b.example>', 'a'])
    expect((await hall.call('POST', '/api/mail/test', { to: address, language: 'en' }, admin)).status, address).toBe(
      400
    )
})

test('alarms come by e-mail in the language of each address, once, by the role, and name nobody', async () => {
  await letWait()
  await put()
  await add()
  await add({ address: 'it@tson.example', language: 'ru', role: 'technician', alarms: 'system' })
  hall.app.observeAlarms()
  await expect.poll(() => arrived.length, { timeout: 5_000 }).toBe(1)
  hall.app.observeAlarms()
  const [letter] = arrived as [Arrived]
  expect(letter.to).toBe('head@tson.example')
  expect(wholeTextOf(letter)).toContain('No desk is open, and 1 are waiting')
  expect(letter.raw).toMatch(/^Auto-Submitted: auto-generated/m)
  expect((await mail()).queue).toMatchObject({ waiting: 0, failingSince: null })
  // Refused for good: nobody tries again, and it is said which address.
  answers.push(550)
  await add({ address: 'gone@tson.example', language: 'ky' })
  const operator = await hall.openDesk(1)
  await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
  clock.at += 20 * MINUTE
  hall.app.observeAlarms()
  await expect.poll(() => arrived.length, { timeout: 5_000 }).toBe(2)
  const refused = async () => (await mail()).recipients.filter(({ trouble }) => trouble !== null)
  await expect.poll(async () => (await refused()).length).toBe(1)
  await expect.poll(() => hall.app.systemWatch.troubles().map(({ code }) => code)).toContain('mail-refused')
})

test('a letter waits in the file, is tried again later each time, and after a day there is an alarm', async () => {
  await letWait()
  await put()
  answers.push(...Array.from({ length: 40 }, () => 451))
  await add()
  hall.app.observeAlarms()
  await expect
    .poll(async () => (await mail()).queue, { timeout: 5_000 })
    .toMatchObject({
      waiting: 1,
      failingSince: expect.any(Number),
      trouble: 'EMESSAGE 451'
    })
  const left = () => 40 - answers.length
  expect(left()).toBe(1)
  steady.at += 30_000
  hall.app.mail.office.go()
  expect(left()).toBe(1)
  steady.at += 31_000
  hall.app.mail.office.go()
  await expect.poll(left).toBe(2)
  // A restart loses nothing. It is told from an hour on, and is worse after a day.
  await hall.stop()
  steady.at += 2 * HOUR
  hall = await openHall({ data: hall.data, clock, steady })
  await expect.poll(left, { timeout: 5_000 }).toBe(3)
  const alarm = () => {
    hall.app.observeAlarms()
    return hall.app.alarms.levelOf('system:mail')
  }
  await expect.poll(alarm).toBe(1)
  // Reports are of use for longer than alarms, of which one of yesterday is no news.
  hall.app.mail.post([letterOf((await mail()).recipients[0]?.recipientId as string)])
  // An answer comes a moment after it was given, and the next try is so long after that.
  await expect.poll(() => laterBy(16 * MINUTE, left), { timeout: 5_000 }).toBeGreaterThan(3)
  steady.at += 25 * HOUR
  await expect.poll(alarm).toBe(2)
  answers.length = 0
  const reports = () => arrived.filter((each) => wholeTextOf(each).includes('for a week')).length
  await expect.poll(() => laterBy(HOUR + MINUTE, reports), { timeout: 5_000 }).toBe(1)
  await expect.poll(async () => (await mail()).queue).toEqual({ waiting: 0, failingSince: null, trouble: null })
})
function laterBy(ms: number, seen: () => number): number {
  steady.at += ms
  hall.app.mail.office.go()
  return seen()
}
const letterOf = (recipientId: string) => ({
  recipientId,
  subject: 'a report',
  text: 'for a week',
  html: null,
  fileName: null,
  file: null,
  endsAt: steady.at + 7 * 24 * HOUR
})

test('reports come after the day, the week and the month, by the role, with no figure of a person or a desk', async () => {
  await put()
  const serviceId = hall.app.hall.centre.services[0]?.serviceId as string
  await add({ alarms: null, reports: ['daily', 'weekly', 'monthly'], role: 'director', language: 'ru' })
  await add({ address: 'it@tson.example', alarms: null, reports: ['daily'], role: 'technician' })
  expect(
    await hall.call(
      'POST',
      '/api/mail/recipients',
      { address: 'a@b.example', language: 'en', role: 'reception', alarms: null, reports: ['daily'] },
      admin
    )
  ).toMatchObject({ status: 400, body: { code: 'role-sees-nothing' } })
  await hall.issue({ serviceId })
  const operator = await hall.openDesk(3)
  await hall.call('POST', '/api/desks/desk-3/call-next', {}, operator)
  await hall.call('POST', '/api/desks/desk-3/finish', {}, operator)
  expect(arrived).toEqual([])
  // The next morning, a Wednesday.
  clock.at += 24 * HOUR
  await expect.poll(() => arrived.length, { timeout: 15_000 }).toBe(2)
  const [director, technician] = ['head@tson.example', 'it@tson.example'].map((to) =>
    arrived.find((each) => each.to === to)
  ) as [Arrived, Arrived]
  const text = wholeTextOf(director)
  expect(text).toContain('отчёт за день, 2026-11-24')
  expect(text).toContain('<html lang="ru">')
  expect(text).not.toMatch(/<script|<img|<link|https?:/)
  expect(director.raw).toContain('kezek-daily-2026-11-24.xlsx')
  const person = hall.app.people.nameOf('operator-3')
  expect(text).not.toContain(person)
  expect(wholeTextOf(technician)).toContain('State of the system')
  expect(wholeTextOf(technician)).not.toContain('<table')
  expect(technician.raw).not.toContain('.xlsx')
  const book =
    /filename="?kezek-daily[^\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\n([A-Za-z0-9+/=\r\n]+)/.exec(director.raw)?.[1] ?? ''
  const sheets = await readXlsxFile(Buffer.from(book.replaceAll(/\s/g, ''), 'base64'))
  expect(JSON.stringify(sheets)).not.toContain(person)
  // Nothing twice, and the rest in its time: the week on Monday, the month on the first.
  await hall.app.mailedReports.write()
  expect(arrived).toHaveLength(2)
  clock.at += 5 * 24 * HOUR
  await expect
    .poll(() => arrived.some((each) => wholeTextOf(each).includes('отчёт за неделю')), { timeout: 15_000 })
    .toBe(true)
  clock.at += 2 * 24 * HOUR
  await hall.app.mailedReports.write()
  await expect
    .poll(() => arrived.some((each) => wholeTextOf(each).includes('отчёт за месяц')), { timeout: 15_000 })
    .toBe(true)
  // The folder that the command line names has them too, in the hall's first language.
  await expect
    .poll(
      () =>
        readdirSync(folder)
          .filter((name) => /week|month/.test(name))
          .sort(),
      { timeout: 15_000 }
    )
    .toEqual([
      'kezek-month-2026-11-30.html',
      'kezek-month-2026-11-30.xlsx',
      'kezek-week-2026-11-29.html',
      'kezek-week-2026-11-29.xlsx'
    ])
  expect(readFileSync(path.join(folder, 'kezek-week-2026-11-29.html'), 'utf8')).toContain('<html lang="ky">')
})
