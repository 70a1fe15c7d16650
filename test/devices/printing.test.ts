import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Db, openDb } from '../../server/db/open.ts'
import { openPrintJobs, type PrintJobs } from '../../server/db/print-jobs.ts'
import { Printing } from '../../server/devices/printing/printing.ts'
import {
  firstTemplate,
  type Model,
  type Paper,
  type Printer,
  type Printing as Settings
} from '../../server/protocol/printing.ts'
import { codeIn, pngOf, qrIn } from './escpos-decoder.ts'
import { type Moods, VirtualPrinter } from './virtual-printer.ts'

/** Every letter that code pages lack, on every printed path. */
const LETTERS = 'Төлөнүүчү үлгү: ң, ө, ү'
const ISSUED_AT = Date.UTC(2021, 3, 12, 6, 40)
const PICTURES = path.join(import.meta.dirname, 'printed')

const words = {
  ky: {
    centreName: 'Калкты тейлөө борбору',
    serviceName: 'Кыймылсыз мүлккө укуктарды каттоо',
    className: 'Майыптыгы бар адам'
  },
  ru: {
    centreName: 'Центр обслуживания населения',
    serviceName: 'Регистрация прав на недвижимость',
    className: 'Человек с инвалидностью'
  },
  en: { centreName: 'Public Service Centre', serviceName: 'Property rights', className: 'Person with a disability' }
}
const paperIn = (language: 'ky' | 'ru' | 'en', ticketNumber = 'K042'): Paper => ({
  language,
  ...words[language],
  timeZone: 'Asia/Bishkek',
  address: '',
  ticketNumber,
  issuedAt: ISSUED_AT,
  reprintedAt: null,
  ahead: 7,
  told: { from: 10, to: 15 },
  zones: [{ letter: 'B', name: 'B' }],
  trackUrl: `http://192.168.1.10:8080/t/${ticketNumber}-AAAAAAAAAAAAAAAAAAAAAAAAA`
})
const template = {
  ...firstTemplate,
  lines: [
    ...firstTemplate.lines,
    { what: 'text' as const, size: 'normal' as const, text: { ky: LETTERS, ru: LETTERS, en: LETTERS } }
  ]
}

let folder: string
let db: Db
let jobs: PrintJobs
let now: number
let printing: Printing
let settings: Settings
const printers: VirtualPrinter[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-print-'))
  db = openDb(folder)
  jobs = openPrintJobs(db)
  now = ISSUED_AT
  settings = { printers: [], template, maxJobAgeMs: 120_000 }
})
afterEach(async () => {
  await printing.stop()
  for (const printer of printers.splice(0)) {
    expect(printer.faults).toEqual([])
    await printer.stop()
  }
  db.$client.close()
  rmSync(folder, { recursive: true, force: true })
})

const logged: string[] = []
const note = (_details: object, sentence: string) => {
  logged.push(sentence)
}

async function virtual(moods: Partial<Moods> = {}): Promise<VirtualPrinter> {
  const printer = await VirtualPrinter.start(moods)
  printers.push(printer)
  return printer
}

const at = (port: number, model: Model = 'epson', widthDots: 576 | 384 = 576): Printer => ({
  printerId: 'door',
  name: 'At the door',
  connection: { kind: 'network', host: '127.0.0.1', port },
  widthDots,
  model
})

function start(...configured: Printer[]): void {
  settings = { ...settings, printers: configured }
  printing = new Printing({
    jobs,
    settings: () => settings,
    now: () => now,
    log: { info: note, warn: note, error: note }
  })
  printing.start()
}

const print = (number: string, language: 'ky' | 'ru' | 'en' = 'ky') => {
  printing.add('door', `ticket-${number}`, paperIn(language, number))
  printing.wake('door')
}
const became = (number: string) => jobs.ofTicket(`ticket-${number}`)?.status
const status = () => printing.views()[0]?.status
const seconds = (timeout: number) => ({ timeout: timeout * 1_000 })

describe('a ticket on paper', () => {
  test.each([
    [576, 'ky'],
    [576, 'ru'],
    [576, 'en'],
    [384, 'ky'],
    [384, 'ru'],
    [384, 'en']
  ] as const)('%i dots wide, in %s, can be read by a phone', async (widthDots, language) => {
    const printer = await virtual()
    start(at(printer.port, 'epson', widthDots))
    print('K042', language)
    await expect.poll(() => became('K042'), seconds(20)).toBe('printed')
    const [printout] = printer.printouts
    if (!printout) throw new Error('nothing came out')
    mkdirSync(PICTURES, { recursive: true })
    writeFileSync(path.join(PICTURES, `ticket-${widthDots}-${language}.png`), pngOf(printout))
    expect(printout.widthDots).toBe(widthDots)
    expect(qrIn(printout)).toBe(paperIn(language).trackUrl)
  })
})

