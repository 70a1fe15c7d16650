import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { samplePassword } from '../../server/sample/people.ts'
import { closeClean } from './clean-screens.ts'
import {
  axe,
  type OpenHall,
  leaveBrowser,
  openHall,
  openScreen,
  sharedBrowser,
  openSignedIn,
  overflowing,
  type Screen,
  SIZES
} from './harness.ts'
import { tap } from './kiosk-visit.ts'
import { goTo } from './subject-list.ts'

/** The administrator's pages, and one's own password. */

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

async function signedIn(login: string): Promise<Page> {
  const screen = await openSignedIn(browser, hall, login, '/desk', SIZES.desk)
  open.push(screen)
  await screen.page.getByTestId('sign-out').waitFor()
  return screen.page
}
async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByTestId('login').fill(login)
  await page.getByTestId('password').fill(password)
  await tap(page, 'sign-in')
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const rejection = (page: Page) => page.getByTestId('rejection').textContent()
const done = (page: Page) => page.getByTestId('done').textContent()
const row = (page: Page, kind: 'device' | 'person', words: string) =>
  page.getByTestId(`${kind}-row`).filter({ hasText: words })
const newCode = async (): Promise<{ code: string; secret: string }> =>
  (await hall.call('POST', '/api/devices/enrolments', { kind: 'kiosk' })).body
const claimed = async (secret: string) =>
  (await hall.call('POST', '/api/devices/enrolments/claim', { secret })).body.status

/** Nothing sticks out, and axe finds nothing, in the language with the longest words too. */
async function looksWell(page: Page): Promise<void> {
  for (const lang of ['ru', 'ky']) {
    await page.getByTestId('language').selectOption(lang)
    expect(await overflowing(page)).toEqual([])
  }
  expect(await axe(page)).toEqual([])
}

