import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CLIENT, type HouseProvider, openProvider } from '../security/house-provider.ts'
import { axe, leaveBrowser, type OpenHall, openHall, openScreen, overflowing, SIZES, sharedBrowser } from './harness.ts'

/** A picture of each page for whoever wants to look: SIGN_IN_PICTURES=<folder>. */
const shot = async (page: Page, name: string) => {
  const folder = process.env.SIGN_IN_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

let hall: OpenHall
let house: HouseProvider
/** Another site than the provider's, as in a real house: what its pages lead to comes without our session's cookie. */
let address: string
beforeAll(async () => {
  hall = await openHall()
  address = `http://localhost:${hall.port}`
  house = await openProvider({ redirectUri: `${address}/api/session/house/back` })
  house.directory.set('s-1', { name: 'Айбек Осмонов', login: 'aibek', groups: ['kezek-passports'] })
  house.at.subject = 's-1'
})
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
  await house.close()
})

const isFine = async (page: Page) => {
  expect(await axe(page)).toEqual([])
  expect(await overflowing(page)).toEqual([])
}

test("an administrator switches the house's sign-in on, and an operator comes in by it", async () => {
  const { page, errors } = await openScreen(await sharedBrowser(), `${address}/manage/house`, SIZES.desk)
  await page.getByTestId('login').fill('admin')
  await page.getByTestId('password').fill('sample')
  expect(await page.getByTestId('house').count()).toBe(0)
  await page.getByTestId('sign-in').click()
  await page.getByTestId('house-state').waitFor()

  await page.getByTestId('house-issuer').fill(house.issuer)
  await page.getByTestId('house-client').fill(CLIENT.id)
  await page.getByTestId('house-secret').fill(CLIENT.secret)
  for (const [lang, words] of Object.entries({ ky: 'ТЭҮнүн аккаунту', ru: 'Учётная запись ЦОН', en: 'House account' }))
    await page.getByTestId(`house-name-${lang}`).fill(words)
  await page.getByTestId('house-groups-add').click()
  await page.getByTestId('house-group-0').fill('kezek-passports')
  await isFine(page)
  await shot(page, 'house-settings')
  await page.getByTestId('submit').click()
  await page.getByTestId('house-test').click()
  await expect.poll(() => page.getByTestId('house-tested').innerText()).toBe('Сервер жооп берди.')
  await shot(page, 'house-switched-on')
  await page.getByTestId('sign-out').click()

  await page.getByTestId('house').waitFor()
  await isFine(page)
  await shot(page, 'house-sign-in')
  expect(await page.getByTestId('house').innerText()).toBe('ТЭҮнүн аккаунту аркылуу кирүү')
  await page.goto(`${address}/desk`)
  await page.getByTestId('house').click()
  await page.getByText('Айбек Осмонов').waitFor()
  expect(new URL(page.url()).pathname).toBe('/desk')
  await page.getByTestId('sign-out').click()

  // Nobody of the house any more: the page says so, and the login of this hall still opens.
  house.directory.set('s-1', { name: 'Айбек Осмонов', login: 'aibek', groups: [] })
  await page.getByTestId('house').click()
  await expect.poll(() => page.getByTestId('rejection').innerText()).toContain('уруксат берилген эмес')
  await shot(page, 'house-refused')
  await page.getByTestId('login').fill('operator1')
  await page.getByTestId('password').fill('sample')
  await page.getByTestId('sign-in').click()
  await page.getByTestId('login').waitFor({ state: 'detached' })
  expect(errors).toEqual([])
})