describe('a printer', () => {
  test('prints in the order in which tickets were taken, each once', async () => {
    const printer = await virtual()
    start(at(printer.port))
    const numbers = ['K001', 'K002', 'K003', 'K004', 'K005']
    for (const number of numbers) print(number)
    await expect.poll(() => became('K005'), seconds(20)).toBe('printed')
    expect(printer.printouts.map((printout) => new URL(qrIn(printout)).pathname.slice(3, 7))).toEqual(numbers)
    expect(jobs.next('door')).toBeNull()
  })

  test('without paper keeps its tickets until there is some', async () => {
    const printer = await virtual({ paperRows: 0 })
    start(at(printer.port))
    await expect.poll(status).toBe('out-of-paper')
    print('K001')
    print('K002')
    await expect.poll(() => printing.views()[0]?.waiting).toBe(2)
    expect(printing.paperView('ticket-K001')).toEqual({ status: 'waiting', printer: 'out-of-paper' })
    printer.refill()
    await expect.poll(() => became('K002'), seconds(20)).toBe('printed')
    expect(printer.printouts).toHaveLength(2)
    expect(status()).toBe('ready')
  })

  test('whose paper ends amid a ticket prints it whole on the new roll', async () => {
    const printer = await virtual({ paperRows: 300 })
    start(at(printer.port))
    print('K001')
    await expect.poll(status, seconds(20)).toBe('out-of-paper')
    expect(became('K001')).toBe('waiting')
    printer.refill()
    await expect.poll(() => became('K001'), seconds(20)).toBe('printed')
    const whole = printer.printouts.filter((printout) => codeIn(printout) !== null)
    expect(whole.length).toBeGreaterThanOrEqual(1)
    expect(printer.torn).toBe(0)
  })

  test('that says late that an earlier ticket is done has not printed the next one', async () => {
    const printer = await virtual({ paperRows: 300, restMs: 400 })
    start(at(printer.port))
    const out = () => new Set(printer.printouts.flatMap((printout) => codeIn(printout) ?? []))
    const early: string[] = []
    const numbers = ['K001', 'K002', 'K003']
    printing.onChange(() => {
      for (const number of numbers)
        if (became(number) === 'printed' && !out().has(paperIn('ky', number).trackUrl as string)) early.push(number)
    })
    for (const number of numbers) print(number)
    await expect.poll(status, seconds(20)).toBe('out-of-paper')
    // A new roll; with the next thing that it is sent it goes on with what it has in its memory.
    printer.moods.paperRows = Number.POSITIVE_INFINITY
    await expect.poll(() => became('K003'), seconds(40)).toBe('printed')
    expect(early).toEqual([])
  })

  test.each([
    ['isCoverOpen', 'cover-open'],
    ['hasFault', 'fault']
  ] as const)('says what is wrong: %s is %s', async (mood, said) => {
    const printer = await virtual({ [mood]: true })
    start(at(printer.port))
    await expect.poll(status).toBe(said)
    expect(jobs.states()).toMatchObject([{ printerId: 'door', status: said }])
  })

  test('near the end of its paper prints, and says so', async () => {
    const printer = await virtual({ isNearEnd: true })
    start(at(printer.port))
    print('K001')
    await expect.poll(() => became('K001'), seconds(20)).toBe('printed')
    expect(printing.views()).toMatchObject([{ status: 'ready', nearEnd: true }])
  })

  test('that nobody reaches is offline, and prints when it is back', async () => {
    const gone = await VirtualPrinter.start()
    const { port } = gone
    await gone.stop()
    start(at(port))
    print('K001')
    await expect.poll(status).toBe('offline')
    printers.push(await VirtualPrinter.start({}, port))
    await expect.poll(() => became('K001'), seconds(20)).toBe('printed')
  })

  test('that hangs up amid a ticket cuts off the torn piece and prints it whole', async () => {
    const printer = await virtual({ dropsAfter: 20_000 })
    start(at(printer.port))
    print('K001')
    await expect.poll(() => printer.torn, seconds(20)).toBeGreaterThan(0)
    expect(became('K001')).toBe('waiting')
    printer.moods.dropsAfter = Number.POSITIVE_INFINITY
    await expect.poll(() => became('K001'), seconds(20)).toBe('printed')
    expect(printer.printouts).toHaveLength(2)
    expect(qrIn(printer.printouts[1] as never)).toBe(paperIn('ky', 'K001').trackUrl)
  })

  test('that stands still amid a ticket is offline, and goes on when it moves again', async () => {
    const printer = await virtual({ stallsAfter: 20_000 })
    start(at(printer.port))
    print('K001')
    await expect.poll(status, seconds(25)).toBe('offline')
    expect(became('K001')).toBe('waiting')
    printer.moods.stallsAfter = Number.POSITIVE_INFINITY
    await expect.poll(() => became('K001'), seconds(20)).toBe('printed')
    expect(qrIn(printer.printouts.at(-1) as never)).toBe(paperIn('ky', 'K001').trackUrl)
  }, 60_000)

  test('that tells nothing is printed to all the same, unless its model is known to tell', async () => {
    const mute = await virtual({ answers: false })
    start(at(mute.port, 'compatible'))
    print('K001')
    await expect.poll(() => became('K001'), seconds(20)).toBe('printed')
    settings = { ...settings, printers: [at(mute.port, 'silent')] }
    printing.configured()
    print('K002')
    await expect.poll(() => became('K002'), seconds(20)).toBe('printed')
    settings = { ...settings, printers: [at(mute.port, 'epson')] }
    printing.configured()
    await expect.poll(status, seconds(20)).toBe('offline')
    expect(mute.printouts).toHaveLength(2)
  })
})

