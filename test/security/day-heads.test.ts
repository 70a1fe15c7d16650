import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openDb } from '../../server/db/open.ts'
import { privacy } from '../../server/ops/logs/privacy.ts'
import { buildApp } from '../../server/app.ts'
import { installSample } from '../../server/sample/install.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { linesOf } from '../../server/devices/printing/ticket-lines.ts'
import { firstPrinting } from '../../server/protocol/printing.ts'
import { startClock } from '../../server/hall/clock.ts'
import { printer } from '../devices/hall-with-printer.ts'
import { runCommand } from '../server/run-command.ts'

/** The end of each day's log stands in places that whoever has the file does not have: in the server's log, in the day's summary, on paper. */

let folder: string
let data: string
let said: Array<Record<string, unknown>>
let sheets: Awaited<ReturnType<typeof readExcelFile>>
let paper: { words: string[] }
let health: { log: { epoch: string; seq: number; head: string } }
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-heads-'))
  data = path.join(folder, 'hall')
  const reports = path.join(folder, 'reports')
  said = []
  const logger = pino(privacy, { write: (line: string) => void said.push(JSON.parse(line)) })
  const db = openDb(data)
  await installSample(db)
  const app = await buildApp({
    db,
    firstCentre: { ...sampleCentre, printing: { ...sampleCentre.printing, printers: [printer(9)] } },
    sample: true,
    startClock,
    logger,
    deviceTokens: null,
    dailyReports: reports,
    printHeads: 'door'
  })
  await app.ready()
  const { serviceDay } = app.hall.state.day as { serviceDay: string }
  await app.hall.submit({
    command: { type: 'close-day', reason: 'the test is over' },
    actor: 'supervisor:s',
    toResult: () => {}
  })
  await vi.waitFor(() => expect(app.dailyFiles.status().newestDay).toBe(serviceDay), { timeout: 60_000 })
  sheets = await readExcelFile(readFileSync(path.join(reports, `kezek-${serviceDay}.xlsx`)))
  paper = JSON.parse(
    db.$client.prepare<[], string>('SELECT paper FROM print_jobs WHERE ticket_id IS NULL').pluck().get() as string
  )
  health = (await app.inject({ method: 'GET', url: '/health' })).json()
  await app.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const check = async (head: string) => (await runCommand('verify', '--data', data, '--head', head)).code
const spoilt = (head: string) => head.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))

test('in the server log', async () => {
  const line = said.find(({ msg }) => String(msg).includes('the head of its log')) as { seq: number; hash: string }
  expect(line.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await check(`${line.seq}:${line.hash}`)).toBe(0)
  expect(await check(spoilt(`${line.seq}:${line.hash}`))).toBe(1)
})

test('in the summary of the day', async () => {
  const sheet = sheets.find((each) => each.sheet === 'Журнал')
  const head = sheet?.data.flat().find((cell) => /^\d+:[0-9a-f]{64}$/.test(String(cell))) as string
  expect(await check(head)).toBe(0)
  expect(await check(spoilt(head))).toBe(1)
})

test('on paper, in groups of four', async () => {
  const lines = linesOf(firstPrinting.template, paper as never).map((line) => ('text' in line ? line.text : ''))
  const [, , , ...head] = lines
  expect(head.join(' ')).toMatch(/^\d+:( [0-9a-f]{4}){8}$/)
  expect(await check(head.join(' '))).toBe(0)
  expect(await check(spoilt(head.join(' ')))).toBe(1)
})

test('in /health as it is now', async () => {
  expect(await check(`${health.log.seq}:${health.log.head}`)).toBe(0)
})
