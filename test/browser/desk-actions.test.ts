import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest'
import { sampleCentre } from '../../server/sample/centre.ts'
import { asKiosk } from '../server/open-hall.ts'
import {
  axe,
  deskSettled,
  leaveBrowser,
  openHall,
  openScreen,
  openSignedIn,
  sharedBrowser,
  signInAtDesk,
  SIZES,
  type OpenHall,
  type Screen
} from './harness.ts'

/** Each action of the desk once, by its key, and what the hall made of it. */

const centre = { ...sampleCentre, callingRules: { ...sampleCentre.callingRules, recallGapMs: 0, noShowAfterMs: 0 } }

let browser: Browser
let hall: OpenHall
let desk: Screen
let page: Page

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(async () => {
  await leaveBrowser()
})

beforeEach(async () => {
  hall = await openHall({ centre })
  await hall.issue({ serviceId: 'id-card' })
  await hall.issue({ serviceId: 'id-card' })
  desk = await openScreen(browser, `${hall.base}/desk`, SIZES.desk)
  page = desk.page
  await signInAtDesk(page, 1)
  await page.getByTestId('queue-row').nth(1).waitFor()
})
afterEach(async () => {
  await desk.context.close()
  await hall.close()
  expect(desk.errors).toEqual([])
})

const enabled = (testId: string) => page.locator(`[data-testid=${testId}]:not([aria-disabled=true])`).waitFor()
const step = (name: string) => page.locator(`[data-testid=next-step][data-step=${name}]`).waitFor()
const settle = () => deskSettled(page)
const next = async (to: string) => {
  await settle()
  await page.keyboard.press('Enter')
  await step(to)
}
/** Opens a dialog by its key; each one is looked at by axe. */
const ask = async (key: string) => {
  // What has just been sent is answered first: a key that comes before that is let go.
  await settle()
  await page.keyboard.press(key)
  await page.getByTestId('dialog').waitFor()
  expect(await axe(page)).toEqual([])
}
const ticketNow = async (ticketId: string) => (await hall.call('GET', `/api/tickets/${ticketId}`)).body
const present = () => hall.app.hall.state.desks.get('desk-1')?.ticketId as string

