import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { playDay } from '../demo/play-day.ts'
import { closeClean } from './clean-screens.ts'
import {
  axe,
  brokenWords,
  type OpenHall,
  openBrowser,
  openHall,
  openSignedIn,
  overflowing,
  type Screen,
  SIZES
} from './harness.ts'

/** The board while the demo's busy day is played, a hundred times as fast. */

const TABLET = { width: 1024, height: 768 }
/** The board hears of a change at most ten times a second; so many come and are called meanwhile. */
const BEHIND = 4

let browser: Browser
let hall: OpenHall
const open: Screen[] = []
beforeAll(async () => {
  browser = await openBrowser()
  hall = await openHall({ timeScale: 100 })
})
afterAll(async () => {
  await closeClean(open)
  await browser.close()
  await hall.close()
})

const waitingNow = () => [...hall.app.hall.state.tickets.values()].filter(({ status }) => status === 'waiting').length

test('the board goes along with a busy day: what it says is what the hall is, and it fits', {
  timeout: 120_000
}, async () => {
  const stop = new AbortController()
  const playing = playDay({ base: hall.base, seed: 11, desks: 6, signal: stop.signal })
  const screen = await openSignedIn(browser, hall, 'supervisor', '/desk#hall', TABLET)
  open.push(screen)
  const { page } = screen
  const sums = page.getByTestId('sums').locator('dd')
  const shown = async () => Number.parseInt(await sums.first().innerText(), 10)
  await expect.poll(waitingNow, { timeout: 40_000 }).toBeGreaterThan(7)

  for (let n = 0; n < 10; n++) {
    expect(Math.abs((await shown()) - waitingNow())).toBeLessThanOrEqual(BEHIND)
    await page.waitForTimeout(150)
  }
  expect(await page.getByTestId('service-row').count()).toBeGreaterThan(3)
  expect(await page.locator('[data-testid=desk-row].serving, [data-testid=desk-row].called').count()).toBeGreaterThan(3)
  for (const size of [TABLET, SIZES.desk]) {
    await page.setViewportSize(size)
    expect([await overflowing(page), await brokenWords(page)]).toEqual([[], []])
  }
  expect(await axe(page)).toEqual([])

  stop.abort()
  expect([...(await playing).surprises]).toEqual([])
  await expect.poll(shown).toBe(waitingNow())
  expect(await page.getByTestId('arrivals').textContent()).toContain(String(hall.app.hall.state.tickets.size))
  await expect.poll(() => page.locator('[data-testid=desk-row]:not(.closed)').count()).toBe(0)
})
