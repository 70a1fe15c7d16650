import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { closeClean } from './clean-screens.ts'
import {
  axe,
  deskSettled,
  leaveBrowser,
  type OpenHall,
  openHall,
  openScreen,
  overflowing,
  type Screen,
  sharedBrowser,
  signInAtDesk,
  SIZES
} from './harness.ts'
import { hasKeypad, settle, tap } from './kiosk-visit.ts'

/** Several papers on one ticket, and a family: from the kiosk to the desk that goes on, and to the rating. */

/** It serves id-card and travel-passport. */
const DESK = 3

let browser: Browser
let hall: OpenHall
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  hall = await openHall()
})
afterEach(async () => {
  await closeClean(open)
  await hall.close()
})
const openPage = async (path: string, size: { width: number; height: number }, locale = 'ky') => {
  const screen = await openScreen(browser, `${hall.base}${path}`, size, { locale, reducedMotion: 'reduce' })
  open.push(screen)
  return screen.page
}

async function fits(page: Page, name: string): Promise<void> {
  await settle(page)
  expect(await overflowing(page), name).toEqual([])
  expect(await axe(page), name).toEqual([])
}

/** Taps what may still be settling. */
async function touch(page: Page, testId: string): Promise<void> {
  await page.getByTestId(testId).waitFor()
  await settle(page)
  await tap(page, testId)
}

test.each(['ky', 'ru', 'en'] as const)(
  'two papers in %s: one ticket, one call, the desk goes on, the phone shows it all and rates it',
  async (lang) => {
    // While no desk is open nobody is told minutes.
    const desk = await openPage('/desk', SIZES.desk, lang)
    await signInAtDesk(desk, DESK)
    const kiosk = await openPage('/kiosk', SIZES.kiosk, lang)
    for (const testId of [`lang-${lang}`, 'group-documents', 'service-id-card', 'continue']) await touch(kiosk, testId)
    await kiosk.getByTestId('one-more').waitFor()
    await fits(kiosk, `${lang}-priority`)
    await touch(kiosk, 'one-more')
    await kiosk.getByTestId('basket').waitFor()
    await touch(kiosk, 'group-documents')
    await touch(kiosk, 'service-travel-passport')
    await settle(kiosk)
    if (await kiosk.getByTestId('continue').isVisible()) await touch(kiosk, 'continue')
    await kiosk.getByTestId('leave-out-travel-passport').waitFor()
    await fits(kiosk, `${lang}-basket`)
    await touch(kiosk, 'basket-done')
    await touch(kiosk, 'priority-none')
    const number = await kiosk.getByTestId('ticket-number').innerText()
    expect(await kiosk.getByTestId('visit').locator('li').count()).toBe(2)
    expect(await kiosk.getByTestId('whole-visit').innerText()).toMatch(/\d+–\d+/)
    await fits(kiosk, `${lang}-ticket`)

    const ticket = [...hall.app.hall.state.tickets.values()].find(({ ticketNumber }) => ticketNumber === number)
    const phone = await openPage(`/t/${ticket?.ticketId}`, SIZES.phone, lang)
    await phone.getByTestId('visit').waitFor()
    expect(await phone.locator('[aria-current=step]').count()).toBe(1)
    await fits(phone, `${lang}-phone`)

    const press = async (step: string) => {
      await desk.locator(`[data-testid=next-step][data-step=${step}]:not([aria-disabled=true])`).waitFor()
      await deskSettled(desk)
      await desk.keyboard.press('Enter')
    }
    await press('call')
    await press('start')
    await desk.getByTestId('goes-on').waitFor()
    expect(await overflowing(desk)).toEqual([])
    await press('finish')
    await desk.getByTestId('goes-on').waitFor({ state: 'detached' })
    // The same visitor, without a call; a doubled press has not finished the second service too.
    expect(await desk.getByTestId('ticket-number').innerText()).toBe(number)
    expect(await desk.getByTestId('visit').innerText()).not.toBe('')
    await expect.poll(() => phone.getByTestId('visitor-status').getAttribute('data-status')).toBe('serving')
    await press('finish')
    await expect.poll(() => phone.getByTestId('visitor-status').getAttribute('data-status')).toBe('finished')
    await phone.getByTestId('star-5').click()
    await phone.getByTestId('rate-send').click()
    await phone.getByTestId('rated').waitFor()
    expect(ticket).toMatchObject({ status: 'finished', stars: 5, visited: ['id-card'] })
  },
  60_000
)

test('whoever does not see makes a basket for a family by keys', async () => {
  const kiosk = await openPage('/kiosk', SIZES.kiosk, 'ru')
  await kiosk.getByTestId('lang-ru').waitFor()
  await hasKeypad(kiosk)
  /** By arrow keys to a button, then Enter. */
  const goTo = async (testId: string) => {
    await kiosk.getByTestId(testId).waitFor()
    await settle(kiosk)
    for (let i = 0; i < 40; i++) {
      if ((await kiosk.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.testid)) === testId) break
      await kiosk.keyboard.press('ArrowDown')
    }
    await kiosk.keyboard.press('Enter')
  }
  for (const testId of ['lang-ru', 'group-documents', 'service-id-card', 'continue', 'one-more', 'group-documents'])
    await goTo(testId)
  await kiosk.getByTestId('service-foreigners-registration').waitFor()
  await goTo('service-foreigners-registration')
  await settle(kiosk)
  if (await kiosk.getByTestId('continue').isVisible()) await goTo('continue')
  await kiosk.getByTestId('persons-4').waitFor()
  await fits(kiosk, 'persons')
  for (const testId of ['persons-4', 'basket-done', 'priority-none']) await goTo(testId)
  await kiosk.getByTestId('ticket-number').waitFor()
  const [ticket] = [...hall.app.hall.state.tickets.values()]
  expect(ticket?.persons).toBe(4)
  expect([ticket?.serviceId, ...(ticket?.further ?? [])].sort()).toEqual(['foreigners-registration', 'id-card'])
  expect(await kiosk.getByTestId('persons').innerText()).toContain('4')
  await fits(kiosk, 'family-ticket')
}, 60_000)
