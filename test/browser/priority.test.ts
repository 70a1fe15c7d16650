import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sampleCentre } from '../../server/sample/centre.ts'
import { closeClean } from './clean-screens.ts'
import {
  axe,
  leaveBrowser,
  type OpenHall,
  openHall,
  openScreen,
  overflowing,
  type Screen,
  sharedBrowser,
  SIZES
} from './harness.ts'
import { settle, tap, toLastQuestion } from './kiosk-visit.ts'

/** The question about priority: one clear sentence a class, at the kiosk and on the way to the hall. */

let browser: Browser
let hall: OpenHall
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  hall = await openHall({
    centre: {
      ...sampleCentre,
      outside: { ...sampleCentre.outside, open: true },
      priorityClasses: sampleCentre.priorityClasses.map((one) =>
        one.priorityClassId === 'elderly' ? { ...one, document: EMPTY, answer: { ...one.answer, ru: '' } } : one
      )
    }
  })
})
afterEach(async () => {
  await closeClean(open)
  await hall.close()
})
const openPage = async (path: string, size: { width: number; height: number }, locale = 'en') => {
  const screen = await openScreen(browser, `${hall.base}${path}`, size, { locale })
  open.push(screen)
  return screen.page
}
const EMPTY = { ky: '', ru: '', en: '' }
const classes = sampleCentre.priorityClasses.map(({ priorityClassId }) => priorityClassId)

describe.each(['ky', 'ru', 'en'] as const)('at the kiosk, in %s', (lang) => {
  test.each(classes)('%s: what is to be shown, once, and never that nothing is', async (id) => {
    const page = await openPage('/kiosk', SIZES.kiosk)
    await toLastQuestion(page, lang)
    await settle(page)
    const asked = sampleCentre.priorityClasses.find((one) => one.priorityClassId === id)
    // An answer of the visitor's; where there is none in this language, the name that staff know.
    const answer = id === 'elderly' && lang === 'ru' ? asked?.name[lang] : asked?.answer[lang]
    expect(await page.getByTestId(`priority-${id}`).locator('.tile-name').textContent()).toBe(answer)
    await tap(page, `priority-${id}`)
    await page.getByTestId('priority-confirm').waitFor()
    expect(await page.locator('h1').textContent()).toBe(answer)
    const said = page.locator('.notice p')
    const sentence = asked?.document[lang]
    const none = { ky: 'Документ талап кылынбайт.', ru: 'Документ не нужен.', en: 'No document is needed.' }[lang]
    // The sentence, and the rule that it stands on: nothing else.
    expect(await said.allTextContents()).toEqual([
      id === 'elderly' ? none : sentence,
      sampleCentre.priorityClasses[0]?.basis[lang]
    ])
    expect(await page.locator('.notice').textContent()).not.toContain(':')
    expect(await overflowing(page)).toEqual([])
  })
})

test('/join asks too, says what is to be shown, and the ticket has the class', async () => {
  const page = await openPage('/join', SIZES.phone)
  await page.getByTestId('group-documents').locator('summary').click()
  await page.getByTestId('service-id-card').click()
  expect(await page.getByTestId('priority-none').isChecked()).toBe(true)
  await page.getByLabel('I have a disability').check()
  expect(await page.getByTestId('priority-document').textContent()).toBe(sampleCentre.priorityClasses[0]?.document.en)
  expect(await axe(page)).toEqual([])
  expect(await overflowing(page)).toEqual([])
  await page.getByTestId('take').click()
  await page.waitForURL(/\/t\//)
  const issued = hall.db.$client
    .prepare("SELECT body ->> 'classId' FROM events WHERE type = 'ticket-issued' ORDER BY seq DESC LIMIT 1")
    .pluck()
    .get()
  expect(issued).toBe('disability')
  // At a desk it is called by its name. This one is in the hall.
  await hall.issue({ serviceId: 'id-card', priorityClassId: 'disability' })
  const operator = await hall.openDesk(3)
  const { body } = await hall.call('POST', '/api/desks/desk-3/call-next', {}, operator)
  expect(body.ticket.priorityClassName.en).toBe('Person with a disability')
})

test('/join gives a ticket of the general queue without a tap more', async () => {
  const page = await openPage('/join', SIZES.phone)
  await page.getByTestId('group-documents').locator('summary').click()
  await page.getByTestId('service-id-card').click()
  await page.getByTestId('take').click()
  await page.waitForURL(/\/t\//)
})
