import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
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
  overflowing,
  type Screen,
  sharedBrowser,
  SIZES
} from './harness.ts'

/** An administrator lets a program in, gives it another token, and has an address told of events. */

let browser: Browser
let hall: OpenHall
let receiver: Server
let signatures: string[] = []
const open: Screen[] = []
beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall()
  receiver = createServer((request, response) => {
    signatures = String(request.headers['webhook-signature']).split(' ')
    request.resume().on('end', () => response.writeHead(204).end())
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  await leaveBrowser()
  receiver.close()
  await hall.close()
})
afterEach(() => closeClean(open))

async function signedIn(): Promise<Page> {
  const screen = await openScreen(browser, `${hall.base}/manage/programs`, SIZES.desk)
  open.push(screen)
  const { page } = screen
  await page.getByTestId('login').fill('admin')
  await page.getByTestId('password').fill(samplePassword)
  await page.getByTestId('sign-in').click()
  await page.getByTestId('program-name').waitFor()
  await page.getByTestId('language').selectOption('en')
  return page
}
/** What is shown once; gone when it was seen. */
async function keep(page: Page): Promise<string> {
  const secret = await page.getByTestId('secret').inputValue()
  await page.getByTestId('seen').click()
  await expect.poll(() => page.getByTestId('shown-once').count()).toBe(0)
  expect(await page.content()).not.toContain(secret)
  return secret
}
/** A button of a row, by the keyboard alone, and the answer to what it asks. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
  await page.getByTestId('confirm').focus()
  await page.keyboard.press('Enter')
}
const opens = async (token: string) =>
  (await fetch(`${hall.base}/api/desks`, { headers: { authorization: `Bearer ${token}` } })).status

test('a program is let in for a network and a time, its token renewed, and a hook added, tried, renewed and held to its networks', async () => {
  const page = await signedIn()
  await page.getByTestId('program-submit').click()
  await expect.poll(() => page.getByTestId('program-missing').innerText()).toContain('choose at least one right')
  await page.getByTestId('program-name').fill('Screens of the ministry')
  await page.getByLabel('From which addresses').fill('127.0.0.0/8')
  await page.getByTestId('program-last-day').fill('2099-12-30')
  await page.getByLabel('Read the live state').check()
  await page.getByTestId('program-submit').click()
  await page.getByTestId('shown-once').waitFor()
  const first = await keep(page)
  expect(await opens(first)).toBe(200)
  const row = page.getByTestId('program-row')
  await expect
    .poll(() => row.innerText())
    .toMatch(/Screens of the ministry[\s\S]+127\.0\.0\.0\/8[\s\S]+on 30\.12\.2099/)
  // The midnight that ends the day in Bishkek.
  expect(hall.app.people.programs.list()[0]?.endsAt).toBe(Date.UTC(2099, 11, 30, 18))

  await press(page, 'New token: Screens of the ministry')
  await page.getByTestId('shown-once').waitFor()
  const second = await keep(page)
  expect([await opens(first), await opens(second)]).toEqual([401, 200])

  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/kezek`
  await page.getByTestId('hook-url').fill(url)
  await page.getByLabel('ticket-called', { exact: true }).check()
  await page.getByTestId('hook-submit').click()
  await page.getByTestId('shown-once').waitFor()
  expect(await keep(page)).toMatch(/^whsec_/)
  await page.getByRole('button', { name: `Test: ${url}` }).click()
  await expect.poll(() => page.getByTestId('hook-said').innerText()).toBe('The test message arrived.')
  expect(signatures).toHaveLength(1)
  await page.getByTestId('deliveries').click()
  await expect.poll(() => page.getByTestId('delivery').innerText()).toMatch(/test\s+204\s+\d+/)

  await press(page, `New secret: ${url}`)
  await page.getByTestId('shown-once').waitFor()
  await keep(page)
  await page.getByText('The secret before it signs until').waitFor()
  await page.getByTestId('networks').fill('192.168.0.0/33')
  await page.getByTestId('networks-submit').click()
  await page.getByText('Write the address like').waitFor()
  await page.getByTestId('networks').fill('192.168.0.0/16')
  await page.getByTestId('networks-submit').click()
  await expect.poll(() => page.getByTestId('networks-said').innerText()).toBe('The networks are kept.')
  await page.getByRole('button', { name: `Test: ${url}` }).click()
  await expect.poll(() => page.getByTestId('hook-said').innerText()).toContain('network-not-allowed')

  for (const lang of ['ru', 'ky']) {
    await page.getByTestId('language').selectOption(lang)
    expect(await overflowing(page)).toEqual([])
  }
  expect(await axe(page)).toEqual([])
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/programs.png`, fullPage: true })

  await page.getByTestId('language').selectOption('en')
  await press(page, 'Revoke: Screens of the ministry')
  await expect.poll(() => page.getByTestId('program-row').count()).toBe(0)
  expect(await opens(second)).toBe(401)
}, 60_000)
