import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { samplePassword } from '../../server/sample/people.ts'
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

/** The pages about visitors' phones: what they may do, messages, and what they wrote. */

let browser: Browser
let hall: OpenHall
const open: Screen[] = []
beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall()
})
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
})
afterEach(() => closeClean(open))

async function signedIn(path: string, login = 'admin'): Promise<Page> {
  const screen = await openScreen(browser, hall.base + path, SIZES.desk)
  open.push(screen)
  const { page } = screen
  await page.getByTestId('login').fill(login)
  await page.getByTestId('password').fill(samplePassword)
  await page.getByTestId('sign-in').click()
  return page
}
async function looksWell(page: Page): Promise<void> {
  for (const lang of ['ru', 'en', 'ky']) {
    await page.getByTestId('language').selectOption(lang)
    expect(await overflowing(page)).toEqual([])
  }
  expect(await axe(page)).toEqual([])
}
const wrong = (page: Page) => page.locator('.field.is-wrong .field-wrong').allInnerTexts()

test('what visitors may do from their phones is set, kept, and refused where it cannot be', async () => {
  const page = await signedIn('/manage/phones')
  const before = hall.app.hall.centre
  await page.getByTestId('outside-open').uncheck()
  await page.getByTestId('confirm-within').fill('4')
  await page.getByTestId('most-of-one').fill('0')
  await page.getByTestId('sms-on').check()
  await page.getByTestId('sms-url').fill('ftp://sms.example/send')
  await page.getByTestId('save').click()
  await page.getByTestId('missing').waitFor()
  // Each is said where it is, and nothing was sent.
  expect(await wrong(page)).toEqual([
    expect.stringContaining('5'),
    expect.stringContaining('1'),
    'Дарек https:// менен башталат.'
  ])
  expect(hall.app.hall.centre).toBe(before)
  await looksWell(page)

  await page.getByTestId('confirm-within').fill('45')
  await page.getByTestId('most-of-one').fill('25')
  await page.getByTestId('sms-url').fill('https://sms.example/send?to={phone}')
  await page.getByTestId('sms-body').fill('{"text": "{text}", "key": "{secret}"}')
  // What only the server knows to be wrong is shown at its field too.
  await page.getByTestId('phone-prefix').fill('996')
  await page.getByTestId('save').click()
  await expect.poll(() => wrong(page)).toHaveLength(1)
  expect(hall.app.hall.centre).toBe(before)
  await page.getByTestId('phone-prefix').fill('+996')
  await page.getByTestId('kept-days').fill('30')
  await page.getByTestId('save').click()
  await expect.poll(() => page.getByTestId('done').innerText()).toBe('Сакталды.')
  expect(hall.app.hall.centre).toMatchObject({
    outside: { open: false, confirmWithinMs: 45 * 60_000, mostOfOneAddress: 25 },
    feedback: { comments: true, keptDays: 30 },
    messages: {
      push: false,
      sms: true,
      phonePrefix: '+996',
      smsGateway: {
        url: 'https://sms.example/send?to={phone}',
        method: 'POST',
        body: '{"text": "{text}", "key": "{secret}"}'
      }
    }
  })

  await page.reload()
  await page.getByTestId('sms-url').waitFor()
  expect(await page.getByTestId('sms-url').inputValue()).toBe('https://sms.example/send?to={phone}')
  expect(await page.getByTestId('confirm-within').inputValue()).toBe('45')
  expect(await page.getByTestId('outside-open').isChecked()).toBe(false)
  // The gateway's secret is not in the settings: the page says that there is none.
  expect(await page.getByTestId('sent').innerText()).toContain('KEZEK_SMS_SECRET')
  await looksWell(page)
}, 90_000)

test('what visitors wrote is read by supervisors as it was written, and taken away for good', async () => {
  const operator = await hall.openDesk(1)
  const tickets = [await hall.issue({ serviceId: 'id-card' }), await hall.issue({ serviceId: 'id-card' })]
  for (const [n, { ticketId }] of tickets.entries()) {
    for (const what of ['call-next', 'start', 'finish'])
      await hall.call('POST', `/api/desks/desk-1/${what}`, {}, operator)
    expect(
      (
        await hall.call('POST', `/api/tickets/${ticketId}/rate`, {
          stars: 2 + n,
          comment: n === 0 ? '<img src=x onerror=alert(1)> Айгүл 0555123456' : 'Рахмат'
        })
      ).status
    ).toBe(200)
  }
  const page = await signedIn('/manage/comments', 'supervisor')
  const rows = page.getByTestId('comment-row')
  await expect.poll(() => rows.count()).toBe(2)
  expect(await rows.first().innerText()).toMatch(/5 ичинен 3[\s\S]*Рахмат/)
  // Words, never a page of their own.
  expect(await rows.last().innerText()).toContain('<img src=x onerror=alert(1)> Айгүл 0555123456')
  expect(await page.locator('main img').count()).toBe(0)
  await looksWell(page)

  await rows.last().getByTestId('comment-remove').click()
  await expect.poll(() => rows.count()).toBe(1)
  await page.reload()
  await expect.poll(() => rows.count()).toBe(1)
  expect(hall.app.comments.newest()).toMatchObject([{ text: 'Рахмат' }])
  const note = [...hall.app.hall.log.from(1)].map(({ event }) => event).findLast((event) => event.type === 'noted')
  expect(note).toMatchObject({ about: 'comment', what: 'removed' })
  expect(JSON.stringify(note)).not.toContain('Айгүл')

  // One that somebody else has just taken away says so.
  hall.app.comments.remove(hall.app.comments.newest()[0]?.commentId as number)
  await rows.first().getByTestId('comment-remove').click()
  await page.getByTestId('rejection').waitFor()
  await page.reload()
  await expect.poll(() => page.locator('main').innerText()).toContain('Азырынча пикир жок.')
  await looksWell(page)
}, 90_000)
