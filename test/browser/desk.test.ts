import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import {
  axe,
  deskSettled,
  leaveBrowser,
  openHall,
  openScreen,
  sharedBrowser,
  overflowing,
  signInAtDesk,
  SIZES,
  type OpenHall,
  type Screen
} from './harness.ts'
import { sampleCentre } from '../../server/sample/centre.ts'

/** Desk 1 serves id-card and collect-documents first, travel-passport second. Waits that a test cannot afford are none here. */
const centre = { ...sampleCentre, callingRules: { ...sampleCentre.callingRules, recallGapMs: 0, noShowAfterMs: 0 } }

let browser: Browser
let hall: OpenHall
let desk: Screen
let page: Page

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(async () => {
  await leaveBrowser()
})

beforeEach(async () => {
  hall = await openHall({ centre })
  desk = await openScreen(browser, `${hall.base}/desk`, SIZES.desk)
  page = desk.page
})
afterEach(async () => {
  await desk.context.close()
  await hall.close()
  expect(desk.foreign, 'requests that leave the machine').toEqual([])
  expect(desk.errors).toEqual([])
})

const step = (name: string, on = page) =>
  on.locator(`[data-testid=next-step][data-step=${name}]:not([aria-disabled=true])`).waitFor()
const settle = () => deskSettled(page)
const press = async (key: string) => {
  await settle()
  await page.keyboard.press(key)
}
const text = (testId: string, on = page) => on.getByTestId(testId).first().textContent()

/** The first ticket at desk 1, called. */
async function called(): Promise<string> {
  const { ticketNumber } = await hall.issue({ serviceId: 'id-card' })
  await signInAtDesk(page, 1)
  await page.getByTestId('queue-row').waitFor()
  await press('Enter')
  await step('start')
  return ticketNumber
}

describe('coming in', () => {
  it('says in words that a password is wrong', async () => {
    await page.getByTestId('login').fill('operator1')
    await page.getByTestId('password').fill('wrong')
    await page.keyboard.press('Enter')
    expect(await text('rejection')).toContain('туура эмес')
    expect(await axe(page)).toEqual([])
  })

  it('refuses a taken desk by the name of who is there', async () => {
    await hall.openDesk(2)
    await page.getByTestId('login').fill('operator1')
    await page.getByTestId('password').fill('sample')
    await page.getByTestId('sign-in').click()
    await page.getByTestId('desk-2').click({ force: true })
    expect(await text('rejection')).toContain('Operator 2')
    expect(await axe(page)).toEqual([])
  })

  it("goes back to one's open desk after a reload", async () => {
    await signInAtDesk(page, 1)
    await page.reload()
    await step('call')
  })

  it('says so when the session has ended', async () => {
    await called()
    const administrator = await hall.signIn('admin')
    const { body } = await hall.call('GET', '/api/people', undefined, administrator)
    const { userId } = body.people.find(({ login }: { login: string }) => login === 'operator1')
    expect((await hall.call('PUT', `/api/people/${userId}`, { password: 'another one' }, administrator)).status).toBe(
      200
    )
    await page.getByTestId('session-ended').waitFor()
  })
})

