import { createCanvas, loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeClean } from './clean-screens.ts'
import {
  axe,
  leaveBrowser,
  type OpenHall,
  openHall,
  openScreen,
  openSignedIn,
  overflowing,
  type Screen,
  sharedBrowser,
  SIZES
} from './harness.ts'

/** A real display, looked after from the page of devices. */

let hall: OpenHall
const open: Screen[] = []
beforeAll(async () => {
  hall = await openHall()
})
afterAll(async () => {
  await closeClean(open)
  await leaveBrowser()
  await hall.close()
})

type Box = { x: number; y: number; width: number; height: number }
/** The part of a picture of the whole screen where something stands, as grey values. */
async function greysIn(picture: Buffer, box: Box): Promise<number[]> {
  const image = await loadImage(picture)
  const scale = image.width / SIZES.display.width
  const [width, height] = [Math.round(box.width / 4), Math.round(box.height / 4)]
  const context = createCanvas(width, height).getContext('2d')
  const [x, y, w, h] = [box.x * scale, box.y * scale, box.width * scale, box.height * scale]
  context.drawImage(image, x, y, w, h, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  return Array.from({ length: width * height }, (_, i) => ((data[4 * i] ?? 0) + (data[4 * i + 1] ?? 0)) / 2)
}
const difference = (one: number[], other: number[]) =>
  one.reduce((sum, grey, i) => sum + Math.abs(grey - (other[i] ?? 0)), 0) / one.length

test('a display shows its name, sends a picture of the number it shows, plays its volume and loads its page again', async () => {
  const browser = await sharedBrowser()
  const shown = await openScreen(browser, `${hall.base}/display`, SIZES.display)
  open.push(shown)
  const display = shown.page
  await display.getByTestId('welcome').waitFor()
  const empty = await display.screenshot()
  const manage = await openSignedIn(browser, hall, 'admin', '/manage/devices', SIZES.desk, 'en')
  open.push(manage)
  const { page } = manage
  const row = page.getByTestId('device-row').filter({ hasText: 'sample-display' })
  await row.locator('[data-open=true]').waitFor({ timeout: 30_000 })
  await row.getByTestId('screen-page').waitFor({ timeout: 30_000 })
  expect(await row.getByTestId('screen-address').innerText()).toBe('127.0.0.1')
  expect(await row.getByTestId('screen-page').innerText()).toMatch(/^Page [\w-]+$/)
  expect(await row.getByTestId('screen-sounds').getAttribute('data-waiting')).toBe('0')
  await row.getByRole('button', { name: /^From afar/ }).click()

  await page.getByTestId('screen-identify').click()
  await display.getByTestId('own-name').waitFor()
  expect(await display.getByTestId('own-name').innerText()).toBe('sample-display')
  await page.getByTestId('screen-said').getByText('ten seconds').waitFor()

  const operator = await hall.openDesk(1)
  await hall.issue({ serviceId: 'id-card' })
  const { body } = await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
  const number = display.getByText(body.ticket.ticketNumber, { exact: true }).first()
  await number.waitFor()
  await page.getByTestId('screen-picture').click()
  const image = page.getByTestId('screen-image')
  await image.waitFor({ timeout: 30_000 })
  const picture = (
    await hall.app.inject({
      method: 'GET',
      url: '/api/devices/sample-display/picture',
      headers: await hall.signIn('admin')
    })
  ).rawPayload
  const box = (await number.boundingBox()) as Box
  const real = await greysIn(await display.screenshot(), box)
  // The number stands in the picture as it does on the screen, and not as the screen was before the call.
  expect(difference(await greysIn(picture, box), real)).toBeLessThan(12)
  expect(difference(await greysIn(empty, box), real)).toBeGreaterThan(25)
  expect(picture.length).toBeLessThan(512 * 1024)
  expect(await image.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight])).toEqual([1280, 720])
  expect(await axe(page)).toEqual([])
  for (const lang of ['ru', 'ky', 'en']) {
    await page.getByTestId('language').selectOption(lang)
    expect(await overflowing(page)).toEqual([])
  }

  await page.getByTestId('screen-volume').fill('40')
  await page.getByRole('button', { name: 'Set it and let it be heard' }).click()
  await page.getByTestId('screen-said').getByText('volume is set').waitFor({ timeout: 30_000 })
  expect(hall.app.people.devices.byId('sample-display')?.profile.volumePercent).toBe(40)

  await display.evaluate(() => {
    document.body.dataset.before = 'yes'
  })
  await page.getByTestId('screen-reload').click()
  // At once, or as soon as the call that is being announced has had its time.
  await expect
    .poll(() => display.evaluate(() => document.body.dataset.before ?? 'gone').catch(() => 'going'), {
      timeout: 60_000
    })
    .toBe('gone')
  await display.getByText(body.ticket.ticketNumber, { exact: true }).first().waitFor()
})
