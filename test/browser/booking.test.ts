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
  openSignedIn,
  overflowing,
  type Screen,
  sharedBrowser,
  SIZES
} from './harness.ts'

/** Where pictures of the journey go, to be looked at; none are made unless it is said. */
const PICTURES = process.env.BOOKING_PICTURES
const MINUTE = 60_000
/** A Tuesday, noon in Bishkek. */
const NOON = Date.UTC(2026, 10, 24, 6)
const LANGS = ['ru', 'en', 'ky'] as const

let browser: Browser
let hall: OpenHall
let clock: { at: number }
const open: Screen[] = []
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  clock = { at: NOON }
  hall = await openHall({ clock })
})
afterEach(async () => {
  await closeClean(open)
  await hall.close()
})

const keep = async (screen: Screen): Promise<Page> => {
  open.push(screen)
  return screen.page
}
const show = async (path: string, size: { width: number; height: number }) =>
  keep(await openScreen(browser, `${hall.base}${path}`, size, { locale: 'ky', reducedMotion: 'reduce' }))

/** In each language: nothing sticks out, nothing is out of reach. The last one is Kyrgyz. */
async function look(page: Page, name: string): Promise<void> {
  for (const lang of LANGS) {
    await page.locator(`.languages button[lang=${lang}]`).click()
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}-${lang}.png` })
    expect(await overflowing(page), `${name} in ${lang}`).toEqual([])
  }
  expect(await axe(page), name).toEqual([])
}
const shoot = async (page: Page, name: string) => {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` })
}

test('from booking to the call: four taps on the phone, six digits at the kiosk, and the desk knows it', async () => {
  const phone = await show('/book', SIZES.phone)
  await phone.getByTestId('service-notary').waitFor()
  await look(phone, 'book-service')
  await phone.getByTestId('service-notary').click()
  await phone.getByTestId('day-2026-11-24').waitFor()
  await look(phone, 'book-day')
  await phone.getByTestId('day-2026-11-24').click()
  await phone.getByTestId('time-14:00').waitFor()
  await look(phone, 'book-time')
  await phone.getByTestId('time-14:00').click()
  await phone.getByTestId('confirm').waitFor()
  await shoot(phone, 'book-sheet')
  expect(await axe(phone)).toEqual([])
  await phone.getByTestId('confirm').click()
  await phone.getByTestId('code').waitFor()
  const code = await phone.getByTestId('code').innerText()
  expect(code).toMatch(/^\d{6}$/)
  expect(await phone.getByTestId('booked-at').innerText()).toBe('14:00')
  await look(phone, 'booked')
  const ics = (await phone.getByTestId('ics').getAttribute('href')) as string
  expect((await hall.app.inject({ url: ics })).body).toContain('DTSTART:20261124T080000Z')

  await phone.getByTestId('move').click()
  await phone.getByTestId('day-2026-11-24').click()
  await phone.getByTestId('time-14:30').click()
  await expect.poll(() => phone.getByTestId('booked-at').innerText()).toBe('14:30')

  clock.at = NOON + 145 * MINUTE
  const kiosk = await show('/kiosk', SIZES.kiosk)
  await shoot(kiosk, 'kiosk-welcome')
  await kiosk.getByTestId('arrive').click()
  await kiosk.getByTestId('key-1').waitFor()
  await shoot(kiosk, 'kiosk-arrive')
  await kiosk.waitForFunction(() => !document.querySelector('.settling'))
  for (const digit of code) await kiosk.getByTestId(`key-${digit}`).click()
  const number = await kiosk.getByTestId('ticket-number').innerText()
  await shoot(kiosk, 'kiosk-ticket')

  // The board tells who had booked from who just came.
  const walkIn = await hall.issue({ serviceId: 'notary' })
  const board = await keep(await openSignedIn(browser, hall, 'supervisor', '/desk#hall', SIZES.desk))
  await expect
    .poll(() => board.getByTestId('row-booked').allInnerTexts(), { timeout: 15_000 })
    .toContainEqual(expect.stringMatching(/1\D+1$/))
  await shoot(board, 'board-booked')
  expect(await overflowing(board)).toEqual([])
  await hall.call('POST', `/api/tickets/${walkIn.ticketId}/cancel`, {})

  await hall.openDesk(15)
  const desk = await keep(await openSignedIn(browser, hall, 'operator15', '/desk', SIZES.desk))
  await expect.poll(() => desk.getByTestId('row-booked').innerText()).toContain('14:30')
  await shoot(desk, 'desk-queue')
  expect(await overflowing(desk)).toEqual([])
  await deskSettled(desk)
  await desk.getByTestId('next-step').click()
  await expect.poll(() => desk.locator('.ticket-facts').innerText()).toContain('14:30')
  await shoot(desk, 'desk-called')

  await phone.reload()
  await phone.getByTestId('open-ticket').waitFor()
  await look(phone, 'booked-ticket')
  await phone.getByTestId('open-ticket').click()
  await expect.poll(() => phone.getByTestId('visitor-number').innerText()).toBe(number)
})

