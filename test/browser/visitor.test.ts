import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { IssuedTicket } from '../../server/protocol/tickets.ts'
import { makeBackup } from '../../server/ops/backup/backup.ts'
import { restore } from '../../server/ops/backup/restore.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { closeClean } from './clean-screens.ts'
import {
  axe,
  type OpenHall,
  leaveBrowser,
  openHall,
  openScreen,
  openSignedIn,
  sharedBrowser,
  overflowing,
  type Screen,
  SIZES
} from './harness.ts'

let browser: Browser
let hall: OpenHall
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  hall = await openHall()
})
afterEach(async () => {
  await closeClean(open)
  await hall.close()
})

async function phone(path: string, { width = 360, locale = 'ky' } = {}): Promise<Page> {
  const screen = await openScreen(
    browser,
    `${hall.base}${path}`,
    { width, height: SIZES.phone.height },
    { locale, reducedMotion: 'reduce' }
  )
  open.push(screen)
  return screen.page
}

const statusOf = (page: Page) => page.getByTestId('visitor-status').getAttribute('data-status')
const at = (deskNumber: number, what: string, cookie: Record<string, string>, body: object = {}) =>
  hall.call('POST', `/api/desks/desk-${deskNumber}/${what}`, body, cookie)

/** The server's answer is one thing; what the hall did is another. */
const stored = async ({ ticketId }: IssuedTicket) => (await hall.call('GET', `/api/tickets/${ticketId}`)).body

