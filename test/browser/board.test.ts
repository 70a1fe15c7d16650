import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asKiosk } from '../server/open-hall.ts'
import {
  axe,
  brokenWords,
  type OpenHall,
  leaveBrowser,
  openHall,
  openScreen,
  sharedBrowser,
  openSignedIn,
  overflowing,
  type Screen,
  SIZES,
  signInAtDesk
} from './harness.ts'

/** The supervisor's board, with people who wait and desks that work, and each step of steering done by hand. */

const MINUTE = 60_000
const TEN = Date.UTC(2026, 2, 3, 4)
const TABLET = { width: 1024, height: 768 }
const PORTRAIT = { width: 768, height: 1024 }

const clock = { at: TEN }
let browser: Browser
let hall: OpenHall
let screen: Screen
let page: Page
let display: Screen
let desk: Screen

/** Written only when asked for, to be looked at. */
async function picture(of: Page, name: string): Promise<void> {
  if (!process.env.BOARD_PICTURES) return
  mkdirSync(process.env.BOARD_PICTURES, { recursive: true })
  await of.screenshot({ path: path.join(process.env.BOARD_PICTURES, `${name}.png`), fullPage: true })
}

beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall({ clock, rateLimits: false })
  const issue = async (serviceId: string, count: number) => {
    for (let n = 0; n < count; n++) await hall.issue({ serviceId })
  }
  await issue('id-card', 9)
  await issue('travel-passport', 4)
  await issue('notary', 2)
  const cookies = await Promise.all([1, 2, 3, 7].map((number) => hall.openDesk(number)))
  clock.at += 6 * MINUTE
  for (const [i, number] of [
    [0, 1],
    [1, 2]
  ] as const)
    await hall.call('POST', `/api/desks/desk-${number}/call-next`, {}, cookies[i])
  await hall.call('POST', '/api/desks/desk-1/start', {}, cookies[0])
  await hall.call('POST', '/api/desks/desk-3/pause', { reason: 'lunch' }, cookies[2])
  clock.at += 2 * MINUTE
  await issue('id-card', 3)
  await hall.call('GET', '/api/services', undefined, asKiosk)
  display = await openScreen(browser, `${hall.base}/display`, SIZES.display)
  desk = await openScreen(browser, `${hall.base}/desk`, SIZES.desk)
  await signInAtDesk(desk.page, 8)
  screen = await openSignedIn(browser, hall, 'supervisor', '/desk#hall', TABLET)
  page = screen.page
  await page.getByTestId('sums').waitFor()
}, 120_000)
afterAll(async () => {
  for (const each of [screen, display, desk]) {
    expect([each.foreign, each.errors]).toEqual([[], []])
    await each.context.close()
  }
  await leaveBrowser()
  await hall.close()
})

const alarm = (id: string) => page.locator(`[data-alarm='${id}']`)
const effect = () => page.getByTestId('effect').textContent()
const confirm = async () => {
  await expect.poll(() => page.getByTestId('confirm').getAttribute('aria-disabled')).toBe('false')
  await page.getByTestId('confirm').click()
  await page.getByTestId('dialog').waitFor({ state: 'detached' })
}
/** Whatever is asked, in each language at each size: nothing sticks out, what changes is said, and the step can be done without looking for its button. */
async function dialogFits(): Promise<void> {
  for (const size of [SIZES.desk, PORTRAIT, TABLET]) {
    await page.setViewportSize(size)
    for (const lang of ['en', 'ru', 'ky']) {
      // The list of languages is behind the dialog.
      await page.getByTestId('language').evaluate((list: HTMLSelectElement, to) => {
        list.value = to
        list.dispatchEvent(new Event('change', { bubbles: true }))
      }, lang)
      await page.locator(`html[lang='${lang}']`).waitFor()
      const bottoms = await Promise.all(
        ['confirm', 'dialog'].map(async (testId) =>
          page.getByTestId(testId).evaluate((element) => element.getBoundingClientRect().bottom)
        )
      )
      const effectTop = await page.getByTestId('effect').evaluate((element) => element.getBoundingClientRect().top)
      expect([await overflowing(page), await brokenWords(page)], `${size.width} ${lang}`).toEqual([[], []])
      expect(Math.max(...bottoms, effectTop), `${size.width} ${lang}`).toBeLessThanOrEqual(size.height)
    }
  }
}
const measure = (words: string) => page.getByTestId('measure').filter({ hasText: words })

