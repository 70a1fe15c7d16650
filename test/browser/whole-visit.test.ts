import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type OpenHall, openBrowser, openHall, openScreen, type Screen, signInAtDesk, SIZES } from './harness.ts'

/**
 * One visit from the door to the desk and out, as people see it: kiosk, phone, desk, display and sign, in each language.
 * With PICTURES=1 it also takes the pictures of the README.
 */
const PICTURES = path.join(import.meta.dirname, 'pictures')

// Announcements in quick succession: how long they stand is the display's own tests' subject.
const centre = { ...sampleCentre, screens: { ...sampleCentre.screens, minDwellMs: 1_500 } }

let browser: Browser
let hall: OpenHall
beforeAll(async () => { browser = await openBrowser() })
afterAll(() => browser.close())

async function picture (page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== '1') return
  mkdirSync(PICTURES, { recursive: true })
  // What is moving comes to rest first.
  await page.waitForTimeout(800)
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) })
}

async function takeTicket (page: Page, lang: string, serviceId: string, groupId: string): Promise<string> {
  const tap = async (id: string) => {
    await page.getByTestId(id).click()
    // A second tap within the change of a step counts for nothing; a person is slower than that.
    await page.waitForTimeout(450)
  }
  await tap(`lang-${lang}`)
  await tap(`group-${groupId}`)
  if (lang === 'ky') await picture(page, 'kiosk')
  await tap(`service-${serviceId}`)
  while (!await page.getByTestId('ticket-number').isVisible()) {
    await tap(await page.getByTestId('continue').isVisible() ? 'continue' : 'priority-none')
  }
  return page.getByTestId('ticket-number').innerText()
}

test.each(['ky', 'ru', 'en'] as const)('a whole visit in %s', async (lang) => {
  hall = await openHall({ centre })
  // Somebody was here before, so that the screens have something to show.
  const colleague = await hall.openDesk(3)
  await hall.openDesk(8)
  for (let i = 0; i < 4; i++) await hall.issue({ serviceId: 'id-card' })
  for (let i = 0; i < 3; i++) await hall.issue({ serviceId: 'birth-certificate' })
  await hall.call('POST', '/api/desks/desk-3/call-next', {}, colleague)

  const screens: Screen[] = []
  const open = async (where: string, size: { width: number, height: number }) => {
    const screen = await openScreen(browser, `${hall.base}${where}`, size, { locale: lang, reducedMotion: 'reduce' })
    screens.push(screen)
    return screen.page
  }
  const kiosk = await open('/kiosk', SIZES.kiosk)
  const display = await open('/display', SIZES.display)
  const desk = await open('/desk', SIZES.desk)
  const sign = await open('/display/desk/1', { width: 1280, height: 720 })

  await desk.getByTestId('language').selectOption(lang).catch(() => desk.getByTestId(`lang-${lang}`).click())
  await signInAtDesk(desk, 1)

  const number = await takeTicket(kiosk, lang, 'address-registration', 'documents')
  expect(number).toMatch(/^[A-Z]\d{3}$/)
  expect(await kiosk.locator('html').getAttribute('lang')).toBe(lang)
  if (lang === 'ky') await picture(kiosk, 'ticket')
  const { ticketId } = [...hall.app.hall.state.tickets.values()].find((ticket) => ticket.ticketNumber === number) as { ticketId: string }
  expect(hall.app.hall.state.tickets.get(ticketId)?.language).toBe(lang)

  const phone = await open(`/t/${ticketId}`, SIZES.phone)
  await expect.poll(() => phone.getByTestId('visitor-number').innerText()).toBe(number)
  expect(await phone.getByTestId('visitor-status').getAttribute('data-status')).toBe('waiting')
  if (lang === 'ky') await picture(phone, 'phone')

  const next = desk.getByTestId('next-step')
  const step = (name: string) => desk.locator(`[data-testid=next-step][data-step=${name}]:not([disabled]):not([aria-disabled=true])`).waitFor()
  const press = async (name: string) => {
    await step(name)
    // As with the kiosk: a press right after a change counts for nothing.
    await desk.waitForTimeout(450)
    await next.click()
  }
  for (let i = 0; i < 6; i++) {
    await press('call')
    await step('start')
    if (await desk.getByTestId('ticket-number').innerText() === number) break
    await press('start')
    await press('finish')
  }
  expect(await desk.getByTestId('ticket-number').innerText()).toBe(number)
  expect((await desk.getByTestId('why').innerText()).length).toBeGreaterThan(10)

  await expect.poll(() => phone.getByTestId('visitor-status').getAttribute('data-status')).toBe('called')
  await expect.poll(() => sign.getByTestId('sign-number').innerText()).toBe(number)
  // Earlier calls are still being announced one by one; this one has its turn.
  await expect.poll(() => display.getByTestId('now-number').innerText(), { timeout: 25_000 }).toBe(number)
  if (lang === 'ky') {
    await picture(display, 'display')
    await picture(desk, 'desk')
    await picture(sign, 'sign')
    await picture(phone, 'phone-called')
  }

  await press('start')
  await expect.poll(() => phone.getByTestId('visitor-status').getAttribute('data-status')).toBe('serving')
  await press('finish')
  await step('call')
  await expect.poll(() => phone.getByTestId('visitor-status').getAttribute('data-status')).toBe('finished')

  for (const { foreign, errors } of screens) {
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
  }
  await Promise.all(screens.map(({ context }) => context.close()))
  await hall.close()
}, 90_000)
