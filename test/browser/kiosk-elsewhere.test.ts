import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installSampleCountry } from '../../server/hub/sample.ts'
import { join } from '../hub/joined-hall.ts'
import { type OpenHub, openHub } from '../hub/open-hub.ts'
import { closeClean } from './clean-screens.ts'
import { axe, leaveBrowser, type OpenHall, openHall, openScreen, overflowing, sharedBrowser, SIZES } from './harness.ts'
import { settle, tap, toLastQuestion } from './kiosk-visit.ts'
import { saidStatus } from '../hub/said-status.ts'

/** A kiosk of a crowded hall, in a country where it is quicker next door. */

const MINUTE = 60_000

let browser: Browser
let hub: OpenHub
let hall: OpenHall
beforeAll(async () => {
  browser = await sharedBrowser()
  hub = await openHub()
  await installSampleCountry(hub.store, Date.now())
  for (const [centreId, highMs] of [
    ['bishkek-2', 12 * MINUTE],
    ['bishkek-3', 20 * MINUTE],
    ['bishkek-4', 3 * MINUTE]
  ] as const)
    await said(centreId, highMs)
  await hub.app.open.feed.write()
  const base = await hub.app.listen({ port: 0, host: '127.0.0.1' })
  hall = await openHall({ startClock: () => Date.now })
  const { body } = await hub.call('POST', '/api/network/centres/bishkek-1/code')
  await join(hall, base, body.code)
  await hall.openDesk(1)
  for (let i = 0; i < 60; i++) await hall.issue({ serviceId: 'id-card' })
})
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
  await hub.close()
})

async function said(centreId: string, highMs: number): Promise<void> {
  await saidStatus(hub, centreId, Date.now(), { likelyMs: 0, highMs })
}

/** Whether the button that leads on lies in the step as a whole, and nothing of the step above the header's end. */
const wholeButton = (page: Page) =>
  page.evaluate(() => {
    const [step, button] = ['main.step', '[data-testid=stay]'].map((each) =>
      document.querySelector(each)?.getBoundingClientRect()
    )
    return step !== undefined && button !== undefined && button.bottom <= step.bottom && button.top >= step.top
  })

test('the kiosk tells who asks where it is quicker, without a tap more for who does not', async () => {
  await expect
    .poll(async () => (await hall.call('GET', '/api/services/id-card/elsewhere')).body.centres.length, {
      timeout: 20_000
    })
    .toBe(3)
  const screen = await openScreen(browser, `${hall.base}/kiosk`, SIZES.kiosk)
  const { page } = screen
  await toLastQuestion(page, 'ky')
  await page.getByTestId('elsewhere').waitFor()
  await settle(page)
  await tap(page, 'elsewhere')
  await page.getByTestId('elsewhere-bishkek-4').waitFor()
  for (const aid of ['larger-text', 'seated']) {
    await settle(page)
    await tap(page, aid)
    for (const size of [SIZES.display, SIZES.kiosk]) {
      await page.setViewportSize(size)
      await expect.poll(() => wholeButton(page)).toBe(true)
      expect([aid, await overflowing(page)]).toEqual([aid, []])
    }
  }
  expect(await axe(page)).toEqual([])
  await settle(page)
  await tap(page, 'stay')
  await settle(page)
  await tap(page, 'priority-none')
  await page.getByTestId('ticket-number').waitFor()
  await closeClean([screen])
})
