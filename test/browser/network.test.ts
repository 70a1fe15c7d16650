import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installSampleCountry } from '../../server/hub/sample.ts'
import { type OpenHub, openHub } from '../hub/open-hub.ts'
import { axe, overflowing } from './harness.ts'
import { leaveBrowser, sharedBrowser } from './shared-browser.ts'
import { saidStatus } from '../hub/said-status.ts'
import { codeAt } from '../security/signed-in.ts'

/** The public finder on a phone, and head office on a desk, in Chromium. */

const PHONE = { width: 360, height: 740 }
const DESK = { width: 1366, height: 768 }
const MINUTE = 60_000
// A Wednesday, 11:20 in Bishkek; it goes on as the clock does.
const offset = Date.parse('2026-11-25T11:20:00+06:00') - Date.now()
const now = () => Date.now() + offset

let hub: OpenHub
let base: string
beforeAll(async () => {
  hub = await openHub({ now })
  await installSampleCountry(hub.store, now())
  await say('sokuluk-1', 7)
  await say('bishkek-1', 3)
  await hub.app.open.feed.write()
  base = await hub.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await leaveBrowser()
  await hub.close()
})

async function say(centreId: string, waiting: number) {
  const times = { lowMs: 6 * MINUTE, likelyMs: 8 * MINUTE, highMs: 14 * MINUTE, oldestMs: 5 * MINUTE }
  await saidStatus(hub, centreId, now(), { waiting, desks: 2, ...times })
}

async function open(path: string, size: typeof PHONE, options: object = {}): Promise<Page> {
  const browser = await sharedBrowser()
  const context = await browser.newContext({ viewport: size, locale: 'ky', ...options })
  const page = await context.newPage()
  await page.goto(`${base}${path}`)
  return page
}

