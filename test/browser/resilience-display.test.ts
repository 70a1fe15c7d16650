import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sampleCentre } from '../../server/sample/centre.ts'
import { listBackups } from '../../server/ops/backup/names.ts'
import { runCommand } from '../server/run-command.ts'
import { chimesOf, noteFromStart, seenBy } from './display-watch.ts'
import { type FlakyLink, openLink } from './flaky-link.ts'
import { type OpenHall, leaveBrowser, openHall, openScreen, sharedBrowser, type Screen, SIZES } from './harness.ts'

/** A display over bad networks and long absences: no call that is still awaited is lost, and none is sounded twice. */

const centre = { ...sampleCentre, screens: { ...sampleCentre.screens, minDwellMs: 400 } }
/** Longer than any screen trusts a silent connection. */
const SILENCE = '00:20'

let browser: Browser
let hall: OpenHall
let link: FlakyLink
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  hall = await openHall({ centre })
  link = await openLink(hall.port)
})
/** A hall whose calls stand long enough for something to happen meanwhile. */
async function calmHall(): Promise<void> {
  await Promise.all([link.close(), hall.close()])
  hall = await openHall({ centre: { ...centre, screens: { ...centre.screens, minDwellMs: 4_000 } } })
  link = await openLink(hall.port)
}
afterEach(async () => {
  for (const { context, errors } of open.splice(0)) {
    expect(errors).toEqual([])
    await context.close()
  }
  await link.close()
  await hall.close()
})

/** The display, over the bad network, with a clock that can be moved. */
async function watch(prepare: (page: Page) => Promise<unknown> = async () => null, until = 'clock'): Promise<Page> {
  const screen = await openScreen(browser, `${link.base}/ready`, SIZES.display)
  open.push(screen)
  await screen.page.clock.install()
  await noteFromStart(screen.page)
  await prepare(screen.page)
  await screen.page.goto(`${link.base}/display`)
  await screen.page.getByTestId(until).waitFor()
  return screen.page
}

type Cookie = Record<string, string>
const at = async (desk: number, what: string, cookie: Cookie) => {
  const { status, body } = await hall.call('POST', `/api/desks/desk-${desk}/${what}`, {}, cookie)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.ticket?.ticketNumber as string
}
const call = async (desk: number, cookie: Cookie): Promise<string> => {
  await hall.issue({ serviceId: 'id-card' })
  return at(desk, 'call-next', cookie)
}
const desks = (numbers: number[]) => Promise.all(numbers.map((number) => hall.openDesk(number)))

const shown = async (page: Page) => (await seenBy(page)).sun.map(({ number }) => number)
const chimes = async (page: Page) => chimesOf(await seenBy(page))
const isStale = (page: Page) => page.getByTestId('stale').waitFor()
/** Another call, the last: what comes before it has come by then, and nothing besides. */
async function andNothingElse(page: Page, numbers: string[], last: () => Promise<string>): Promise<void> {
  await expect.poll(() => shown(page)).toEqual(numbers)
  const end = await last()
  await expect.poll(() => shown(page)).toEqual([...numbers, end])
  // One after another, each to its end: they take longer than these calls are shown.
  await expect.poll(() => chimes(page), { timeout: 15_000 }).toBe(numbers.length + 1)
}

/** The tab sleeps: nothing runs in it, and what comes in the meantime is kept for it. Returns what wakes it, so much later. */
async function putToSleep(page: Page): Promise<(afterMs: number) => Promise<void>> {
  const tab = await page.context().newCDPSession(page)
  await tab.send('Debugger.enable')
  const asleep = new Promise<string>((resolve) =>
    tab.once('Debugger.paused', ({ callFrames }) => resolve(callFrames[0]?.callFrameId as string))
  )
  await tab.send('Debugger.pause')
  const callFrameId = await asleep
  return async (afterMs) => {
    await tab.send('Debugger.evaluateOnCallFrame', {
      callFrameId,
      expression: `
      const now = Date.now
      const steady = performance.now
      Date.now = () => now.call(Date) + ${afterMs}
      performance.now = () => steady.call(performance) + ${afterMs}`
    })
    await tab.send('Debugger.resume')
    await tab.detach()
  }
}

