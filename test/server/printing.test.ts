import { WebSocket } from 'ws'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { paperOf } from '../../server/views/paper.ts'
import { adminOf, chooseFor, jobsOf, printer, setPrinting } from '../devices/hall-with-printer.ts'
import { qrIn } from '../devices/escpos-decoder.ts'
import { VirtualPrinter } from '../devices/virtual-printer.ts'
import { asKiosk, type OpenHall, openHall } from './open-hall.ts'

let hall: OpenHall
let operator: Record<string, string>
let paper: VirtualPrinter
let before: number
beforeAll(async () => {
  hall = await openHall()
  operator = await hall.openDesk(1)
})
afterAll(() => hall.close())
beforeEach(async () => {
  paper = await VirtualPrinter.start()
  before = jobsOf(hall).at(-1)?.job_id ?? 0
  await chooseFor(hall, 'sample-kiosk', null)
})
afterEach(async () => {
  await setPrinting(hall, { printers: [] })
  await paper.stop()
})
const jobs = () => jobsOf(hall, before)

const withPrinter = async () => {
  await setPrinting(hall, { printers: [printer(paper.port)] })
  await chooseFor(hall, 'sample-kiosk', 'door')
}
const printed = (count: number) =>
  expect.poll(() => jobs().filter(({ status }) => status === 'printed').length, { timeout: 20_000 }).toBe(count)
const order = { serviceId: 'id-card', language: 'ky' as const }

describe('a kiosk with a printer', () => {
  beforeEach(withPrinter)

  test("prints the ticket, and the code on it leads to the visitor's own page", async () => {
    const response = await fetch(`${hall.base}/api/tickets`, {
      method: 'POST',
      headers: { ...asKiosk, 'content-type': 'application/json', 'idempotency-key': 'one' },
      body: JSON.stringify(order)
    })
    const ticket = (await response.json()) as { paper: boolean; ticketNumber: string }
    expect(ticket.paper).toBe(true)
    await printed(1)
    const address = qrIn(paper.printouts[0] as never)
    expect(new URL(address).origin).toBe(hall.base)
    expect((await fetch(address)).status).toBe(200)
    const view = (await (await fetch(address.replace('/t/', '/api/tickets/'))).json()) as { ticketNumber: string }
    expect(view.ticketNumber).toBe(ticket.ticketNumber)
  })

  test('says the same wait on paper as on the screen', async () => {
    const { ticketId, told } = await hall.issue(order)
    expect(paperOf(hall.app.picture(), ticketId, { origin: null })).toMatchObject({
      told,
      trackUrl: null
    })
  })

  test('prints once, however often the same ticket is asked for', async () => {
    await Promise.all([hall.issue(order, 'same'), hall.issue(order, 'same')])
    await hall.issue(order, 'same')
    await printed(1)
    expect(jobs()).toHaveLength(1)
  })

  test('prints nothing for a ticket that there is not', async () => {
    const { status } = await hall.call(
      'POST',
      '/api/tickets',
      { serviceId: 'no-such-service' },
      { ...asKiosk, 'idempotency-key': 'x' }
    )
    expect([status, jobs()]).toEqual([404, []])
  })

  test('answers at once while the printer stands still', async () => {
    paper.moods.stallsAfter = 5
    const began = performance.now()
    for (let i = 0; i < 5; i++) await hall.issue(order)
    expect(performance.now() - began).toBeLessThan(1_000)
    expect(jobs().map(({ status }) => status)).toEqual(Array(5).fill('waiting'))
  })

  test('hears what becomes of its ticket', async () => {
    paper.moods.paperRows = 0
    const { ticketId } = await hall.issue(order)
    const heard: Array<{ status: string; printer: string }> = []
    const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, { headers: { origin: hall.base } })
    socket.on('open', () => socket.send(JSON.stringify({ subscribe: [`paper:${ticketId}`] })))
    socket.on('message', (data) => {
      const { view } = JSON.parse(String(data))
      if (view) heard.push(view)
    })
    await expect.poll(() => heard.at(-1)).toEqual({ status: 'waiting', printer: 'out-of-paper' })
    paper.refill()
    await expect.poll(() => heard.at(-1), { timeout: 20_000 }).toEqual({ status: 'printed', printer: 'ready' })
    socket.terminate()
  })

  test('without paper is told of in every place where somebody looks', async () => {
    paper.moods.paperRows = 0
    await hall.issue(order)
    const supervisor = await hall.signIn('supervisor')
    await expect
      .poll(async () => (await hall.call('GET', '/api/printers', undefined, supervisor)).body.printers)
      .toMatchObject([{ printerId: 'door', status: 'out-of-paper', waiting: 1 }])
    expect((await hall.call('GET', '/health')).body).toMatchObject({
      status: 'attention',
      reasons: ['The printer "Эшик" is out of paper: put a new roll in. 1 ticket waits for it.']
    })
    const metrics = (await hall.app.inject('/metrics')).body
    expect(metrics).toContain('kezek_printer_ready{printer="door",name="Эшик",status="out-of-paper"} 0')
    expect(metrics).toContain('kezek_printer_waiting{printer="door"} 1')
  })

  test('prints a ticket again when staff ask for it: the same one, and the log knows who', async () => {
    const { ticketNumber, ticketId } = await hall.issue(order)
    await printed(1)
    const issued = hall.app.hall.state.issued.get('id-card')
    expect(
      await hall.call('POST', '/api/printers/reprints', { ticketNumber: ticketNumber.toLowerCase() }, operator)
    ).toMatchObject({ status: 202, body: { ticketNumber, printerId: 'door' } })
    await printed(2)
    const [first, again] = paper.printouts as [never, never]
    expect(new URL(qrIn(first)).pathname).toBe(`/t/${ticketId}`)
    // Its page is its holder's: what an operator prints leads to none.
    expect(() => qrIn(again)).toThrow()
    expect(hall.app.hall.state.issued.get('id-card')).toBe(issued)
    const note = hall.db.$client
      .prepare("SELECT actor, body FROM events WHERE type = 'noted' ORDER BY seq DESC LIMIT 1")
      .get() as { actor: string; body: string }
    expect([note.actor, JSON.parse(note.body)]).toEqual([
      'operator:operator-1',
      { about: 'ticket', what: 'printed again', details: { ticketNumber, printerId: 'door', withLink: false } }
    ])
    expect(
      await hall.call('POST', '/api/printers/reprints', { ticketNumber }, await hall.signIn('supervisor'))
    ).toMatchObject({ status: 202 })
    await printed(3)
    expect(new URL(qrIn(paper.printouts[2] as never)).pathname).toBe(`/t/${ticketId}`)
  })

  test('goes on with another printer when that is chosen for it, or with none', async () => {
    const other = await VirtualPrinter.start()
    await setPrinting(hall, {
      printers: [printer(paper.port), printer(other.port, { printerId: 'back', widthDots: 384 })]
    })
    await chooseFor(hall, 'sample-kiosk', 'back')
    await hall.issue(order)
    await printed(1)
    expect([paper.printouts.length, other.printouts[0]?.widthDots]).toEqual([0, 384])
    await chooseFor(hall, 'sample-kiosk', null)
    expect(await hall.issue(order)).not.toHaveProperty('paper')
    await expect(chooseFor(hall, 'sample-kiosk', 'gone')).rejects.toThrow('unknown-printer')
    await chooseFor(hall, 'sample-kiosk', 'back')
    await setPrinting(hall, { printers: [printer(paper.port)] })
    expect(await hall.issue(order)).not.toHaveProperty('paper')
    expect(jobs()).toHaveLength(1)
    await other.stop()
  })
})

