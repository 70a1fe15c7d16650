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
import { tap } from './kiosk-visit.ts'

let browser: Browser
let hall: OpenHall
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  hall = await openHall({ pagesAreDevices: false })
})
afterEach(async () => {
  await closeClean(open)
  await hall.close()
})

async function openPage(path: string, size: { width: number; height: number }): Promise<Page> {
  const screen = await openScreen(browser, hall.base + path, size)
  open.push(screen)
  return screen.page
}
const codeOn = async (page: Page): Promise<string> => {
  await page.getByTestId('enrolment-code').waitFor()
  return page.getByTestId('enrolment-code').innerText()
}
const asAdministrator = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) =>
  hall.call(method, `/api/devices${path}`, body, await hall.signIn('admin'))

describe('a screen that the hall does not know', () => {
  test('a kiosk shows its code in three languages, goes on by itself, and comes back to a code when it is revoked', async () => {
    const page = await openPage('/kiosk', SIZES.kiosk)
    const code = await codeOn(page)
    const words = await page.getByTestId('enrolment').innerText()
    for (const part of ['катталган эмес', 'не зарегистрирован', 'not registered', `${new URL(hall.base).host}/desk`])
      expect(words).toContain(part)
    expect(
      await page.getByTestId('enrolment-code').evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize))
    ).toBeGreaterThan(140)
    expect(await axe(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])

    // Loaded again, it shows the code that somebody may be typing just now.
    await page.reload()
    expect(await codeOn(page)).toBe(code)

    const confirmed = await asAdministrator('POST', '/confirm', { code, name: 'Entrance' })
    expect(confirmed.status).toBe(201)
    await tap(page, 'lang-ky')
    await tap(page, 'group-documents')
    await page.getByTestId('service-id-card').waitFor()

    expect((await asAdministrator('DELETE', `/${confirmed.body.deviceId}`)).status).toBe(204)
    expect(await codeOn(page)).not.toBe(code)
  })

  test.each([
    ['/display', SIZES.display],
    ['/display/desk/1', { width: 1024, height: 600 }]
  ])('%s does too', async (path, size) => {
    const page = await openPage(path, size)
    const code = await codeOn(page)
    expect(await axe(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBeLessThanOrEqual(0)
    expect(
      (await asAdministrator('POST', '/confirm', { code: code.toLowerCase(), name: 'Hall', zoneId: 'zone-a' })).status
    ).toBe(201)
    await page.getByTestId(path === '/display' ? 'clock' : 'sign-desk').waitFor()
    await page.reload()
    await page.getByTestId(path === '/display' ? 'clock' : 'sign-desk').waitFor()
  })

  test('a code that has expired is replaced by another', async () => {
    const page = await openPage('/kiosk', SIZES.kiosk)
    const code = await codeOn(page)
    // A server that starts anew knows no codes.
    const { port, data } = hall
    await hall.stop()
    hall = await openHall({ port, data, pagesAreDevices: false })
    await expect.poll(() => page.getByTestId('enrolment-code').innerText()).not.toBe(code)
    expect((await asAdministrator('POST', '/confirm', { code, name: 'Entrance' })).status).toBe(404)
    expect((await asAdministrator('POST', '/confirm', { code: await codeOn(page), name: 'Entrance' })).status).toBe(201)
    await page.getByTestId('lang-ky').waitFor()
  })
})
