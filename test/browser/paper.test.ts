import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chooseFor, printer, setPrinting } from '../devices/hall-with-printer.ts'
import { VirtualPrinter } from '../devices/virtual-printer.ts'
import { samplePassword } from '../../server/sample/people.ts'
import { createCanvas } from '@napi-rs/canvas'
import {
  axe,
  type OpenHall,
  leaveBrowser,
  openHall,
  openScreen,
  sharedBrowser,
  overflowing,
  signInAtDesk,
  SIZES
} from './harness.ts'
import { centre, number, settle, tap, toLastQuestion } from './kiosk-visit.ts'
import { saveSettings } from './saving.ts'
import { goTo } from './subject-list.ts'

/** Pictures of every state, to be looked at; not kept. */
const PICTURES = path.join(import.meta.dirname, '../devices/printed')

let browser: Browser
let hall: OpenHall
let paper: VirtualPrinter
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true })
  browser = await sharedBrowser()
  hall = await openHall({ centre })
  paper = await VirtualPrinter.start()
  await setPrinting(hall, { printers: [printer(paper.port)] })
  await chooseFor(hall, 'sample-kiosk', 'door')
})
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
  await paper.stop()
})

const stateOf = (page: Page) => page.getByTestId('paper').getAttribute('data-paper')
const look = async (page: Page, name: string) => {
  await settle(page)
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) })
  expect(await axe(page)).toEqual([])
  expect(await overflowing(page)).toEqual([])
  // Nothing hides behind a scroll.
  expect(await page.locator('.step').evaluate((step) => step.scrollHeight - step.clientHeight)).toBeLessThanOrEqual(0)
}
const statusOf = () => hall.app.printing.views()[0]?.status

/** Takes a ticket, and looks at its step in each state that its paper gets into. */
async function visit(page: Page, lang: string): Promise<void> {
  await toLastQuestion(page, lang)
  await tap(page, 'priority-none')
  await number(page).waitFor()
}
const home = async (page: Page) => {
  await tap(page, 'done')
  await page.getByTestId('lang-ky').waitFor()
}

describe("the kiosk's ticket step", () => {
  let page: Page
  beforeAll(async () => {
    page = (await openScreen(browser, `${hall.base}/kiosk`, SIZES.kiosk)).page
  })
  beforeEach(async () => {
    await page.goto(`${hall.base}/kiosk`)
    paper.moods.stallsAfter = Number.POSITIVE_INFINITY
    paper.moods.isCoverOpen = false
    paper.refill()
  })

  /** Looks at the present state of the paper in each language: the visitor may change it on the ticket too. */
  const lookInAll = async (name: string) => {
    for (const lang of ['ru', 'en', 'ky']) {
      await tap(page, `lang-${lang}`)
      await page.locator(`html[lang=${lang}]`).waitFor()
      await look(page, `${name}-${lang}`)
    }
  }

  test('says that the ticket is being printed, then that it is to be taken', async () => {
    await expect.poll(statusOf, { timeout: 20_000 }).toBe('ready')
    paper.moods.stallsAfter = 10
    await visit(page, 'ky')
    await expect.poll(() => stateOf(page)).toBe('printing')
    await lookInAll('kiosk-printing')
    paper.moods.stallsAfter = Number.POSITIVE_INFINITY
    await expect.poll(() => stateOf(page), { timeout: 25_000 }).toBe('printed')
    await lookInAll('kiosk-printed')
    await home(page)
  }, 90_000)

  test('says when the paper is used up, and is the ticket itself', async () => {
    paper.moods.paperRows = 0
    await visit(page, 'ky')
    await expect.poll(() => stateOf(page), { timeout: 20_000 }).toBe('out-of-paper')
    expect((await page.locator('.qr').boundingBox())?.width).toBeGreaterThan(300)
    await lookInAll('kiosk-out-of-paper')
    await home(page)
  })

  test('says when the printer does not work, in large letters and seated too', async () => {
    paper.moods.isCoverOpen = true
    await visit(page, 'ky')
    await expect.poll(() => stateOf(page), { timeout: 20_000 }).toBe('no-printer')
    await look(page, 'kiosk-no-printer-ky')
    await tap(page, 'larger-text')
    await look(page, 'kiosk-no-printer-larger-ky')
    await tap(page, 'seated')
    await look(page, 'kiosk-no-printer-larger-seated-ky')
    await tap(page, 'larger-text')
    await look(page, 'kiosk-no-printer-seated-ky')
    await tap(page, 'seated')
    await page.setViewportSize(SIZES.desk)
    await look(page, 'kiosk-no-printer-wide-ky')
    await page.setViewportSize(SIZES.kiosk)
    await home(page)
  })

  test('shows the ticket as ever where there is no printer', async () => {
    await chooseFor(hall, 'sample-kiosk', null)
    await visit(page, 'ky')
    expect(await page.getByTestId('paper').count()).toBe(0)
    await home(page)
    await chooseFor(hall, 'sample-kiosk', 'door')
  })
})

