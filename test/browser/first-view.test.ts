import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenHall, openBrowser, openHall, SIZES } from './harness.ts'

/** What is on a page before, and while, its script comes. */
let hall: OpenHall
let browser: Browser
let pages: Record<'kiosk' | 'phone' | 'join' | 'arrive' | 'unknown', { url: string; says: RegExp }>

beforeAll(async () => {
  hall = await openHall()
  browser = await openBrowser()
  const [service] = (await hall.call('GET', '/api/services')).body.groups[0].services
  const ticket = await hall.issue({ serviceId: service.serviceId })
  pages = {
    kiosk: { url: '/kiosk', says: /Кош келиңиз![\s\S]*Кыргызча[\s\S]*Талон алуу/ },
    phone: { url: ticket.trackPath, says: new RegExp(`Сиздин номериңиз\\s*${ticket.ticketNumber}`) },
    join: { url: '/join', says: /Талон алуу|Кызматты тандаңыз|талон/i },
    arrive: { url: '/arrive#no-code', says: /Келгениңизди ырастап жатабыз/ },
    unknown: { url: '/t/nobodynobodynobody12', says: /Калкты тейлөө борбору[\s\S]*Талонуңузду издеп жатабыз/ }
  }
})
afterAll(async () => {
  await browser.close()
  await hall.close()
})

async function openPage(kind: keyof typeof pages, prepare: (page: Page) => Promise<unknown>): Promise<Page> {
  const viewport = kind === 'kiosk' ? SIZES.kiosk : SIZES.phone
  const context = await browser.newContext({ viewport, locale: 'ky-KG', reducedMotion: 'reduce' })
  const page = await context.newPage()
  await prepare(page)
  await page.goto(hall.base + pages[kind].url)
  return page
}

/** The page's words, less the clock's and the line that says how fresh they are. */
const words = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('header, main')].map(({ innerText }) => innerText).join('\n')
  )

const withoutScripts = (page: Page) => page.route('**/*.js', (route) => route.abort())

test.each(['arrive', 'unknown'] as const)('the page %s is not blank before any script has run', async (kind) => {
  const page = await openPage(kind, withoutScripts)
  expect(await words(page)).toMatch(pages[kind].says)
  await page.context().close()
})

test('a page that nobody could write anything into is not blank', async () => {
  const page = await openPage('phone', async (page) => {
    await withoutScripts(page)
    // As the phone keeps it, for when there is no network.
    await page.route('**/t/*', async (route) => {
      const response = await route.fetch()
      const html = (await response.text()).replace(/<!--first-view-->[\s\S]*?<!--\/first-view-->/g, '')
      await route.fulfill({ response, body: html })
    })
  })
  expect(
    await page.locator('#screen').evaluate((screen) => {
      const { content, height } = getComputedStyle(screen, '::before')
      return [content, Number.parseFloat(height) > 500]
    })
  ).toEqual(['"Kezek"', true])
  await page.context().close()
})

test.each(['phone', 'join'] as const)('the %s comes in the language that was chosen there, at once', async (kind) => {
  const chosen = await openPage(kind, async () => {})
  await chosen.getByTestId('lang-en').click()
  await chosen.locator('html[lang=en]').waitFor()
  await withoutScripts(chosen)
  await chosen.reload()
  expect(await chosen.evaluate(() => document.documentElement.lang)).toBe('en')
  expect(await words(chosen)).toMatch(/Your number|Choose a service/)
  await chosen.context().close()
})

describe.each(['kiosk', 'phone', 'join'] as const)('the %s', (kind) => {
  test('says something true before any script has run, and the script leaves it as it is', async () => {
    const before = await openPage(kind, withoutScripts)
    const shown = await words(before)
    expect(shown).toMatch(pages[kind].says)
    const box = await before.locator('h1').first().boundingBox()
    await before.context().close()

    const after = await openPage(kind, async () => {})
    await after.waitForFunction(() => Boolean(document.querySelector('main')))
    await after.waitForLoadState('networkidle')
    expect((await words(after)).replace(/\d\d:\d\d/g, '')).toBe(shown.replace(/\d\d:\d\d/g, ''))
    expect(await after.locator('h1').first().boundingBox()).toEqual(box)
    await after.context().close()
  })
})

const COMING = {
  kiosk: ['/kiosk', 0.05],
  phone: [null, 0],
  join: ['/join', 0],
  book: ['/book', 0],
  appointment: ['/book/nobodynobodynobody12', 0],
  promises: ['/promises', 0]
} as const

test.each(Object.entries(COMING))(
  'the page %s does not move under the eye while it and its letters come',
  async (_, [url, most]) => {
    const viewport = url === '/kiosk' ? SIZES.kiosk : SIZES.phone
    const context = await browser.newContext({ viewport, locale: 'ky-KG', reducedMotion: 'reduce' })
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.addInitScript(() => {
      const moved = window as unknown as { moved: number }
      moved.moved = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.moved += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.goto(hall.base + (url ?? pages.phone.url))
    await page.locator('main h1').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((resolve) => setTimeout(resolve, 300))))
    expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThanOrEqual(most)
    await context.close()
  }
)

test('nor does the phone, which remembers from where it has seen the queue move', async () => {
  const before = await hall.issue({ serviceId: 'notary' })
  const { trackPath } = await hall.issue({ serviceId: 'notary' })
  const page = await openPage('phone', async () => {})
  await page.goto(hall.base + trackPath)
  await page.locator('.progress span').first().waitFor()
  await hall.call('POST', `/api/tickets/${before.ticketId}/cancel`)
  await page.locator('.waiting-card.next').waitFor()
  const below = async () => (await page.getByTestId('tell').boundingBox())?.y
  const shown = await below()
  await withoutScripts(page)
  await page.reload()
  expect(await below()).toBe(shown)
  await page.context().close()
})

test('a kiosk whose network goes away after its first page gives its steps and its keys as before', async () => {
  const page = await openPage('kiosk', async () => {})
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /\/later-/.test(name)))
  // The later parts are run a moment after they have come.
  await page.waitForLoadState('networkidle')
  await page.context().setOffline(true)
  await page.getByTestId('lang-ky').click()
  await page
    .getByTestId(/^group-/)
    .first()
    .waitFor({ timeout: 1_400 })
  await page.context().close()
})
