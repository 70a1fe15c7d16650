import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { HallOptions } from '../server/open-hall.ts'
import { closeClean } from './clean-screens.ts'
import { axe, type OpenHall, leaveBrowser, openHall, openScreen, sharedBrowser, type Screen, SIZES } from './harness.ts'
import { centre, heading, MIDDAY, number, settle, tap, toLastQuestion } from './kiosk-visit.ts'

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

const start = async (options: HallOptions = {}) => {
  hall = await openHall({ centre, clock: { at: MIDDAY }, ...options })
}

async function kiosk(size: { width: number; height: number } = SIZES.kiosk): Promise<Page> {
  const screen = await openScreen(browser, `${hall.base}/kiosk`, size)
  open.push(screen)
  return screen.page
}

const issued = (): number =>
  hall.db.$client.prepare('SELECT count(*) FROM events WHERE type = ?').pluck().get('ticket-issued') as number

describe('a ticket', () => {
  beforeEach(() => start())

  test.each([
    ['ky', 'Сиздин номериңиз', 'ID-карта (паспорт)'],
    ['ru', 'Ваш номер', 'ID-карта (паспорт)'],
    ['en', 'Your number', 'ID card']
  ])('in %s', async (lang, words, service) => {
    const page = await kiosk()
    await toLastQuestion(page, lang)
    await tap(page, 'priority-none')
    await expect.poll(() => number(page).textContent()).toMatch(/^[A-Z]{1,2}\d{3}$/)
    expect(await heading(page).textContent()).toContain(words)
    expect(await page.getByRole('main').textContent()).toContain(service)
    expect(await page.locator('.qr').getAttribute('aria-label')).toBeTruthy()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang)
    expect(await page.locator('[aria-live]').first().textContent()).toContain(await number(page).textContent())

    await tap(page, 'done')
    await page.getByTestId('lang-ky').waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ky')
  })

  test('with a reason to be served sooner says which document is asked for', async () => {
    const page = await kiosk()
    await toLastQuestion(page, 'en')
    await tap(page, 'priority-disability')
    await expect.poll(() => page.getByRole('main').textContent()).toContain('show your disability certificate')
    await tap(page, 'priority-confirm')
    await number(page).waitFor()
    expect(issued()).toBe(1)
  })

  test('is one, however often it is tapped', async () => {
    const page = await kiosk()
    await toLastQuestion(page)
    await settle(page)
    await page.getByTestId('priority-none').dblclick({ delay: 10 })
    await number(page).waitFor()
    expect(issued()).toBe(1)
  })

  test('is one, when its answer is lost on the way', async () => {
    const page = await kiosk()
    let lost = 0
    await page.route('**/api/tickets', async (route) => {
      if (lost++ > 0) return route.continue()
      await route.fetch()
      return route.abort()
    })
    await toLastQuestion(page)
    await tap(page, 'priority-none')
    await number(page).waitFor()
    expect(lost).toBe(2)
    expect(issued()).toBe(1)
  })

  test('that is refused says so in words', async () => {
    const page = await kiosk()
    await page.route('**/api/tickets', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: '', title: '', status: 409, code: 'daily-limit' })
      })
    )
    await toLastQuestion(page, 'en')
    await tap(page, 'priority-none')
    await expect.poll(() => heading(page).textContent()).toBe('No ticket was issued')
    const words = await page.getByRole('main').textContent()
    expect(words).toContain('no more tickets for this service today')
    expect(words).not.toContain('daily-limit')
    await tap(page, 'choose-another')
    await page.getByTestId('service-id-card').waitFor()
  })
})

describe('groups and services', () => {
  beforeEach(() => start())

  test('are known by an icon, that of the group where a service has none; the words say it to readers', async () => {
    const page = await kiosk()
    await tap(page, 'lang-en')
    const drawn = (testId: string) => page.getByTestId(testId).locator('.service-mark path').getAttribute('d')
    const group = await drawn('group-documents')
    expect(await drawn('group-property')).not.toBe(group)
    expect(await page.getByTestId('group-documents').ariaSnapshot()).not.toContain('img')
    await tap(page, 'group-documents')
    expect(await drawn('service-id-card')).toBe(group)
    expect(await drawn('service-travel-passport')).not.toBe(group)
  })
})

describe('a closed service', () => {
  beforeEach(() => start())

  test('says why, and when it opens', async () => {
    const page = await kiosk()
    await tap(page, 'lang-en')
    await tap(page, 'group-property')
    expect(await page.getByTestId('service-notary').textContent()).toMatch(/Break.*13:30/)
    await tap(page, 'service-notary')
    await expect.poll(() => heading(page).textContent()).toBe('Break')
    expect(await page.getByRole('main').textContent()).toContain('Opens: 13:30')
    await tap(page, 'choose-another')
    await page.getByTestId('service-notary').waitFor()
    expect(issued()).toBe(0)
  })
})

describe('a visitor who walks away', () => {
  beforeEach(() =>
    start({ centre: { ...centre, screens: { ...centre.screens, kioskIdleMs: 1_500, kioskWarningMs: 2_500 } } })
  )

  test('is asked first, may stay, and leaves nothing behind', async () => {
    const page = await kiosk()
    await tap(page, 'contrast')
    await tap(page, 'larger-text')
    await tap(page, 'lang-ru')
    await tap(page, 'group-documents')
    await page.getByTestId('more-time').waitFor()
    expect(await page.getByRole('dialog').textContent()).toContain('Нужно ещё время?')
    expect(await axe(page)).toEqual([])
    await tap(page, 'more-time')
    await page.getByTestId('service-id-card').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)

    await page.getByTestId('more-time').waitFor()
    await expect.poll(() => heading(page).textContent(), { timeout: 5_000 }).toContain('Кош келиңиз!')
    expect(
      await page.evaluate(() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang }))
    ).toEqual({ lang: 'ky' })
  })

  test('leaves a ticket that goes by itself', async () => {
    const page = await kiosk()
    await toLastQuestion(page)
    await tap(page, 'priority-none')
    await number(page).waitFor()
    await expect.poll(() => number(page).count(), { timeout: 5_000 }).toBe(0)
    await page.getByTestId('lang-ky').waitFor()
  })
})

describe('without the server', () => {
  beforeEach(() => start())

  test('the screen says so in every language, and comes back to where it was', async () => {
    const page = await kiosk()
    await tap(page, 'lang-ru')
    await tap(page, 'group-documents')
    await page.getByTestId('service-id-card').waitFor()
    await hall.stop()
    await page.getByTestId('offline').waitFor()
    const words = await page.getByTestId('offline').textContent()
    for (const part of ['байланыш жок', 'нет связи', 'No connection']) expect(words).toContain(part)
    expect(await axe(page)).toEqual([])

    await start({ data: hall.data, port: hall.port })
    await page.getByTestId('service-id-card').waitFor()
    expect(await page.getByTestId('offline').count()).toBe(0)
  })

  test('a ticket stays, and one on its way arrives once', async () => {
    const page = await kiosk()
    await toLastQuestion(page)
    await settle(page)
    await hall.stop()
    await tap(page, 'priority-none')
    await expect.poll(() => page.getByRole('main').textContent()).toContain('Байланыш үзүлүп калды')
    await start({ data: hall.data, port: hall.port })
    await number(page).waitFor({ timeout: 15_000 })
    expect(issued()).toBe(1)

    await hall.stop()
    await page.waitForTimeout(3_000)
    expect(await number(page).isVisible()).toBe(true)
    expect(await page.getByTestId('offline').count()).toBe(0)
  })
})
