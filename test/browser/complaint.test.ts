import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { closeClean } from './clean-screens.ts'
import {
  axe,
  type OpenHall,
  leaveBrowser,
  openHall,
  openScreen,
  openSignedIn,
  sharedBrowser,
  overflowing,
  type Screen,
  SIZES
} from './harness.ts'

/** A phone complains, the supervisor sees the story beside it and answers in Kyrgyz, the phone shows the answer. */

let browser: Browser
let hall: OpenHall
/** A Tuesday, noon in Bishkek. */
const clock = { at: Date.UTC(2026, 10, 24, 6) }
const open: Screen[] = []
beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall({ clock })
})
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
})
afterEach(() => closeClean(open))

async function phone(path: string): Promise<Page> {
  const options = { locale: 'ky', reducedMotion: 'reduce' } as const
  const screen = await openScreen(browser, hall.base + path, SIZES.phone, options)
  open.push(screen)
  return screen.page
}

test('a complaint goes from the phone to the supervisor, and its answer back', async () => {
  const operator = await hall.openDesk(1)
  const { trackPath, ticketNumber } = await hall.issue({ serviceId: 'id-card', language: 'ky' })
  const page = await phone(trackPath)
  await expect.poll(() => page.getByTestId('visitor-status').getAttribute('data-status')).toBe('waiting')
  expect(await page.getByTestId('complain').count()).toBe(0)
  for (const what of ['call-next', 'finish']) await hall.call('POST', `/api/desks/desk-1/${what}`, {}, operator)

  await page.getByTestId('complain').click()
  await page.getByTestId('complaint-send').click()
  await page.getByRole('alert').waitFor()
  expect([await axe(page), await overflowing(page)]).toEqual([[], []])
  const words = 'Кызматкер мага айкайлады.\nМенден кийин келгендерди мурун чакырды.'
  await page.getByTestId('complaint-words').fill(words)
  await page.getByTestId('complaint-send').click()
  await page.getByTestId('complaint').waitFor()
  expect(await page.getByTestId('complain').count()).toBe(0)

  const staff = await openSignedIn(browser, hall, 'supervisor', '/desk#hall', SIZES.desk)
  open.push(staff)
  await staff.page.getByTestId('to-complaints').click()
  await staff.page.getByTestId('complaint-open').click()
  expect(await staff.page.getByTestId('complaint-text').innerText()).toBe(words)
  await staff.page.getByTestId('story-event').nth(2).waitFor()
  expect(await staff.page.getByTestId('story').innerText()).toContain(ticketNumber)
  for (const lang of ['ru', 'en', 'ky']) {
    await staff.page.getByTestId('language').selectOption(lang)
    expect(await overflowing(staff.page)).toEqual([])
  }
  expect(await axe(staff.page)).toEqual([])
  const reply = staff.page.getByTestId('complaint-reply')
  expect(await reply.getAttribute('lang')).toBe('ky')
  await reply.fill('Кечирим сурайбыз. Биз аны менен сүйлөштүк.')
  await staff.page.getByTestId('complaint').getByTestId('submit').click()
  await staff.page.getByTestId('complaint-answer').waitFor()

  await page.reload()
  const answer = page.getByTestId('complaint-answer')
  expect(await answer.innerText()).toBe('Кечирим сурайбыз. Биз аны менен сүйлөштүк.')
  expect(await answer.getAttribute('lang')).toBe('ky')
  expect([await axe(page), await overflowing(page)]).toEqual([[], []])

  // The next day, on a phone that has never seen it: the answer is there, and no word of the complaint.
  clock.at += 24 * 3_600_000
  await expect.poll(() => hall.app.hall.state.day?.serviceDay).toBe('2026-11-25')
  const other = await phone(trackPath)
  await other.getByTestId('complaint-answer').waitFor()
  expect(await other.getByTestId('visitor-number').innerText()).toBe(ticketNumber)
  expect(await other.locator('body').innerText()).not.toContain('айкайлады')
  expect([await axe(other), await overflowing(other)]).toEqual([[], []])
  await page.getByTestId('complain').waitFor()
})
