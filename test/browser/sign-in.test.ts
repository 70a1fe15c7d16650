import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeAt } from '../security/signed-in.ts'
import { axe, leaveBrowser, type OpenHall, openHall, openScreen, SIZES, type Screen, sharedBrowser } from './harness.ts'

const MINUTE = 60_000
const steady = { at: Date.UTC(2026, 10, 23, 5) }
const wall = { at: Date.UTC(2026, 10, 23, 5, 0, 10) }
/** A picture of each page for whoever wants to look: SIGN_IN_PICTURES=<folder>. */
const shot = async (page: Page, name: string) => {
  const folder = process.env.SIGN_IN_PICTURES
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

let hall: OpenHall
let screen: Screen
let secret: string
beforeAll(async () => {
  hall = await openHall({ sample: false, steady, wall })
  hall.app.people.changeUser('operator-2', { mustChangePassword: true })
  screen = await openScreen(await sharedBrowser(), `${hall.base}/desk`, SIZES.desk)
  await speak(screen.page, 'en')
})
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
})

const signIn = async (page: Page, login: string, password = 'sample') => {
  await page.getByTestId('login').fill(login)
  await page.getByTestId('password').fill(password)
  await page.getByTestId('sign-in').click()
}
const speak = async (page: Page, language: string) => {
  await page.evaluate((chosen) => localStorage.setItem('kezek.desk.language', chosen), language)
  await page.reload()
}
/** Nothing is wider than the page, and nothing is wrong by WCAG. */
const isFine = async (page: Page) => {
  expect(await axe(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
}
const goTo = (page: Page, subject: string) => page.goto(`${hall.base}/manage/${subject}`)

test.each([
  ['ru-RU', 'ru', 'Войти'],
  ['en-GB', 'en', 'Sign in'],
  ['ky-KG', 'ky', 'Кирүү'],
  ['de-DE', 'ky', 'Кирүү']
])('before anybody has chosen a language, in a browser in %s the page speaks %s', async (locale, lang, words) => {
  const { page, context } = await openScreen(await sharedBrowser(), `${hall.base}/desk`, SIZES.desk, { locale })
  await page.getByTestId('login').waitFor()
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang)
  expect(await page.getByTestId('sign-in').textContent()).toContain(words)
  await context.close()
})

test('whoever has a password from somebody else sets their own, and is at work', async () => {
  const { page } = screen
  await signIn(page, 'operator2')
  await page.getByTestId('due').waitFor()
  await isFine(page)
  await shot(page, 'new-password')
  await page.getByTestId('password.present').fill('sample')
  for (const field of ['password.new', 'password.again']) await page.getByTestId(field).fill('qwertyuiop')
  await page.getByTestId('submit').click()
  await expect.poll(() => page.getByTestId('rejection').innerText()).toContain('easy to guess')
  for (const field of ['password.new', 'password.again']) await page.getByTestId(field).fill('a horse on the way')
  await page.getByTestId('submit').click()
  await page.getByTestId('due').waitFor({ state: 'detached' })
  await page.getByTestId('own-password').waitFor()
  await page.getByTestId('sign-out').click()
  await page.getByTestId('login').waitFor()
})

describe('an administrator', () => {
  test('sets up a second factor by a QR code that is drawn here', async () => {
    const { page, foreign } = screen
    await signIn(page, 'admin')
    await page.getByTestId('settings').waitFor()
    await goTo(page, 'second-factor')
    await page.getByTestId('factor-begin').click()
    secret = (await page.getByTestId('factor-key').innerText()).replaceAll(' ', '')
    await isFine(page)
    await shot(page, 'second-factor')
    await page.getByTestId('code').fill('000000')
    await page.getByTestId('submit').click()
    await page.getByTestId('rejection').waitFor()
    await page.getByTestId('code').fill(codeAt(secret, wall.at))
    await page.getByTestId('submit').click()
    await page.getByTestId('recovery-codes').waitFor()
    expect(await page.getByTestId('recovery-codes').locator('li').count()).toBe(10)
    await shot(page, 'recovery-codes')
    await page.getByTestId('codes-kept').click()
    await expect.poll(() => page.getByTestId('factor-state').innerText()).toContain('10')
    expect(foreign).toEqual([])
    wall.at += 30_000
  })

  test('is asked for its code when signing in', async () => {
    const { page } = screen
    await page.getByTestId('sign-out').click()
    await signIn(page, 'admin')
    await page.getByTestId('code').waitFor()
    expect(await page.getByTestId('rejection').count()).toBe(0)
    await isFine(page)
    await shot(page, 'code')
    await page.getByTestId('code').fill('111111')
    await page.getByTestId('sign-in').click()
    await page.getByTestId('rejection').waitFor()
    await page.getByTestId('code').fill(codeAt(secret, wall.at))
    await page.getByTestId('sign-in').click()
    await page.getByTestId('settings').waitFor()
    wall.at += 30_000
  })

  test('gives the password anew for a change after ten minutes, and the change goes on by itself', async () => {
    const { page } = screen
    await goTo(page, 'sign-in')
    steady.at += 11 * MINUTE
    await page.getByTestId('factor-for-supervisor').check()
    await page.getByTestId('save').click()
    await page.getByTestId('proof').waitFor()
    await page.getByTestId('proof-password').fill('wrong one')
    await page.getByTestId('proof-give').click()
    await page.getByTestId('proof').getByTestId('rejection').waitFor()
    await page.getByTestId('proof-password').fill('sample')
    await page.getByTestId('proof-give').click()
    await page.getByTestId('proof').getByTestId('code').fill(codeAt(secret, wall.at))
    await isFine(page)
    await shot(page, 'proof')
    await page.getByTestId('proof-give').click()
    await page.getByTestId('proof').waitFor({ state: 'detached' })
    await expect.poll(() => hall.app.hall.centre.signIn.secondFactorFor).toEqual(['supervisor'])
    wall.at += 30_000
  })

  test('changes nothing when the question is left', async () => {
    const { page } = screen
    steady.at += 11 * MINUTE
    await page.getByTestId('factor-for-administrator').check()
    await page.getByTestId('save').click()
    await page.getByTestId('proof-back').click()
    await page.getByTestId('rejection').waitFor()
    expect(hall.app.hall.centre.signIn.secondFactorFor).toEqual(['supervisor'])
  })

  test('sees who is signed in where, and signs somebody out', async () => {
    const { page } = screen
    const { cookie } = await hall.signIn('operator3')
    await page.getByTestId('factor-for-administrator').uncheck()
    await goTo(page, 'all-sessions')
    const row = page.getByTestId('session-row').filter({ hasText: 'operator3' })
    await row.waitFor()
    await isFine(page)
    await shot(page, 'all-sessions')
    await row.getByRole('button').click()
    await page.getByTestId('proof-password').fill('sample')
    await page.getByTestId('proof-give').click()
    await page.getByTestId('proof').getByTestId('code').fill(codeAt(secret, wall.at))
    await page.getByTestId('proof-give').click()
    await row.waitFor({ state: 'detached' })
    expect((await hall.call('GET', '/api/session', undefined, { cookie: cookie as string })).status).toBe(401)
    wall.at += 30_000
  })

  test('signs out everywhere', async () => {
    const { page } = screen
    await goTo(page, 'sessions')
    await page.getByTestId('session-row').first().waitFor()
    await isFine(page)
    await shot(page, 'sessions')
    await page.getByTestId('sign-out-everywhere').click()
    await page.getByTestId('login').waitFor()
  })
})

test.each(['ky', 'ru', 'en'] as const)(
  'of whom the centre asks a second factor sets it up first, on a phone too (%s)',
  async (locale) => {
    const own = await openScreen(await sharedBrowser(), `${hall.base}/desk`, SIZES.phone)
    const { page } = own
    await speak(page, locale)
    await signIn(page, 'supervisor')
    await page.getByTestId('factor-key').waitFor()
    await isFine(page)
    await shot(page, `due-${locale}`)
    await page.getByTestId('sign-out').click()
    await page.getByTestId('login').waitFor()
    await own.context.close()
  }
)
