import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Browser, Page } from 'playwright-core'
import readExcelFile from 'read-excel-file/node'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { at, DAY, NEXT_DAY, playSmallDay, smallCentre } from '../server/small-day.ts'
import {
  axe,
  type OpenHall,
  leaveBrowser,
  openHall,
  openSignedIn,
  sharedBrowser,
  overflowing,
  type Screen,
  SIZES
} from './harness.ts'
import { tap } from './kiosk-visit.ts'

/** Reports in a browser, of the small day that is reckoned by hand. `PICTURES=<folder>` keeps what was seen. */

const TABLET = { width: 1024, height: 768 }
const PATIENT = { timeout: 40_000 }
const clock = { at: at('08:30') }
const screens: Screen[] = []
let browser: Browser
let hall: OpenHall
let played: Awaited<ReturnType<typeof playSmallDay>>
let page: Page

async function signedIn(login: string, size: { width: number; height: number }): Promise<Page> {
  const screen = await openSignedIn(browser, hall, login, '/desk', size)
  screens.push(screen)
  await screen.page.getByTestId('sign-out').waitFor()
  return screen.page
}

/** Nothing sticks out in any language at both sizes, and axe finds nothing. */
async function looksWell(which: Page, name: string): Promise<void> {
  for (const lang of ['en', 'ru', 'ky'] as const) {
    await which.getByTestId('language').selectOption(lang)
    for (const size of [SIZES.desk, TABLET]) {
      await which.setViewportSize(size)
      expect(await overflowing(which), `${name} ${lang} ${size.width}`).toEqual([])
      if (process.env.PICTURES)
        await which.screenshot({ path: `${process.env.PICTURES}/${name}-${lang}-${size.width}.png`, fullPage: true })
    }
  }
  expect(await axe(which), name).toEqual([])
}

const total = (id: string) => page.getByTestId(`total-${id}`).locator('dd').first().textContent()
const choosePeriod = async (from: string, to: string) => {
  await page.getByTestId('period').selectOption('own')
  await page.getByTestId('from').fill(from)
  await page.getByTestId('to').fill(to)
}
async function downloaded(testId: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(testId).click()])
  return readFileSync(await download.path())
}

beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall({ clock, centre: smallCentre })
  played = await playSmallDay(hall, clock)
  clock.at = at('10:00', NEXT_DAY)
  await hall.issue({ serviceId: 'id-card' })
  page = await signedIn('supervisor', SIZES.desk)
}, 120_000)
afterAll(async () => {
  for (const { context, foreign, errors } of screens) {
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  }
  await leaveBrowser()
  await hall.close()
})

