import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Centre } from '../../server/protocol/centre.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import {
  axe,
  type OpenHall,
  leaveBrowser,
  openHall,
  openScreen,
  sharedBrowser,
  openSignedIn,
  overflowing,
  type Screen,
  SIZES
} from './harness.ts'
import { tap } from './kiosk-visit.ts'
import { agree, saveSettings } from './saving.ts'
import { goTo } from './subject-list.ts'

/** The settings of the centre at /manage, form by form: what is right is saved, what is wrong is said where it is. */

let browser: Browser
let hall: OpenHall
let screen: Screen
let page: Page

beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall()
  screen = await openSignedIn(browser, hall, 'admin', '/manage/centre', SIZES.desk)
  page = screen.page
  await page.getByTestId('save').waitFor()
}, 120_000)
afterAll(async () => {
  await screen.context.close()
  await leaveBrowser()
  await hall.close()
})
afterEach(() => {
  expect(screen.foreign).toEqual([])
  expect(screen.errors).toEqual([])
})

const centre = (): Centre => hall.app.hall.centre
const wrong = () => page.locator('.field-wrong:not(:empty)').allTextContents()
const done = () => page.getByTestId('done').textContent()
const confirmed = () => agree(page)
const saved = () => saveSettings(page)
async function open(subject: string): Promise<void> {
  await goTo(page, subject)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
/** Nothing sticks out at the desk's size and a tablet's, and axe finds nothing. */
async function looksWell(): Promise<void> {
  for (const size of [SIZES.desk, { width: 1024, height: 768 }]) {
    await page.setViewportSize(size)
    expect(await overflowing(page)).toEqual([])
  }
  await page.setViewportSize(SIZES.desk)
  expect(await axe(page)).toEqual([])
}

describe('the centre', () => {
  test('is named in three languages; a zone of time that is none is said beside its field', async () => {
    await page.getByTestId('centre-name-ky').fill('')
    await page.getByTestId('public-url').fill('no address')
    await tap(page, 'save')
    expect(await wrong()).toEqual(['Бул жерди толтуруңуз.', 'Дарек https:// же http:// менен башталат.'])
    await looksWell()
    await page.getByTestId('centre-name-ky').fill('Токмок борбору')
    await page.getByTestId('public-url').fill('https://kezek.example')
    await page.getByTestId('time-zone').fill('Asia/Nowhere')
    await tap(page, 'save')
    await expect.poll(wrong).toEqual(['«Asia/Nowhere» деген убакыт алкагы жок. Asia/Bishkek сыяктуу жазыңыз.'])
    await page.getByTestId('time-zone').fill('Asia/Bishkek')
    await page.getByTestId('languages').locator('[data-down]').first().focus()
    await page.keyboard.press('Enter')
    await page.getByTestId('desk-word').selectOption('room')
    await saved()
    expect(centre()).toMatchObject({
      name: { ky: 'Токмок борбору' },
      languages: ['ru', 'ky', 'en'],
      deskWord: 'room',
      publicUrl: 'https://kezek.example'
    })
  })

  test('what is not saved is asked about before it is left, by a link, by "back", and by loading the page again', async () => {
    const asked: string[] = []
    const answer = (isGoing: boolean) =>
      page.once('dialog', (dialog) => {
        asked.push(dialog.type())
        void (isGoing ? dialog.accept() : dialog.dismiss())
      })
    const draft = () => page.getByTestId('centre-address-ky').inputValue()
    await goTo(page, 'hours')
    await goTo(page, 'centre')
    await page.getByTestId('centre-address-ky').fill('Сакталбаган дарек')
    answer(false)
    await goTo(page, 'rules')
    answer(false)
    await page.evaluate(() => history.back())
    await expect.poll(() => asked.length).toBe(2)
    answer(false)
    await page.evaluate(() => location.reload())
    await expect.poll(() => asked).toEqual(['confirm', 'confirm', 'beforeunload'])
    expect([await draft(), new URL(page.url()).pathname]).toEqual(['Сакталбаган дарек', '/manage/centre'])
    answer(true)
    await page.reload()
    await page.getByTestId('save').waitFor()
    expect(await draft()).toBe(centre().address.ky)
    await page.getByTestId('centre-address-ky').fill('Сакталбаган дарек')
    answer(true)
    await open('rules')
    await page.getByTestId('rule-maxRecalls').waitFor()
    // Nothing is asked of who has changed nothing.
    await open('centre')
    expect([asked.length, await draft()]).toEqual([5, centre().address.ky])
  })

  test('what two administrators change in one part is not overwritten unseen', async () => {
    await page.getByTestId('centre-address-ky').fill('Менин дарегим')
    const admin = await hall.signIn('admin')
    await hall.call(
      'PUT',
      '/api/settings/centre',
      { ...centre(), address: { ky: 'Анын дареги', ru: 'Его адрес', en: 'Theirs' } },
      admin
    )
    await tap(page, 'save')
    await page.getByTestId('changed-elsewhere').waitFor()
    expect(centre().address.ky).toBe('Анын дареги')
    await tap(page, 'discard')
    await expect.poll(() => page.getByTestId('centre-address-ky').inputValue()).toBe('Анын дареги')
    // In another part both stay.
    await hall.call(
      'PUT',
      '/api/settings/centre',
      { ...centre(), callingRules: { ...centre().callingRules, maxRecalls: 7 } },
      admin
    )
    await page.getByTestId('centre-address-ky').fill('Менин дарегим')
    await saved()
    expect(centre()).toMatchObject({ address: { ky: 'Менин дарегим' }, callingRules: { maxRecalls: 7 } })
  })

  test('has hours with breaks, and days that are not as others', async () => {
    await open('hours')
    await page.getByTestId('hours-always').uncheck()
    await page.getByTestId('hours-1-to-1').fill('830')
    await page.getByTestId('hours-2-from-1').fill('late')
    await tap(page, 'save')
    expect(await wrong()).toEqual([
      '09:00 башталып, 08:30 бүтөт: бүтүшү кийин болушу керек.',
      'Убакытты мындай жазыңыз: 08:30.'
    ])
    await page.getByTestId('hours-1-to-1').fill('12.30')
    await page.getByTestId('hours-2-from-1').fill('9')
    await tap(page, 'hours-copy')
    await tap(page, 'exceptions-add')
    await page.getByTestId('exception-date').fill('30.02.2027')
    for (const lang of ['ky', 'ru', 'en']) await page.getByTestId(`exception-name-${lang}`).fill('Нооруз')
    await tap(page, 'save')
    expect(await wrong()).toEqual(['Мындай күн жок.'])
    await page.getByTestId('exception-date').fill('21.03.2027')
    await looksWell()
    await saved()
    expect(centre().hours?.[4]).toEqual([
      ['09:00', '12:30'],
      ['13:00', '18:00']
    ])
    expect(centre().exceptions).toEqual([
      { date: '2027-03-21', name: { ky: 'Нооруз', ru: 'Нооруз', en: 'Нооруз' }, hours: [] }
    ])
    await page.getByTestId('hours-always').check()
    await saved()
  })

  test('has a look and words of its own, which its screens take over', async () => {
    await open('look')
    await page
      .getByTestId('logo-file')
      .setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') })
    await expect.poll(wrong).toEqual(['Бул PNG, JPEG, WebP же SVG сүрөтү эмес.'])
    await page.getByTestId('logo-file').setInputFiles({
      name: 'sign.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></svg>'
      )
    })
    await page.getByTestId('logo-shown').waitFor()
    await page.getByTestId('look-own-colour').check()
    await page.getByTestId('look-accent').fill('#ffdd00')
    await tap(page, 'save')
    expect((await wrong())[0]).toContain('ак жазуу окулбайт')
    await page.getByTestId('look-accent').fill('#1d4f9c')
    for (const lang of ['ky', 'ru', 'en']) await page.getByTestId(`text-help-${lang}`).fill(`Help ${lang}`)
    await looksWell()
    await saved()
    const display = await openScreen(browser, `${hall.base}/display`, SIZES.display)
    await display.page
      .getByText(/^Help (ky|ru|en)$/)
      .first()
      // It takes turns with what else the foot says.
      .waitFor({ timeout: 90_000 })
    expect(
      await display.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--go').trim())
    ).toContain('#1d4f9c')
    expect(
      await display.page.locator('img.logo').evaluate((image: HTMLImageElement) => image.naturalWidth)
    ).toBeGreaterThan(0)
    expect([display.foreign, display.errors]).toEqual([[], []])
    await display.context.close()
  })
})

