import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
import { tap } from './kiosk-visit.ts'

/** The hall in the open: on a phone, at a desk's screen, and on a display that then shows no calls. */

const LANGS = ['ky', 'ru', 'en'] as const
const clock = { at: Date.UTC(2026, 10, 23, 4) }
let browser: Browser
let hall: OpenHall

beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall({ clock, rateLimits: false })
  const operator = await hall.openDesk(1)
  for (let n = 0; n < 106; n++) {
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    clock.at += 60_000
    const isInTurn = n < 98
    const reason = sampleCentre.callReasons[0]?.id
    const chosen = isInTurn ? {} : { ticketRef: hall.app.hall.record.refOf(ticketId), reason }
    await hall.call('POST', `/api/desks/desk-1/${isInTurn ? 'call-next' : 'call'}`, chosen, operator)
    await hall.call('POST', '/api/desks/desk-1/finish', {}, operator)
  }
  clock.at += 86_400_000
  for (let n = 0; n < 12; n++) await hall.issue({ serviceId: n < 7 ? 'id-card' : 'travel-passport' })
}, 60_000)
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
})

const shoot = async (page: { screenshot: (options: object) => Promise<unknown> }, name: string, fullPage = false) => {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage })
}

test('everybody can read it, in every language, on a phone and on a desk’s screen', { timeout: 60_000 }, async () => {
  for (const size of ['phone', 'desk'] as const) {
    const { page, context, foreign, errors } = await openScreen(browser, `${hall.base}/now`, SIZES[size])
    for (const lang of LANGS) {
      await tap(page, `lang-${lang}`)
      await expect.poll(() => page.getByTestId('now-order').textContent()).toContain('105')
      expect([await overflowing(page), await brokenWords(page), await axe(page)]).toEqual([[], [], []])
      await shoot(page, `now-${size}-${lang}`, true)
    }
    expect(await page.getByTestId('now-row').and(page.locator('[data-id=id-card]')).textContent()).toContain(
      '7 tickets'
    )
    expect([foreign, errors]).toEqual([[], []])
    await context.close()
  }
})

test('a display shows it in letters for the farthest seat, and no calls: none count as shown by it', async () => {
  const screen = await openScreen(browser, `${hall.base}/display?seat=12&height=0.81`, SIZES.display)
  const { page } = screen
  await expect.poll(() => hall.app.showWithin('zone-a'), { timeout: 10_000 }).toBeGreaterThan(0)
  const admin = await hall.signIn('admin')
  const { body } = await hall.call('GET', '/api/devices', undefined, admin)
  const device = body.devices.find(({ kind }: { kind: string }) => kind === 'display')
  const { deviceId, name, zoneId, profile } = device
  const set = (shows?: 'now') =>
    hall.call(
      'PUT',
      `/api/devices/${deviceId}`,
      { name: name || 'Hall', zoneId, profile: { ...profile, ...(shows && { shows }) } },
      admin
    )
  expect((await set('now')).status).toBe(200)
  const board = page.getByTestId('now-board')
  await board.locator('p').first().waitFor()
  await expect.poll(() => hall.app.showWithin('zone-a'), { timeout: 10_000 }).toBe(0)
  // 22′ from twelve metres, of a picture 0.81 m and 1,080 px high; a capital is 0.7 of the letters' size.
  const capPx = ((2 * 12 * Math.tan(((22 / 60 / 2) * Math.PI) / 180)) / 0.81) * 1080
  const sizes = await board.evaluate((element) =>
    [...element.querySelectorAll('h2, p')].map((each) => Number.parseFloat(getComputedStyle(each).fontSize))
  )
  expect(Math.min(...sizes) * 0.7).toBeGreaterThanOrEqual(capPx - 0.5)
  expect([await overflowing(page), await brokenWords(page), await axe(page)]).toEqual([[], [], []])
  await shoot(page, 'now-board')
  expect((await set()).status).toBe(200)
  await expect.poll(() => hall.app.showWithin('zone-a'), { timeout: 10_000 }).toBeGreaterThan(0)
  expect([screen.foreign, screen.errors]).toEqual([[], []])
  await screen.context.close()
}, 60_000)
