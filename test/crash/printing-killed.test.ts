import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { codeIn } from '../devices/escpos-decoder.ts'
import { printer } from '../devices/hall-with-printer.ts'
import { administratorOf } from '../devices/over-http.ts'
import { VirtualPrinter } from '../devices/virtual-printer.ts'
import { startServer } from '../server/server-process.ts'

const TICKETS = 6

let data: string
let paper: VirtualPrinter
beforeEach(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'kezek-print-kill-'))
  paper = await VirtualPrinter.start({ isCoverOpen: true })
})
afterEach(async () => {
  await paper.stop()
  rmSync(data, { recursive: true, force: true })
})

const json = { 'content-type': 'application/json' }

async function issue(base: string): Promise<string> {
  const answer = await fetch(`${base}/api/tickets`, {
    method: 'POST',
    headers: { ...json, authorization: 'Bearer sample-kiosk', 'idempotency-key': `k${Math.random()}` },
    body: '{"serviceId":"id-card"}'
  })
  expect(answer.status).toBe(201)
  return ((await answer.json()) as { trackPath: string }).trackPath
}

/** The page that each whole ticket leads to. */
const printed = () =>
  paper.printouts.flatMap((printout) => {
    const code = codeIn(printout)
    return code === null ? [] : [new URL(code).pathname]
  })

test('every ticket that a kiosk was given comes out, whenever the server is killed; at most the one under way twice', async () => {
  const given: string[] = []
  let server = await startServer({ data })
  const administrator = await administratorOf(server.base)
  await administrator.connect([printer(paper.port)])
  await administrator.choose('door')
  for (let i = 0; i < TICKETS; i++) given.push(await issue(server.base))
  await server.kill('SIGKILL')

  // Young enough, they are printed by the next one; it is killed amid them.
  server = await startServer({ data })
  paper.moods.isCoverOpen = false
  await expect.poll(() => paper.printouts.length, { interval: 5, timeout: 30_000 }).toBeGreaterThan(1)
  await server.kill('SIGKILL')

  server = await startServer({ data })
  await expect.poll(() => paper.printouts.length, { timeout: 30_000 }).toBeGreaterThanOrEqual(TICKETS)
  await expect.poll(() => new Set(printed()).size, { timeout: 30_000 }).toBe(TICKETS)
  await server.kill('SIGTERM')

  const pages = printed()
  expect([...new Set(pages)]).toEqual(given)
  expect(pages.length).toBeLessThanOrEqual(TICKETS + 1)
  expect(verifyFile(path.join(data, FILE)).findings).toEqual([])
}, 120_000)

test('a ticket that the kill cuts in two spoils none after it', async () => {
  let server = await startServer({ data })
  const administrator = await administratorOf(server.base)
  await administrator.connect([printer(paper.port)])
  await administrator.choose('door')
  paper.moods.stallsAfter = 20_000
  paper.moods.isCoverOpen = false
  const given = [await issue(server.base), await issue(server.base)]
  await expect.poll(() => paper.torn, { timeout: 30_000 }).toBeGreaterThan(0)
  await server.kill('SIGKILL')

  paper.moods.stallsAfter = Number.POSITIVE_INFINITY
  server = await startServer({ data })
  await expect.poll(printed, { timeout: 30_000 }).toEqual(given)
  await server.kill('SIGTERM')
}, 120_000)
