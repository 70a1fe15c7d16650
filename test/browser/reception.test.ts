import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { samplePassword } from '../../server/sample/people.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { printer } from '../devices/hall-with-printer.ts'
import { asKiosk } from '../server/open-hall.ts'
import { openService, type RemoteService } from '../server/push-service.ts'
import { closeClean } from './clean-screens.ts'
import {
  axe,
  brokenWords,
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

/** Whoever receives visitors, with a tablet in their hands. */

/** Where pictures go, to be looked at; none are made unless it is said. */
const PICTURES = process.env.RECEPTION_PICTURES
const MINUTE = 60_000
/** A Tuesday, noon in Bishkek. */
const NOON = Date.UTC(2026, 10, 24, 6)
const LYING = { width: 1024, height: 768 }

let browser: Browser
let hall: OpenHall
let service: RemoteService
let clock: { at: number }
const open: Screen[] = []
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  clock = { at: NOON }
  service = await openService()
  const smsGateway = { url: `${service.base}/send?to={phone}`, method: 'POST' as const, headers: [], body: '{text}' }
  hall = await openHall({
    clock,
    centre: {
      ...sampleCentre,
      messages: { ...sampleCentre.messages, sms: true, smsGateway },
      // Nothing answers there: the paper is on its way for as long as the test goes.
      printing: { ...sampleCentre.printing, printers: [printer(1)] }
    }
  })
  hall.app.people.changeUser('operator-4', { role: 'reception' })
})
afterEach(async () => {
  await closeClean(open)
  await hall.close()
  await service.close()
})

