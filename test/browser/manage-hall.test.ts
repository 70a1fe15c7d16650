import { createCanvas } from '@napi-rs/canvas'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { closeClean } from './clean-screens.ts'
import {
  axe,
  type OpenHall,
  leaveBrowser,
  openHall,
  openSignedIn,
  sharedBrowser,
  overflowing,
  type Screen,
  SIZES
} from './harness.ts'

let browser: Browser
let hall: OpenHall
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall()
}, 120_000)
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
})
afterEach(() => closeClean(open))

async function manage(subject: string): Promise<Page> {
  const screen = await openSignedIn(browser, hall, 'admin', `/manage/${subject}`, SIZES.desk)
  open.push(screen)
  return screen.page
}

const save = async (page: Page) => {
  await page.getByTestId('save').click()
  await expect.poll(() => page.getByTestId('done').textContent()).not.toBe('')
}
const deskOnPlan = (deskId: string) => hall.app.hall.centre.plan.desks.find((desk) => desk.deskId === deskId)

describe('the plan of the hall', () => {
  test('is drawn by keys alone: moved, made larger, taken out, put in', async () => {
    const page = await manage('plan')
    await page.getByTestId('thing-desk-1').focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
    expect(await page.getByTestId('plan-said').textContent()).toContain('солдон 3, жогорудан 10')
    expect(await axe(page)).toEqual([])
    // Over cells that are taken to the next free one.
    await page.getByTestId('thing-desk-4').focus()
    await page.keyboard.press('ArrowUp')
    await page.getByTestId('thing-area-0').focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.getByTestId('thing-desk-16').focus()
    await page.keyboard.press('Delete')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('plan-chosen')
    await page.getByTestId('plan-add').selectOption({ label: '16-терезе' })
    await page.getByTestId('plan-put').focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid')))
      .toBe('thing-desk-16')
    await page.getByTestId('save').focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByTestId('done').textContent()).not.toBe('')
    expect([deskOnPlan('desk-1'), deskOnPlan('desk-4'), deskOnPlan('desk-16')]).toMatchObject([
      { x: 2, y: 9 },
      { x: 0, y: 1 },
      { x: 0, y: 0 }
    ])
    expect(hall.app.hall.centre.plan.areas[0]).toMatchObject({ width: 4 })
  })

  test('is drawn by pointer: dragged, or clicked on and put', async () => {
    const page = await manage('plan')
    const grid = page.getByTestId('plan-grid')
    await grid.waitFor()
    const { columns, rows } = hall.app.hall.centre.plan
    const box = await grid.boundingBox()
    if (!box) throw new Error('no grid')
    const middle = (x: number, y: number) => ({
      x: box.x + ((x + 0.5) * box.width) / columns,
      y: box.y + ((y + 0.5) * box.height) / rows
    })
    const at = async (x: number, y: number) => {
      const { x: left, y: top } = middle(x, y)
      await page.mouse.move(left, top)
    }
    await at(8, 0)
    await page.mouse.down()
    await at(8, 2)
    await at(9, 2)
    await page.mouse.up()
    // An area keeps under the pointer what was grabbed of it.
    await at(7, 2)
    await page.mouse.down()
    await at(8, 2)
    await at(8, 3)
    await page.mouse.up()
    await page.getByTestId('thing-desk-13').click()
    await at(14, 4)
    await page.mouse.down()
    await page.mouse.up()
    await save(page)
    expect([deskOnPlan('desk-9'), deskOnPlan('desk-13')]).toMatchObject([
      { x: 9, y: 2 },
      { x: 14, y: 4 }
    ])
    expect(hall.app.hall.centre.plan.areas[1]).toMatchObject({ x: 5, y: 1 })
  })

  test('has zones of other colours, but none that cannot be told from its ground', async () => {
    const page = await manage('plan')
    await page.getByTestId('own-colours-II').check()
    await page.getByTestId('colour-II-paper').fill('#cccccc')
    await page.getByTestId('save').click()
    await page.getByTestId('missing').waitFor()
    await page.getByTestId('colour-II-paper').fill('#1d4f9c')
    await save(page)
    expect(hall.app.hall.centre.zones[1]?.colours).toEqual({ paper: '#1d4f9c', night: '#c78bd9' })
  })
})

describe('notices', () => {
  test('a picture is sent, made a notice with a text, and given to displays; a file that is none is refused in words', async () => {
    const page = await manage('notices')
    await page.getByTestId('notices').waitFor()
    expect(await axe(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    await page.getByTestId('notice-pick').setInputFiles({
      name: 'Иш убактысы 2026.PNG',
      mimeType: 'image/png',
      buffer: createCanvas(64, 36).toBuffer('image/png')
    })
    await page.getByTestId('file-2026.png').waitFor()
    await page
      .getByTestId('notice-pick')
      .setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('<html>') })
    await expect.poll(() => page.locator('.refusal').textContent()).toContain('Бул файл көрсөтүлбөйт')
    await page.getByTestId('notices-add').click()
    await page.getByTestId('notice-file-1').selectOption('2026.png')
    for (const lang of ['ky', 'ru', 'en']) await page.getByTestId(`notice-text-1-${lang}`).fill(`Text ${lang}`)
    await save(page)
    expect(
      (await hall.call('GET', '/api/notices', undefined, { authorization: 'Bearer sample-display' })).body.items[1]
    ).toMatchObject({ file: '2026.png', kind: 'picture', text: { ky: 'Text ky' } })
    expect(await axe(page)).toEqual([])
  })
})

test('a display is told which way each zone lies', async () => {
  const page = await manage('devices')
  await page
    .getByTestId('device-row')
    .filter({ hasText: 'sample-display' })
    .getByRole('button', { name: /^Өзгөртүү/ })
    .click()
  await page.getByTestId('device-name').fill('Over the entrance')
  await page.getByTestId('direction-zone-a').selectOption('left')
  expect(await axe(page)).toEqual([])
  await page.getByTestId('submit').click()
  await expect
    .poll(() => hall.app.people.devices.list().find(({ deviceId }) => deviceId === 'sample-display')?.profile)
    .toEqual({ directions: { 'zone-a': 'left' } })
})