describe('the administrator', () => {
  const signIn = async (at: string, login: string) => {
    const { page } = await openScreen(browser, `${hall.base}${at}`, SIZES.desk)
    await page.getByTestId('login').fill(login)
    await page.getByTestId('password').fill(samplePassword)
    await page.getByTestId('sign-in').click()
    return page
  }
  const whole = (page: Page, name: string) =>
    page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true })

  test('connects a printer, tries it out and chooses it for a kiosk', async () => {
    const second = await VirtualPrinter.start()
    const page = await signIn('/manage/printers', 'admin')
    await page.getByTestId('printers-add').click()
    const row = page.getByTestId('printers').locator('li').nth(1)
    await row.getByTestId('printer-name').fill('Чыгуу')
    await page.getByTestId('save').click()
    // Without an address nothing is sent.
    await page.getByTestId('missing').waitFor()
    await row.getByTestId('printer-host').fill('127.0.0.1')
    await row.getByTestId('printer-port').fill(String(second.port))
    await row.getByTestId('printer-width').selectOption('384')
    await saveSettings(page)
    await expect.poll(() => row.getByTestId('printer-state').textContent()).toBe('Иштеп жатат')
    await row.getByTestId('printer-try').click()
    await expect.poll(() => second.printouts.length, { timeout: 20_000 }).toBe(1)
    expect(second.printouts[0]?.widthDots).toBe(384)
    expect(await axe(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    await whole(page, 'manage-printers-ky')

    await goTo(page, 'devices')
    await page
      .getByTestId('device-row')
      .filter({ hasText: 'Kiosk' })
      .getByRole('button', { name: /^Өзгөртүү/ })
      .click()
    await page.getByTestId('device-printer').selectOption({ label: 'Чыгуу' })
    await page.getByTestId('submit').click()
    await expect
      .poll(() => hall.app.people.devices.byId('sample-kiosk')?.profile.printerId)
      .toBe(hall.app.hall.centre.printing.printers[1]?.printerId)
    await page.context().close()
    await setPrinting(hall, { printers: [printer(paper.port)] })
    await chooseFor(hall, 'sample-kiosk', 'door')
    await second.stop()
  }, 90_000)

  test('changes the ticket and sees it change', async () => {
    const page = await signIn('/manage/paper', 'admin')
    const source = () => page.getByTestId('preview').getAttribute('src')
    await page.getByTestId('preview').waitFor()
    let before = await source()
    const changes = async (change: () => Promise<unknown>) => {
      await change()
      await expect.poll(source).not.toBe(before)
      before = await source()
    }
    await changes(async () => {
      await page.getByTestId('lines-add').click()
      await page.getByTestId('lines').locator('li').last().getByTestId('line-text-ky').fill('Төлөнүүчү үлгү: ң, ө, ү')
    })
    const emblem = createCanvas(300, 300)
    const context = emblem.getContext('2d')
    context.fillStyle = '#0b6b66'
    context.arc(150, 150, 140, 0, 7)
    context.fill()
    await changes(() =>
      page
        .getByTestId('logo')
        .setInputFiles({ name: 'emblem.png', mimeType: 'image/png', buffer: emblem.toBuffer('image/png') })
    )
    await whole(page, 'manage-paper-ky')
    // Where the page stands by chance its foot may lie over half of a field, which scrolling uncovers.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    expect(await axe(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    await changes(() => page.getByTestId('preview-width').selectOption('384'))
    await changes(() => page.getByTestId('preview-language').selectOption('ru'))
    await saveSettings(page)
    const { template } = hall.app.hall.centre.printing
    expect(template.lines.at(-1)?.text?.ky).toBe('Төлөнүүчү үлгү: ң, ө, ү')
    expect(template.logo).toMatch(/^iVBORw0KGgo/)

    const printed = paper.printouts.length
    await hall.issue({ serviceId: 'id-card', language: 'ky' })
    await expect.poll(() => paper.printouts.length, { timeout: 20_000 }).toBe(printed + 1)
    await page.context().close()
  }, 90_000)

  test('and the supervisor see a printer without paper, and print a ticket again', async () => {
    const { ticketNumber } = await hall.issue({ serviceId: 'id-card', language: 'ky' })
    const page = await signIn('/desk#hall', 'supervisor')
    const row = page.getByTestId('printer-row')
    await expect.poll(() => row.getAttribute('data-status'), { timeout: 20_000 }).toBe('ready')
    const printed = paper.printouts.length
    await page.getByTestId('reprint-number').fill(ticketNumber.toLowerCase().replace('a', 'а'))
    await page.getByTestId('reprint').click()
    await expect.poll(() => page.getByTestId('reprint-done').textContent()).toContain(ticketNumber)
    await expect.poll(() => paper.printouts.length, { timeout: 20_000 }).toBeGreaterThan(printed)
    paper.moods.paperRows = 0
    await hall.issue({ serviceId: 'id-card', language: 'ky' })
    await expect.poll(() => row.getAttribute('data-status'), { timeout: 20_000 }).toBe('out-of-paper')
    await whole(page, 'supervisor-ky')
    expect(await axe(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    paper.refill()
    await page.context().close()
  }, 60_000)

  test('and an operator does so from the queue', async () => {
    const { page } = await openScreen(browser, `${hall.base}/desk`, SIZES.desk)
    await signInAtDesk(page, 1)
    await page.getByTestId('queue-row').first().click()
    await page.getByTestId('reprint').click()
    await expect.poll(() => page.getByTestId('reprint-done').textContent()).toContain('Эшик')
    await page.screenshot({ path: path.join(PICTURES, 'desk-reprint-ky.png') })
    expect(await axe(page)).toEqual([])
    await page.context().close()
  }, 60_000)
})