describe('alarms', () => {
  test('stand on the board by thresholds with bounds, which it follows at once', async () => {
    // With a desk open, a queue that it does not serve is a cause of its own.
    const operator = await hall.openDesk(1)
    const alarm = { ...(await hall.issue({ serviceId: 'property-rights' })), id: 'unserved:property-rights' }
    const board = await screen.context.newPage()
    await board.goto(`${hall.base}/desk#hall`)
    await board.locator(`[data-alarm='${alarm.id}']`).waitFor()
    await open('alarms')
    await page.getByTestId('unservedAfterMs').fill('61')
    await page.getByTestId('pauseAfterMs').fill('')
    await page.getByTestId('overTargetAfterMs').fill('ten')
    await tap(page, 'save')
    expect(await wrong()).toEqual([
      '0 менен 120 ортосундагы санды жазыңыз.',
      '0 менен 60 ортосундагы санды жазыңыз.',
      'Бул жерди толтуруңуз.'
    ])
    await looksWell()
    await page.getByTestId('overTargetAfterMs').fill('7')
    await page.getByTestId('unservedAfterMs').fill('60')
    await page.getByTestId('pauseAfterMs').fill('45')
    await saved()
    expect(centre().alarms).toMatchObject({
      overTargetAfterMs: 7 * 60_000,
      unservedAfterMs: 60 * 60_000,
      pauseAfterMs: 45 * 60_000
    })
    await board.locator(`[data-alarm='${alarm.id}']`).waitFor({ state: 'detached' })
    await page.getByTestId('unservedAfterMs').fill('0')
    await saved()
    await board.locator(`[data-alarm='${alarm.id}']`).waitFor()
    await board.close()
    await hall.call('POST', '/api/desks/desk-1/close', {}, operator)
    await hall.call('POST', `/api/tickets/${alarm.ticketId}/cancel`)
  })
})