describe('the finder on a phone', () => {
  test.each(['ky', 'ru'])('has every page whole in %s: nothing sticks out, axe finds nothing', async (lang) => {
    const page = await open(`/?lang=${lang}`, PHONE)
    for (const path of [
      '/',
      '/find?q=паспорт',
      '/find?service=address-registration',
      '/find?service=id-card',
      '/find?service=id-card&near=d:sokuluk',
      '/find/centre/sokuluk-1?service=id-card',
      '/find/promises',
      '/find/poster?near=d:nookat'
    ]) {
      await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      expect([path, await overflowing(page)]).toEqual([path, []])
      // The same elements in each language.
      if (lang === 'ky') expect([path, await axe(page)]).toEqual([path, []])
    }
  })

  test('leads without a script from a word that people use to the centres with their waits', async () => {
    const page = await open('/?lang=ru', PHONE, { javaScriptEnabled: false })
    await page.fill('#q', 'потерял паспорт')
    await page.click('button.go')
    await page.click('[data-testid=service-id-card]')
    await page.selectOption('#near', 'd:sokuluk')
    await page.click('button.go')
    expect(await page.textContent('[data-testid=centre-sokuluk-1]')).toMatch(/5–15.*В очереди: 7/)
  })

  test('stays fresh by itself, and reckons from a position that it tells nobody', async () => {
    const page = await open('/find?service=id-card&lang=en', PHONE, {
      permissions: ['geolocation'],
      geolocation: { latitude: 42.86, longitude: 74.29 }
    })
    const asked: string[] = []
    page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`))
    await page.click('text=Near me')
    await page.waitForSelector('text=Your position stays in your phone')
    expect(await page.textContent('[data-testid=centre-sokuluk-1]')).toContain('1 km as the crow flies')
    await say('sokuluk-1', 12)
    await hub.app.open.feed.write()
    // What a page does when it is looked at again.
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await page.waitForSelector('text=Waiting: 12')
    expect(asked.filter((each) => /42\.8|74\.2/.test(each))).toEqual([])
  })
})

describe('head office', () => {
  test.each(['ky', 'ru'])('has its pages whole in %s', async (lang) => {
    const page = await open('/network', DESK)
    await page.evaluate((chosen) => localStorage.setItem('kezek.desk.language', chosen), lang)
    await page.reload()
    await page.fill('[data-testid=login]', 'head')
    await page.fill('[data-testid=password]', 'sample')
    await page.click('[data-testid=sign-in]')
    await page.waitForSelector('[data-testid=centre-sokuluk-1]')
    for (const [path, ready] of [
      ['/network/centres', '[data-testid=scheme]'],
      ['/network/centres/sokuluk-1', '[data-testid=board]'],
      ['/network/reports', 'h1'],
      ['/network/openings', '[data-testid=openings]'],
      ['/network/catalogue', '[data-testid=catalogue]'],
      ['/network/catalogue/id-card', '[data-testid=service]'],
      ['/network/bundles', 'h1'],
      ['/network/password', 'h1'],
      ['/network/factor', '[data-testid=factor-state]'],
      ['/network/people', '[data-testid=person-row]']
    ] as const) {
      await page.goto(`${base}${path}`)
      await page.waitForSelector(ready)
      expect([path, await overflowing(page)]).toEqual([path, []])
      // The same elements in each language.
      if (lang === 'ky') expect([path, await axe(page)]).toEqual([path, []])
    }
  })

  test('sees the centres on a scheme, goes from one to the next by the keyboard, and opens what stands together', async () => {
    const page = await open('/network/centres', DESK)
    await page.fill('[data-testid=login]', 'head')
    await page.fill('[data-testid=password]', 'sample')
    await page.click('[data-testid=sign-in]')
    const stops = page.locator('[data-testid=scheme] [role=button][tabindex="0"]')
    await stops.waitFor()
    await expect.poll(() => stops.count()).toBe(1)
    await stops.focus()
    const first = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await page.keyboard.press('ArrowRight')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
      .not.toBe(first)
    await expect.poll(() => stops.count()).toBe(1)
    await page.locator('[data-testid=scheme] [data-centres~=bishkek-1]').press('Enter')
    await page.waitForSelector('[data-testid=scheme-group] a[href="/network/centres/bishkek-1"]')
    await page.click('[data-testid=scheme-group] a[href="/network/centres/bishkek-1"]')
    await page.waitForSelector('[data-testid=opening], [data-testid=enrolment]')
    expect(new URL(page.url()).pathname).toBe('/network/centres/bishkek-1')
  })

  test('adds a date to a promise, and makes a code for a hall', async () => {
    const page = await open('/network/centres/isfana', DESK)
    await page.fill('[data-testid=login]', 'head')
    await page.fill('[data-testid=password]', 'sample')
    await page.click('[data-testid=sign-in]')
    await page.fill('[data-testid=date]', '2027-03-01')
    await page.fill('[data-testid=opening-why] input >> nth=1', 'Нет линии связи')
    await page.click('[data-testid=add-date]')
    await page.waitForSelector('text=01.03.2027')
    expect((await hub.store.centre('isfana'))?.promised.map(({ date }) => date)).toEqual(['2021-04-20', '2027-03-01'])
    expect((await hub.store.centre('isfana'))?.promised[1]).toMatchObject({
      why: { ky: 'Нет линии связи', ru: 'Нет линии связи', en: 'Нет линии связи' }
    })
    await page.click('[data-testid=make-code]')
    expect(await page.textContent('[data-testid=code]')).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/)
  })

  test('sets up a second factor, and comes in by it', async () => {
    const person = { userId: 'factor', login: 'factor', name: 'Factor', role: 'look' as const, regions: null }
    const { passwordHash } = (await hub.store.personByLogin('head')) as { passwordHash: string }
    await hub.store.putPerson({ ...person, passwordHash, mustChangePassword: false }, 0)
    const page = await open('/network/password', DESK)
    const signIn = async () => {
      await page.fill('[data-testid=login]', 'factor')
      await page.fill('[data-testid=password]', 'sample')
      await page.click('[data-testid=sign-in]')
    }
    await signIn()
    await page.click('[data-testid=page-factor]')
    await page.click('[data-testid=factor-begin]')
    const secret = ((await page.textContent('[data-testid=factor-key]')) ?? '').replaceAll(' ', '')
    expect(await overflowing(page)).toEqual([])
    await page.fill('[data-testid=code]', codeAt(secret, now()))
    await page.click('[data-testid=submit]')
    const recoveryCode = await page.textContent('[data-testid=recovery-codes] li >> nth=0')
    await page.click('[data-testid=sign-out]')
    await signIn()
    await page.fill('[data-testid=code]', recoveryCode ?? '')
    await page.click('[data-testid=sign-in]')
    await page.waitForSelector('[data-testid=factor-state]')
    expect(await hub.store.codesLeft('factor')).toBe(9)
  })

  test('changes a service, hands it down, and sees that it goes back', async () => {
    const page = await open('/network/catalogue/id-card', DESK)
    await page.fill('[data-testid=login]', 'head')
    await page.fill('[data-testid=password]', 'sample')
    await page.click('[data-testid=sign-in]')
    await page.fill('[data-testid=service] [name=target]', '25')
    for (const [i, said] of ['200 сом', '200 сомов', '200 som'].entries())
      await page.fill(`[data-testid=fee] input >> nth=${i}`, said)
    await page.fill('[data-testid=papers] textarea >> nth=1', 'Паспорт\nФото')
    await page.click('[data-testid=service] button.go')
    await expect.poll(async () => (await hub.store.draft())?.catalogue.services[0]?.targetMs).toBe(25 * MINUTE)
    expect((await hub.store.draft())?.catalogue.services[0]).toMatchObject({
      fee: { ky: '200 сом', ru: '200 сомов', en: '200 som' },
      papers: [{ ru: 'Паспорт' }, { ru: 'Фото' }]
    })
    await page.goto(`${base}/network/catalogue`)
    await page.click('[data-testid=class-elderly]')
    await page.fill('[data-testid=class-form-elderly] [name=credit]', '12')
    await page.click('[data-testid=class-form-elderly] button.go')
    await page.waitForSelector('[data-testid=class-form-elderly] [role=status]:not(:empty)')
    await page.click('[data-testid=texts]')
    await page.fill('[data-testid=text-help] textarea >> nth=1', 'Справки: 119')
    await page.click('[data-testid=texts-form] button.go')
    await expect
      .poll(async () => (await hub.store.draft())?.catalogue)
      .toMatchObject({
        screenTexts: { help: { ky: 'Справки: 119', ru: 'Справки: 119' } },
        priorityClasses: expect.arrayContaining([
          expect.objectContaining({ priorityClassId: 'elderly', creditMs: 12 * MINUTE })
        ])
      })
    expect(await overflowing(page)).toEqual([])
    await page.goto(`${base}/network/catalogue`)
    await page.click('[data-testid=add-service]')
    for (const [i, called] of ['Жаңы кызмат', 'Новая услуга', 'New service'].entries())
      await page.fill(`details:has([data-testid=add-service]) .net-names input >> nth=${i}`, called)
    await page.click('details:has([data-testid=add-service]) button.go')
    await page.waitForSelector('[data-testid=service]')
    expect((await hub.store.draft())?.catalogue.services.at(-1)?.name.ky).toBe('Жаңы кызмат')
    for (const note of ['first', 'second']) {
      await page.goto(`${base}/network/catalogue`)
      await page.waitForSelector('[data-testid=publish]')
      if (note === 'second') await page.click('[data-testid=fixed] input >> nth=2')
      await page.fill('[data-testid=publish] [name=note]', note)
      await page.click('[data-testid=publish] button.go')
      await expect.poll(async () => (await hub.store.versions(1))[0]?.note).toBe(note)
    }
    await page.goto(`${base}/network/bundles/1`)
    await page.click('[data-testid=go-back]')
    await page.click('[data-testid=confirm]')
    await page.waitForSelector('[data-testid=bundle-3]')
    expect(await hub.store.newestVersion()).toMatchObject({ version: 3 })
    expect(await overflowing(page)).toEqual([])
  })
})
