import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axe, leaveBrowser, openBrowser, overflowing, sharedBrowser } from './harness.ts'
import { heardBy, killDevice } from './sound-watch.ts'
import { openVoicedHall } from './voiced-hall.ts'

/** Displays whose sound is out of order, off, or held back by the browser. */

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)

describe('a display', () => {
  test('whose sound device dies says so, goes on with the next call, and speaks again', async (context) => {
    const { watch, call, outcomeOf } = await openVoicedHall(context, browser)
    const page = await watch()
    const first = await call(1)
    await expect
      .poll(async () => (await heardBy(page)).filter(({ what }) => what === 'clip').length, { timeout: 8_000 })
      .toBeGreaterThan(0)
    await killDevice(page)
    await page.getByTestId('sound-hint').waitFor()
    const second = await call(2)
    await page.getByTestId('now-number').filter({ hasText: second.number }).waitFor()
    expect((await outcomeOf(first.number))?.outcome).toBe('failed')
    expect(await outcomeOf(second.number)).toMatchObject({ outcome: 'spoken' })
    expect(await page.getByTestId('sound-hint').count()).toBe(0)
  }, 240_000)

  test('that is muted is silent, and tells that it was', async (context) => {
    const { hall, watch, call, outcomeOf } = await openVoicedHall(context, browser)
    const admin = await hall.signIn('admin')
    const { body } = await hall.call('GET', '/api/devices', undefined, admin)
    const { name, zoneId } = body.devices.find(({ deviceId }: { deviceId: string }) => deviceId === 'sample-display')
    const set = (profile: object) =>
      hall.call('PUT', '/api/devices/sample-display', { name: name || 'display', zoneId, profile }, admin)
    const frames: string[] = []
    const page = await watch({
      onFrame: (frame) => {
        frames.push(frame)
      }
    })
    expect((await set({ muted: true })).status).toBe(200)
    await expect.poll(() => frames.some((frame) => frame.includes('"muted":true'))).toBe(true)
    const { number } = await call(3)
    await page.getByTestId('now-number').filter({ hasText: number }).waitFor()
    expect((await outcomeOf(number))?.outcome).toBe('muted')
    expect(await heardBy(page)).toEqual([])
  }, 240_000)

  test('whose browser holds sound back shows calls at once, says what to do, and speaks after a touch', async (context) => {
    const strict = await openBrowser({ autoplay: 'document-user-activation-required' })
    context.onTestFinished(() => strict.close())
    const { watch, call, outcomeOf } = await openVoicedHall(context, strict)
    const page = await watch({ isUntouched: true })
    const first = await call(1)
    expect((await outcomeOf(first.number))?.outcome).toBe('held-back')
    await page.getByTestId('sound-hint').waitFor()
    expect(await page.getByTestId('now-number').innerText()).toBe(first.number)
    expect(await heardBy(page)).toEqual([])
    expect(await axe(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    await page.mouse.click(300, 300)
    await page.getByTestId('sound-hint').waitFor({ state: 'detached' })
    const second = await call(2)
    expect((await outcomeOf(second.number))?.outcome).toBe('spoken')
  }, 240_000)
})