describe('the board', () => {
  test('shows at a glance who waits, the desks, arrivals and devices, in each language and at each size; axe finds nothing', async () => {
    expect(await page.getByTestId('service-row').count()).toBe(3)
    expect(await page.getByTestId('desk-row').count()).toBe(16)
    const first = page.locator("[data-desk='desk-1']")
    expect(await first.textContent()).toContain('Operator 1')
    expect(await first.getAttribute('class')).toContain('serving')
    expect(await page.getByTestId('arrivals').textContent()).toContain('18')
    for (const [size, name] of [
      [TABLET, 'tablet'],
      [PORTRAIT, 'portrait'],
      [SIZES.desk, 'desk']
    ] as const) {
      await page.setViewportSize(size)
      for (const lang of ['ky', 'ru', 'en']) {
        await page.getByTestId('language').selectOption(lang)
        expect([await overflowing(page), await brokenWords(page)], `${name} ${lang}`).toEqual([[], []])
        await picture(page, `board-${name}-${lang}`)
      }
      expect(await axe(page)).toEqual([])
    }
    await page.setViewportSize(TABLET)
    await page.getByTestId('language').selectOption('ky')
  })

  test('an alarm says what is wrong; acknowledged it is folded away, with who, and comes back when it is worse', async () => {
    await alarm('unserved:notary').waitFor()
    expect(await alarm('unserved:notary').textContent()).toContain('ачык орун жок')
    await alarm('unserved:notary').getByTestId('alarm-known').click()
    await alarm('unserved:notary').waitFor({ state: 'detached' })
    await page.getByTestId('known-alarms').locator('summary').click()
    expect(await page.getByTestId('known-alarms').textContent()).toContain('Supervisor')
    clock.at += 30 * MINUTE
    await hall.issue({ serviceId: 'advice' })
    await alarm('unserved:notary').waitFor()
    expect(await alarm('unserved:notary').getAttribute('class')).toContain('level-3')
    expect(await axe(page)).toEqual([])
    await picture(page, 'board-alarms')
  })
})

