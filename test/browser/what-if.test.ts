import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, DAY, NEXT_DAY, playSmallDay, smallCentre } from '../server/small-day.ts'
import {
  axe,
  brokenWords,
  leaveBrowser,
  type OpenHall,
  openHall,
  openSignedIn,
  overflowing,
  type Screen,
  sharedBrowser,
  SIZES
} from './harness.ts'
import { goTo } from './subject-list.ts'

/** The small day, a Monday, at /manage: with a roster that is drawn, and the desks that such a day needs. */
const clock = { at: at('08:00') }
let browser: Browser
let hall: OpenHall
let screen: Screen
let page: Page
beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall({ clock, centre: smallCentre })
  await playSmallDay(hall, clock)
  clock.at = at('09:00', NEXT_DAY)
  await hall.issue({ serviceId: 'id-card' })
  screen = await openSignedIn(browser, hall, 'supervisor', '/manage/what-if', SIZES.desk)
  page = screen.page
})
afterAll(async () => {
  expect([screen.foreign, screen.errors]).toEqual([[], []])
  await screen.context.close()
  await leaveBrowser()
  await hall.close()
})

const cell = (row: number, quarter: number) => page.locator(`[data-cell='${row} ${quarter}']`)
const picture = async (name: string) => {
  const folder = process.env.WHATIF_PICTURES
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

test('a roster is drawn with keyboard and mouse, played, and told beside the day as it was', async () => {
  expect(await page.getByTestId('day').inputValue()).toBe(DAY)
  await page.getByTestId('with-roster').check()
  // Desk 3 was open from 9:00 to 9:30, the 20th and 21st quarter hours after 4:00; shown are 8:00 to 11:00.
  const row = smallCentre.desks.findIndex(({ deskId }) => deskId === 'desk-3')
  expect(await cell(row, 20).getAttribute('aria-selected')).toBe('true')
  expect(await cell(row, 22).getAttribute('aria-selected')).toBe('false')
  // Desk 4 by the keyboard: on, and drawn on to the right.
  await cell(row, 20).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowRight')
  expect(await cell(row + 1, 21).getAttribute('aria-selected')).toBe('true')
  // And one more quarter with the mouse, drawn and rubbed out again.
  for (const open of ['true', 'false']) {
    await cell(row + 1, 22).hover()
    await page.mouse.down()
    await cell(row + 1, 23).hover()
    await page.mouse.up()
    expect(await cell(row + 1, 23).getAttribute('aria-selected')).toBe(open)
  }
  await page.getByTestId('start').click()
  await page.getByTestId('result').waitFor()
  expect(await page.getByTestId('identical').getAttribute('role')).toBe(null)
  const rows = page.locator('[data-testid=result] tbody tr')
  const longest = async (n: number) =>
    Number(((await rows.nth(n).locator('td').nth(3).textContent()) ?? '').split(' ')[0])
  expect(await longest(0)).toBe(11)
  expect(await longest(1)).toBeLessThan(11)
  for (const lang of ['ky', 'ru', 'en']) {
    await page.getByTestId('language').selectOption(lang)
    expect(await overflowing(page)).toEqual([])
    expect(await brokenWords(page)).toEqual([])
    await picture(`what-if-${lang}`)
  }
  expect(await axe(page)).toEqual([])
})

test('the desks that a weekday needs are told by half hour, printed and taken along', async () => {
  await goTo(page, 'staffing')
  await page.getByTestId('start').click()
  await page.getByTestId('staffing').waitFor()
  expect(await page.locator('[data-testid=staffing] tbody tr').count()).toBeGreaterThan(0)
  // One day is known there: what it says may be chance, and it says so.
  expect(await page.getByTestId('few-days').isVisible()).toBe(true)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('csv').click()])
  expect(download.suggestedFilename()).toBe('kezek-staffing.csv')
  for (const lang of ['ky', 'ru', 'en']) {
    await page.getByTestId('language').selectOption(lang)
    expect(await overflowing(page)).toEqual([])
    await picture(`staffing-${lang}`)
  }
  expect(await axe(page)).toEqual([])
})

test('changes that are not saved are tried on a past day, and are there again for whoever comes back', async () => {
  const admin = await openSignedIn(browser, hall, 'admin', '/manage/services', SIZES.desk)
  const { page } = admin
  await page.getByTestId('service-item').first().click()
  const target = page.getByTestId('service-target')
  await target.fill('1')
  await page.getByTestId('try-out').click()
  await page.getByTestId('day').fill(DAY)
  await page.getByTestId('start').click()
  await page.getByTestId('result').waitFor()
  for (const lang of ['ru', 'en', 'ky']) {
    await page.getByTestId('language').selectOption(lang)
    expect(await overflowing(page)).toEqual([])
  }
  await page.getByTestId('back-to-tried').click()
  await page.getByTestId('service-item').first().click()
  expect(await target.inputValue()).toBe('1')
  const saved = (await hall.call('GET', '/api/settings/centre', undefined, await hall.signIn('admin'))).body
  expect(JSON.stringify(saved)).not.toContain('"targetMs":60000,')
  expect([admin.foreign, admin.errors]).toEqual([[], []])
  await admin.context.close()
})
