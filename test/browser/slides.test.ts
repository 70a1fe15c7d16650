import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Slide } from '../../server/protocol/notices.ts'
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
  SIZES
} from './harness.ts'

const always = { from: null, until: null, weekdays: [1, 2, 3, 4, 5, 6, 7], fromTime: '00:00', untilTime: '24:00' }
const text = {
  ky: 'Кызмат көрсөтүү эрежелери өзгөрдү',
  ru: 'Правила обслуживания изменились',
  en: 'The rules of service have changed'
}
const notice = (noticeId: string, more: Partial<Slide> = {}): Slide => ({
  noticeId,
  file: null,
  text: null,
  seconds: 4,
  schedule: always,
  ...more
})

const centre = {
  ...sampleCentre,
  screens: { ...sampleCentre.screens, minDwellMs: 1_500, farthestSeatM: 6 },
  notices: {
    ...sampleCentre.notices,
    calmS: 5,
    items: [
      notice('picture', { file: 'picture.png', text }),
      notice('spoilt', { file: 'spoilt.png' }),
      notice('words', { text }),
      notice('over', { text, schedule: { ...always, until: '2020-01-01' } })
    ]
  }
}

let browser: Browser
let hall: OpenHall
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  hall = await openHall({ centre })
  const folder = path.join(hall.data, 'notices')
  mkdirSync(folder)
  const canvas = createCanvas(800, 450)
  const draw = canvas.getContext('2d')
  draw.fillStyle = '#1d4f9c'
  draw.fillRect(0, 0, 800, 450)
  const picture = canvas.toBuffer('image/png')
  writeFileSync(path.join(folder, 'picture.png'), picture)
  // It begins like a picture and is none.
  writeFileSync(path.join(folder, 'spoilt.png'), picture.subarray(0, 60))
})
afterEach(async () => {
  await closeClean(open)
  await hall.close()
})

async function watch(
  search = '',
  options: Parameters<typeof openScreen>[3] = {},
  size: { width: number; height: number } = SIZES.display
): Promise<Page> {
  const screen = await openScreen(browser, `${hall.base}/display${search}`, size, options)
  open.push(screen)
  await screen.page.getByTestId('clock').waitFor()
  return screen.page
}

const shown = (page: Page) => page.getByTestId('notice').getAttribute('data-id')
const until = (page: Page, id: string) =>
  page.locator(`[data-testid=notice][data-id=${id}]`).waitFor({ timeout: 15_000 })

