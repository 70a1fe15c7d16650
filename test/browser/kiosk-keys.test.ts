import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nameClip, papersOf } from '../../server/client/voice/names.ts'
import type { Text } from '../../server/protocol/basics.ts'
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
import { centre, hasKeypad, MIDDAY, settle, tap } from './kiosk-visit.ts'

let browser: Browser
let hall: OpenHall
let admin: Record<string, string>
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  hall = await openHall({ centre, clock: { at: MIDDAY } })
  admin = { ...(await hall.signIn('admin')), origin: 'http://localhost:80', host: 'localhost:80' }
})
afterEach(async () => {
  await closeClean(open)
  await hall.close()
})

async function kiosk(): Promise<Page> {
  const screen = await openScreen(browser, `${hall.base}/kiosk`, SIZES.kiosk)
  open.push(screen)
  await screen.page.getByTestId('lang-ky').waitFor()
  await hasKeypad(screen.page)
  return screen.page
}

/** Half a second of silence, as somebody would record it. */
function silence(): Buffer {
  const rate = 16_000
  const sound = Buffer.alloc(44 + rate)
  sound.write('RIFF', 0)
  sound.writeUInt32LE(36 + rate, 4)
  sound.write('WAVEfmt ', 8)
  sound.writeUInt32LE(16, 16)
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16]
  ] as const)
    sound.writeUInt16LE(value, at)
  sound.writeUInt32LE(rate, 24)
  sound.writeUInt32LE(rate * 2, 28)
  sound.write('data', 36)
  sound.writeUInt32LE(rate, 40)
  for (let at = 44; at < sound.length; at += 2) sound.writeInt16LE(at % 64 < 32 ? 4_000 : -4_000, at)
  return sound
}
const record = async (clip: string) => {
  const answer = await hall.app.inject({
    method: 'PUT',
    url: `/api/voices/recorded/ky/${clip}`,
    payload: silence(),
    headers: { ...admin, 'content-type': 'audio/wav' }
  })
  expect(answer.statusCode, answer.body).toBe(200)
}

/** The clip of a name in the settings. */
const nameOf = <T extends { name: Text }>(all: readonly T[], key: keyof T, id: string): string =>
  nameClip(all.find((each) => each[key] === id)?.name.ky ?? '')?.id ?? ''

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.testid ?? null)
/** Arrow by arrow until a button has the focus, which must be seen on it. */
async function arrowTo(page: Page, testId: string): Promise<void> {
  for (let n = 0; (await focused(page)) !== testId; n++) {
    expect(n, `no way to ${testId}`).toBeLessThan(40)
    await page.keyboard.press('ArrowDown')
  }
  expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('solid')
}
const enter = async (page: Page, testId: string) => {
  await settle(page)
  await arrowTo(page, testId)
  await page.keyboard.press('Enter')
}

