import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { closeClean } from './clean-screens.ts'
import { leaveBrowser, type OpenHall, openHall, openScreen, type Screen, sharedBrowser, SIZES } from './harness.ts'
import { tap } from './kiosk-visit.ts'

/** Nothing is offered in a language that the centre does not have, and nothing is nameless. */

let browser: Browser
let hall: OpenHall
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
afterEach(async () => {
  await closeClean(open)
  await hall.close()
})
const start = async (centre: Partial<Centre>) => {
  hall = await openHall({
    centre: { ...sampleCentre, outside: { ...sampleCentre.outside, open: true }, ...centre }
  })
}
const openPage = async (path: string, size: { width: number; height: number }, locale = 'en-GB') => {
  const screen = await openScreen(browser, `${hall.base}${path}`, size, { locale })
  open.push(screen)
  return screen.page
}
/** Every text of the sample without its English. */
const withoutEnglish = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value, (key, each) => (key === 'en' && typeof each === 'string' ? '' : each)))

test.each(['/join', '/arrive#x', 'ticket'])('a phone set to English at a centre without it: %s', async (where) => {
  await start({
    ...withoutEnglish(sampleCentre),
    languages: ['ru', 'ky'],
    outside: { ...sampleCentre.outside, open: true }
  })
  const { trackPath } = await hall.issue({ serviceId: 'id-card' })
  const page = await openPage(where === 'ticket' ? trackPath : where, SIZES.phone)
  await page.getByTestId('lang-ru').waitFor()
  await expect.poll(() => page.getByTestId('lang-en').count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru')
  // Nothing to tap is nameless.
  const names = await page.locator('button, summary, a').allTextContents()
  expect(names.filter((name) => name.trim() === '')).toEqual([])
  if (where === '/join') {
    expect(names.join()).toContain('Документы')
    await page.getByTestId('group-documents').locator('summary').click()
    expect(await page.getByTestId('service-id-card').locator('strong').textContent()).toBe('ID-карта (паспорт)')
  }
})

test("an empty text is said in the centre's first language that has it", async () => {
  await start({
    services: sampleCentre.services.map((service) =>
      service.serviceId === 'id-card' ? { ...service, name: { ...service.name, en: '' } } : service
    )
  })
  const page = await openPage('/kiosk', SIZES.kiosk)
  await tap(page, 'lang-en')
  await tap(page, 'group-documents')
  const idCard = sampleCentre.services.find(({ serviceId }) => serviceId === 'id-card')
  expect(await page.getByTestId('service-id-card').locator('.tile-name').textContent()).toBe(idCard?.name.ky)
  expect(await page.getByTestId('service-travel-passport').locator('.tile-name').textContent()).toBe('Travel passport')
})

test('a kiosk offers what the settings have at once, also in the middle of a visit', async () => {
  await start({})
  const [welcome, visit] = [await openPage('/kiosk', SIZES.kiosk), await openPage('/kiosk', SIZES.kiosk)]
  await welcome.getByTestId('lang-en').waitFor()
  await tap(visit, 'lang-en')
  await visit.getByTestId('group-documents').waitFor()

  const admin = await hall.signIn('admin')
  const { body } = await hall.call('GET', '/api/settings/centre', undefined, admin)
  const settings: Centre = body.centre ?? body
  const changed = await hall.call(
    'PUT',
    '/api/settings/centre',
    { ...settings, languages: ['ky', 'ru'], voice: { ...settings.voice, languages: ['ky', 'ru'] } },
    admin
  )
  expect(changed).toMatchObject({ status: 200 })
  const at = performance.now()
  await welcome.getByTestId('lang-en').waitFor({ state: 'detached' })
  await visit.getByTestId('lang-en').waitFor({ state: 'detached' })
  expect(performance.now() - at).toBeLessThan(2_000)
  expect(await visit.evaluate(() => document.documentElement.lang)).toBe('ky')
  expect(await visit.getByTestId('group-documents').textContent()).toContain('Документтер')
})
