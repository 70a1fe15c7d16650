import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { IssuedTicket } from '../../server/protocol/tickets.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { closeClean } from './clean-screens.ts'
import {
  atRest,
  axe,
  brokenWords,
  leaveBrowser,
  type OpenHall,
  openHall,
  openScreen,
  overflowing,
  type Screen,
  sharedBrowser
} from './harness.ts'

/** Every page of a visitor's phone, on phones from the narrowest that is sold to the widest, in each language. */

const PHONES = [
  { width: 320, height: 568 },
  { width: 360, height: 740 },
  { width: 375, height: 667 },
  { width: 393, height: 852 },
  { width: 430, height: 932 }
]
const MINUTE = 60_000
const clock = { at: Date.UTC(2026, 10, 24, 6) }

let browser: Browser
let hall: OpenHall
let operator: Record<string, string>
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  hall = await openHall({
    clock,
    rateLimits: false,
    centre: {
      ...sampleCentre,
      outside: { ...sampleCentre.outside, open: true },
      messages: {
        ...sampleCentre.messages,
        sms: true,
        smsGateway: { url: 'http://127.0.0.1:1/', method: 'GET', headers: [], body: '' }
      }
    }
  })
  operator = await hall.openDesk(1)
})
afterEach(async () => {
  await closeClean(open)
  await hall.close()
})

async function phone(path: string, locale: string): Promise<Page> {
  const screen = await openScreen(browser, `${hall.base}${path}`, PHONES[0] as (typeof PHONES)[0], {
    locale,
    reducedMotion: 'reduce'
  })
  open.push(screen)
  return screen.page
}
const desk = async (what: string) => {
  const { status, body } = await hall.call('POST', `/api/desks/desk-1/${what}`, {}, operator)
  expect(status, JSON.stringify(body)).toBe(200)
}
const untilIs = (page: Page, status: string) =>
  page.locator(`[data-testid=visitor-status][data-status=${status}]`).waitFor({ timeout: 15_000 })

/** Text of which some is hidden by the box that it is in. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const isCut =
          (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
        return isCut && element.clientWidth > 1 && !element.closest('svg, .visually-hidden')
      })
      .map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 60)}`)
  )

/** What is to be touched and is smaller than a finger. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], summary, input, textarea')]
      .filter((element) => element.checkVisibility())
      // Whatever is written beside a choice is touched as well as its circle.
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width < 44 || box.height < 44)
      .map(({ element, box }) => `${element.textContent} ${box.width}×${box.height}`)
  )

/** Looks at a page at every size. */
async function looksWell(page: Page, name: string): Promise<void> {
  for (const size of PHONES) {
    await page.setViewportSize(size)
    await atRest(page)
    const wrong = { sticksOut: await overflowing(page), cut: await cut(page), broken: await brokenWords(page) }
    expect({ ...wrong, small: await small(page) }, `${name} at ${size.width}`).toEqual({
      sticksOut: [],
      cut: [],
      broken: [],
      small: []
    })
    if (process.env.LOOK) {
      mkdirSync(process.env.LOOK, { recursive: true })
      await page.screenshot({ path: `${process.env.LOOK}/${name}-${size.width}.png` })
    }
  }
  await page.setViewportSize(PHONES[0] as (typeof PHONES)[0])
  expect(await axe(page), name).toEqual([])
}

/** Whether the whole of something is seen without scrolling. */
const isSeen = (page: Page, testId: string): Promise<boolean> =>
  page.getByTestId(testId).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= window.innerHeight
  })

const WAIT = {
  ky: /Болжолдуу күтүү\s+\d+–\d+\s+мүнөт/,
  ru: /Примерное ожидание\s+\d+–\d+\s+минут/,
  en: /Estimated wait\s+\d+–\d+\s+minutes/
} as const
const JOIN_WAIT = { ky: /күтүү \d+–\d+ мүн/, ru: /ожидание \d+–\d+ мин/, en: /wait \d+–\d+ min/ } as const

