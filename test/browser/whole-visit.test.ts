import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AnnouncementsBody } from '../../server/protocol/voices.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { qrIn } from '../devices/escpos-decoder.ts'
import { chooseFor, printer, setPrinting } from '../devices/hall-with-printer.ts'
import { VirtualPrinter } from '../devices/virtual-printer.ts'
import {
  deskSettled,
  type OpenHall,
  leaveBrowser,
  openHall,
  openScreen,
  sharedBrowser,
  type Screen,
  signInAtDesk,
  SIZES
} from './harness.ts'
import { putCallWords } from './call-words.ts'
import { settle, tap } from './kiosk-visit.ts'
import { heardBy, listen, overlapping } from './sound-watch.ts'

/**
 * One visit from the door to the desk and out, as people see, hear and hold it: kiosk, paper, phone, display, voice, sign,
 * desk and rating, in each language, in one hall. With PICTURES=1 it also takes the pictures of the README.
 */
const PICTURES = path.join(import.meta.dirname, 'pictures')
const DESK = 2

// Announcements in quick succession: how long they stand is the display's own tests' subject.
const centre = {
  ...sampleCentre,
  screens: { ...sampleCentre.screens, minDwellMs: 3_000 },
  voice: { ...sampleCentre.voice, languages: ['ky' as const, 'ru' as const] }
}

let browser: Browser
let hall: OpenHall
let paper: VirtualPrinter
let supervisor: Record<string, string>
let [display, sign, desk] = [] as unknown as [Page, Page, Page]
const screens: Screen[] = []

async function open(
  where: string,
  size: { width: number; height: number },
  locale: string,
  before?: (page: Page) => Promise<unknown>
): Promise<Page> {
  const screen = await openScreen(browser, `${hall.base}${before ? '/ready' : where}`, size, {
    locale,
    reducedMotion: 'reduce'
  })
  screens.push(screen)
  if (before) {
    await before(screen.page)
    await screen.page.goto(`${hall.base}${where}`)
  }
  return screen.page
}

beforeAll(async () => {
  browser = await sharedBrowser()
  hall = await openHall({ centre })
  supervisor = await hall.signIn('supervisor')
  paper = await VirtualPrinter.start()
  await setPrinting(hall, { printers: [printer(paper.port)] })
  await chooseFor(hall, 'sample-kiosk', 'door')
  await putCallWords(hall.data)

  // Others are here already, so that the screens have something to show.
  for (let i = 0; i < 4; i++) await hall.issue({ serviceId: 'id-card' })
  for (let i = 0; i < 3; i++) await hall.issue({ serviceId: 'birth-certificate' })
  for (const colleague of [3, 8])
    await hall.call('POST', `/api/desks/desk-${colleague}/call-next`, {}, await hall.openDesk(colleague))

  display = await open('/display', SIZES.display, 'ky', listen)
  sign = await open(`/display/desk/${DESK}`, { width: 1280, height: 720 }, 'ky')
  desk = await open('/desk', SIZES.desk, 'ky')
  await signInAtDesk(desk, DESK)
}, 180_000)
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
  await paper.stop()
})

/** A call is said in the hall's languages, whatever the visitor's: it is listened to once. */
const SPOKEN = {
  outcome: 'spoken',
  spoken: [
    { lang: 'ky', source: 'espeak' },
    { lang: 'ru', source: 'espeak' }
  ]
}
async function muteDisplay(): Promise<void> {
  const { status } = await hall.call(
    'PUT',
    '/api/devices/sample-display',
    { name: 'Display', zoneId: null, profile: { muted: true } },
    await hall.signIn('admin')
  )
  expect(status).toBe(200)
}

async function picture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== '1') return
  mkdirSync(PICTURES, { recursive: true })
  // What is moving comes to rest first.
  await page.waitForTimeout(800)
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) })
}

const statusOf = (phone: Page) => expect.poll(() => phone.getByTestId('visitor-status').getAttribute('data-status'))
const step = (name: string) =>
  desk.locator(`[data-testid=next-step][data-step=${name}]:not([disabled]):not([aria-disabled=true])`).waitFor()
async function press(name: string): Promise<void> {
  await step(name)
  await deskSettled(desk)
  await desk.getByTestId('next-step').click()
}