describe('between calls', () => {
  test('notices take turns, one that cannot be shown or is over is passed over, and who waits stays in sight', async () => {
    const page = await watch('?sound=off')
    await page.getByTestId('welcome').waitFor()
    await until(page, 'picture')
    expect(await page.locator('.notice-picture').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(800)
    await page.getByTestId('waiting-group').waitFor({ timeout: 15_000 })
    expect(await axe(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    await until(page, 'words')
    for (const words of Object.values(text)) expect(await page.getByTestId('notice').innerText()).toContain(words)
    expect(await axe(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    await until(page, 'picture')
  })

  test('a call puts the notice away at once and is never hidden while it is awaited; then the notice comes back', async () => {
    const page = await watch('?sound=off')
    const cookie = await hall.openDesk(1)
    await hall.issue({ serviceId: 'id-card' })
    await until(page, 'picture')
    const gone = page
      .getByTestId('notice')
      .waitFor({ state: 'detached' })
      .then(() => performance.now())
    const calledAt = performance.now()
    expect((await hall.call('POST', '/api/desks/desk-1/call-next', {}, cookie)).status).toBe(200)
    // Far sooner than its own time is over, on the slowest machine.
    expect((await gone) - calledAt).toBeLessThan(3_000)
    await page.getByTestId('now-number').waitFor()
    // Longer than a notice would wait: nobody has come to the desk yet.
    await page.waitForTimeout(7_000)
    expect(await page.getByTestId('notice').count()).toBe(0)
    expect(await page.getByTestId('now-number').count()).toBe(1)
    await hall.call('POST', '/api/desks/desk-1/start', {}, cookie)
    await page.getByTestId('notice').waitFor({ timeout: 12_000 })
    expect(await shown(page)).toBe('picture')
  })

  test('no notice covers that the connection is lost', async () => {
    const page = await watch('?sound=off')
    await until(page, 'picture')
    await hall.stop()
    await page.getByTestId('stale').waitFor()
    expect(await page.getByTestId('notice').count()).toBe(0)
  })
})

describe("the centre's own lines", () => {
  test('stand at the foot in their turn, each whole and still, in letters for the farthest seat', async () => {
    const page = await watch('?sound=off')
    const said = page.getByTestId('ticker')
    await said.waitFor({ timeout: 40_000 })
    const words = Object.values(centre.notices.ticker[0]?.text ?? {})
    const page1 = await said.innerText()
    expect(words.some((text) => text.startsWith(page1.slice(0, 10)) || text.endsWith(page1.slice(-10)))).toBe(true)
    const [animation, sizePx] = await said.evaluate((line) => {
      const { animationName, fontSize } = getComputedStyle(line)
      return [animationName, Number.parseFloat(fontSize)]
    })
    expect(animation).toBe('none')
    const { farthestSeatM, screenHeightM } = centre.screens
    const capM = ((Number(sizePx) * 0.7) / 1_080) * screenHeightM
    expect((2 * Math.atan(capM / 2 / farthestSeatM) * 180 * 60) / Math.PI).toBeGreaterThan(21.9)
    expect(await overflowing(page)).toEqual([])
  })
})

describe('the way to the desk', () => {
  const call = async (desk: number, serviceId: string) => {
    const cookie = await hall.openDesk(desk)
    await hall.issue({ serviceId })
    expect((await hall.call('POST', `/api/desks/desk-${desk}/call-next`, {}, cookie)).status).toBe(200)
  }

  test('is an arrow in the call and a desk on the plan, as set for this display', async () => {
    const admin = await hall.signIn('admin')
    const profile = { directions: { 'zone-a': 'left', 'zone-b': 'ahead-right', 'zone-c': 'here' } }
    const page = await watch('?sound=off&seat=2.5')
    expect(
      (await hall.call('PUT', '/api/devices/sample-display', { name: 'Over zone B', zoneId: null, profile }, admin))
        .status
    ).toBe(200)
    expect(await page.getByTestId('plan').getAttribute('data-desk')).toBe(null)
    await call(7, 'birth-certificate')
    await expect
      .poll(() => page.getByTestId('now').getByTestId('way').getAttribute('data-direction'))
      .toBe('ahead-right')
    expect(await page.getByTestId('plan').getAttribute('data-desk')).toBe('7')
    expect(await page.getByTestId('plan').locator('.here').count()).toBe(1)
    // An address has the last word.
    await page.goto(`${hall.base}/display?sound=off&seat=2.5&ways=zone-b:back`)
    await expect.poll(() => page.getByTestId('now').getByTestId('way').getAttribute('data-direction')).toBe('back')
    expect(await axe(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
  })

  test.each(['no-preference', 'reduce'] as const)(
    'a call is seen from the corner of an eye, and only its row moves, with one calm pulse at most: motion %s',
    async (motion) => {
      const page = await watch('?sound=off', motion === 'reduce' ? { reducedMotion: 'reduce' } : {})
      await call(1, 'id-card')
      await page.getByTestId('call-frame').waitFor()
      const moving = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((element) => {
          const { animationName, animationIterationCount, animationDuration } = getComputedStyle(element)
          return animationName === 'none' ? [] : [{ on: element.className, animationIterationCount, animationDuration }]
        })
      )
      // Three flashes a second would be 333 ms each.
      const pulse = { animationIterationCount: '1', animationDuration: '1.2s' }
      expect(moving).toMatchObject(motion === 'reduce' ? [] : [{ on: expect.stringContaining('now'), ...pulse }])
      // The frame lies where the page has nothing to read.
      const edge = await page
        .getByTestId('call-frame')
        .evaluate((frame) => Number.parseFloat(getComputedStyle(frame).borderBottomWidth))
      const foot = await page.locator('.foot').boundingBox()
      expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(1_080 - edge + 0.5)
    }
  )

  test('on the sign over a desk it points down, or where the sign is told', async () => {
    const screen = await openScreen(browser, `${hall.base}/display/desk/1`, { width: 1024, height: 600 })
    open.push(screen)
    const way = screen.page.getByTestId('way')
    await expect.poll(() => screen.page.getByTestId('sign-state').getAttribute('data-state')).toBe('closed')
    expect(await way.count()).toBe(0)
    await call(1, 'id-card')
    await expect.poll(() => way.getAttribute('data-direction')).toBe('here')
    // It points as soon as the desk is open, and is by day once somebody is called.
    const edge = () => screen.page.locator('.sign-head').evaluate((head) => getComputedStyle(head).borderBottomColor)
    await expect.poll(edge).toBe('rgb(11, 107, 102)')
    await screen.page.goto(`${hall.base}/display/desk/1?ways=zone-a:left`)
    await expect.poll(() => way.getAttribute('data-direction')).toBe('left')
  })
})