describe.each(['ky', 'ru', 'en'] as const)('in %s', (lang) => {
  test('a ticket from waiting to rated', async () => {
    const others: IssuedTicket[] = []
    for (let n = 0; n < 12; n++) others.push(await hall.issue({ serviceId: 'id-card' }))
    const ticket = await hall.issue({ serviceId: 'id-card' })
    const page = await phone(ticket.trackPath, lang)
    await untilIs(page, 'waiting')

    // What the minutes are, and of which centre, in one look.
    for (const size of PHONES) {
      await page.setViewportSize(size)
      expect(await page.locator('.waiting-facts').innerText()).toMatch(WAIT[lang])
      expect(await page.getByTestId('centre-name').innerText()).toBe(sampleCentre.name[lang])
      for (const testId of ['centre-name', 'visitor-number', 'ahead', 'wait'])
        expect(await isSeen(page, testId), `${testId} at ${size.width}`).toBe(true)
    }
    await looksWell(page, `${lang}-waiting`)
    for (const sheet of ['tell', 'postpone', 'leave']) {
      await page.getByTestId(sheet).click()
      for (const size of PHONES) {
        await page.setViewportSize(size)
        // Every sheet ends with a button, which is in reach without looking for it.
        const last = await page.locator('dialog > button').last().boundingBox()
        expect((last?.y ?? 0) + (last?.height ?? 9_999), `${sheet} at ${size.width}`).toBeLessThanOrEqual(size.height)
      }
      await looksWell(page, `${lang}-${sheet}`)
      await page.keyboard.press('Escape')
    }

    // Let others pass, and take it back.
    await page.getByTestId('postpone').click()
    await page.getByTestId('postpone-10').click()
    await untilIs(page, 'held')
    for (const size of PHONES) {
      await page.setViewportSize(size)
      await page.evaluate(() => scrollTo(0, 0))
      expect(await isSeen(page, 'end-postpone'), `at ${size.width}`).toBe(true)
    }
    await looksWell(page, `${lang}-held`)
    await page.getByTestId('end-postpone').click()
    await untilIs(page, 'waiting')
    expect((await hall.call('GET', `/api/tickets/${ticket.ticketId}`)).body).toMatchObject({
      heldUntil: null,
      ahead: 12
    })
    expect(await page.getByTestId('end-postpone').count()).toBe(0)

    for (const { ticketId } of others) await hall.call('POST', `/api/tickets/${ticketId}/cancel`)
    await page.locator('.waiting-card.next').waitFor()
    await looksWell(page, `${lang}-next`)
    await desk('call-next')
    await untilIs(page, 'called')
    await looksWell(page, `${lang}-called`)
    clock.at += MINUTE
    await desk('recall')
    clock.at += MINUTE
    await desk('no-show')
    await untilIs(page, 'no-show')
    await looksWell(page, `${lang}-missed`)
    await page.getByTestId('return').click()
    await untilIs(page, 'waiting')
    await desk('call-next')
    await desk('start')
    await untilIs(page, 'serving')
    await looksWell(page, `${lang}-serving`)
    await desk('finish')
    await untilIs(page, 'finished')
    await page.getByTestId('star-4').click()
    await looksWell(page, `${lang}-rating`)
    await page.getByTestId('rate-send').click()
    await page.getByTestId('rated').waitFor()
    await looksWell(page, `${lang}-rated`)
  }, 120_000)

  test('from the way to the hall; one code for the kiosk, in one place', async () => {
    for (let n = 0; n < 3; n++) await hall.issue({ serviceId: 'id-card' })
    const page = await phone('/join', lang)
    await page.getByTestId('join').waitFor()
    expect(await page.getByTestId('centre-name').innerText()).toBe(sampleCentre.name[lang])
    await looksWell(page, `${lang}-join`)
    for (const summary of await page.locator('summary').all()) await summary.click()
    expect(await page.getByTestId('service-id-card').locator('.join-busy').innerText()).toMatch(JOIN_WAIT[lang])
    await looksWell(page, `${lang}-join-open`)
    await page.getByTestId('service-id-card').click()
    expect(await page.locator('dialog').innerText()).toMatch(JOIN_WAIT[lang])
    expect(await page.locator('dialog').innerText()).toContain(sampleCentre.name[lang])
    await looksWell(page, `${lang}-take`)
    await page.getByTestId('take').click()
    await untilIs(page, 'on-the-way')
    const code = (await page.getByTestId('arrival-code').innerText()).replaceAll(/\D/g, '')
    expect(code).toMatch(/^\d{6}$/)
    expect((await page.locator('body').innerText()).replaceAll(/\s/g, '').split(code)).toHaveLength(2)
    expect(await page.locator('main svg').count()).toBe(0)
    await looksWell(page, `${lang}-on-the-way`)
    await page.goto(`${hall.base}/arrive#not-the-code`)
    await page.locator('[data-testid=arrive][data-state=wrong-code]').waitFor()
    await looksWell(page, `${lang}-wrong-code`)
    await page.goto(`${hall.base}/t/nobodynobodynobody12`)
    await untilIs(page, 'unknown')
    await looksWell(page, `${lang}-unknown`)
  }, 120_000)
})