describe('with a ticket at the desk', () => {
  beforeEach(() => next('start'))

  it('recalls, and then lets it be a no-show, which may return', async () => {
    const number = await page.getByTestId('ticket-number').textContent()
    await enabled('recall')
    expect(await page.getByTestId('no-show').getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('KeyR')
    await enabled('no-show')
    await settle()
    await page.keyboard.press('KeyN')
    await step('call')
    await page.getByTestId('no-show-row').click()
    expect(await axe(page)).toEqual([])
    await page.getByTestId('row-return').click()
    await page.locator(`[data-testid=queue-row][data-number=${number}]`).waitFor()
  })

  it('finishes with an outcome', async () => {
    const ticketId = present()
    await next('finish')
    await ask('KeyF')
    await page.keyboard.press('Digit2')
    await page.keyboard.press('Enter')
    await step('call')
    expect(hall.db.$client.prepare('SELECT outcome FROM visits WHERE ticket_id = ?').pluck().get(ticketId)).toBe(
      'documents-missing'
    )
  })

  it('parks for a reason and a time, and resumes into the queue', async () => {
    const ticketId = present()
    await ask('KeyP')
    await page.keyboard.press('Enter')
    await page.locator('.dialog-missing', { hasText: /\S/ }).waitFor() // says what is missing
    await page.keyboard.press('Digit3')
    await page.getByTestId('park-for').selectOption('600000')
    await page.getByTestId('same-desk').check()
    await page.getByTestId('confirm').click()
    await step('call')
    expect((await ticketNow(ticketId)).status).toBe('parked')
    await page.getByTestId('parked-row').click()
    await page.getByTestId('row-resume').click()
    await page.getByTestId('parked-row').waitFor({ state: 'detached' })
    expect((await ticketNow(ticketId)).status).toBe('waiting')
  })

  it('transfers to a service with a note, which the next operator reads', async () => {
    const ticketId = present()
    await ask('KeyT')
    await page.getByTestId('transfer-find').fill('даяр док')
    await page.getByTestId('transfer-note').fill('Паспорту даяр')
    await page.getByTestId('transfer-note').press('Enter')
    await step('call')
    expect(await ticketNow(ticketId)).toMatchObject({ status: 'waiting', serviceId: 'collect-documents' })
    await next('start')
    expect(await page.getByTestId('note').textContent()).toBe('1-терезеден: Паспорту даяр')
  })

  it('transfers to an open desk', async () => {
    await hall.openDesk(3)
    const ticketId = present()
    await ask('KeyT')
    await page.locator('[data-target="desk:desk-3"]').click()
    await page.getByTestId('confirm').click()
    await step('call')
    expect(hall.app.hall.state.tickets.get(ticketId)?.ownDeskId).toBe('desk-3')
  })

  it('transfers to a usual destination with three keys, and gets the ticket back', async () => {
    await hall.openDesk(3)
    const ticketId = present()
    await ask('KeyT')
    await page.locator('[data-target="desk:desk-3"]').click()
    await page.keyboard.press('Enter')
    await step('call')
    // Sent there once, it is the first one from now on.
    await next('start')
    const second = present()
    await ask('KeyT')
    await page.getByTestId('target').first().waitFor()
    expect(await page.getByTestId('target').first().getAttribute('data-target')).toBe('desk:desk-3')
    await page.getByTestId('back-to-me').check()
    await page.getByTestId('transfer-find').focus()
    await page.keyboard.press('Digit1')
    await page.keyboard.press('Enter')
    await step('call')
    expect(hall.app.hall.state.tickets.get(second)?.backTo).toEqual({ deskId: 'desk-1', serviceId: 'id-card' })
    expect(hall.app.hall.state.tickets.get(ticketId)?.backTo).toBeNull()
  })

  it('says nothing of another ticket after it has been finished, parked or transferred', async () => {
    for (let more = 0; more < 4; more++) await hall.issue({ serviceId: 'id-card' })
    const steps: Array<[key: string, ...more: string[]]> = [
      ['KeyF', 'Digit1', 'Enter'],
      ['KeyP', 'Digit1', 'Enter'],
      ['KeyT', 'Digit1', 'Enter']
    ]
    for (const [key, ...more] of steps) {
      await ask(key)
      if (key === 'KeyT') await page.getByTestId('target').first().waitFor()
      for (const each of more) await page.keyboard.press(each)
      await step('call')
      await settle()
      expect(await page.getByTestId('rejection').count(), key).toBe(0)
      await next('start')
    }
  })

  it('cancels the ticket', async () => {
    const ticketId = present()
    await ask('KeyX')
    await page.keyboard.press('Digit2')
    await page.keyboard.press('Enter')
    await step('call')
    expect((await ticketNow(ticketId)).status).toBe('cancelled')
  })

  it('does not let the desk be closed or left on a break', async () => {
    expect(await page.getByTestId('close-desk').getAttribute('aria-disabled')).toBe('true')
    expect(await page.getByTestId('break').getAttribute('aria-disabled')).toBe('true')
    await page.getByTestId('sign-out').click()
    expect(await page.getByTestId('confirm').count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByTestId('dialog').waitFor({ state: 'detached' })
  })
})

describe('at a free desk', () => {
  it('calls another by a number typed in Cyrillic, with a reason', async () => {
    const { ticketNumber } = await hall.issue({ serviceId: 'id-card' })
    await page.locator(`[data-number=${ticketNumber}]`).waitFor()
    await ask('KeyS')
    const cyrillic: Record<string, string> = {
      A: 'а',
      K: 'к',
      M: 'м',
      T: 'т',
      E: 'е',
      O: 'о',
      P: 'р',
      C: 'с',
      H: 'н',
      B: 'в',
      X: 'х'
    }
    await page.keyboard.type(Array.from(ticketNumber, (letter) => cyrillic[letter] ?? letter).join(''))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Digit4')
    await page.keyboard.press('Enter')
    await step('start')
    expect(await page.getByTestId('ticket-number').textContent()).toBe(ticketNumber)
    expect(await page.getByTestId('why').textContent()).toContain('Кыска суроо')
  })

  it('takes a break for a reason and comes back', async () => {
    await ask('KeyB')
    await page.getByTestId('own-words').fill('Жыйналыш')
    await page.keyboard.press('Enter')
    await step('resume')
    expect(await page.getByTestId('on-break').textContent()).toContain('Жыйналыш')
    expect(await axe(page)).toEqual([])
    await next('call')
  })

  it('opens the desk that stands here with Enter', async () => {
    await page.getByTestId('close-desk').click()
    await page.keyboard.press('Enter')
    await page.locator('[data-testid=desk-1]:focus').waitFor()
    await page.keyboard.press('Enter')
    await step('call')
  })

  it('is not shown to whoever slept while somebody else took the desk', async () => {
    const supervisor = await hall.signIn('supervisor')
    await hall.call('POST', '/api/desks/desk-1/close', { asSupervisor: true }, supervisor)
    await page.getByTestId('rejection').waitFor()
    // A supervisor's page of the same desk, while an operator has it.
    expect((await hall.call('POST', '/api/desks/desk-1/open', {}, supervisor)).status).toBe(200)
    const own = await openSignedIn(browser, hall, 'supervisor', '/desk', SIZES.desk)
    await own.page.locator('[data-testid=next-step][data-step=call]').waitFor()
    await own.context.setOffline(true)
    await hall.call('POST', '/api/desks/desk-1/close', {}, supervisor)
    await hall.openDesk(1)
    await own.context.setOffline(false)
    await own.page.getByTestId('desk-1').waitFor({ timeout: 20_000 })
    expect(await own.page.getByTestId('next-step').count()).toBe(0)
    // Nor does the server take it for theirs.
    const call = (body: object) => hall.call('POST', '/api/desks/desk-1/call-next', body, supervisor)
    expect(await call({})).toMatchObject({ status: 403, body: { code: 'not-your-desk' } })
    expect((await call({ asSupervisor: true })).status).toBe(200)
    await own.context.close()
  })

  it('closes the desk, opens it again, and says so when somebody else has closed it', async () => {
    await page.getByTestId('close-desk').click()
    await page.keyboard.press('Enter')
    await page.getByTestId('desk-1').click()
    await step('call')
    await hall.call('POST', '/api/desks/desk-1/close', { asSupervisor: true }, await hall.signIn('supervisor'))
    expect(await page.getByTestId('rejection').textContent()).toContain('жабылды')
    expect(await axe(page)).toEqual([])
    await page.getByTestId('sign-out').click()
    await page.getByTestId('login').waitFor()
  })

  it('closes the desk by signing out', async () => {
    await page.getByTestId('sign-out').click()
    await page.keyboard.press('Enter')
    await page.getByTestId('login').waitFor()
    expect(hall.app.hall.state.desks.get('desk-1')?.status).toBe('closed')
  })

  it('answers a call for help at the kiosk', async () => {
    await hall.call('POST', '/api/staff-calls', undefined, asKiosk)
    await page.getByTestId('staff-call').getByRole('button').click()
    await page.getByTestId('staff-call').waitFor({ state: 'detached' })
    expect(hall.app.hall.state.staffCalls.size).toBe(0)
  })

  it('leaves letters alone when they are switched off, and Enter as it is', async () => {
    await page.getByTestId('keys').click()
    expect(await axe(page)).toEqual([])
    await page.getByTestId('letter-keys').uncheck()
    await page.keyboard.press('Escape')
    await page.keyboard.press('KeyS')
    expect(await page.getByTestId('dialog').count()).toBe(0)
    await next('start')
  })
})

describe('the supervisor', () => {
  it('sees who waits, and for what nobody is there', async () => {
    await hall.issue({ serviceId: 'notary' })
    const office = await openScreen(browser, `${hall.base}/desk`, SIZES.desk)
    await office.page.getByTestId('login').fill('supervisor')
    await office.page.getByTestId('password').fill('sample')
    await office.page.getByTestId('sign-in').click()
    await office.page.getByTestId('hall').click()
    const alarm = office.page.locator("[data-alarm='unserved:notary']")
    await alarm.waitFor()
    expect(await alarm.textContent()).toContain('Нотариалдык кызмат')
    expect(await office.page.getByTestId('desk-row').first().textContent()).toContain('Operator 1')
    expect(await axe(office.page)).toEqual([])
    expect(office.errors).toEqual([])
    await office.context.close()
  })
})