const cannotPretend =
  spawnSync('script', ['--version']).status === 0
    ? ''
    : ' (skipped: this machine has no `script` to make a device with)'

describe('a device file', () => {
  test.skipIf(cannotPretend)(
    `is printed to, asked, and waited for as a network printer is${cannotPretend}`,
    async () => {
      const { printer, path } = await VirtualPrinter.behindDevice({ isCoverOpen: true })
      printers.push(printer)
      start({ ...at(0, 'epson', 384), connection: { kind: 'file', path } })
      print('K001')
      await expect.poll(status).toBe('cover-open')
      printer.moods.isCoverOpen = false
      await expect.poll(() => became('K001'), seconds(20)).toBe('printed')
      expect(qrIn(printer.printouts[0] as never)).toBe(paperIn('ky', 'K001').trackUrl)
    }
  )

  test.each(['/dev/null', '/dev/zero', '/dev/no-such-printer', '/dev/shm'])(
    '%s is no printer, and nothing is written to it',
    async (path) => {
      start({ ...at(0), connection: { kind: 'file', path } })
      print('K001')
      await expect.poll(status).toBe('offline')
      expect(became('K001')).toBe('waiting')
    }
  )
})

describe('a job', () => {
  test('that is too old is not printed late, and the next one is', async () => {
    const printer = await virtual({ isCoverOpen: true })
    start(at(printer.port))
    print('K001')
    await expect.poll(status).toBe('cover-open')
    now += settings.maxJobAgeMs + 1
    print('K002')
    await expect.poll(() => became('K001'), seconds(20)).toBe('too-old')
    printer.moods.isCoverOpen = false
    await expect.poll(() => became('K002'), seconds(20)).toBe('printed')
    expect(printer.printouts).toHaveLength(1)
    expect(db.$client.prepare("SELECT paper, trouble FROM print_jobs WHERE status = 'too-old'").get()).toEqual({
      paper: null,
      trouble: 'cover-open'
    })
  })

  test('that cannot be drawn is given up, and holds nobody up', async () => {
    const printer = await virtual()
    settings.template = { ...template, logo: Buffer.from('\x89PNG\r\n\x1a\nno picture', 'latin1').toString('base64') }
    start(at(printer.port))
    print('K001')
    await expect.poll(() => became('K001'), seconds(20)).toBe('failed')
    settings = { ...settings, template }
    print('K002')
    await expect.poll(() => became('K002'), seconds(20)).toBe('printed')
  })

  test('of a printer that is taken away has failed', async () => {
    const printer = await virtual({ isCoverOpen: true })
    start(at(printer.port))
    print('K001')
    await expect.poll(status).toBe('cover-open')
    settings = { ...settings, printers: [] }
    printing.configured()
    expect(became('K001')).toBe('failed')
    expect(printing.views()).toEqual([])
  })

  test('is printed after a restart when it is young, and not twice', async () => {
    const printer = await virtual({ isCoverOpen: true })
    start(at(printer.port))
    print('K001')
    print('K002')
    await expect.poll(status).toBe('cover-open')
    await printing.stop()
    printer.moods.isCoverOpen = false
    start(at(printer.port))
    await expect.poll(() => became('K002'), seconds(20)).toBe('printed')
    await printing.stop()
    start(at(printer.port))
    await expect.poll(status).toBe('ready')
    // Beside them a blank strip: whoever stopped may have left half a ticket in the printer.
    expect(printer.printouts.filter(({ rows }) => rows.some((row) => row.includes(true)))).toHaveLength(2)
  })

  test('does not keep the server from stopping', async () => {
    const printer = await virtual({ stallsAfter: 20_000 })
    start(at(printer.port))
    print('K001')
    await expect.poll(() => printer.torn, seconds(20)).toBeGreaterThan(0)
    const began = performance.now()
    await printing.stop()
    expect(performance.now() - began).toBeLessThan(4_000)
    expect(became('K001')).toBe('waiting')
  })
})
