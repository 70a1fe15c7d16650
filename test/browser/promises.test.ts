import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WeeklyHours } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import {
  axe,
  brokenWords,
  leaveBrowser,
  type OpenHall,
  openHall,
  openScreen,
  overflowing,
  sharedBrowser,
  SIZES
} from './harness.ts'
import { settle, tap } from './kiosk-visit.ts'

/** What was told was kept: for everybody on a phone, and at the kiosk's foot. A wait that may not end today is said before the ticket. */

const LANGS = ['ky', 'ru', 'en']
const clock = { at: Date.UTC(2026, 10, 24, 4) }
const hours: WeeklyHours = Array.from({ length: 7 }, () => [['09:00', '18:00']])
let browser: Browser
let hall: OpenHall

beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall({ clock, rateLimits: false, centre: { ...sampleCentre, hours } })
  const operator = await hall.openDesk(1)
  for (let n = 0; n < 106; n++) {
    await hall.issue({ serviceId: n % 2 === 0 && n > 100 ? 'travel-passport' : 'id-card' })
    clock.at += n % 12 === 0 ? 400_000 : 90_000
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
    await hall.call('POST', '/api/desks/desk-1/finish', {}, operator)
  }
  clock.at = Date.UTC(2026, 10, 24, 11, 30)
  for (let n = 0; n < 25; n++) await hall.issue({ serviceId: 'id-card' })
}, 60_000)
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
})

const shoot = async (page: { screenshot: (options: object) => Promise<unknown> }, name: string, fullPage = false) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage })
}

test('everybody can read it, in every language', { timeout: 60_000 }, async () => {
  await expect.poll(async () => (await hall.call('GET', '/api/services')).body.kept, { timeout: 8_000 }).toBeDefined()
  const screen = await openScreen(browser, `${hall.base}/promises`, SIZES.phone)
  for (const lang of LANGS) {
    await tap(screen.page, `lang-${lang}`)
    await screen.page.getByTestId('promises-lead').waitFor()
    expect([await overflowing(screen.page), await brokenWords(screen.page), await axe(screen.page)]).toEqual([
      [],
      [],
      []
    ])
    await shoot(screen.page, `promises-${lang}`, true)
  }
  expect(await screen.page.getByTestId('promises-lead').textContent()).toMatch(/Of the last 106 who were told/)
  expect([screen.foreign, screen.errors]).toEqual([[], []])
  await screen.context.close()
})

test.each(LANGS)(
  'the kiosk says it at its foot, and who may not be served, in %s',
  { timeout: 60_000 },
  async (lang) => {
    const screen = await openScreen(browser, `${hall.base}/kiosk`, SIZES.kiosk)
    const { page } = screen
    await tap(page, `lang-${lang}`)
    await tap(page, 'group-documents')
    await settle(page)
    expect(await page.getByTestId('kept-word').textContent()).toContain('106')
    expect(await page.getByTestId('service-id-card').getByTestId('may-not-be-served').isVisible()).toBe(true)
    expect([await overflowing(page), await brokenWords(page), await axe(page)]).toEqual([[], [], []])
    await shoot(page, `kiosk-choose-${lang}`)
    await screen.context.close()
  }
)