/** In each language and size: nothing sticks out, no word is broken, nothing is out of reach. The last one is Kyrgyz. */
async function look(page: Page, name: string): Promise<void> {
  for (const lang of ['ru', 'en', 'ky'] as const) {
    await page.getByTestId('language').selectOption(lang)
    for (const size of [LYING, ...(lang === 'ky' || PICTURES ? [SIZES.desk] : []), SIZES.tablet]) {
      await page.setViewportSize(size)
      if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}-${size.width}-${lang}.png`, fullPage: true })
      expect(await overflowing(page), `${name}, ${size.width} in ${lang}`).toEqual([])
      expect(await brokenWords(page), `${name}, ${size.width} in ${lang}`).toEqual([])
    }
  }
  expect(await axe(page), name).toEqual([])
}
const tap = (page: Page, testId: string) => page.getByTestId(testId).tap()
const text = (page: Page, testId: string) => page.getByTestId(testId).innerText()
const ticketNumbered = (number: string) =>
  [...hall.app.hall.state.tickets.values()].find(({ ticketNumber }) => ticketNumber === number)

test('a day at the door: who is sent where, who is brought back, who gets a ticket', async () => {
  const operator = await hall.openDesk(1)
  const desk = (act: string) => hall.call('POST', `/api/desks/desk-1/${act}`, {}, operator)
  const first = await hall.issue({ serviceId: 'id-card' })
  const second = await hall.issue({ serviceId: 'id-card' })
  const booked = await hall.call(
    'POST',
    '/api/appointments',
    { serviceId: 'notary', at: NOON + 30 * MINUTE, language: 'ru' },
    { 'idempotency-key': 'of the journey at the door, long enough' }
  )
  expect(booked.status).toBe(201)

  // Signing in leads here.
  const screen = await openScreen(browser, `${hall.base}/desk`, SIZES.tablet, {
    locale: 'ky',
    reducedMotion: 'reduce',
    touch: true
  })
  open.push(screen)
  const { page } = screen
  await page.getByTestId('login').fill('operator4')
  await page.getByTestId('password').fill(samplePassword)
  await tap(page, 'sign-in')
  await page.getByTestId('find-number').waitFor()
  await expect.poll(() => new URL(page.url()).pathname).toBe('/desk/reception')

  // A kiosk calls for help.
  await hall.call('POST', '/api/staff-calls', undefined, asKiosk)
  await page.getByTestId('staff-call').getByRole('button').tap()
  await page.getByTestId('staff-call').waitFor({ state: 'detached' })
  expect(hall.app.hall.state.staffCalls.size).toBe(0)

  // By a Cyrillic letter and without the zeros.
  const cyrillic = second.ticketNumber.replace(/^A0*/, 'а').replace(/^K0*/, 'к')
  expect(cyrillic).toMatch(/^[ак]\d$/)
  await page.getByTestId('find-number').fill(cyrillic)
  await page.getByTestId('ticket').waitFor()
  expect(await text(page, 'stands')).toContain('1\u00a0талон')
  await tap(page, 'taking-down')
  await page.getByTestId('take-down-send').waitFor()
  await look(page, 'waiting')
  await tap(page, 'taking-down')

  // Another class, with a reason that is chosen.
  await tap(page, 'change')
  await page.getByTestId('change-class').selectOption('disability')
  await tap(page, 'confirm')
  await expect.poll(() => page.getByTestId('dialog').getByRole('alert').first().innerText()).not.toBe('')
  expect(ticketNumbered(second.ticketNumber)?.classId).toBe('ordinary')
  await page.getByTestId('own-words').fill('Майыптык тууралуу күбөлүк')
  await look(page, 'change')
  await tap(page, 'confirm')
  await expect.poll(() => text(page, 'done')).toContain(second.ticketNumber)
  expect(ticketNumbered(second.ticketNumber)?.classId).toBe('disability')

  // Called, missed, brought back.
  await desk('call-next')
  await expect.poll(() => page.getByTestId('ticket').getAttribute('data-status')).toBe('called')
  expect(await text(page, 'stands')).toContain('1-терезе')
  clock.at += MINUTE
  await desk('recall')
  clock.at += MINUTE
  await desk('no-show')
  await tap(page, `missed-${second.ticketNumber}`)
  await page.getByTestId('bring-back').waitFor()
  await tap(page, 'bring-back')
  await expect.poll(() => page.getByTestId('ticket').getAttribute('data-status')).toBe('waiting')
  expect(ticketNumbered(second.ticketNumber)?.status).toBe('waiting')
  await desk('call-next')
  await desk('finish')
  await page.getByTestId('find-number').fill(first.ticketNumber)
  await expect.poll(() => page.getByTestId('find-number').inputValue()).toBe(first.ticketNumber)

  // Two services, a family of three, English.
  await tap(page, 'part-give')
  await tap(page, 'service-id-card')
  await tap(page, 'service-foreigners-registration')
  for (const testId of ['more', 'more', 'class-ordinary', 'language-en', 'printer-door']) await tap(page, testId)
  await look(page, 'give')
  await tap(page, 'give')
  await page.getByTestId('given-number').waitFor()
  const given = ticketNumbered(await text(page, 'given-number'))
  expect(given).toMatchObject({ persons: 3, language: 'en' })
  expect([given?.serviceId, ...(given?.further ?? [])].sort()).toEqual(['foreigners-registration', 'id-card'])
  expect(await page.getByTestId('given').locator('.qr').count()).toBe(1)
  expect(await text(page, 'paper')).not.toBe('')
  // As people say a number.
  await page.getByTestId('given').getByTestId('phone').fill('0555 12-34-56')
  await look(page, 'given')
  await page.getByTestId('given').getByTestId('send-link').tap()
  await expect.poll(() => service.received.length).toBe(1)
  expect(decodeURIComponent(service.received[0]?.path ?? '')).toContain('to=+996555123456')
  expect(service.received[0]?.body.toString()).toContain(`/t/${given?.ticketId}`)

  // Who has booked, by the six digits.
  await tap(page, 'next-visitor')
  await page.getByTestId('check-in-code').fill('000000')
  await page.keyboard.press('Enter')
  await page.getByTestId('rejection').waitFor()
  await page.getByTestId('check-in-code').fill(booked.body.code)
  await page.keyboard.press('Enter')
  await page.getByTestId('given-number').waitFor()
  expect(ticketNumbered(await text(page, 'given-number'))).toMatchObject({
    serviceId: 'notary',
    dueAt: NOON + 30 * MINUTE
  })
}, 90_000)

test('whoever does not receive visitors is not let in by the address', async () => {
  const screen = await openSignedIn(browser, hall, 'operator5', '/desk/reception', SIZES.tablet)
  open.push(screen)
  await screen.page.getByTestId('desk-1').waitFor()
  expect(await screen.page.getByTestId('find-number').count()).toBe(0)
})
