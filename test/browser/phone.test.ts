import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { sampleCentre } from '../../server/sample/centre.ts'
import { closeClean } from './clean-screens.ts'
import {
  axe,
  type OpenHall,
  leaveBrowser,
  openHall,
  openScreen,
  sharedBrowser,
  overflowing,
  type Screen,
  SIZES,
  setPagesAhead
} from './harness.ts'

/** The phone of a visitor: on the way, without reception, missed, and asked how it was. One hall and one browser for all. */

const MINUTE = 60_000
let browser: Browser
let hall: OpenHall
let operator: Record<string, string>
const clock = { at: Date.UTC(2026, 10, 24, 6) }
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall({
    clock,
    centre: {
      ...sampleCentre,
      messages: {
        ...sampleCentre.messages,
        sms: true,
        smsGateway: { url: 'http://127.0.0.1:1/', method: 'GET', headers: [], body: '' }
      }
    }
  })
  operator = await hall.openDesk(1)
})
afterAll(async () => {
  await hall.close()
  await leaveBrowser()
})
afterEach(() => closeClean(open))

async function phone(path: string, aheadMs = 0): Promise<Screen> {
  const screen = await openScreen(browser, `${hall.base}${path}`, SIZES.phone, {
    locale: 'ky',
    reducedMotion: 'reduce',
    aheadMs
  })
  open.push(screen)
  return screen
}
const statusOf = (page: Page) => page.getByTestId('visitor-status').getAttribute('data-status')
const desk = (what: string) => hall.call('POST', `/api/desks/desk-1/${what}`, {}, operator)
const good = async (page: Page) => expect([await axe(page), await overflowing(page)]).toEqual([[], []])

test('opens without the network, with what it knew last and how old that is', async () => {
  const { ticketId, trackPath } = await hall.issue({ serviceId: 'id-card' })
  const { page, context } = await phone(trackPath)
  await expect.poll(() => statusOf(page)).toBe('waiting')
  await page.evaluate(() => navigator.serviceWorker.ready)
  expect(
    await page.evaluate(() =>
      navigator.serviceWorker.getRegistrations().then((all) => all.map(({ scope }) => new URL(scope).pathname))
    )
  ).toEqual(['/t/'])
  const manifest = await page.evaluate(async () =>
    (await fetch((document.querySelector('link[rel=manifest]') as HTMLLinkElement).href)).json()
  )
  expect(manifest).toMatchObject({ start_url: trackPath, scope: '/t/', display: 'standalone' })
  for (const { src } of manifest.icons)
    expect((await hall.app.inject({ url: src })).headers['content-type']).toBe('image/png')

  await context.setOffline(true)
  await page.reload()
  await expect.poll(() => statusOf(page)).toBe('waiting')
  await expect.poll(() => page.getByTestId('fresh').getAttribute('data-fresh')).toBe('false')
  expect(await page.getByTestId('fresh').innerText()).toMatch(/12:00 · (азыр эле|\d+ мүн мурун)/)
  await good(page)
  await context.setOffline(false)
  await expect.poll(() => page.getByTestId('fresh').getAttribute('data-fresh'), { timeout: 15_000 }).toBe('true')
  await hall.call('POST', `/api/tickets/${ticketId}/cancel`)
  await expect.poll(() => statusOf(page)).toBe('cancelled')
}, 60_000)

const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

test.each([
  ['ahead of', 3 * DAY],
  ['behind', -3 * DAY]
])(
  'without the network, goes by the hall though the clock of the phone is days %s it',
  async (_, offMs) => {
    const { trackPath, ticketNumber } = await hall.issue({ serviceId: 'id-card' })
    const { page, context } = await phone(trackPath, clock.at + offMs - Date.now())
    await expect.poll(() => statusOf(page)).toBe('waiting')
    await page.evaluate(() => navigator.serviceWorker.ready)
    await expect.poll(() => page.getByTestId('fresh').getAttribute('data-fresh')).toBe('true')
    const later = async (byMs: number) => {
      await setPagesAhead(context, byMs)
      await page.reload()
      await page.locator('[data-fresh=false]').waitFor()
    }

    await context.setOffline(true)
    await later(20 * MINUTE)
    expect(await statusOf(page)).toBe('waiting')
    expect(await page.getByTestId('fresh').innerText()).toMatch(/12:00 · 2[01] мүн мурун/)
    expect(await page.getByTestId('clock').innerText()).toMatch(/12:2[01]/)
    // At three at night it is still the same service day; at five it is another, and the ticket is nothing any more.
    await later(14 * HOUR + 40 * MINUTE)
    expect(await statusOf(page)).toBe('waiting')
    await later(2 * HOUR)
    expect(await statusOf(page)).toBe('loading')
    expect(await page.locator('main').innerText()).not.toContain(ticketNumber)
    // Set back, the clock says nothing of how old it is.
    await later(-2 * DAY)
    expect(await statusOf(page)).toBe('loading')
  },
  60_000
)

