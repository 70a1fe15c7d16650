import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenHall, openBrowser, openHall, SIZES } from './harness.ts'

/** What is on a page before, and while, its script comes. */
let hall: OpenHall
let browser: Browser
let pages: Record<'kiosk' | 'phone' | 'join', { url: string; says: RegExp }>

beforeAll(async () => {
  hall = await openHall()
  browser = await openBrowser()
  const [service] = (await hall.call('GET', '/api/services')).body.groups[0].services
  const ticket = await hall.issue({ serviceId: service.serviceId })
  pages = {
    kiosk: { url: '/kiosk', says: /Кош келиңиз![\s\S]*Кыргызча[\s\S]*Талон алуу/ },
    phone: { url: ticket.trackPath, says: new RegExp(`Сиздин номериңиз\\s*${ticket.ticketNumber}`) },
    join: { url: '/join', says: /Талон алуу|Кызматты тандаңыз|талон/i }
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

describe.each(['kiosk', 'phone', 'join'] as const)('the %s', (kind) => {
  test('says something true before any script has run, and the script leaves it as it is', async () => {
    const before = await openPage(kind, (page) => page.route('**/*.js', (route) => route.abort()))
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

  test('does not move under the eye while it comes, on a slow machine', async () => {
    const page = await openPage(kind, async (page) => {
      const devtools = await page.context().newCDPSession(page)
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      await page.addInitScript(() => {
        const moved = window as unknown as { moved: number }
        moved.moved = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved.moved += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
      })
    })
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((resolve) => setTimeout(resolve, 500))))
    expect(await page.evaluate(() => (window as unknown as { moved: number }).moved)).toBeLessThan(0.05)
    await page.context().close()
  })
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