describe('the queue', () => {
  test('waits by rules with bounds', async () => {
    await open('rules')
    await page.getByTestId('rule-hardMaxWaitMs').fill('481')
    await page.getByTestId('rule-recallGapMs').fill('1,5')
    await tap(page, 'save')
    expect(await wrong()).toEqual(['0 менен 480 ортосундагы санды жазыңыз.', '3 менен 120 ортосундагы санды жазыңыз.'])
    await looksWell()
    await page.getByTestId('rule-hardMaxWaitMs').fill('90')
    await page.getByTestId('rule-recallGapMs').fill('10')
    await saved()
    expect(centre().callingRules).toMatchObject({ hardMaxWaitMs: 90 * 60_000, recallGapMs: 10_000 })
  })

  test("has services; one that no desk serves, or whose letter is another's, is asked about", async () => {
    await open('services')
    await tap(page, 'service-add')
    await page.getByTestId('service-name-ky').fill('Жаңы кызмат')
    await page.getByTestId('service-prefix').fill('7')
    await tap(page, 'save')
    expect(await wrong()).toEqual(
      expect.arrayContaining([
        'Бул жерди толтуруңуз.',
        'Бир же эки латын тамга (кириллицанын окшош тамгалары да болот).'
      ])
    )
    await page.getByTestId('service-name-ru').fill('Новая услуга')
    await page.getByTestId('service-name-en').fill('A new service')
    await page.getByTestId('service-prefix').fill('н')
    await page.getByTestId('service-documents-ky').fill('Паспорт')
    await page.getByTestId('service-documents-ru').fill('Паспорт')
    await page.getByTestId('service-documents-en').fill('Passport')
    await page.getByTestId('service-limit').fill('50')
    await page.getByTestId('service-next').selectOption('notary')
    await tap(page, 'service-look')
    await tap(page, 'service-icon-foreigner')
    // The arrow keys go from one picture to the next.
    await page.keyboard.press('ArrowRight')
    await tap(page, 'service-colour-blue')
    expect(await page.getByTestId('service-look').textContent()).toBe('Белгиси жана түсү: Үй-бүлө · Көк')
    await looksWell()
    await tap(page, 'save')
    await page.getByTestId('dialog').waitFor()
    expect(await page.getByTestId('advice').allTextContents()).toEqual([
      expect.stringContaining('бир да орун тейлебейт')
    ])
    expect(await axe(page)).toEqual([])
    await confirmed()
    await expect.poll(done).toBe('Сакталды.')
    expect(centre().services.at(-1)).toMatchObject({
      prefix: 'H',
      dailyLimit: 50,
      nextServiceId: 'notary',
      documents: { en: 'Passport' },
      icon: 'family',
      colour: 'blue'
    })
  })

  test('has desks with tiers; one that would starve a service is told how long it waits', async () => {
    const added = centre().services.at(-1)?.serviceId as string
    await open('desks')
    await page.getByTestId('desk-item').first().click()
    await page.getByTestId('desk-number').fill('2')
    await page.getByTestId(`tier-${added}`).selectOption('2')
    await tap(page, 'save')
    await expect.poll(wrong).toEqual(['2 эки жолу кездешет.'])
    await page.getByTestId('desk-number').fill('1')
    await looksWell()
    await tap(page, 'save')
    await page.getByTestId('dialog').waitFor()
    const [advice] = await page.getByTestId('advice').allTextContents()
    expect(advice).toMatch(/келген адам \d+ мүнөт күтөт/)
    await confirmed()
    await expect.poll(done).toBe('Сакталды.')
    await tap(page, 'desk-copy')
    await page.getByTestId(`tier-${added}`).selectOption('1')
    await saved()
    expect(centre().desks).toHaveLength(17)
    expect(centre().desks.at(-1)).toMatchObject({
      deskNumber: 17,
      tiers: [expect.arrayContaining([added]), expect.anything()]
    })
  })

  test('lets nobody go unasked: a service with people in it says where they go', async () => {
    const { ticketId } = await hall.issue({ serviceId: 'notary' })
    await open('services')
    await page.getByTestId('service-item').filter({ hasText: 'Нотариалдык' }).click()
    await tap(page, 'service-remove')
    await tap(page, 'save')
    await page.getByTestId('dialog').waitFor()
    await tap(page, 'confirm')
    expect(await page.locator('.dialog-missing').textContent()).not.toBe('')
    await page.getByTestId('move-notary').selectOption('advice')
    await looksWell()
    await confirmed()
    await expect.poll(done).toBe('Сакталды.')
    expect(hall.app.hall.state.tickets.get(ticketId)).toMatchObject({ serviceId: 'advice', status: 'waiting' })
  })

  test('has priorities and reasons', async () => {
    await open('priorities')
    await tap(page, 'class-add')
    for (const field of ['name', 'answer', 'basis', 'document'])
      for (const lang of ['ky', 'ru', 'en']) await page.getByTestId(`class-${field}-${lang}`).fill(`${field} ${lang}`)
    await page.getByTestId('class-rate').fill('11')
    await tap(page, 'save')
    expect(await wrong()).toEqual(['0 менен 10 ортосундагы санды жазыңыз.'])
    await page.getByTestId('class-rate').fill('1,5')
    await page.getByTestId('class-credit').fill('5')
    expect(await page.locator('.example').textContent()).toContain('20 мүнөт')
    await looksWell()
    await saved()
    expect(centre().priorityClasses.at(-1)).toMatchObject({ rate: 1.5, creditMs: 300_000 })
    await open('reasons')
    await page.getByTestId('transferReasons-open').click()
    await tap(page, 'transferReasons-add')
    await tap(page, 'save')
    expect(await wrong()).toHaveLength(3)
    for (const lang of ['ky', 'ru', 'en']) await page.getByTestId(`transferReasons-name-${lang}`).last().fill('Унутту')
    await looksWell()
    await saved()
    expect(centre().transferReasons.at(-1)?.name.ky).toBe('Унутту')
  })
})

