import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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
  SIZES
} from './harness.ts'
import { centre, MIDDAY, tap, toLastQuestion, walk } from './kiosk-visit.ts'

let browser: Browser
let hall: OpenHall
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  hall = await openHall({ centre, clock: { at: MIDDAY } })
})
afterEach(async () => {
  await closeClean(open)
  await hall.close()
})

async function kiosk(size: { width: number; height: number } = SIZES.kiosk): Promise<Page> {
  const screen = await openScreen(browser, `${hall.base}/kiosk`, size)
  open.push(screen)
  return screen.page
}

describe('for everybody', () => {
  test.each(['ky', 'ru', 'en'])('every step passes axe, fits, and has targets of 20 mm, in %s', async (lang) => {
    const page = await kiosk()
    await walk(page, lang, async (step) => {
      expect(await axe(page), step).toEqual([])
      expect(await overflowing(page), step).toEqual([])
      expect(await smallTargets(page), step).toEqual([])
    })
  })

  test.each(['larger-text', 'contrast', 'seated'])('every step passes axe and fits with %s', async (aid) => {
    const page = await kiosk()
    await tap(page, aid)
    expect(await page.getByTestId(aid).getAttribute('aria-pressed')).toBe('true')
    await walk(page, 'ky', async (step) => {
      expect(await axe(page), step).toEqual([])
      expect(await overflowing(page), step).toEqual([])
      if (aid === 'seated') expect(await highTargets(page), step).toEqual([])
    })
  })

  test('every step fits an ordinary window, and nothing hides behind a scroll', async () => {
    for (const size of [SIZES.desk, SIZES.kiosk]) {
      const page = await kiosk(size)
      await walk(page, 'ky', async (step) => {
        expect(await overflowing(page), step).toEqual([])
        expect(
          await page.locator('.step').evaluate((main) => main.scrollHeight - main.clientHeight),
          step
        ).toBeLessThanOrEqual(1)
      })
    }
  })

  test.each(['ky', 'ru', 'en'])(
    'the ticket keeps all of its words and its plan, however large, in %s',
    async (lang) => {
      const words = { ky: 'сүрөткө тартып алыңыз', ru: 'сфотографируйте', en: 'photograph it' }[lang] as string
      const page = await kiosk()
      await toLastQuestion(page, lang)
      await tap(page, 'priority-none')
      await page.getByTestId('ticket-number').waitFor()
      const headed = () =>
        page.locator('.place-name').evaluate((name) => Number.parseFloat(getComputedStyle(name).fontSize))
      const before = await headed()
      let on: string[] = []
      for (const aids of [[], ['larger-text'], ['larger-text', 'contrast'], ['larger-text', 'seated'], ['seated']]) {
        // What is on and is wanted no more, and what is wanted and is not on.
        for (const aid of [...on.filter((each) => !aids.includes(each)), ...aids.filter((each) => !on.includes(each))])
          await tap(page, aid)
        on = aids
        expect(await headed()).toBeCloseTo(before * (aids.includes('larger-text') ? 1.3 : 1), 0)
        const main = page.getByRole('main')
        await expect.poll(() => main.evaluate((step) => step.scrollHeight - step.clientHeight)).toBe(0)
        expect(await main.locator('.hall-plan').isVisible(), aids.join()).toBe(true)
        expect(await main.locator('.qr').isVisible()).toBe(true)
        expect(await page.getByText(words).isVisible(), aids.join()).toBe(true)
        expect(await page.locator('.ticket-phone p').isVisible(), aids.join()).toBe(true)
        expect(await cutOff(page), aids.join()).toEqual([])
        expect(await overflowing(page), aids.join()).toEqual([])
      }
    }
  )

  test('the digits of a ticket taken by phone can be typed seated and in larger letters, in any window', async () => {
    await hall.close()
    hall = await openHall({ centre: { ...centre, outside: { ...centre.outside, open: true } }, clock: { at: MIDDAY } })
    const page = await kiosk()
    await tap(page, 'seated')
    await tap(page, 'arrive')
    await page.getByTestId('key-0').waitFor()
    for (const aids of ['seated', 'seated, larger']) {
      if (aids !== 'seated') await tap(page, 'larger-text')
      for (const size of [SIZES.kiosk, SIZES.desk, { width: 768, height: 1024 }]) {
        await page.setViewportSize(size)
        const what = `${size.width} ${aids}`
        const hidden = () => page.locator('.step').evaluate((step) => step.scrollHeight - step.clientHeight)
        await page.keyboard.press('0')
        await expect.poll(hidden, { message: what }).toBe(0)
        expect(await cutOff(page), what).toEqual([])
        expect(await smallTargets(page), what).toEqual([])
        for (let n = 1; n < 6; n++) await page.keyboard.press('0')
        await expect.poll(() => page.getByTestId('arrive-fault').textContent()).not.toBe('')
        expect(await hidden(), what).toBe(0)
      }
    }
  })

  test("in colours of somebody's own, what is chosen is told from what is not, and the code can be read", async () => {
    const page = await kiosk()
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await toLastQuestion(page, 'ky')
    const ground = (testId: string) =>
      page.getByTestId(testId).evaluate((button) => getComputedStyle(button).backgroundColor)
    expect(await ground('lang-ky')).not.toBe(await ground('lang-ru'))
    await tap(page, 'priority-none')
    await page.getByTestId('ticket-number').waitFor()
    const colours = (place: string) =>
      page.locator(place).evaluate((picture) => {
        const { backgroundColor, fill } = getComputedStyle(picture)
        return { backgroundColor, fill }
      })
    expect(await colours('.qr')).toEqual({ backgroundColor: 'rgb(255, 255, 255)', fill: 'rgb(0, 0, 0)' })
    expect(await colours('.hall-plan')).toMatchObject({ backgroundColor: 'rgb(255, 255, 255)' })
  })

  test('at the welcome help is offered in every language, and whatever is on, all of it is seen', async () => {
    const page = await kiosk()
    for (const aid of ['larger-text', 'seated']) {
      expect(await page.getByTestId('contrast').textContent()).toMatch(
        /Жогорку контраст.*Высокий контраст.*High contrast/
      )
      await tap(page, aid)
      expect(await cutOff(page), aid).toEqual([])
      await tap(page, aid)
    }
    await tap(page, 'lang-ru')
    await expect.poll(() => page.getByTestId('contrast').textContent()).toBe('Высокий контраст')
  })

  test('larger text is larger, and more contrast is black on white', async () => {
    const page = await kiosk()
    const style = () =>
      page.locator('.step').evaluate((step) => ({
        size: Number.parseFloat(getComputedStyle(step).fontSize),
        ink: getComputedStyle(document.documentElement).color
      }))
    const before = await style()
    await tap(page, 'larger-text')
    await tap(page, 'contrast')
    const after = await style()
    expect(after.size).toBeGreaterThanOrEqual(before.size * 1.25)
    expect(after.ink).toBe('rgb(0, 0, 0)')
  })

  test('staff can be called, and a failure is said kindly', async () => {
    const page = await kiosk()
    await tap(page, 'call-staff')
    await expect.poll(() => page.getByRole('dialog').textContent()).toContain('Кызматкер чакырылды')
    await tap(page, 'staff-answer')
    await page.route('**/api/staff-calls', (route) => route.abort())
    await tap(page, 'call-staff')
    await expect.poll(() => page.getByRole('dialog').textContent()).toContain('Кечиресиз')
  })
})

const smallTargets = (page: Page): Promise<string[]> =>
  page
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => button.getBoundingClientRect().height < 54 || button.getBoundingClientRect().width < 54)
        .map((button) => button.textContent ?? '')
    )

const highTargets = (page: Page): Promise<string[]> =>
  page
    .getByRole('button')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => button.getBoundingClientRect().top < window.innerHeight * 0.4 - 1)
        .map((button) => button.textContent ?? '')
    )

/** Words of the step whose letters lie outside of what is seen: below its edge, under the bar, or behind another box's edge. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main') as HTMLElement
    const bar = (document.querySelector('.bar') as HTMLElement).getBoundingClientRect().top
    const cut: string[] = []
    const range = document.createRange()
    for (const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT); walker.nextNode(); ) {
      const node = walker.currentNode as Text
      if (!node.data.trim() || node.parentElement?.closest('svg, .visually-hidden')) continue
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.height === 0 || box.bottom > Math.min(bar, main.getBoundingClientRect().bottom) + 1) cut.push(node.data)
    }
    return cut
  })