test('the phone at the door checks in what it has booked', async () => {
  const passports = { serviceId: 'travel-passport', language: 'ky' }
  const taken = { ...passports, at: NOON + 90 * MINUTE, persons: 3 }
  await hall.call('POST', '/api/appointments', taken, { 'idempotency-key': 'another family, and long enough to be so' })
  const phone = await show('/book', SIZES.phone)
  await phone.getByTestId('service-travel-passport').click()
  await phone.getByTestId('day-2026-11-24').waitFor()
  // A family is asked for before the time, and sees what is left where it does not fit; whoever is one taps nothing more.
  await phone.getByTestId('persons').selectOption('4')
  await look(phone, 'book-persons')
  await phone.getByTestId('day-2026-11-24').click()
  await phone.getByTestId('time-13:30').waitFor()
  expect(await phone.getByTestId('time-13:30').isDisabled()).toBe(true)
  expect(await phone.getByTestId('time-13:30').innerText()).toContain('2')
  await look(phone, 'book-too-few')
  await phone.getByTestId('time-14:00').click()
  await phone.getByTestId('one-more').locator('summary').click()
  await phone.getByTestId('further-foreigners-registration').click()
  expect(await phone.getByTestId('persons').count()).toBe(1)
  await shoot(phone, 'book-more')
  expect([await overflowing(phone), await axe(phone)]).toEqual([[], []])
  // Somebody is faster: what is left is said, and the family is not booked for fewer.
  const faster = { ...passports, at: NOON + 120 * MINUTE, persons: 2 }
  await hall.call('POST', '/api/appointments', faster, {
    'idempotency-key': 'somebody faster, and long enough to be so'
  })
  await phone.getByTestId('confirm').click()
  await expect.poll(() => phone.getByTestId('too-many').innerText()).toContain('3')
  await shoot(phone, 'book-only-left')
  await phone.getByTestId('book-back').click()
  await phone.getByTestId('time-14:30').click()
  await phone.getByTestId('confirm').click()
  await phone.getByTestId('code').waitFor()
  expect(await phone.getByTestId('booked-further').count()).toBe(1)
  await look(phone, 'booked-family')
  expect(await phone.getByTestId('booked-persons').innerText()).toContain('4')
  const { body } = await hall.call('GET', '/api/outside/door', undefined, { authorization: 'Bearer sample-display' })
  await phone.goto(`${hall.base}${body.path}`)
  await phone.getByTestId('visitor-number').waitFor()
})

test('staff have the list of the day, and an administrator sets what can be booked', async () => {
  const book = (at: number) =>
    hall.call(
      'POST',
      '/api/appointments',
      { serviceId: 'notary', at, language: 'ru' },
      { 'idempotency-key': `of the list, and long enough ${at}` }
    )
  await book(NOON + 30 * MINUTE)
  await book(NOON + 60 * MINUTE)
  const staff = await keep(await openSignedIn(browser, hall, 'supervisor', '/manage/booked', SIZES.desk))
  await expect.poll(() => staff.getByTestId('booked-row').count()).toBe(2)
  await shoot(staff, 'manage-booked')
  expect(await axe(staff)).toEqual([])
  await staff.getByTestId('check-in').first().click()
  await expect.poll(() => staff.getByTestId('given').innerText()).toMatch(/E\d{3}/)

  const admin = await keep(await openSignedIn(browser, hall, 'admin', '/manage/appointments', SIZES.desk))
  await admin.getByTestId('appointments-open').waitFor()
  await shoot(admin, 'manage-appointments')
  expect(await overflowing(admin)).toEqual([])
  expect(await axe(admin)).toEqual([])
})