describe('people', () => {
  test('have skills', async () => {
    await open('people')
    await page.getByTestId('person-row').filter({ hasText: 'operator3' }).getByRole('button').first().click()
    await page.getByTestId('person-all-skills').uncheck()
    await page.getByTestId('person-skills-advice').uncheck()
    await looksWell()
    await tap(page, 'submit')
    await page.getByTestId('person-row').first().waitFor()
    const { people } = (await hall.call('GET', '/api/people', undefined, await hall.signIn('admin'))).body
    const { skills } = people.find((each: { login: string }) => each.login === 'operator3')
    expect(skills).toContain('id-card')
    expect(skills).not.toContain('advice')
  })
})

describe('changes', () => {
  test('begin with a later day if wanted, are shown where they bite, and can be withdrawn', async () => {
    await open('rules')
    await page.getByTestId('rule-maxRecalls').fill('1')
    await tap(page, 'save-later')
    await page.getByTestId('question-reason').fill('Жаңы эреже')
    await page.getByTestId('question-from').fill('')
    await tap(page, 'confirm')
    await expect.poll(() => page.locator('.dialog-missing').textContent()).toMatch(/же андан кийинки күндү тандаңыз/)
    await page.getByTestId('question-from').fill(hall.app.hall.ahead.next())
    await looksWell()
    await tap(page, 'confirm')
    await expect.poll(done).toContain('Пландалды')
    expect(centre().callingRules.maxRecalls).toBe(7)
    expect(await page.getByTestId('planned-here').getByTestId('change').allTextContents()).toEqual([
      expect.stringContaining('7 → 1')
    ])
    // Something else for today is possible, and it is said what becomes of the plan.
    await page.getByTestId('rule-maxRecalls').fill('4')
    await tap(page, 'save')
    await page.getByTestId('planned-against').waitFor()
    expect(await page.getByTestId('unfit').allTextContents()).toEqual([expect.stringMatching(/азыр 4, пландалганы 1/)])
    await looksWell()
    await tap(page, 'confirm')
    await expect.poll(() => page.locator('.dialog-missing').textContent()).toBe('Себебин жазыңыз.')
    await tap(page, 'dialog-back')
    await tap(page, 'discard')
    await open('planned')
    await page.getByTestId('planned').waitFor()
    expect(await page.getByTestId('planned').textContent()).toContain('Жаңы эреже')
    expect(await page.getByTestId('planned').getByTestId('change').allTextContents()).toEqual([
      expect.stringContaining('7 → 1')
    ])
    await looksWell()
    const board = await screen.context.newPage()
    await board.goto(`${hall.base}/desk#hall`)
    await board.getByTestId('planned-soon').waitFor()
    expect(await overflowing(board)).toEqual([])
    await tap(page, 'withdraw')
    await page.getByTestId('planned-none').waitFor()
    await board.getByTestId('planned-soon').waitFor({ state: 'detached' })
    await board.close()
    await open('history')
  })

  test('are compared and undone', async () => {
    const rows = page.getByTestId('version-row')
    await rows.first().waitFor()
    await rows.first().getByRole('button').first().click()
    await page.getByTestId('changes').waitFor()
    expect(await page.getByTestId('change').allTextContents()).toEqual([expect.stringContaining('Унутту')])
    const before = centre().transferReasons.length
    await rows.nth(1).getByRole('button').last().click()
    await page.getByTestId('change').first().waitFor()
    await looksWell()
    await tap(page, 'apply')
    await expect.poll(done).toBe('Сакталды.')
    expect(centre().transferReasons).toHaveLength(before - 1)
  })

  test('are undone with people in a service that was not there then: it is asked where they go', async () => {
    const added = centre().services.find(({ name }) => name.en === 'A new service')?.serviceId as string
    const { ticketId } = await hall.issue({ serviceId: added })
    const rows = page.getByTestId('version-row')
    await rows.last().getByRole('button').last().click()
    await page.getByTestId(`move-${added}`).waitFor()
    await tap(page, 'apply')
    await expect
      .poll(() => page.locator('.settings-missing:not(:empty)').textContent())
      .toBe('Ар бир кызмат үчүн тандаңыз.')
    await page.getByTestId(`move-${added}`).selectOption('notary')
    await looksWell()
    await tap(page, 'apply')
    await expect.poll(done).toBe('Сакталды.')
    expect(hall.app.hall.state.tickets.get(ticketId)).toMatchObject({ serviceId: 'notary', status: 'waiting' })
    expect(centre()).toEqual(sampleCentre)
  })

  test('come from a file; what is wrong in it is told by its line', async () => {
    await open('file')
    const [download] = await Promise.all([page.waitForEvent('download'), tap(page, 'export')])
    const text = readFileSync(await download.path(), 'utf8')
    const lines = text.split('\n')
    const at = lines.findIndex((line) => line.includes('deskNumber: 2'))
    const upload = (content: string) =>
      page
        .getByTestId('import')
        .setInputFiles({ name: 'hall.yaml', mimeType: 'application/yaml', buffer: Buffer.from(content) })
    await upload(lines.with(at, (lines[at] as string).replace('2', '1')).join('\n'))
    await expect
      .poll(() => page.getByTestId('file-faults').textContent())
      .toMatch(new RegExp(`${at + 1}-сап: .*номери: 1 эки жолу кездешет`))
    await looksWell()
    await upload(lines.with(at, '  - [').join('\n'))
    await expect.poll(() => page.getByTestId('file-faults').textContent()).toContain('-сап: ')
    await upload(text.replace('deskWord: window', 'deskWord: desk'))
    await expect
      .poll(() => page.getByTestId('change').allTextContents())
      .toEqual([expect.stringContaining('Терезе → Стол')])
    await tap(page, 'apply')
    await expect.poll(done).toBe('Сакталды.')
    expect(centre().deskWord).toBe('desk')

    // A file without a service in which somebody waits says where they go, too.
    const { ticketId } = await hall.issue({ serviceId: 'advice' })
    const { services, desks, ...rest } = centre()
    const without = {
      ...rest,
      services: services.filter(({ serviceId }) => serviceId !== 'advice'),
      desks: desks.map((desk) => ({
        ...desk,
        tiers: desk.tiers.map((tier) => tier.filter((serviceId) => serviceId !== 'advice'))
      }))
    }
    await upload(JSON.stringify(without))
    await page.getByTestId('move-advice').selectOption('notary')
    await tap(page, 'apply')
    await expect.poll(done).toBe('Сакталды.')
    expect(hall.app.hall.state.tickets.get(ticketId)).toMatchObject({ serviceId: 'notary', status: 'waiting' })
    expect(centre().services).toHaveLength(services.length - 1)
    await tap(page, 'template-small')
    await page.getByTestId('changes').waitFor()
    await looksWell()
    await tap(page, 'apply-back')
  })
})
