import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { templates } from '../../server/sample/templates.ts'
import { type OpenHall, leaveBrowser, openHall, openSignedIn, sharedBrowser, SIZES } from './harness.ts'
import { tap } from './kiosk-visit.ts'
import { goTo } from './subject-list.ts'

/** A centre of 40 desks and 60 services, built through the screens from an empty one as a person would: some by hand, the rest like them. */

const GROUPS = 6
const SERVICES = 60
const DESKS = 40
const PREFIXES = [...'AKMTEO']
const ICONS = ['id-card', 'family', 'certificate', 'vehicle', 'property', 'benefit']

let browser: Browser
let hall: OpenHall
let page: Page
beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall({ centre: { ...templates.empty, centreId: 'real', name: { ky: 'Ош', ru: 'Ош', en: 'Osh' } } })
  page = (await openSignedIn(browser, hall, 'admin', '/manage/services', SIZES.desk)).page
}, 120_000)
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
})

const threeTexts = async (testId: string, words: string, last = false) => {
  for (const lang of ['ky', 'ru', 'en']) {
    const field = page.getByTestId(`${testId}-${lang}`)
    await (last ? field.last() : field).fill(`${words} ${lang}`)
  }
}
const saved = async () => {
  await tap(page, 'save')
  const dialog = page.getByTestId('dialog')
  await Promise.race([dialog.waitFor(), expect.poll(() => page.getByTestId('done').textContent()).toBe('Сакталды.')])
  if (await dialog.isVisible()) await tap(page, 'confirm')
  await expect.poll(() => page.getByTestId('done').textContent()).toBe('Сакталды.')
}

test('40 desks and 60 services are built through the screens, and a ticket is taken and called there', async () => {
  const beganAt = performance.now()
  await page.getByTestId('groups-add').waitFor()
  for (let i = 0; i < GROUPS; i++) {
    await tap(page, 'groups-add')
    await threeTexts('group-name', `Group ${i + 1}`, true)
    await page.getByTestId('group-look').last().click()
    await page.getByTestId(`group-icon-${ICONS[i]}`).last().click()
  }
  for (let i = 0; i < SERVICES; i++) {
    const group = Math.floor(i / (SERVICES / GROUPS))
    await tap(page, i === 0 ? 'service-add' : 'service-copy')
    await threeTexts('service-name', `Service ${i + 1}`)
    if (i % (SERVICES / GROUPS) === 0) {
      await page.getByTestId('service-group').selectOption({ index: group })
      await page.getByTestId('service-prefix').fill(PREFIXES[group] as string)
    }
  }
  await saved()

  await tap(page, 'to-desks')
  await page.getByTestId('zones-open').click()
  for (let i = 1; i < 3; i++) await tap(page, 'zones-add')
  for (let i = 0; i < DESKS; i++) {
    const group = Math.floor(i / (DESKS / GROUPS))
    const isNew = i === 0 || group !== Math.floor((i - 1) / (DESKS / GROUPS))
    await tap(page, isNew ? 'desk-add' : 'desk-copy')
    if (!isNew) continue
    await page.getByTestId('desk-zone').selectOption({ index: group % 3 })
    await page.getByTestId('tier-all').nth(group).click()
    // Whoever is free helps the next group out.
    const helps = hall.app.hall.centre.services[((group + 1) % GROUPS) * (SERVICES / GROUPS)]?.serviceId as string
    await page.getByTestId(`tier-${helps}`).selectOption('2')
  }
  await saved()

  await goTo(page, 'hours')
  await page.getByTestId('hours-always').check()
  await saved()
  expect((performance.now() - beganAt) / 1_000).toBeLessThan(120)

  const { groups, services, desks, zones } = hall.app.hall.centre
  expect(groups.map(({ icon }) => icon)).toEqual(ICONS)
  expect([services.length, desks.length, zones.length]).toEqual([SERVICES, DESKS, 3])
  expect(desks.every(({ tiers }) => tiers[0]?.length === SERVICES / GROUPS && tiers[1]?.length === 1)).toBe(true)
  const last = services.at(-1)?.serviceId as string
  const { ticketNumber } = await hall.issue({ serviceId: last })
  expect(ticketNumber).toBe('O001')
  const supervisor = await hall.signIn('supervisor')
  const deskId = desks.at(-1)?.deskId as string
  await hall.call('POST', `/api/desks/${deskId}/open`, {}, supervisor)
  expect((await hall.call('POST', `/api/desks/${deskId}/call-next`, {}, supervisor)).body.ticket.ticketNumber).toBe(
    'O001'
  )
}, 180_000)
