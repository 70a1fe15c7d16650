import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { leaveBrowser, openHall, openSignedIn, overflowing, sharedBrowser, SIZES } from './harness.ts'

const TEN = Date.UTC(2026, 2, 3, 4)
const TABLET = { width: 1024, height: 768 }

test('at eleven, with 94 waiting and trouble everywhere, the worst service stands below the alarms without scrolling', {
  timeout: 120_000
}, async () => {
  const clock = { at: TEN }
  const hall = await openHall({ clock, rateLimits: false })
  const services = hall.app.hall.centre.services.map(({ serviceId }) => serviceId)
  const cookie = await hall.openDesk(1)
  await hall.openDesk(7)
  for (let n = 0; n < 94; n++) await hall.issue({ serviceId: services[n % services.length] as string })
  for (let n = 0; n < 4; n++)
    hall.app.people.devices.add({ deviceId: `kiosk-${n}`, kind: 'kiosk', name: `Киоск ${n}`, token: `token-${n}` })
  await hall.call('POST', '/api/desks/desk-1/pause', { reason: 'lunch' }, cookie)
  clock.at += 65 * 60_000
  const browser = await sharedBrowser()
  const screen = await openSignedIn(browser, hall, 'supervisor', '/desk#hall', SIZES.desk)
  try {
    const { page } = screen
    await page.getByTestId('service-row').first().waitFor()
    for (const size of [SIZES.desk, TABLET]) {
      await page.setViewportSize(size)
      for (const lang of ['ky', 'ru', 'en']) {
        await page.getByTestId('language').selectOption(lang)
        const bottom = await page
          .getByTestId('service-row')
          .first()
          .evaluate((row) => row.getBoundingClientRect().bottom)
        expect(bottom, `${lang} ${size.width}`).toBeLessThanOrEqual(size.height)
        expect(await overflowing(page), `${lang} ${size.width}`).toEqual([])
        if (process.env.BOARD_PICTURES) {
          mkdirSync(process.env.BOARD_PICTURES, { recursive: true })
          await page.screenshot({ path: path.join(process.env.BOARD_PICTURES, `busy-${lang}-${size.width}.png`) })
        }
      }
    }
    // The proposal opens with one tap, and its preview says what it would change.
    await page.getByTestId('alarm-proposal').first().click()
    await expect.poll(() => page.getByTestId('effect').locator('li').count()).toBeGreaterThan(2)
    expect(await page.getByTestId('confirm').getAttribute('aria-disabled')).toBe('false')
    expect(screen.errors).toEqual([])
  } finally {
    await screen.context.close()
    await leaveBrowser()
    await hall.close()
  }
})