test.each(['ky', 'ru', 'en'] as const)(
  'a whole visit in %s',
  async (lang) => {
    const taking = async (page: Page, name: string) => {
      if (lang === 'ky') await picture(page, name)
    }
    await hall.issue({ serviceId: 'address-registration' })

    // The kiosk, and the paper that it gives.
    const kiosk = await open('/kiosk', SIZES.kiosk, lang)
    await tap(kiosk, `lang-${lang}`)
    await kiosk.getByTestId('group-documents').waitFor()
    await settle(kiosk)
    await tap(kiosk, 'group-documents')
    await kiosk.getByTestId('service-address-registration').waitFor()
    await settle(kiosk)
    await taking(kiosk, 'kiosk')
    await tap(kiosk, 'service-address-registration')
    await settle(kiosk)
    if (await kiosk.getByTestId('continue').isVisible()) await tap(kiosk, 'continue')
    await tap(kiosk, 'priority-none')
    const number = await kiosk.getByTestId('ticket-number').innerText()
    expect(number).toMatch(/^[A-Z]\d{3}$/)
    expect(await kiosk.locator('html').getAttribute('lang')).toBe(lang)
    await expect.poll(() => kiosk.getByTestId('paper').getAttribute('data-paper'), { timeout: 20_000 }).toBe('printed')
    await taking(kiosk, 'ticket')

    // The phone, by the code on the paper.
    const printed = paper.printouts.at(-1)
    expect(printed).toBeDefined()
    const address = new URL(qrIn(printed as NonNullable<typeof printed>))
    expect(address.origin).toBe(hall.base)
    const phone = await open(address.pathname, SIZES.phone, lang)
    await expect.poll(() => phone.getByTestId('visitor-number').innerText()).toBe(number)
    await statusOf(phone).toBe('waiting')
    expect(await phone.getByTestId('ahead').innerText()).toBe('1')
    await taking(phone, 'phone')

    // The desk calls whoever is before, then this visitor.
    await press('call')
    await press('start')
    await press('finish')
    await expect.poll(() => phone.getByTestId('ahead').innerText()).toBe('0')
    await press('call')
    await step('start')
    expect(await desk.getByTestId('ticket-number').innerText()).toBe(number)
    expect((await desk.getByTestId('why').innerText()).length).toBeGreaterThan(10)

    // The phone and the sign at once; the display when the one before has been announced, and then aloud.
    await statusOf(phone).toBe('called')
    expect(await phone.getByTestId('visitor-desk').innerText()).toBe(String(DESK))
    await expect.poll(() => sign.getByTestId('sign-number').innerText()).toBe(number)
    await expect.poll(() => display.getByTestId('now-number').innerText(), { timeout: 30_000 }).toBe(number)
    await taking(display, 'display')
    await taking(desk, 'desk')
    await taking(sign, 'sign')
    await taking(phone, 'phone-called')
    await expect
      .poll(() => wasCalled(number), { timeout: 30_000, interval: 300 })
      .toMatchObject([{ deskId: `desk-${DESK}`, displays: [lang === 'ky' ? SPOKEN : { outcome: 'muted' }] }])
    if (lang === 'ky') {
      expect(overlapping(await heardBy(display))).toEqual([])
      // Real words in real time: seconds of talk, not a click.
      const talk = (await heardBy(display)).filter(({ what }) => what === 'clip')
      expect(talk.reduce((sum, { from, to }) => sum + to - from, 0)).toBeGreaterThan(4)
      await muteDisplay()
    }

    // Served, and asked how it was.
    await press('start')
    await statusOf(phone).toBe('serving')
    await press('finish')
    await step('call')
    await statusOf(phone).toBe('finished')
    await phone.getByTestId('star-5').click()
    await phone.getByTestId('reason-courtesy').click()
    await phone.getByTestId('rate-comment').fill('Рахмат')
    await phone.getByTestId('rate-send').click()
    await phone.getByTestId('rated').waitFor()
    const ticket = [...hall.app.hall.state.tickets.values()].find(({ ticketNumber }) => ticketNumber === number)
    expect(ticket).toMatchObject({ language: lang, status: 'finished' })
    expect(hall.app.comments.newest()[0]).toMatchObject({ ticketNumber: number, stars: 5, text: 'Рахмат' })

    for (const { foreign, errors } of screens) {
      expect(foreign).toEqual([])
      expect(errors).toEqual([])
    }
    await Promise.all([kiosk, phone].map((page) => page.context().close()))
  },
  120_000
)

/** The calls of a ticket of which a display has told. */
async function wasCalled(ticketNumber: string): Promise<AnnouncementsBody['calls']> {
  const { body } = await hall.call(
    'GET',
    `/api/reports/announcements?ticketNumber=${ticketNumber}`,
    undefined,
    supervisor
  )
  return (body.calls as AnnouncementsBody['calls']).filter(({ displays }) => displays.length > 0)
}