describe('a display', () => {
  test('without the server for a moment announces what was called meanwhile, and nothing again', async () => {
    const [one, two, three] = (await desks([1, 2, 3])) as [Cookie, Cookie, Cookie]
    const page = await watch()
    const before = await call(1, one)
    await expect.poll(() => shown(page)).toEqual([before])
    await link.cut()
    await isStale(page)
    const meanwhile = await call(2, two)
    await link.mend()
    await andNothingElse(page, [before, meanwhile], () => call(3, three))
  })

  test('without the server for an hour announces whoever is still awaited, however many were called since', async () => {
    const [one, two, three] = (await desks([1, 2, 3])) as [Cookie, Cookie, Cookie]
    const page = await watch()
    const before = await call(3, three)
    await expect.poll(() => shown(page)).toEqual([before])
    await link.cut()
    await isStale(page)
    const first = await call(1, one)
    for (let n = 0; n < 30; n++) {
      await call(2, two)
      await at(2, 'finish', two)
    }
    const last = await call(2, two)
    await page.clock.fastForward('01:00:00')
    await link.mend()
    await at(3, 'finish', three)
    await andNothingElse(page, [before, first, last], () => call(3, three))

    await page.reload()
    await page.getByTestId('now-number').waitFor()
    await at(3, 'finish', three)
    const next = await call(3, three)
    await expect.poll(() => chimes(page)).toBe(1)
    expect((await shown(page)).at(-1)).toBe(next)
  })

  test('at a half-open connection says that it is old, and takes up where it was', async () => {
    const [one, two, three] = (await desks([1, 2, 3])) as [Cookie, Cookie, Cookie]
    const page = await watch()
    const before = await call(1, one)
    await expect.poll(() => shown(page)).toEqual([before])
    link.hang()
    const meanwhile = await call(2, two)
    expect(await page.getByTestId('stale').count()).toBe(0)
    await page.clock.fastForward(SILENCE)
    await isStale(page)
    await link.mend()
    await andNothingElse(page, [before, meanwhile], () => call(3, three))
  })

  test('leaves a connection that opens and says nothing', async () => {
    const [one] = (await desks([1])) as [Cookie]
    let opened = 0
    const page = await watch(
      (page) =>
        page.routeWebSocket('**/api/live', (socket) => {
          // Nobody is behind the first one.
          if (++opened > 1) socket.connectToServer()
        }),
      'loading'
    )
    await expect.poll(() => opened).toBe(1)
    await page.clock.fastForward(SILENCE)
    await page.getByTestId('clock').waitFor()
    const number = await call(1, one)
    await expect.poll(() => shown(page)).toEqual([number])
  })

  test('asleep for an hour does not announce what is over when it wakes', async () => {
    await calmHall()
    const [one, two, three] = (await desks([1, 2, 3])) as [Cookie, Cookie, Cookie]
    const page = await watch()
    const before = await call(1, one)
    // Heard, and waiting for its turn when the tab falls asleep.
    await call(3, three)
    await expect.poll(() => shown(page)).toEqual([before])
    const wake = await putToSleep(page)
    await at(3, 'finish', three)
    for (let n = 0; n < 5; n++) {
      await call(2, two)
      await at(2, 'start', two)
      await at(2, 'finish', two)
    }
    const awaited = await call(2, two)
    await wake(3_600_000)
    await andNothingElse(page, [before, awaited], () => call(3, three))
  })

  test('hears the calls of a restored hall, whose log is shorter than what it has shown', async () => {
    const page = await watch()
    const [cookie] = await desks([1])
    const { data, port } = hall
    const to = mkdtempSync(path.join(tmpdir(), 'kezek-display-'))
    expect(await runCommand('backup', '--data', data, '--to', to)).toMatchObject({ code: 0 })
    const before = []
    for (let n = 0; n < 6; n++) {
      before.push(await call(1, cookie as Cookie))
      await expect.poll(() => shown(page)).toEqual(before)
      await at(1, 'finish', cookie as Cookie)
    }
    await hall.stop()
    const from = listBackups(to)[0]?.file as string
    expect(await runCommand('restore', '--from', from, '--data', data, '--replace', '--yes')).toMatchObject({ code: 0 })
    hall = await openHall({ data, port, centre })
    const again = await hall.openDesk(2)
    await expect.poll(() => page.getByTestId('stale').count(), { timeout: 20_000 }).toBe(0)
    const next = await call(2, again)
    await expect.poll(() => shown(page), { timeout: 20_000 }).toEqual([...before, next])
    rmSync(to, { recursive: true, force: true })
  })

  test('hears a server that comes back with its clock set back', async () => {
    const [one, two] = (await desks([1, 2])) as [Cookie, Cookie]
    let connections = 0
    let version = 0
    const page = await watch((page) =>
      page.routeWebSocket('**/api/live', (socket) => {
        const isSetBack = ++connections > 1
        const server = socket.connectToServer()
        server.onMessage((message) =>
          socket.send(isSetBack ? String(message).replace(/"version":\d+/, () => `"version":${++version}`) : message)
        )
      })
    )
    const before = await call(1, one)
    await expect.poll(() => shown(page)).toEqual([before])
    await link.cut()
    await isStale(page)
    await link.mend()
    await expect.poll(() => page.getByTestId('stale').count()).toBe(0)
    const after = await call(2, two)
    await expect.poll(() => shown(page)).toEqual([before, after])
    expect(version).toBeGreaterThan(0)
  })
})