describe('devices', () => {
  test('are listed, confirmed by their code, and sent away after a question', async () => {
    const { code, secret } = await newCode()
    const page = await signedIn('admin')
    await tap(page, 'settings')
    await goTo(page, 'devices')
    await page.getByTestId('device-row').first().waitFor()
    expect(await heading(page)).toBe('Түзмөктөр')
    await looksWell(page)

    await tap(page, 'submit')
    expect(await page.getByTestId('missing').first().textContent()).not.toBe('')
    await page.getByTestId('device-code').fill('ZZZ-ZZZ')
    await page.getByTestId('device-name').fill('Кире бериштеги киоск')
    await tap(page, 'submit')
    await expect.poll(() => rejection(page)).toContain('Код он мүнөт жарактуу')
    await page.getByTestId('device-code').fill(code.toLowerCase())
    await page.getByTestId('device-zone').selectOption('zone-b')
    await tap(page, 'submit')
    await row(page, 'device', 'Кире бериштеги киоск').waitFor()
    expect(await done(page)).toContain('Кире бериштеги киоск')
    expect(await claimed(secret)).toBe('confirmed')
    await looksWell(page)

    await row(page, 'device', 'Кире бериштеги киоск').getByRole('button').last().click()
    expect(await axe(page)).toEqual([])
    // Enter alone takes nothing away.
    await page.keyboard.press('Enter')
    await page.getByTestId('dialog').waitFor({ state: 'detached' })
    await row(page, 'device', 'Кире бериштеги киоск').getByRole('button').last().click()
    await tap(page, 'confirm')
    await row(page, 'device', 'Кире бериштеги киоск').waitFor({ state: 'detached' })
  })

  test('differ from each other by a profile, which the screen follows at once', async () => {
    const display = await openScreen(browser, `${hall.base}/display`, SIZES.display)
    open.push(display)
    const capPx = () => display.page.locator('.hall').evaluate((page) => page.style.getPropertyValue('--readable'))
    await display.page.locator('.hall').waitFor()
    const before = await capPx()
    const page = await signedIn('admin')
    await page.goto(`${hall.base}/manage/devices`)
    await row(page, 'device', 'sample-display')
      .getByRole('button', { name: /^Өзгөртүү/ })
      .click()
    await looksWell(page)
    await page.getByTestId('device-name').fill('')
    await page.getByTestId('device-seat').fill('600')
    await tap(page, 'submit')
    expect(await page.getByTestId('missing').textContent()).not.toBe('')
    expect(await page.locator('.field-wrong').allTextContents()).toEqual(
      expect.arrayContaining(['Бул жерди толтуруңуз.', '1 менен 60 ортосундагы санды жазыңыз.'])
    )
    await page.getByTestId('device-name').fill('Чоң табло')
    await page.getByTestId('device-seat').fill('55,5')
    await page.getByTestId('device-height').fill('0.3')
    await tap(page, 'submit')
    await row(page, 'device', 'Чоң табло').waitFor()
    const { devices } = (await hall.call('GET', '/api/devices', undefined, await hall.signIn('admin'))).body
    expect(devices).toContainEqual(
      expect.objectContaining({
        deviceId: 'sample-display',
        name: 'Чоң табло',
        profile: { farthestSeatM: 55.5, screenHeightM: 0.3 }
      })
    )
    await expect.poll(capPx).not.toBe(before)
  })

  test('a display shows the calls of its zones, a kiosk offers its groups and greets in its language', async () => {
    const admin = await hall.signIn('admin')
    const set = (deviceId: string, name: string, profile: object) =>
      hall.call('PUT', `/api/devices/${deviceId}`, { name, zoneId: null, profile }, admin)
    await set('sample-display', 'Жогорку табло', {})
    await set('sample-kiosk', 'Эшиктеги киоск', {})
    const display = await openScreen(browser, `${hall.base}/display`, SIZES.display)
    const kiosk = await openScreen(browser, `${hall.base}/kiosk`, SIZES.kiosk)
    open.push(display, kiosk)
    await display.page.getByTestId('welcome').waitFor()
    const page = await signedIn('admin')
    await page.goto(`${hall.base}/manage/devices`)
    await row(page, 'device', 'Жогорку табло')
      .getByRole('button', { name: /^Өзгөртүү/ })
      .click()
    await page.getByTestId('device-zones-all').uncheck()
    for (const zone of ['a', 'b', 'c']) await page.getByTestId(`device-zones-zone-${zone}`).uncheck()
    await tap(page, 'submit')
    expect(await page.locator('.field-wrong').allTextContents()).toContain('Жок дегенде бирөөнү тандаңыз.')
    await page.getByTestId('device-zones-zone-b').check()
    expect(await page.getByTestId('unseen-zones').textContent()).toContain('I, III')
    await looksWell(page)
    await page.getByTestId('language').selectOption('ky')
    await tap(page, 'submit')
    await row(page, 'device', 'Жогорку табло').waitFor()
    expect(await page.getByTestId('unseen-zones').textContent()).toContain('I, III')

    const called: Record<string, string> = {}
    for (const zoneId of ['zone-a', 'zone-b']) {
      const desk = hall.app.hall.centre.desks.findLast((each) => each.zoneId === zoneId)
      const operator = await hall.openDesk(desk?.deskNumber as number)
      await hall.issue({ serviceId: desk?.tiers[0]?.[0] as string })
      called[zoneId] = (
        await hall.call('POST', `/api/desks/${desk?.deskId}/call-next`, {}, operator)
      ).body.ticket.ticketNumber
    }
    await expect.poll(() => display.page.getByTestId('now-number').textContent()).toBe(called['zone-b'])
    expect(await display.page.locator('.hall').textContent()).not.toContain(called['zone-a'])

    await row(page, 'device', 'Эшиктеги киоск')
      .getByRole('button', { name: /^Өзгөртүү/ })
      .click()
    await page.getByTestId('device-name').fill('Паспорт бурчу')
    await page.getByTestId('device-first-language').selectOption('ru')
    await page.getByTestId('device-groups-all').uncheck()
    for (const { groupId } of hall.app.hall.centre.groups)
      if (!['documents', 'social'].includes(groupId)) await page.getByTestId(`device-groups-${groupId}`).uncheck()
    await looksWell(page)
    await tap(page, 'submit')
    await row(page, 'device', 'Паспорт бурчу').waitFor()
    const offered = () =>
      kiosk.page.locator('.tile').evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).dataset.testid))
    await expect.poll(() => kiosk.page.evaluate(() => document.documentElement.lang)).toBe('ru')
    expect(await kiosk.page.locator('.welcome-language').first().getAttribute('lang')).toBe('ru')
    await tap(kiosk.page, 'lang-ru')
    await expect.poll(offered).toEqual(['group-documents', 'group-social'])
    // A single group is no choice: its services are there at once.
    await set('sample-kiosk', 'Паспорт бурчу', { firstLanguage: 'ru', groupIds: ['social'] })
    await expect.poll(offered).toEqual(['service-social-benefits', 'service-birth-grant', 'service-advice'])
    await set('sample-display', 'Жогорку табло', {})
    await expect.poll(() => display.page.locator('.hall').textContent()).toContain(called['zone-a'])
  })

  test("are nobody's but the administrator's", async () => {
    const page = await signedIn('supervisor')
    await page.goto(`${hall.base}/manage/devices`)
    await page.getByText('Мындай барак жок').waitFor()
    expect(await page.getByTestId('to-devices').count()).toBe(0)
    expect(await page.getByTestId('device-row').count()).toBe(0)
  })
})