describe('the next step', () => {
  it('serves a visitor by the keyboard alone, from signing in to the next one', async () => {
    const first = await hall.issue({ serviceId: 'id-card', language: 'ru' })
    await hall.issue({ serviceId: 'id-card' })
    await page.getByTestId('login').waitFor()
    await page.keyboard.type('operator1')
    await page.keyboard.press('Tab')
    await page.keyboard.type('sample')
    await page.keyboard.press('Enter')
    await page.getByTestId('desk-1').focus()
    await page.keyboard.press('Enter')
    await step('call')
    await press('Enter')
    await step('start')
    expect(await text('ticket-number')).toBe(first.ticketNumber)
    await press('Enter')
    await step('finish')
    await press('Enter')
    await step('call')
    expect(await text('served')).toBe('1')
  })

  it('says why this ticket, and who would have been next', async () => {
    await hall.issue({ serviceId: 'id-card' })
    const second = await hall.issue({ serviceId: 'collect-documents' })
    await signInAtDesk(page, 1)
    await page.getByTestId('language').selectOption('en')
    await press('Enter')
    await step('start')
    expect(await text('why')).toBe(
      `Why this ticket: longest waiting of your services. Next would be ${second.ticketNumber} (0\u00a0min).`
    )
    await press('Enter')
    await step('finish')
    await press('Enter')
    await step('call')
    await press('Enter')
    await step('start')
    expect(await text('why')).toBe('Why this ticket: nobody else was waiting for you.')
  })

  it('does not act twice on a held Enter, a doubled Enter or a double click', async () => {
    await hall.issue({ serviceId: 'id-card' })
    await signInAtDesk(page, 1)
    await page.getByTestId('queue-row').waitFor()
    await settle()
    await page.keyboard.down('Enter')
    for (let n = 0; n < 30; n++) {
      await page.keyboard.down('Enter') // without a release it repeats
      await page.waitForTimeout(40)
    }
    await page.keyboard.up('Enter')
    expect(await page.getByTestId('next-step').getAttribute('data-step')).toBe('start')

    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await step('finish')
    await settle()
    expect(await page.getByTestId('next-step').getAttribute('data-step')).toBe('finish')

    await hall.issue({ serviceId: 'id-card' })
    await page.getByTestId('next-step').dblclick()
    await step('call')
    await settle()
    expect(await page.getByTestId('next-step').getAttribute('data-step')).toBe('call')
  })

  it('stays where it is, whatever the step', async () => {
    await hall.issue({ serviceId: 'id-card' })
    await signInAtDesk(page, 1)
    const box = () =>
      Promise.all(
        ['next-step', 'recall', 'no-show', 'outcome', 'transfer', 'park', 'call-other', 'cancel'].map((id) =>
          page.getByTestId(id).boundingBox()
        )
      )
    const before = await box()
    for (const after of ['start', 'finish', 'call']) {
      await press('Enter')
      await step(after)
      expect(await box()).toEqual(before)
    }
  })
})

describe('two windows at one desk', () => {
  it('stay in step, and a stale click is refused in words', async () => {
    await called()
    const other = await desk.context.newPage()
    await other.goto(`${hall.base}/desk`)
    await step('start', other)
    await press('Enter')
    await step('finish')
    await step('finish', other)

    // While the first window's command is on its way, the second finishes the ticket.
    await page.route('**/park', async (route) => {
      await other.keyboard.press('Enter')
      await step('call', other)
      await route.continue()
    })
    await settle()
    await page.keyboard.press('KeyP')
    await page.keyboard.press('Digit1')
    await page.keyboard.press('Enter')
    expect(await text('rejection')).toBe('Бул терезеде азыр башка талон бар. Экран жаңыланды.')
    await step('call')
    expect(await page.getByTestId('dialog').count()).toBe(0)
    expect(await axe(page)).toEqual([])
  })
})

describe('a lost connection', () => {
  it('is said plainly, disables the buttons and mends itself', async () => {
    const number = await called()
    const { port, data } = hall
    await hall.stop()
    await page.getByTestId('offline').waitFor()
    expect(await page.getByTestId('next-step').getAttribute('aria-disabled')).toBe('true')
    expect(await axe(page)).toEqual([])
    hall = await openHall({ centre, port, data })
    await step('start')
    expect(await page.getByTestId('offline').count()).toBe(0)
    expect(await text('ticket-number')).toBe(number)
    await press('Enter')
    await step('finish')
  })
})

describe('the words', () => {
  for (const lang of ['ky', 'ru', 'en']) {
    it(`fit without sticking out, in ${lang}, also at twice the size`, async () => {
      const long = 'Төлөнүүчү үлгү: ң, ө, ү. '.repeat(11)
      await hall.openDesk(3)
      const { ticketId } = await hall.issue({
        serviceId: 'id-card',
        priorityClassId: 'infant',
        furtherServiceIds: ['e-signature', 'travel-passport']
      })
      for (let n = 0; n < 5; n++)
        await hall.issue({ serviceId: n % 2 ? 'travel-passport' : 'id-card', priorityClassId: 'infant' })
      const cookie = await hall.signIn('operator3')
      await hall.call('POST', '/api/desks/desk-3/call', { ticketRef: ticketRefOf(ticketId), reason: 'health' }, cookie)
      await hall.call('POST', '/api/desks/desk-3/transfer', { serviceId: 'id-card', note: long }, cookie)
      await signInAtDesk(page, 1)
      await page.getByTestId('language').selectOption(lang)
      expect(await overflowing(page)).toEqual([])
      await press('Enter')
      await step('start')
      await page.getByTestId('note').waitFor()
      for (const size of [
        SIZES.desk,
        { width: 1024, height: 768 },
        { width: 1920, height: 1080 },
        { width: 683, height: 384 }
      ]) {
        await page.setViewportSize(size)
        expect(await overflowing(page), `${size.width} wide`).toEqual([])
      }
    })
  }
})