test('the figures are shown, as tables, charts and words, and their files say the same', {
  timeout: 240_000
}, async () => {
  await page.goto(`${hall.base}/manage/reports`)
  await page.getByTestId('report').waitFor(PATIENT)
  await choosePeriod('2026-03-05', DAY)
  await expect.poll(() => page.getByTestId('missing').textContent()).not.toBe('')
  await choosePeriod(DAY, DAY)
  await expect.poll(() => total('tickets'), PATIENT).toBe('5')
  expect([
    await total('waitMedianS'),
    await total('wait90S'),
    await total('withinTarget'),
    await total('noShows'),
    await total('left'),
    await total('didNotCome'),
    await total('neverCalled')
  ]).toEqual(['2:00', '11:00', '50\u00a0%', '1', '1', '1', '2'])
  const table = page.getByTestId('figures-table')
  expect(await table.locator('tbody tr').last().locator('th, td').allTextContents()).toEqual([
    'ID-карта (паспорт)',
    '4',
    '2',
    '1',
    '2:00',
    '11:00',
    '50\u00a0%'
  ])
  await table.locator('thead button').nth(1).click()
  expect(await table.locator('tbody th').first().textContent()).toBe('ID-карта (паспорт)')
  expect(await table.locator('th[aria-sort="descending"]').count()).toBe(1)
  await tap(page, 'columns-service')
  expect(await table.locator('tfoot td').allTextContents()).toEqual(['4', '2', '5:00', '5:00', '1'])
  await page.getByTestId('spread-waits').locator('[data-drawn]').waitFor()
  expect(await page.getByTestId('spread-waits').locator('figcaption').textContent()).toContain('0–5 мүн')
  expect(await page.getByTestId('heat').locator('tbody td').allTextContents()).toEqual(['4'])
  await tap(page, 'columns-waits')
  await looksWell(page, 'reports')

  await choosePeriod(DAY, NEXT_DAY)
  await page.getByTestId('by').selectOption('day')
  await page.getByTestId('trend').locator('[data-drawn]').waitFor(PATIENT)
  await page.getByTestId('by').selectOption('service')
  await expect
    .poll(() => table.locator('tbody th').allTextContents(), PATIENT)
    .toEqual(['Жалпы жарандык паспорт', 'ID-карта (паспорт)'])
  const rows = parse(await downloaded('csv'), { bom: true, delimiter: ';', columns: true }) as Array<
    Record<string, string>
  >
  expect(rows.map((row) => [row.Кызмат, row.Талондор])).toEqual([
    ['Жалпы жарандык паспорт', '1'],
    ['ID-карта (паспорт)', '5'],
    ['Баары', '6']
  ])
  const [sheet] = await readExcelFile(await downloaded('xlsx'))
  expect(sheet?.data.slice(2).map((row) => row.slice(0, 2))).toEqual([
    ['Жалпы жарандык паспорт', 1],
    ['ID-карта (паспорт)', 5],
    ['Баары', 6]
  ])
  await page.getByTestId('by').selectOption('operator')
  await page.getByTestId('and').selectOption('hour')
  await expect.poll(() => table.locator('tbody tr').first().textContent(), PATIENT).toContain('Operator 3')
  expect(await page.getByTestId('columns-service').isChecked()).toBe(true)
  await page.getByTestId('filters').locator('summary').click()
  await page.getByTestId('only-zoneId').selectOption('zone-a')
  await expect.poll(() => page.getByTestId('filters').locator('summary').textContent()).toContain('1')
  await looksWell(page, 'reports-narrowed')
  await page.getByTestId('anonymous-day').fill(DAY)
  expect((await downloaded('anonymous')).toString()).toMatch(/kezek-day\/2;ticket;2026-03;1;1;/)
})

test('on paper there is the report, and nothing of the page around it', { timeout: 60_000 }, async () => {
  await page.emulateMedia({ media: 'print' })
  onTestFinished(() => page.emulateMedia({ media: 'screen' }))
  for (const hidden of ['.header', '.subjects', '[data-testid="period"]', '[data-testid="files"]'])
    expect(await page.locator(hidden).isVisible(), hidden).toBe(false)
  for (const shown of ['print-head', 'report-period', 'figures-table', 'heat'])
    expect(await page.getByTestId(shown).isVisible(), shown).toBe(true)
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/reports-print.png`, fullPage: true })
})

test('fairness says who overtook whom and why', { timeout: 120_000 }, async () => {
  await page.getByTestId('language').selectOption('ky')
  await page.goto(`${hall.base}/manage/fairness`)
  await page.getByTestId('from').fill(DAY)
  await page.getByTestId('to').fill(DAY)
  await expect.poll(() => page.getByTestId('fairness-words').textContent(), PATIENT).toContain('4 чакыруунун 1')
  expect(await page.getByTestId('longest').locator('tbody th').first().textContent()).toBe(
    played.tickets.T2.ticketNumber
  )
  await page.getByTestId('overtakes-day').fill(DAY)
  await expect.poll(() => page.getByTestId('overtakes').locator('tbody tr').count(), PATIENT).toBe(1)
  await looksWell(page, 'fairness')
  await page.getByTestId('overtakes').locator('.passed-list a').first().click()
  await page.getByTestId('overtaken').waitFor(PATIENT)
  expect(new URL(page.url()).search).toBe(`?day=${DAY}&number=${played.tickets.T1.ticketNumber}`)
  expect(await page.getByTestId('overtaken').locator('tbody tr').textContent()).toContain(
    played.tickets.T3.ticketNumber
  )
  await looksWell(page, 'story-overtaken')
  await page.emulateMedia({ media: 'print' })
  onTestFinished(() => page.emulateMedia({ media: 'screen' }))
  expect((await page.pdf({ format: 'A4' })).toString('latin1')).toMatch(/\/Type \/Pages\s[^>]*\/Count 1\b/)
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/story-print.png`, fullPage: true })
})

