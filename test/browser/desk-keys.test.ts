import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  deskSettled,
  leaveBrowser,
  openHall,
  openScreen,
  sharedBrowser,
  signInAtDesk,
  SIZES,
  type OpenHall,
  type Screen
} from './harness.ts'

/** How many keys an operator presses for what they do a hundred times a day. */

let browser: Browser
let hall: OpenHall
let desk: Screen
let page: Page
let pressed = 0

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  hall = await openHall()
  for (let n = 0; n < 3; n++) await hall.issue({ serviceId: 'id-card' })
  desk = await openScreen(browser, `${hall.base}/desk`, SIZES.desk)
  page = desk.page
  await signInAtDesk(page, 1)
  await page.getByTestId('queue-row').nth(2).waitFor()
  pressed = 0
})
afterEach(async () => {
  await desk.context.close()
  await hall.close()
  expect(desk.errors).toEqual([])
})

const press = async (key: string) => {
  // Whoever presses a key reads first what stands there.
  if (!(await page.getByTestId('dialog').count())) await deskSettled(page)
  await page.keyboard.press(key)
  pressed++
}
const stepIs = (name: string) => page.locator(`[data-testid=next-step][data-step=${name}]`).waitFor()
const dialogIsOpen = () => page.getByTestId('dialog').waitFor()
const visitOf = (ticketId: string) =>
  hall.db.$client.prepare('SELECT ended, outcome FROM visits WHERE ticket_id = ?').get(ticketId)
const present = () => hall.app.hall.state.desks.get('desk-1')?.ticketId as string
const callAndStart = async () => {
  await press('Enter')
  await stepIs('start')
  await press('Enter')
  await stepIs('finish')
}

test('call, start and finish: three', async () => {
  await callAndStart()
  const ticketId = present()
  await press('Enter')
  await stepIs('call')
  expect(visitOf(ticketId)).toMatchObject({ ended: 'finished', outcome: null })
  expect(pressed).toBe(3)
})

test('call, start and finish with an outcome: four', async () => {
  await callAndStart()
  const ticketId = present()
  await press('Digit2')
  await dialogIsOpen()
  // What is going to be written is seen, and can be changed, before Enter.
  expect(await page.getByTestId('outcome-choice-2').isChecked()).toBe(true)
  expect(await page.getByTestId('outcome-choice-2').evaluate((radio) => radio === document.activeElement)).toBe(true)
  await press('Enter')
  await stepIs('call')
  expect(visitOf(ticketId)).toMatchObject({ ended: 'finished', outcome: 'documents-missing' })
  expect(pressed).toBe(4)
})

test('a digit of no outcome chooses none, one at a free desk does nothing, and none does where keys are switched off', async () => {
  await press('Digit2')
  expect(await page.getByTestId('dialog').count()).toBe(0)
  await callAndStart()
  const ticketId = present()
  await press('Digit9')
  await dialogIsOpen()
  await press('Enter')
  await page.locator('.dialog-missing', { hasText: /\S/ }).waitFor()
  await press('Escape')
  await page.getByTestId('dialog').waitFor({ state: 'detached' })
  expect(present()).toBe(ticketId)
  await page.getByTestId('keys').click()
  await page.getByTestId('letter-keys').uncheck()
  await page.keyboard.press('Escape')
  await press('Digit2')
  expect(await page.getByTestId('dialog').count()).toBe(0)
})

test('park for a usual reason: three', async () => {
  await callAndStart()
  const ticketId = present()
  pressed = 0
  await press('KeyP')
  await dialogIsOpen()
  await press('Digit1')
  await press('Enter')
  await stepIs('call')
  expect(hall.app.hall.state.tickets.get(ticketId)?.status).toBe('parked')
  expect(pressed).toBe(3)
})

test('transfer to a usual target: four at most', async () => {
  await callAndStart()
  const ticketId = present()
  pressed = 0
  await press('KeyT')
  await page.getByTestId('target').first().waitFor()
  const target = await page.getByTestId('target').first().getAttribute('data-target')
  await press('Digit1')
  await press('Enter')
  await stepIs('call')
  const ticket = hall.app.hall.state.tickets.get(ticketId)
  expect([`service:${ticket?.serviceId}`, `desk:${ticket?.ownDeskId}`]).toContain(target)
  expect(ticket?.status).toBe('waiting')
  expect(pressed).toBeLessThanOrEqual(4)
})
