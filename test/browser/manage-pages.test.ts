import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SUBJECTS } from '../../operator-ui/src/manage/subjects.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
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
import { goTo } from './subject-list.ts'

/** Every page at /manage, one after the other, at a desk and on a tablet, in each language: nothing sticks out, no word is broken, axe finds nothing. */

const LANGS = ['en', 'ru', 'ky']
const TABLET = { width: 1024, height: 768 }
/** Lists with something in them are wider than empty ones. */
const centre = {
  ...sampleCentre,
  printing: {
    ...sampleCentre.printing,
    printers: [
      {
        printerId: 'door',
        name: 'Кире бериштеги принтер',
        connection: { kind: 'network' as const, host: '127.0.0.1', port: 9_100 },
        widthDots: 576 as const,
        model: 'silent' as const
      }
    ]
  }
}

let browser: Browser
let hall: OpenHall
let screen: Screen
let page: Page

beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall({ centre })
  const admin = await hall.signIn('admin')
  await hall.call(
    'PUT',
    '/api/settings/centre?reason=Normative',
    { ...centre, callingRules: { ...centre.callingRules, hardMaxWaitMs: 5_400_000 } },
    admin
  )
  // Planned, and changed otherwise since: the longest that is said about it.
  const planned = { ...centre, callingRules: { ...centre.callingRules, hardMaxWaitMs: 4_500_000, maxRecalls: 2 } }
  await hall.call('PUT', '/api/settings/planned?reason=Normative', planned, admin)
  const since = { ...centre, callingRules: { ...centre.callingRules, hardMaxWaitMs: 6_000_000 } }
  await hall.call('PUT', '/api/settings/centre?reason=Normative', since, admin)
  const cookie = await hall.openDesk(3)
  await hall.issue({ serviceId: 'id-card' })
  await hall.call('POST', '/api/desks/desk-3/call-next', {}, cookie)
  await hall.call('POST', '/api/desks/desk-3/finish', {}, cookie)
  screen = await openSignedIn(browser, hall, 'admin', `/manage/${SUBJECTS[0]?.path}`, SIZES.desk)
  page = screen.page
}, 120_000)
afterAll(async () => {
  expect([screen.foreign, screen.errors]).toEqual([[], []])
  await screen.context.close()
  await leaveBrowser()
  await hall.close()
})

/** How many pixels of the list of pages are out of sight. */
const unseenOfList = (page: Page) => page.locator('.subjects').evaluate((list) => list.scrollHeight - list.clientHeight)

test.each(SUBJECTS.map(({ path }) => path))('/manage/%s', { timeout: 60_000 }, async (path) => {
  await goTo(page, path)
  await page.locator(`[data-testid='to-${path}'][aria-current='page']`).waitFor()
  await page.locator('main h1').waitFor()
  await expect.poll(() => page.locator('main').textContent()).not.toContain('Жүктөлүүдө')
  await page.locator('.chart:not([data-drawn])').first().waitFor({ state: 'detached' })
  for (const lang of LANGS) {
    await page.getByTestId('language').selectOption(lang)
    for (const size of [TABLET, SIZES.desk]) {
      await page.setViewportSize(size)
      expect([await overflowing(page), await brokenWords(page)], `${lang}, ${size.width} wide`).toEqual([[], []])
      expect(await unseenOfList(page), `${lang}, ${size.width} wide`).toBeLessThanOrEqual(0)
    }
  }
  // A browser's own button speaks the browser's language.
  expect(await page.locator('input[type=file]:not(.visually-hidden)').count()).toBe(0)
  expect(await axe(page)).toEqual([])
})

test('on a phone the list of pages is behind a button, by the keyboard too', async () => {
  await page.setViewportSize(SIZES.phone)
  const menu = page.getByTestId('menu')
  const list = page.locator('.subject-list')
  await goTo(page, 'people')
  // The page itself has the keyboard, and begins in the upper half of the screen.
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  expect((await page.locator('main h1').boundingBox())?.y).toBeLessThan(SIZES.phone.height / 2)
  expect(await list.isVisible()).toBe(false)
  // A table that is wider scrolls by itself.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SIZES.phone.width)
  await goTo(page, 'alarm-phone')
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  for (const lang of LANGS) {
    await page.getByTestId('language').selectOption(lang)
    await page.locator(`html[lang=${lang}]`).waitFor()
    expect(await menu.innerText()).toContain(await page.locator('main h1').innerText())
    expect(await overflowing(page), lang).toEqual([])
  }
  await menu.focus()
  await page.keyboard.press('Enter')
  await page.locator('[data-testid=menu][aria-expanded=true]').waitFor()
  expect(await list.isVisible()).toBe(true)
  expect([await overflowing(page), await axe(page)]).toEqual([[], []])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await page.locator('[data-testid=menu][aria-expanded=false]').waitFor()
  expect(await menu.evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await list.isVisible()).toBe(false)
  await page.setViewportSize(SIZES.desk)
  expect([await menu.isVisible(), await list.isVisible()]).toEqual([false, true])
})
