import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startClock } from '../../server/hall/clock.ts'
import { axe, leaveBrowser, openHall, openScreen, sharedBrowser, type OpenHall, SIZES } from './harness.ts'

const HOUR = 3_600_000
let browser: Browser
let hall: OpenHall
const wall = { behindMs: 0 }

beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall({
    startClock: (notBefore) =>
      startClock(notBefore, 1, { wallNow: () => Date.now() - wall.behindMs, monotonicNow: () => performance.now() })
  })
})
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
})

test("a supervisor reads on the hall's page that the machine's clock was set back, and nothing when it is right", async () => {
  const { page, errors } = await openScreen(browser, `${hall.base}/desk#hall`, SIZES.desk)
  await page.getByTestId('login').fill('supervisor')
  await page.getByTestId('password').fill('sample')
  await page.getByTestId('sign-in').click()
  await page.getByTestId('desk-row').first().waitFor()
  const notice = page.locator("[data-alarm='clock']")
  expect(await notice.count()).toBe(0)

  wall.behindMs = 2 * HOUR
  await notice.waitFor()
  await expect.poll(() => notice.textContent()).toContain('120')
  expect(await axe(page)).toEqual([])
  expect(errors).toEqual([])
})
