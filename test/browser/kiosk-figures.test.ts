import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { WeeklyHours } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import type { HallOptions } from '../server/open-hall.ts'
import { closeClean } from './clean-screens.ts'
import { leaveBrowser, type OpenHall, openHall, openScreen, type Screen, sharedBrowser, SIZES } from './harness.ts'
import { tap, toLastQuestion } from './kiosk-visit.ts'

/** The numbers that a visitor reads: the tile's are the ticket's, and no wait is told that nobody can know. */

let browser: Browser
let hall: OpenHall
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
afterEach(async () => {
  await closeClean(open)
  await hall.close()
})

async function screen(path: string, size: { width: number; height: number }): Promise<Page> {
  const opened = await openScreen(browser, `${hall.base}${path}`, size, { locale: 'en' })
  open.push(opened)
  return opened.page
}
const start = async (options: HallOptions = {}) => {
  hall = await openHall({
    centre: { ...sampleCentre, outside: { ...sampleCentre.outside, open: true } },
    rateLimits: false,
    ...options
  })
}
/** Every run of digits in what is read, as "7" and "10–25". */
const figures = (text: string | null): string[] => text?.match(/\d+(–\d+|:\d+)?/g) ?? []

test('tile, question, ticket, phone and /join show one number and one wait', async () => {
  await start()
  for (const desk of [1, 2, 5]) await hall.openDesk(desk)
  // Most of those before one wait for something else, at the same desks.
  for (const serviceId of [
    'travel-passport',
    'travel-passport',
    'address-registration',
    'collect-documents',
    'collect-documents'
  ])
    for (let n = 0; n < 3; n++) await hall.issue({ serviceId })
  const join = await screen('/join', SIZES.phone)
  await join.getByTestId('group-documents').locator('summary').click()
  const outside = figures(await join.getByTestId('service-id-card').locator('.join-busy').textContent())

  const page = await screen('/kiosk', SIZES.kiosk)
  await tap(page, 'lang-en')
  await tap(page, 'group-documents')
  const tile = page.getByTestId('service-id-card')
  const told = figures(
    `${await tile.locator('.tile-hint').textContent()} ${await tile.locator('.tile-side').textContent()}`
  )
  await tile.click()
  await tap(page, 'continue')
  const question = page.getByTestId('priority-none')
  expect(
    figures(
      `${await question.locator('.tile-hint').textContent()} ${await question.locator('.tile-side').textContent()}`
    )
  ).toEqual(told)
  await question.click()
  const ticket = figures(
    `${await page.getByTestId('ticket-ahead').textContent()} ${await page.getByTestId('ticket-wait').textContent()}`
  )
  expect(Number(told[0])).toBeGreaterThan(0)
  expect(ticket).toEqual(told)
  expect(outside).toEqual(told)

  const path = hall.db.$client
    .prepare("SELECT body ->> 'ticketId' FROM events WHERE type = 'ticket-issued' ORDER BY seq DESC LIMIT 1")
    .pluck()
    .get()
  const phone = await screen(`/t/${path}`, SIZES.phone)
  expect([await phone.getByTestId('ahead').textContent(), await phone.getByTestId('wait').textContent()]).toEqual(told)
})

test('while no desk is open no minutes are told, anywhere', async () => {
  await start()
  const page = await screen('/kiosk', SIZES.kiosk)
  await tap(page, 'lang-en')
  await tap(page, 'group-documents')
  await page.getByTestId('service-id-card').waitFor()
  expect(await page.getByRole('main').textContent()).not.toMatch(/minutes|\d–\d/)
  await tap(page, 'service-id-card')
  await tap(page, 'continue')
  await page.getByTestId('priority-none').waitFor()
  expect(await page.getByRole('main').textContent()).not.toMatch(/minutes|\d–\d/)
  await tap(page, 'priority-none')
  await page.getByTestId('ticket-ahead').waitFor()
  expect(await page.locator('body').textContent()).not.toMatch(/minutes|\d–\d/)
  // As soon as a desk is open.
  await tap(page, 'done')
  await hall.openDesk(1)
  await tap(page, 'lang-en')
  await tap(page, 'group-documents')
  await expect.poll(() => page.getByTestId('service-id-card').textContent()).toMatch(/\d+–\d+ minutes/)
})

test('before desks open the screen says when they do', async () => {
  const everyDay = (...hours: Array<[string, string]>): WeeklyHours => Array.from({ length: 7 }, () => hours)
  await start({
    clock: { at: Date.UTC(2026, 10, 24, 2, 30) },
    centre: {
      ...sampleCentre,
      hours: everyDay(['09:00', '18:00']),
      services: sampleCentre.services.map((service) => ({ ...service, hours: everyDay(['08:00', '18:00']) }))
    }
  })
  const page = await screen('/kiosk', SIZES.kiosk)
  await toLastQuestion(page, 'en')
  expect(await page.getByTestId('priority-none').textContent()).toContain('09:00 desks open (about)')
  await tap(page, 'priority-none')
  await expect.poll(() => page.getByTestId('ticket-wait').textContent()).toBe('09:00 desks open (about)')
})