test('the sheet of a month is there to be printed and signed', { timeout: 120_000 }, async () => {
  await page.goto(`${hall.base}/manage/sheet`)
  await page.getByTestId('month').fill(DAY.slice(0, 7))
  await expect.poll(() => page.getByTestId('sheet').textContent(), PATIENT).toContain(DAY.slice(0, 7))
  expect(await page.getByTestId('issuers').locator('tbody tr').count()).toBe(1)
  expect(await page.getByTestId('sheet').locator('.sheet-hash').first().textContent()).toMatch(/^[0-9a-f]{64}$/)
  await looksWell(page, 'sheet')
})

test("a ticket's story is found by day and number, and told in three languages", { timeout: 120_000 }, async () => {
  await page.goto(`${hall.base}/manage/story`)
  await page.getByTestId('story-day').fill(DAY)
  await page.getByTestId('story-number').fill('Z999')
  await tap(page, 'submit')
  await expect.poll(() => page.getByTestId('missing').textContent(), PATIENT).toContain('болгон эмес')
  await page.getByTestId('story-number').fill(played.tickets.T3.ticketNumber.toLowerCase())
  await tap(page, 'submit')
  await page.getByTestId('story').waitFor(PATIENT)
  const told = await page.getByTestId('story-event').allTextContents()
  expect(told).toHaveLength(4)
  expect(told[1]).toContain('Чакырылды: 3-терезе. Күткөнү: 1:00.')
  expect(told[1]).toContain(played.tickets.T1.ticketNumber)
  await page.getByTestId('story-number').fill(played.tickets.T2.ticketNumber)
  await tap(page, 'submit')
  await expect.poll(() => page.getByTestId('story-event').count()).toBe(7)
  await looksWell(page, 'story')
})

test('the glossary says what each figure means', { timeout: 120_000 }, async () => {
  await page.goto(`${hall.base}/manage/glossary`)
  await page.getByTestId('term-neverCalled').waitFor(PATIENT)
  expect(await page.getByTestId('term-left').textContent()).toContain('Тейленбей кеткендер')
  await looksWell(page, 'glossary')
})

test('an operator finds their own day, and no report of the hall', { timeout: 120_000 }, async () => {
  const operator = await signedIn('operator3', SIZES.desk)
  await tap(operator, 'own-day-link')
  await operator.getByTestId('own-nothing').waitFor(PATIENT)
  expect(await operator.locator('.subject').allTextContents()).toEqual([
    'Жазылгандар',
    'Менин күнүм',
    'Сырсөздү өзгөртүү',
    'Экинчи фактор',
    'Кирген жерлер'
  ])
  await operator.getByTestId('own-day').fill(DAY)
  await operator.getByTestId('own-visits').waitFor(PATIENT)
  expect(await operator.getByTestId('own-finished').locator('dd').textContent()).toBe('2')
  expect(await operator.getByTestId('own-busyS').locator('dd').textContent()).toBe('16:00')
  await looksWell(operator, 'own-day')
  await operator.goto(`${hall.base}/manage/reports`)
  await operator.getByText('Мындай барак жок').waitFor()
})

test('the administrator erases the name of somebody who has left, and has what is kept of anybody', {
  timeout: 120_000
}, async () => {
  const admin = await signedIn('admin', SIZES.desk)
  const cookie = await hall.signIn('admin')
  expect((await hall.call('DELETE', '/api/people/operator-16', undefined, cookie)).status).toBe(204)
  await admin.goto(`${hall.base}/manage/personal-data`)
  const row = admin.getByTestId('former-row')
  await row.waitFor(PATIENT)
  expect(await row.locator('th').textContent()).toBe('Operator 16')
  await looksWell(admin, 'personal-data')
  await row.getByRole('button').click()
  await tap(admin, 'confirm')
  await admin.getByTestId('no-former').waitFor(PATIENT)
})