describe('the keys of a tactile keypad', () => {
  test('take a ticket without the screen being touched or a mouse being moved, and say it', async () => {
    const [name, group] = [
      nameOf(centre.services, 'serviceId', 'id-card'),
      nameOf(centre.groups, 'groupId', 'documents')
    ]
    const paper =
      nameClip(papersOf(centre.services.find(({ serviceId }) => serviceId === 'id-card')?.documents?.ky ?? '')[0] ?? '')
        ?.id ?? ''
    for (const clip of [
      name,
      group,
      paper,
      'guidance-welcome',
      'guidance-language',
      'guidance-choose',
      'guidance-documents',
      'guidance-general',
      'guidance-ticket',
      'guidance-ticket-then',
      'ahead-none',
      'n-1',
      'n-2',
      'place-in-list',
      'zone'
    ])
      await record(clip)
    const page = await kiosk()
    const heard: string[] = []
    page.on('request', (request) => {
      const clip = /voices\/recorded\/ky\/([\w-]+)/.exec(request.url())?.[1]
      if (clip) heard.push(clip)
    })
    expect(await page.getByTestId('listen').getAttribute('aria-pressed')).toBe('false')
    // The first key begins to speak, and leads nowhere yet.
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => heard).toEqual(['guidance-welcome'])
    expect(await page.getByTestId('listen').getAttribute('aria-pressed')).toBe('true')
    expect(await focused(page)).toBe(null)
    await enter(page, 'lang-ky')
    await enter(page, 'group-documents')
    await page.getByTestId('service-id-card').waitFor()
    await settle(page)
    await arrowTo(page, 'service-travel-passport')
    // Nobody has recorded this name: it is said by its place in the list.
    await expect.poll(() => heard).toEqual(expect.arrayContaining(['place-in-list', 'n-2']))
    await enter(page, 'service-id-card')
    await page.getByTestId('continue').waitFor()
    // First what it is called here, then what is to be done, then each paper to bring.
    await expect
      .poll(() => heard, { timeout: 10_000 })
      .toEqual(expect.arrayContaining([name, 'guidance-documents', paper]))
    await settle(page)
    await page.keyboard.press('Escape')
    await page.getByTestId('service-id-card').waitFor()
    await enter(page, 'service-id-card')
    await enter(page, 'continue')
    await enter(page, 'priority-none')
    await page.getByTestId('ticket-number').waitFor()
    // The names of this centre are clips like the kiosk's own sentences.
    await expect
      .poll(() => heard)
      .toEqual(
        expect.arrayContaining([
          group,
          name,
          'guidance-language',
          'guidance-choose',
          'guidance-documents',
          'guidance-general',
          'guidance-ticket',
          // How many are before one, and where to sit: no browser here has a voice that reads.
          'ahead-none',
          'zone'
        ])
      )
    await page.keyboard.press('F1')
    expect(hall.app.hall.state.tickets.size).toBe(1)
    await enter(page, 'done')
    await page.getByTestId('lang-ky').waitFor()
    // The next visitor begins in silence.
    await expect.poll(() => page.getByTestId('listen').getAttribute('aria-pressed')).toBe('false')
  })

  test('go through everything in reading order, Tab too', async () => {
    const page = await kiosk()
    await tap(page, 'lang-ky')
    await page.getByTestId('group-documents').waitFor()
    await settle(page)
    const order: Array<{ id: string | null; top: number }> = []
    for (let n = 0; n < 14; n++) {
      await page.keyboard.press('Tab')
      order.push(
        await page.evaluate(() => ({
          id: (document.activeElement as HTMLElement).dataset.testid ?? null,
          top: document.activeElement?.getBoundingClientRect().top ?? 0
        }))
      )
      if (order.at(-1)?.id === 'call-staff') break
    }
    expect(order.at(-1)?.id).toBe('call-staff')
    const tops = order.map(({ top }) => Math.round(top))
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
  })

  test('call a member of staff at every step, and the supervisor and operators see where', async () => {
    expect(
      (
        await hall.call(
          'PUT',
          '/api/devices/sample-kiosk',
          { name: 'By the entrance', zoneId: null, profile: {} },
          admin
        )
      ).status
    ).toBe(200)
    const page = await kiosk()
    await enter(page, 'call-staff')
    await expect.poll(() => page.getByRole('dialog').textContent()).toContain('Кызматкер чакырылды')
    await settle(page)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    await expect.poll(() => focused(page)).toBe('call-staff')
    const desk = await openSignedIn(browser, hall, 'supervisor', '/desk#hall', SIZES.desk)
    open.push(desk)
    await expect
      .poll(() => desk.page.getByTestId('staff-call').first().textContent(), { timeout: 10_000 })
      .toContain('By the entrance')
  })
})

test.each(['larger-text', 'contrast', 'seated'])('the button to listen fits with %s', async (aid) => {
  const page = await kiosk()
  await tap(page, aid)
  await settle(page)
  await tap(page, 'listen')
  await settle(page)
  expect(await page.getByTestId('listen').getAttribute('aria-pressed')).toBe('true')
  expect(await axe(page)).toEqual([])
  expect(await overflowing(page)).toEqual([])
})