describe("the visitor's page", () => {
  test('moves with the queue: waiting, called, being served, done, rated', async () => {
    const before = await hall.issue({ serviceId: 'id-card' })
    const ticket = await hall.issue({ serviceId: 'id-card' })
    const page = await phone(ticket.trackPath)
    await expect.poll(() => statusOf(page)).toBe('waiting')
    expect(await page.getByTestId('visitor-number').innerText()).toBe(ticket.ticketNumber)
    expect(await page.getByTestId('ahead').innerText()).toBe('1')

    const [first, second] = [await hall.openDesk(1), await hall.openDesk(2)]
    const { body } = await at(1, 'call-next', first)
    expect(body.ticket.ticketNumber).toBe(before.ticketNumber)
    await expect.poll(() => page.getByTestId('ahead').innerText()).toBe('0')

    await at(2, 'call-next', second)
    await expect.poll(() => statusOf(page)).toBe('called')
    expect(await page.getByTestId('visitor-desk').innerText()).toBe('2')
    expect(await page.title()).toContain(ticket.ticketNumber)
    expect(await page.title()).toMatch(/2-терезеге келиңиз/)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 201, 51)'
    )
    expect(await axe(page)).toEqual([])

    await at(2, 'start', second)
    await expect.poll(() => statusOf(page)).toBe('serving')
    expect(await axe(page)).toEqual([])
    await at(2, 'finish', second)
    await expect.poll(() => statusOf(page)).toBe('finished')
    expect(await axe(page)).toEqual([])

    await page.getByTestId('star-4').click()
    expect(await axe(page)).toEqual([])
    await page.getByTestId('reason-courtesy').click()
    await page.getByTestId('rate-comment').fill('Рахмат')
    await page.getByTestId('rate-send').click()
    await page.getByTestId('rated').waitFor()
    expect(hall.app.comments.newest()).toMatchObject([{ stars: 4, text: 'Рахмат' }])
    expect((await stored(ticket)).canRate).toBe(false)
    await page.reload()
    await expect.poll(() => statusOf(page)).toBe('finished')
    expect(await page.getByTestId('star-4').count()).toBe(0)
  })

  test('lets others pass for ten minutes', async () => {
    const ticket = await hall.issue({ serviceId: 'id-card' })
    const page = await phone(ticket.trackPath)
    await page.getByTestId('postpone').click()
    expect(await axe(page)).toEqual([])
    await page.getByTestId('postpone-10').click()
    await expect.poll(() => statusOf(page)).toBe('held')
    expect(await axe(page)).toEqual([])
    const { heldUntil } = await stored(ticket)
    expect(heldUntil - hall.app.hall.now()).toBeGreaterThan(9 * 60_000)
    expect(heldUntil - hall.app.hall.now()).toBeLessThan(11 * 60_000)
  })

  test('leaves the queue only after being asked again', async () => {
    const ticket = await hall.issue({ serviceId: 'id-card' })
    const page = await phone(ticket.trackPath)
    await page.getByTestId('leave').click()
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect((await stored(ticket)).status).toBe('waiting')
    await page.getByTestId('leave').click()
    await page.getByTestId('leave-confirm').click()
    await expect.poll(() => statusOf(page)).toBe('cancelled')
    expect((await stored(ticket)).status).toBe('cancelled')
    expect(await page.getByTestId('leave').count()).toBe(0)
    expect(await axe(page)).toEqual([])
  })

  test('is kind to a ticket that nobody knows', async () => {
    const page = await phone('/t/nobodynobodynobody12')
    await expect.poll(() => statusOf(page)).toBe('unknown')
    expect(await page.locator('h1').innerText()).toBe('Мындай талон табылган жок')
    expect(await axe(page)).toEqual([])
  })

  test('tells the holder of a ticket that a restore has lost to ask the staff, and not that their day is over', async () => {
    await hall.issue({ serviceId: 'id-card' })
    const { file } = await makeBackup(hall.data, `${hall.data}/backups`, Date.now())
    const lost = await hall.issue({ serviceId: 'id-card' })
    const page = await phone(lost.trackPath)
    await expect.poll(() => statusOf(page)).toBe('waiting')
    const { data, port } = hall
    await hall.stop()
    await restore({ from: file, data, replace: true, at: Date.now(), agrees: () => true })
    hall = await openHall({ data, port })
    await expect.poll(() => statusOf(page), { timeout: 40_000 }).toBe('lost')
    const words: Record<string, string> = {
      en: 'Please ask the staff',
      ru: 'Обратитесь к сотруднику',
      ky: 'Кызматкерге кайрылыңыз'
    }
    // The page that was open, then one of a phone that has never seen the ticket.
    for (const shown of [page, await phone(lost.trackPath)]) {
      await expect.poll(() => statusOf(shown), { timeout: 40_000 }).toBe('lost')
      for (const [lang, sentence] of Object.entries(words)) {
        await shown.getByTestId(`lang-${lang}`).click()
        expect(await shown.getByTestId('visitor-status').innerText()).toContain(sentence)
        expect(await overflowing(shown)).toEqual([])
      }
      expect(await axe(shown)).toEqual([])
    }
    expect(await page.getByTestId('visitor-number').innerText()).toBe(lost.ticketNumber)
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/lost.png` })
    const board = await openSignedIn(browser, hall, 'supervisor', '/desk#hall', SIZES.desk)
    open.push(board)
    await board.page.getByTestId('language').selectOption('en')
    await board.page.getByText("A backup was restored: some of today's tickets are unknown").waitFor()
    if (process.env.LOOK) await board.page.screenshot({ path: `${process.env.LOOK}/board.png` })
  })

  test('says kindly that the day is over, what became of the ticket, and when to come again', async () => {
    // A hall in a zone where it is noon now, so that the phone's clock and the hall's agree.
    const east = 12 - new Date().getUTCHours()
    const hours = Array.from({ length: 7 }, (): Array<[string, string]> => [['09:00', '18:00']])
    const clock = { at: Date.now() }
    await hall.close()
    hall = await openHall({
      clock,
      centre: {
        ...sampleCentre,
        timeZone: `Etc/GMT${east > 0 ? '-' : '+'}${Math.abs(east)}`,
        hours,
        services: sampleCentre.services.map((service) => ({ ...service, hours: null }))
      }
    })
    const ticket = await hall.issue({ serviceId: 'id-card' })
    const page = await phone(ticket.trackPath)
    await expect.poll(() => statusOf(page)).toBe('waiting')
    const looksWell = async () => {
      for (const lang of ['en', 'ru', 'ky']) {
        await page.getByTestId(`lang-${lang}`).click()
        expect(await overflowing(page)).toEqual([])
      }
      expect(await axe(page)).toEqual([])
    }

    const { status, body } = await hall.call(
      'POST',
      '/api/steering',
      { step: 'close-day', serviceDay: ticket.serviceDay, reason: 'no power' },
      await hall.signIn('supervisor')
    )
    expect(status, JSON.stringify(body)).toBe(200)
    await expect.poll(() => statusOf(page)).toBe('cancelled')
    // Without what keeps a span of hours on one line.
    const words = async () => (await page.getByTestId('visitor-status').innerText()).replaceAll('\u2060', '')
    expect(await words()).toMatch(/Бүгүнкү кабыл алуу аяктады[\s\S]*Кабыл алуу эртең: 09:00–18:00/)
    await looksWell()

    // At six the next day the hall knows the ticket no more; the page that is still open does, and so does one opened anew.
    clock.at += 18 * 3_600_000
    await expect.poll(() => statusOf(page), { timeout: 20_000 }).toBe('over')
    await page.reload()
    await expect.poll(() => statusOf(page)).toBe('over')
    await expect.poll(words).toMatch(/Бул талондун күнү өттү[\s\S]*Кабыл алуу бүгүн: 09:00–18:00[\s\S]*Акыркы маалымат/)
    expect(await page.getByTestId('visitor-number').innerText()).toBe(ticket.ticketNumber)
    expect((await page.getByTestId('leave').count()) + (await page.getByTestId('postpone').count())).toBe(0)
    await looksWell()
  })

  test('says how fresh it is, says when it is not, and comes back by itself', async () => {
    const ticket = await hall.issue({ serviceId: 'id-card' })
    const page = await phone(ticket.trackPath)
    await expect.poll(() => page.getByTestId('fresh').getAttribute('data-fresh')).toBe('true')
    const { data, port } = hall
    await hall.stop()
    await expect.poll(() => page.getByTestId('fresh').getAttribute('data-fresh')).toBe('false')
    expect(await axe(page)).toEqual([])
    await page.getByTestId('leave').click()
    await page.getByTestId('leave-confirm').click()
    await expect.poll(() => page.locator('.rejection').innerText()).toBe('Байланыш жок. Кайра аракет кылыңыз')

    hall = await openHall({ data, port })
    await expect.poll(() => page.getByTestId('fresh').getAttribute('data-fresh'), { timeout: 15_000 }).toBe('true')
    expect(await statusOf(page)).toBe('waiting')
  })

  test.each(['ky', 'ru', 'en'])('fits a phone 320 px wide, in %s', async (locale) => {
    const ticket = await hall.issue({ serviceId: 'id-card' })
    const page = await phone(ticket.trackPath, { width: 320, locale })
    await expect.poll(() => statusOf(page)).toBe('waiting')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale)
    expect(await overflowing(page)).toEqual([])
    expect(await axe(page)).toEqual([])
    const low = await page
      .locator('button')
      .evaluateAll((buttons) =>
        buttons.filter((button) => button.getBoundingClientRect().height < 44).map((button) => button.textContent)
      )
    expect(low).toEqual([])
    for (const what of ['postpone', 'leave']) {
      await page.getByTestId(what).click()
      expect(await overflowing(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    const cookie = await hall.openDesk(1)
    await at(1, 'call-next', cookie)
    await expect.poll(() => statusOf(page)).toBe('called')
    expect(await overflowing(page)).toEqual([])
  })

  test('keeps the language that was chosen', async () => {
    const ticket = await hall.issue({ serviceId: 'id-card' })
    const page = await phone(ticket.trackPath, { locale: 'de' })
    await expect.poll(() => statusOf(page)).toBe('waiting')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ky')
    await page.getByTestId('lang-en').click()
    expect(await page.getByText('Ahead of you').count()).toBe(1)
    await page.reload()
    await page.getByText('Ahead of you').waitFor()
  })
})