test('from the way to the hall: a ticket at /join, its digits at the kiosk, the queue on the phone', async () => {
  const { page } = await phone('/join')
  await page.getByTestId('join').waitFor()
  await page.locator('summary').first().click()
  await good(page)
  await page.getByTestId('service-id-card').click()
  await good(page)
  await page.getByTestId('take').click()
  await expect.poll(() => statusOf(page), { timeout: 15_000 }).toBe('on-the-way')
  await good(page)
  const digits = (await page.getByTestId('arrival-code').innerText()).replaceAll(/\D/g, '')

  const { page: kiosk } = await openScreen(browser, `${hall.base}/kiosk`, SIZES.kiosk).then((screen) => {
    open.push(screen)
    return screen
  })
  await kiosk.getByTestId('arrive').click()
  // One way: no code that the phone is to read while the phone shows one of its own.
  expect(await kiosk.getByRole('main').locator('.qr').count()).toBe(0)
  expect(await axe(kiosk)).toEqual([])
  await kiosk.waitForFunction(() => document.querySelector('.settling') === null)
  for (const digit of digits) await kiosk.getByTestId(`key-${digit}`).click()
  await kiosk.getByTestId('done').waitFor()
  await expect.poll(() => statusOf(page)).toBe('waiting')
}, 60_000)

test('the code at the door confirms the ticket that the phone has', async () => {
  const { page } = await phone('/join')
  await page.locator('summary').first().click()
  await page.getByTestId('service-id-card').click()
  await page.getByTestId('take').click()
  await expect.poll(() => statusOf(page), { timeout: 15_000 }).toBe('on-the-way')
  await page.goto(`${hall.base}/arrive#not-the-code`)
  await expect.poll(() => page.getByTestId('arrive').getAttribute('data-state')).toBe('wrong-code')
  await good(page)
  await page.goto(`${hall.base}/join`)
  await page.goto(`${hall.base}/arrive#${hall.app.doorCode.now().code}`)
  await expect.poll(() => statusOf(page), { timeout: 15_000 }).toBe('waiting')
}, 60_000)

test('missed, the visitor comes back by themselves; next and called are seen; told by voice and message if they want', async () => {
  for (const { ticketId, status } of [...hall.app.hall.state.tickets.values()])
    if (status === 'waiting') await hall.call('POST', `/api/tickets/${ticketId}/cancel`)
  const { ticketId, trackPath } = await hall.issue({ serviceId: 'id-card' })
  const { page } = await phone(trackPath)
  await page.locator('.waiting-card.next').waitFor()
  await page.getByTestId('tell').click()
  await good(page)
  await page.getByTestId('wish-voice').click()
  expect(await page.getByTestId('wish-voice').getAttribute('aria-checked')).toBe('true')
  await page.getByTestId('phone-number').fill('+996 555 12-34-56')
  await page.getByTestId('phone-save').click()
  await page.getByTestId('phone-kept').waitFor()
  expect(hall.app.notifications.contacts.of(ticketId)).toMatchObject([
    { kind: 'sms', address: '+996555123456', language: 'ky' }
  ])
  await page.getByTestId('tell-done').click()

  await page.evaluate(() => {
    Object.assign(window, { said: [] as string[] })
    speechSynthesis.speak = (utterance) => {
      ;(window as unknown as { said: string[] }).said.push(utterance.text)
    }
  })
  await desk('call-next')
  await expect.poll(() => statusOf(page)).toBe('called')
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
    expect.stringMatching(/номерлүү талон, 1-терезеге келиңиз$/)
  ])
  await good(page)
  clock.at += MINUTE
  await desk('recall')
  clock.at += MINUTE
  await desk('no-show')
  await page.getByTestId('return').waitFor()
  await good(page)
  await page.getByTestId('return').click()
  await expect.poll(() => statusOf(page)).toBe('waiting')
}, 60_000)