describe('steering', () => {
  test('lends a desk, says what that changes, and takes it back', async () => {
    await page.locator("[data-desk='desk-7']").click()
    await page.getByTestId('serves-notary').check()
    await page.getByTestId('reason').fill('Нотариуска кезек')
    await expect.poll(effect).toContain('ачык орун 0 → 1')
    await dialogFits()
    expect(await axe(page)).toEqual([])
    await picture(page, 'steer-desk')
    await confirm()
    await measure('Нотариалдык кызмат').waitFor()
    await alarm('unserved:notary').waitFor({ state: 'detached' })
    await measure('Нотариалдык кызмат').getByRole('button').click()
    await page.getByTestId('reason').fill('Кезек бүттү')
    await confirm()
    await measure('Нотариалдык кызмат').waitFor({ state: 'detached' })
  })

  test('closes a service for today, moves its queue, and lets the desks of another serve it', async () => {
    await page.getByTestId('service-notary').click()
    await page.getByTestId('what-close').check()
    await page.getByTestId('reason').fill('Нотариус ооруп калды')
    await expect.poll(effect).toContain('талон берилбейт')
    await dialogFits()
    await picture(page, 'steer-service')
    await confirm()
    await measure('Нотариалдык кызмат').waitFor()
    await page.getByTestId('service-notary').click()
    await page.getByTestId('what-move').check()
    await page.getByTestId('other-service').selectOption('travel-passport')
    await page.getByTestId('reason').fill('Нотариус ооруп калды')
    await expect.poll(effect).toContain('Өткөрүлгөн талондор: 2')
    await dialogFits()
    await confirm()
    await expect.poll(() => page.locator("[data-service='travel-passport']").textContent()).toContain('6')
    await page.getByTestId('service-advice').click()
    await page.getByTestId('what-join').check()
    await page.getByTestId('other-service').selectOption('id-card')
    await page.getByTestId('until-30').check()
    await page.getByTestId('reason').fill('Эл көп')
    await expect.poll(effect).toContain('кошулат: Кеңеш алуу')
    await confirm()
  })

  test('gives a ticket another class, found by its number', async () => {
    await page.getByTestId('steer-find').click()
    const { body } = await hall.call(
      'GET',
      '/api/steering/waiting?serviceId=id-card',
      undefined,
      await hall.signIn('supervisor')
    )
    const { ticketNumber } = body.tickets.at(-1)
    await page.getByTestId('find-number').fill(ticketNumber)
    await picture(page, 'steer-find')
    await page.getByTestId(`found-${ticketNumber}`).click()
    await page.getByTestId('ticket-class').selectOption({ index: 1 })
    await page.getByTestId('reason').fill('Документ көрсөттү')
    await expect.poll(effect).toContain(`${ticketNumber}: алдында`)
    await dialogFits()
    expect(await axe(page)).toEqual([])
    await picture(page, 'steer-ticket')
    await confirm()
  })

  test('tells the desks and the displays something, and takes it back', async () => {
    for (const to of ['desks', 'displays']) {
      await page.getByTestId('steer-message').click()
      await page.getByTestId(`what-${to}`).check()
      await page.getByTestId('words-ky').fill('Саат экиде уланат')
      if (to === 'displays') await page.getByTestId('words-ru').fill('Продолжим в два часа')
      await expect.poll(effect).toContain('экрандар')
      if (to === 'displays') await dialogFits()
      if (to === 'displays') await picture(page, 'steer-message')
      await confirm()
    }
    await desk.page.getByTestId('desk-message').waitFor()
    // Its languages take turns.
    await display.page.getByText('Продолжим в два часа').waitFor({ timeout: 25_000 })
    await picture(display.page, 'display-message')
    await picture(desk.page, 'desk-message')
    expect(await axe(display.page)).toEqual([])
    expect(await axe(desk.page)).toEqual([])
    for (const to of ['Таблого', 'Орундарга']) {
      await measure(to).getByRole('button').click()
      await confirm()
    }
    await display.page.getByTestId('hall-message').waitFor({ state: 'detached' })
    await desk.page.getByTestId('desk-message').waitFor({ state: 'detached' })
  })

  test('stops tickets for all, and closes the day only to who writes down how many it sends away', async () => {
    await page.getByTestId('steer-issuing').click()
    await page.getByTestId('reason').fill('Жарык жок')
    await confirm()
    await measure('Талон берүү токтотулду').waitFor()
    await page.getByTestId('steer-close-day').click()
    await page.getByTestId('reason').fill('Жарык жок')
    await page.getByTestId('typed').waitFor()
    const count = /талондор: (\d+)/.exec((await effect()) ?? '')?.[1] as string
    expect(Number(count)).toBeGreaterThan(5)
    await dialogFits()
    await page.getByTestId('typed').fill('1')
    await page.getByTestId('typed').press('Enter')
    expect(hall.app.hall.state.day).not.toBeNull()
    expect(await axe(page)).toEqual([])
    await picture(page, 'steer-close-day')
    await page.getByTestId('typed').fill(count)
    await expect.poll(() => page.getByTestId('confirm').getAttribute('aria-disabled')).toBe('false')
    // It is asked twice.
    await page.getByTestId('confirm').click()
    expect(hall.app.hall.state.day).not.toBeNull()
    await confirm()
    await expect.poll(() => hall.app.hall.state.day).toBeNull()
    await expect.poll(() => page.locator('.tile:not(.closed)').count()).toBe(0)
    await page.getByTestId('day-closed').waitFor()
    await picture(page, 'board-closed')
    const why = [...hall.app.hall.log.from(1)].filter(({ event }) =>
      [
        'issuing-steered',
        'desk-lent',
        'lending-ended',
        'ticket-steered',
        'message-posted',
        'message-withdrawn',
        'day-closed'
      ].includes(event.type)
    )
    expect(new Set(why.map(({ event }) => event.type)).size).toBe(7)
    for (const { actor } of why) expect(actor).toBe('supervisor:supervisor')
  })
})
