import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { samplePassword } from '../../server/sample/people.ts'
import type { OpenHall } from '../server/open-hall.ts'
import { setPagesAhead } from './chromium.ts'

/** What the browser tests share: pages of the screens' real sizes, accessibility, and that nothing leaves the machine. */

export { openBrowser, setPagesAhead } from './chromium.ts'
export { leaveBrowser, sharedBrowser } from './shared-browser.ts'
export { type OpenHall, openHall } from '../server/open-hall.ts'

export const SIZES = {
  kiosk: { width: 1080, height: 1920 },
  display: { width: 1920, height: 1080 },
  display4k: { width: 3840, height: 2160 },
  desk: { width: 1366, height: 768 },
  phone: { width: 360, height: 740 },
  tablet: { width: 768, height: 1024 }
} as const

/** A page, in a browser of its own as far as cookies go. `foreign` collects requests that would leave the machine, `errors` what the page's console says is wrong. */
export interface Screen {
  page: Page
  context: BrowserContext
  foreign: string[]
  errors: string[]
}

export async function openScreen(
  browser: Browser,
  url: string,
  size: { width: number; height: number },
  options: { locale?: string; reducedMotion?: 'reduce'; cookie?: string; aheadMs?: number; touch?: true } = {}
): Promise<Screen> {
  // The staff's pages speak the browser's language: the tests read the first one of the sample hall.
  const locale = options.locale ?? (/^\/(desk|manage)\b/.test(new URL(url).pathname) ? 'ky' : undefined)
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: options.reducedMotion ?? 'no-preference',
    ...(locale && { locale }),
    ...(options.touch && { hasTouch: true })
  })
  if (options.aheadMs) await setPagesAhead(context, options.aheadMs)
  if (options.cookie)
    await context.addCookies(
      options.cookie.split('; ').map((each) => ({
        name: each.slice(0, each.indexOf('=')),
        value: each.slice(each.indexOf('=') + 1),
        url: new URL(url).origin
      }))
    )
  const page = await context.newPage()
  const foreign: string[] = []
  const errors: string[] = []
  const { host } = new URL(url)
  const look = (address: string) => {
    if (!address.startsWith('data:') && new URL(address).host !== host) foreign.push(address)
  }
  page.on('request', (request) => look(request.url()))
  page.on('websocket', (socket) => look(socket.url()))
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(url)
  return { page, context, foreign, errors }
}

/** A page of somebody who has signed in already; the form for that has tests of its own. */
export async function openSignedIn(
  browser: Browser,
  hall: OpenHall,
  login: string,
  path: string,
  size: { width: number; height: number },
  locale = 'ky'
): Promise<Screen> {
  const { cookie } = await hall.signIn(login)
  return openScreen(browser, `${hall.base}${path}`, size, { cookie: cookie as string, locale })
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong by WCAG 2.2 AA, as readable lines; none is good. */
export async function axe(page: Page): Promise<string[]> {
  // Half a megabyte, which a page that has not been loaded anew still has.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          root: Document,
          options: object
        ) => Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string; failureSummary: string }> }> }>
      }
    }
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // What passes is not described, which would take longer than finding it out.
      resultTypes: ['violations']
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`)
    )
  })
}

/** Elements whose text sticks out of them or of the page sideways. */
export const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > window.innerWidth ? ['the page itself'] : []
    const elements = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      // What is drawn inside a picture has no box of text; the picture itself has.
      if (element instanceof SVGElement && element.ownerSVGElement) return false
      const style = getComputedStyle(element)
      if (style.overflowX !== 'visible' || element.closest('.visually-hidden, svg')) return false
      const box = element.getBoundingClientRect()
      return (
        box.width > 0 &&
        (box.right > window.innerWidth + 1 || box.left < -1 || element.scrollWidth > element.clientWidth + 1) &&
        element.clientWidth > 0
      )
    })
    return [
      ...wide,
      ...elements.map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 60)}`)
    ]
  })

/** The desk takes the next press: nothing is under way, and the next step has not just changed. */
export const deskSettled = (page: Page): Promise<void> =>
  page.locator('[data-testid=next-step][aria-busy=false]:not([data-settling])').waitFor()

/** Words that are broken over two lines though nothing in them divides: a column too narrow for what it says. Very long ones may be. */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const range = document.createRange()
    const broken: string[] = []
    for (const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
      const node = walker.currentNode as Text
      if (!node.parentElement || node.parentElement.closest('code, svg, option, .visually-hidden')) continue
      for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}.,:]{2,24}/gu)) {
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (
          new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top))).size > 1
        )
          broken.push(`${word} in ${node.parentElement.tagName} ${node.data.slice(0, 60)}`)
      }
    }
    return broken
  })

/** Signs in on the desk's page and opens a desk. */
export async function signInAtDesk(page: Page, operator: number, desk = operator): Promise<void> {
  await page.getByTestId('login').fill(`operator${operator}`)
  await page.getByTestId('password').fill(samplePassword)
  await page.getByTestId('sign-in').click()
  await page.getByTestId(`desk-${desk}`).click()
  await page.getByTestId('next-step').waitFor()
}

/** What moves of its own accord and comes to an end has come to it. */
export const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
        .map(({ finished }) => finished)
    )
  )
