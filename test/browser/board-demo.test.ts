import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { playDay } from '../demo/play-day.ts'
import { closeClean } from './clean-screens.ts'
import {
  axe,
  brokenWords,
  type OpenHall,
  leaveBrowser,
  openHall,
  openSignedIn,
  sharedBrowser,
  overflowing,
  type Screen,
  SIZES
} from './harness.ts'

/** The board while the demo's busy day is played, a hundred times as fast. */

const TABLET = { width: 1024, height: 768 }
/** So often the board must have changed what it says before it is believed to go along. */
const CHANGES = 12

let browser: Browser
let hall: OpenHall
const open: Screen[] = []
beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall({ timeScale: 100 })
})
afterAll(async () => {
  await closeClean(open)
  await leaveBrowser()
  await hall.close()
})

const waitingNow = () => [...hall.app.hall.state.tickets.values()].filter(({ status }) => status === 'waiting').length

/** Whether the one list is the other with some left out. */
function isInOrder(some: number[], all: number[]): boolean {
  let at = 0
  for (const each of some) {
    at = all.indexOf(each, at)
    if (at < 0) return false
  }
  return true
}

test('the board goes along with a busy day: what it says is what the hall is, and it fits', {
  timeout: 120_000
}, async () => {
  // How long the browser takes is the machine's business; that it says what was, and in order, is the board's.
  const counts = [waitingNow()]
  const unlisten = hall.app.hall.onCommit(() => counts.push(waitingNow()))
  const stop = new AbortController()
  const playing = playDay({ base: hall.base, seed: 11, desks: 6, signal: stop.signal })
  const screen = await openSignedIn(browser, hall, 'supervisor', '/desk#hall', TABLET)
  open.push(screen)
  const { page } = screen
  const waiting = page.getByTestId('sums').locator('dd').first()
  const shown = async () => Number.parseInt(await waiting.innerText(), 10)
  const said = await waiting.evaluateHandle((element) => {
    const all = [element.textContent]
    new MutationObserver(() => all.push(element.textContent)).observe(element, {
      characterData: true,
      childList: true,
      subtree: true
    })
    return all
  })
  const allSaid = async () => (await said.jsonValue()).map((text) => Number.parseInt(text ?? '', 10))

  await expect.poll(waitingNow, { timeout: 40_000 }).toBeGreaterThan(7)
  await expect.poll(async () => (await allSaid()).length, { timeout: 40_000 }).toBeGreaterThan(CHANGES)
  await expect.poll(() => page.getByTestId('service-row').count()).toBeGreaterThan(3)
  await expect
    .poll(() => page.locator('[data-testid=desk-row].serving, [data-testid=desk-row].called').count())
    .toBeGreaterThan(3)
  for (const size of [TABLET, SIZES.desk]) {
    await page.setViewportSize(size)
    expect([await overflowing(page), await brokenWords(page)]).toEqual([[], []])
  }
  expect(await axe(page)).toEqual([])

  stop.abort()
  expect([...(await playing).surprises]).toEqual([])
  await expect.poll(shown).toBe(waitingNow())
  unlisten()
  expect(isInOrder(await allSaid(), counts), `${await allSaid()} of ${counts}`).toBe(true)
  expect(await page.getByTestId('arrivals').textContent()).toContain(String(hall.app.hall.state.tickets.size))
  await expect.poll(() => page.locator('[data-testid=desk-row]:not(.closed)').count()).toBe(0)
})
