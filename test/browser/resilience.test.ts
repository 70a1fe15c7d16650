import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type FlakyLink, openLink } from './flaky-link.ts'
import {
  axe,
  type OpenHall,
  leaveBrowser,
  openHall,
  openScreen,
  sharedBrowser,
  type Screen,
  signInAtDesk,
  SIZES
} from './harness.ts'
import { number, settle, tap, toLastQuestion } from './kiosk-visit.ts'

/** The kiosk, the desk and the phone over bad networks and long absences. */

const centre = { ...sampleCentre, callingRules: { ...sampleCentre.callingRules, recallGapMs: 0, noShowAfterMs: 0 } }
const HOUR = '01:00:00'

let browser: Browser
let hall: OpenHall
let link: FlakyLink
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  hall = await openHall({ centre })
  link = await openLink(hall.port)
})
afterEach(async () => {
  for (const { context, errors } of open.splice(0)) {
    expect(errors).toEqual([])
    await context.close()
  }
  await link.close()
  await hall.close()
})

/** A page over the bad network, with a clock that can be moved. */
async function openPage(path: string, size: { width: number; height: number }): Promise<Page> {
  const screen = await openScreen(browser, `${link.base}/ready`, size)
  open.push(screen)
  await screen.page.clock.install()
  await screen.page.goto(link.base + path)
  return screen.page
}

const issued = (): number =>
  hall.db.$client.prepare('SELECT count(*) FROM events WHERE type = ?').pluck().get('ticket-issued') as number
const step = (page: Page, name: string) =>
  page.locator(`[data-testid=next-step][data-step=${name}]:not([aria-disabled=true])`).waitFor()
/** Longer than any screen trusts a silent connection. */
const throughSilence = (page: Page) => page.clock.fastForward('00:20')

describe('a kiosk', () => {
  test('whose answer hangs half open gets the ticket that was made, and no second', async () => {
    const page = await openPage('/kiosk', SIZES.kiosk)
    await toLastQuestion(page)
    await settle(page)
    link.hang('answers')
    await tap(page, 'priority-none')
    await expect.poll(issued).toBe(1)
    await throughSilence(page)
    await link.mend()
    await number(page).waitFor({ timeout: 15_000 })
    const ticket = hall.db.$client
      .prepare('SELECT body FROM events WHERE type = ?')
      .pluck()
      .get('ticket-issued') as string
    expect(JSON.parse(ticket).ticketNumber).toBe(await number(page).textContent())
    expect(issued()).toBe(1)
  })

  test('without the server for an hour lets the visitor try again, for one ticket', async () => {
    const page = await openPage('/kiosk', SIZES.kiosk)
    await toLastQuestion(page)
    await settle(page)
    await link.cut()
    await tap(page, 'priority-none')
    await expect.poll(() => page.getByRole('main').textContent()).toContain('Байланыш үзүлүп калды')
    await page.clock.fastForward('00:02:10')
    await page.getByTestId('offline').waitFor()
    await link.mend()
    await tap(page, 'try-again')
    await number(page).waitFor()
    expect(issued()).toBe(1)

    await link.cut()
    await page.clock.fastForward(HOUR)
    await page.getByTestId('offline').waitFor()
    await link.mend()
    await page.getByTestId('lang-ky').waitFor()
  })
})

describe('a desk', () => {
  test('behind a half-open connection says so, and shows what became of its last command', async () => {
    await hall.issue({ serviceId: 'id-card' })
    await hall.issue({ serviceId: 'id-card' })
    const page = await openPage('/desk', SIZES.desk)
    await signInAtDesk(page, 1)
    await step(page, 'call')
    await page.clock.runFor(500)
    link.hang('answers')
    await page.keyboard.press('Enter')
    await expect
      .poll(
        async () => (await hall.call('GET', '/api/desks/desk-1', undefined, await hall.signIn('supervisor'))).status
      )
      .toBeLessThan(500)
    await expect.poll(() => hall.app.hall.state.desks.get('desk-1')?.ticketId).toBeTruthy()
    await throughSilence(page)
    await page.getByTestId('offline').waitFor()
    expect(await page.getByTestId('next-step').getAttribute('aria-disabled')).toBe('true')
    await link.mend()
    await step(page, 'start')
    const present = hall.app.hall.state.tickets.get(hall.app.hall.state.desks.get('desk-1')?.ticketId as string)
    expect(await page.getByTestId('ticket-number').textContent()).toBe(present?.ticketNumber)
    expect(await page.getByTestId('offline').count()).toBe(0)
  })

  test('asleep for an hour shows the truth when it wakes', async () => {
    await hall.issue({ serviceId: 'id-card' })
    const page = await openPage('/desk', SIZES.desk)
    await signInAtDesk(page, 1)
    await step(page, 'call')
    link.hang()
    const cookie = await hall.signIn('operator1')
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, cookie)
    await hall.call('POST', '/api/desks/desk-1/start', {}, cookie)
    await page.clock.fastForward(HOUR)
    await page.getByTestId('offline').waitFor()
    await link.mend()
    await step(page, 'finish')
  })
})

describe('a phone', () => {
  test('says that it is old, shouts no call that may be over, and recovers', async () => {
    const ticket = await hall.issue({ serviceId: 'id-card' })
    const cookie = await hall.openDesk(1)
    const page = await openPage(ticket.trackPath, SIZES.phone)
    const status = () => page.getByTestId('visitor-status').getAttribute('data-status')
    const fresh = () => page.getByTestId('fresh').getAttribute('data-fresh')
    await expect.poll(fresh).toBe('true')
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, cookie)
    await expect.poll(status).toBe('called')
    link.hang()
    await hall.call('POST', '/api/desks/desk-1/start', {}, cookie)
    await hall.call('POST', '/api/desks/desk-1/finish', {}, cookie)
    await page.clock.fastForward(HOUR)
    await expect.poll(fresh).toBe('false')
    expect(await page.evaluate(() => document.documentElement.dataset.look)).toBe('old')
    expect(await axe(page)).toEqual([])
    await link.mend()
    await expect.poll(status, { timeout: 15_000 }).toBe('finished')
    expect(await fresh()).toBe('true')
  })
})