test('a kiosk without a printer leaves no print job', async () => {
  await setPrinting(hall, { printers: [printer(paper.port)] })
  expect(await hall.issue(order)).not.toHaveProperty('paper')
  expect(jobs()).toEqual([])
})

test('a reprint says when there is no such ticket or printer', async () => {
  const { ticketNumber } = await hall.issue(order)
  const again = (body: object) => hall.call('POST', '/api/printers/reprints', body, operator)
  expect(await again({ ticketNumber: 'Z999' })).toMatchObject({ status: 404, body: { code: 'unknown-ticket' } })
  expect(await again({ ticketNumber })).toMatchObject({ status: 409, body: { code: 'no-printer' } })
  expect(await again({ ticketNumber, printerId: 'gone' })).toMatchObject({
    status: 404,
    body: { code: 'unknown-printer' }
  })
})

describe('an administrator', () => {
  test('sees a ticket by a template before it is saved', async () => {
    const admin = await adminOf(hall)
    const { template } = hall.app.hall.centre.printing
    const { status, body } = await hall.call(
      'POST',
      '/api/printers/preview',
      { template, widthDots: 384, language: 'ky' },
      admin
    )
    const png = Buffer.from(body.png, 'base64')
    expect([status, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([200, 384, body.heightDots])
    const bomb = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      Buffer.from([0, 0, 0x80, 0, 0, 0, 0x80, 0])
    ]).toString('base64')
    expect(
      await hall.call(
        'POST',
        '/api/printers/preview',
        { template: { ...template, logo: bomb }, widthDots: 384, language: 'ky' },
        admin
      )
    ).toMatchObject({ status: 400, body: { code: 'bad-logo' } })
  })

  test('tries a printer out', async () => {
    await setPrinting(hall, { printers: [printer(paper.port)] })
    expect((await hall.call('POST', '/api/printers/door/test', undefined, await adminOf(hall))).status).toBe(204)
    await printed(1)
    expect(paper.printouts).toHaveLength(1)
  })

  test.each([
    ['a file that is no device', { kind: 'file', path: '/etc/passwd' }],
    ['a way out of /dev', { kind: 'file', path: '/dev/../etc/passwd' }],
    ['a port where no printer listens', { kind: 'network', host: '127.0.0.1', port: 22 }],
    ['a host that is an address of a page', { kind: 'network', host: 'http://127.0.0.1/', port: 9100 }]
  ] as const)('cannot print to %s', async (_what, connection) => {
    await expect(setPrinting(hall, { printers: [printer(0, { connection })] })).rejects.toThrow('400')
  })

  test('cannot have a printer twice, nor a line of words without words', async () => {
    await expect(setPrinting(hall, { printers: [printer(paper.port), printer(paper.port)] })).rejects.toThrow(
      'printerId'
    )
    const template = { logo: null, lines: [{ what: 'text' as const, size: 'small' as const, text: null }] }
    await expect(setPrinting(hall, { template })).rejects.toThrow('line-text')
  })
})
