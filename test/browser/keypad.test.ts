import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleCentre } from '../../server/sample/centre.ts'
import { closeClean } from './clean-screens.ts'
import {
  axe,
  deskSettled,
  leaveBrowser,
  type OpenHall,
  openHall,
  openSignedIn,
  overflowing,
  type Screen,
  sharedBrowser,
  SIZES
} from './harness.ts'

/** A numeric keypad is all that the operator has. */

const centre = {
  ...sampleCentre,
  callingRules: { ...sampleCentre.callingRules, recallGapMs: 0, noShowAfterMs: 0 }
}

let hall: OpenHall
let page: Page
let keys: CDPSession
const open: Screen[] = []
beforeAll(async () => {
  hall = await openHall({ centre })
  const screen = await openSignedIn(await sharedBrowser(), hall, 'operator12', '/desk', SIZES.desk, 'en')
  open.push(screen)
  page = screen.page
  keys = await screen.context.newCDPSession(page)
})
afterAll(async () => {
  await closeClean(open)
  await leaveBrowser()
  await hall.close()
})

/** What the browser hears of a key with NumLock off, in the places where that differs. */
const OFF: Record<string, string> = {
  Numpad0: 'Insert',
  Numpad1: 'End',
  Numpad2: 'ArrowDown',
  NumpadDecimal: 'Delete'
}
/** With it on; the decimal key of a Russian layout is a comma. */
const ON: Record<string, string> = {
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
  NumpadDecimal: ',',
  NumpadEnter: 'Enter'
}
let isNumLock = true
async function strike(code: string): Promise<void> {
  const key = (isNumLock ? undefined : OFF[code]) ?? ON[code] ?? code.at(-1) ?? ''
  const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined
  const event = { code, key, location: 3, isKeypad: true, ...(text && { text }) }
  await keys.send('Input.dispatchKeyEvent', { type: text ? 'keyDown' : 'rawKeyDown', ...event })
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key, location: 3, isKeypad: true })
}
/** At the desk: whoever presses a key has read first what stands there. */
async function press(code: string): Promise<void> {
  await deskSettled(page)
  await strike(code)
}
const dialog = () => page.getByTestId('dialog')
/** Opens a dialog by a key, answers it with others. */
async function answer(code: string, ...answers: string[]): Promise<void> {
  await press(code)
  await dialog().waitFor()
  if (code === 'NumpadMultiply') await page.getByTestId('target').first().waitFor()
  for (const each of [...answers, 'NumpadEnter']) await strike(each)
  await dialog().waitFor({ state: 'detached' })
}
const stepIs = (name: string) => page.locator(`[data-testid=next-step][data-step=${name}]`).waitFor()
const statusOf = (ticketId: string) => hall.app.hall.state.tickets.get(ticketId)?.status
const atDesk = () => hall.app.hall.state.desks.get('desk-12')?.ticketId as string
async function call(): Promise<string> {
  await press('NumpadEnter')
  await stepIs('start')
  return atDesk()
}

test.each([true, false])('the whole job, from opening the desk to closing it, with NumLock %s', async (numLock) => {
  isNumLock = numLock
  const [serviceId] = hall.app.hall.state.desks.get('desk-12')?.tiers.flat() ?? []
  for (let n = 0; n < 3; n++) await hall.issue({ serviceId: serviceId as string })
  await page.getByTestId('desk-12').waitFor()
  // One digit goes to desk 1, the second to desk 12.
  await strike('Numpad1')
  await strike('Numpad2')
  await expect.poll(() => page.getByTestId('desk-12').evaluate((tile) => tile === document.activeElement)).toBe(true)
  await strike('NumpadEnter')
  await page.getByTestId('queue-row').nth(2).waitFor({ timeout: 20_000 })

  const served = await call()
  await press('NumpadEnter')
  await stepIs('finish')
  await answer('Numpad2')
  await stepIs('call')
  expect(hall.db.$client.prepare('SELECT ended, outcome FROM visits WHERE ticket_id = ?').get(served)).toMatchObject({
    ended: 'finished',
    outcome: 'documents-missing'
  })

  const away = await call()
  await press('NumpadAdd')
  await expect.poll(() => hall.app.hall.state.tickets.get(away)?.recalls).toBe(1)
  await press('NumpadSubtract')
  await stepIs('call')
  expect(statusOf(away)).toBe('no-show')

  const sent = await call()
  await press('NumpadEnter')
  await stepIs('finish')
  // The first of the usual targets, one further down, and back up.
  await answer('NumpadMultiply', 'Numpad1', 'NumpadAdd', 'NumpadSubtract')
  await stepIs('call')
  expect(statusOf(sent)).toBe('waiting')

  await answer('NumpadDivide', 'NumpadAdd', 'NumpadAdd')
  await stepIs('resume')
  expect(hall.app.hall.state.desks.get('desk-12')?.pause?.reason).toBe(sampleCentre.pauseReasons[1]?.id)
  await press('NumpadDivide')
  await stepIs('call')

  await press('Numpad0')
  await dialog().waitFor()
  await strike('NumpadDecimal')
  await dialog().waitFor({ state: 'detached' })
  await answer('Numpad0')
  await page.getByTestId('desk-12').waitFor()
  expect(hall.app.hall.state.desks.get('desk-12')?.status).toBe('closed')
})

test('a key is given something else, kept by this computer, and shown on the button', async () => {
  await page.getByTestId('desk-12').click()
  await page.getByTestId('keys').click()
  await page.getByTestId('keypad-keys').locator('summary').click()
  await page.getByTestId('keypad-NumpadAdd').selectOption('break')
  await page.getByTestId('keypad-NumpadDivide').selectOption('nothing')
  await page.getByTestId('keypad-shown').check()
  expect(await axe(page)).toEqual([])
  for (const lang of ['ru', 'ky', 'en']) {
    await page.evaluate((to) => {
      const select = document.querySelector<HTMLSelectElement>('[data-testid=language]')
      if (!select) return
      select.value = to
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }, lang)
    expect(await overflowing(page)).toEqual([])
  }
  await page.reload()
  await page.getByTestId('break').getByText('+', { exact: true }).waitFor()
  await press('NumpadDivide')
  expect(await dialog().count()).toBe(0)
  await answer('NumpadAdd', 'Numpad1')
  await stepIs('resume')
})