describe('people', () => {
  test('are added by the keyboard alone, changed and removed', async () => {
    const page = await signedIn('admin')
    await tap(page, 'settings')
    await goTo(page, 'people')
    await page.getByTestId('person-row').first().waitFor()
    await looksWell(page)

    await page.getByTestId('add-person').focus()
    await page.keyboard.press('Enter')
    await page.getByTestId('person-name').waitFor()
    await looksWell(page)
    const write = async (testId: string, words: string) => {
      await page.getByTestId(testId).focus()
      await page.keyboard.type(words)
    }
    await write('person-name', 'Жаңы кызматкер')
    await write('person-login', 'operator1')
    await write('person-password', 'short')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByTestId('missing').textContent()).toContain('10')
    await write('person-password', ' no more')
    await page.keyboard.press('Enter')
    await expect.poll(() => rejection(page)).toContain('логин бош эмес')
    await page.getByTestId('person-login').fill('newcomer')
    await page.keyboard.press('Enter')
    await row(page, 'person', 'newcomer').waitFor()
    expect((await hall.call('POST', '/api/session', { login: 'newcomer', password: 'short no more' })).body.role).toBe(
      'operator'
    )

    await row(page, 'person', 'newcomer').getByRole('button').first().click()
    await page.getByTestId('person-role').selectOption('supervisor')
    await tap(page, 'submit')
    await expect.poll(() => row(page, 'person', 'newcomer').textContent()).toContain('Зал башчысы')
    expect((await hall.call('POST', '/api/session', { login: 'newcomer', password: 'short no more' })).body.role).toBe(
      'supervisor'
    )

    await row(page, 'person', 'newcomer').getByRole('button').last().click()
    await tap(page, 'confirm')
    await row(page, 'person', 'newcomer').waitFor({ state: 'detached' })
    expect((await hall.call('POST', '/api/session', { login: 'newcomer', password: 'short no more' })).status).toBe(401)
  })

  test('come by a list, each with a first password that is shown once, on a slip', async () => {
    const page = await signedIn('admin')
    await tap(page, 'settings')
    await goTo(page, 'people')
    await tap(page, 'add-people')
    await page
      .getByTestId('pasted-people')
      .fill('Аты\tЛогин\tРолу\nАйгүл\taigul\tКабылдама\nБакыт\tbakyt\nДинара\tadmin')
    await expect.poll(() => page.getByTestId('pasted-faults').textContent()).toBe('4-сап: мындай логин бар')
    await looksWell(page)
    await tap(page, 'submit')
    await page.getByTestId('slip').nth(1).waitFor()
    await looksWell(page)
    const slip = (await page.getByTestId('slip').first().textContent()) ?? ''
    const password = /([a-z2-9]{4}-){3}[a-z2-9]{4}/.exec(slip)?.[0]
    expect((await hall.call('POST', '/api/session', { login: 'aigul', password })).body).toMatchObject({
      name: 'Айгүл',
      role: 'reception'
    })
    await tap(page, 'slips-done')
    await row(page, 'person', 'bakyt').waitFor()
  })

  test('the last administrator stays one, and is told why', async () => {
    const page = await signedIn('admin')
    await tap(page, 'settings')
    await goTo(page, 'people')
    await row(page, 'person', 'admin').getByRole('button').first().click()
    await page.getByTestId('person-role').selectOption('operator')
    await tap(page, 'submit')
    await expect.poll(() => rejection(page)).toContain('акыркы администратор')
    await tap(page, 'form-back')
    await row(page, 'person', 'admin').waitFor()
  })
})

describe("one's own password", () => {
  test('is changed by whoever knows the present one', async () => {
    const page = await signedIn('operator1')
    await tap(page, 'own-password')
    await page.getByTestId('password.present').waitFor()
    await looksWell(page)
    const change = async (present: string, first: string, again: string) => {
      await page.getByTestId('password.present').fill(present)
      await page.getByTestId('password.new').fill(first)
      await page.getByTestId('password.again').fill(again)
      await tap(page, 'submit')
    }
    const missing = () => page.getByTestId('missing').textContent()
    await change(samplePassword, 'a longer one', 'another one')
    await expect.poll(missing).toBe('Эки жаңы сырсөз бирдей эмес.')
    await change('not this', 'a longer one', 'a longer one')
    await expect.poll(missing).toBe('Азыркы сырсөз туура эмес.')
    await change(samplePassword, 'a longer one', 'a longer one')
    await expect.poll(() => done(page)).toContain('Сырсөз өзгөрдү')
    await tap(page, 'sign-out')
    await signIn(page, 'operator1', 'a longer one')
    await page.getByTestId('desk-1').waitFor()
  })
})
