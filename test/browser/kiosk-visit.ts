import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'

/** A visitor's hands at the kiosk. */

/** Monday, 12:40 in the hall: the notary is away until 13:30. */
export const MIDDAY = Date.UTC(2021, 3, 12, 6, 40)
const everyDay = (hours: [string, string][]) => Array.from({ length: 7 }, () => hours)
export const centre: Centre = {
  ...sampleCentre,
  services: sampleCentre.services.map((service) =>
    service.serviceId === 'notary'
      ? {
          ...service,
          hours: everyDay([
            ['08:30', '12:30'],
            ['13:30', '17:00']
          ])
        }
      : service
  )
}

export const tap = (page: Page, testId: string) => page.getByTestId(testId).click()
export const heading = (page: Page) => page.getByRole('heading', { level: 1 })
export const number = (page: Page) => page.getByTestId('ticket-number')

/** To the question about priority, the last one before the ticket. */
export async function toLastQuestion(page: Page, lang = 'ky'): Promise<void> {
  await tap(page, `lang-${lang}`)
  await tap(page, 'group-documents')
  await tap(page, 'service-id-card')
  await tap(page, 'continue')
  await page.getByTestId('priority-none').waitFor()
}

/** The double tap's guard has passed, and the step stands still. */
export const settle = (page: Page) => page.waitForFunction(() => !document.querySelector('.settling'))

/** Taps a tile, on whichever page of the list it is. */
async function tapTile(page: Page, testId: string): Promise<void> {
  await page.getByTestId(testId).waitFor({ state: 'attached' })
  await settle(page)
  while (!(await page.getByTestId(testId).isVisible())) {
    const before = await page.locator('.pager-turner p').textContent()
    await tap(page, 'next-page')
    // A second tap that comes at once is taken for a trembling hand's.
    await page.waitForTimeout(400)
    await expect.poll(() => page.locator('.pager-turner p').textContent()).not.toBe(before)
  }
  await tap(page, testId)
}

/** Every step of one visit, one after the other. */
export async function walk(page: Page, lang: string, look: (step: string) => Promise<void>): Promise<void> {
  const see = async (step: string, testId: string) => {
    await page.getByTestId(testId).waitFor()
    await settle(page)
    await look(step)
  }
  await see('welcome', `lang-${lang}`)
  await tap(page, `lang-${lang}`)
  await see('groups', 'group-documents')
  await tapTile(page, 'group-property')
  await see('services', 'service-property-rights')
  await tapTile(page, 'service-notary')
  await see('closed', 'choose-another')
  await tap(page, 'back')
  await tap(page, 'back')
  await tapTile(page, 'group-documents')
  await tapTile(page, 'service-id-card')
  await see('documents', 'continue')
  await tap(page, 'continue')
  await see('priority', 'priority-none')
  await tapTile(page, 'priority-infant')
  await see('confirmation', 'priority-confirm')
  await tap(page, 'priority-confirm')
  await see('ticket', 'done')
}

/** The keypad comes with what is loaded once the first page stands. */
export async function hasKeypad(page: Page): Promise<void> {
  const loaded = await page.waitForFunction(
    () => performance.getEntriesByType('resource').find(({ name }) => /\/later-[\w-]+\.js$/.test(name))?.name
  )
  await page.evaluate(`import(${JSON.stringify(await loaded.jsonValue())}).then(() => {})`)
}
