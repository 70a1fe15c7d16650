import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { clipsFor } from '../../server/client/voice/sentences.ts'
import { findReader } from '../../server/devices/voice/espeak.ts'
import { makeClips } from '../../server/devices/voice/make-clips.ts'
import { VoicePacks } from '../../server/devices/voice/voice-packs.ts'
import type { AnnouncementsBody } from '../../server/protocol/voices.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { closeClean } from './clean-screens.ts'
import { axe, type OpenHall, openBrowser, openHall, openScreen, overflowing, type Screen, SIZES } from './harness.ts'
import { forget, heardBy, killDevice, listen, overlapping } from './sound-watch.ts'

/** The voice of the hall, with real sounds in a real browser: what it says is noted at its audio device and told by its own reports. */

const centre = {
  ...sampleCentre,
  screens: { ...sampleCentre.screens, minDwellMs: 600 },
  callingRules: { ...sampleCentre.callingRules, recallGapMs: 0 },
  voice: { ...sampleCentre.voice, languages: ['ky' as const, 'ru' as const] }
}

let browser: Browser
let hall: OpenHall
let supervisor: Record<string, string>
const operators = new Map<number, Record<string, string>>()
const open: Screen[] = []

beforeAll(async () => {
  browser = await openBrowser()
  hall = await openHall({ centre })
  supervisor = await hall.signIn('supervisor')
  const packs = new VoicePacks(path.join(hall.data, 'voices'))
  const reader = await findReader()
  if (!reader) throw new Error('the voice that comes with the packages is not there')
  const wanted = (['ky', 'ru'] as const).flatMap((lang) =>
    clipsFor(lang, { deskWord: 'window', prefixes: centre.services.map(({ prefix }) => prefix), highestDesk: 16 })
      .filter(({ id }) => !/^[no]-([3-9]0|\d{3,})$/.test(id))
      .map((clip) => ({ lang, ...clip }))
  )
  await makeClips(packs, reader, wanted)
  // The speaker has recorded Russian, but for one number.
  const russian = await Promise.all(
    wanted
      .filter(({ lang, id }) => lang === 'ru' && id !== 'n-2')
      .map(async ({ id, text }) => ({ clip: id, text, bytes: (await packs.read('espeak', 'ru', id))?.bytes as Buffer }))
  )
  packs.put('recorded', 'ru', russian)
  reader.stop()
})
afterAll(async () => {
  await browser.close()
  await hall.close()
})
afterEach(async () => {
  await closeClean(open)
  for (const [desk, cookie] of operators) await hall.call('POST', `/api/desks/desk-${desk}/finish`, {}, cookie)
})

/** @param isUntouched nothing is looked at inside of the page: a browser takes that for a touch */
async function watch(from = browser, isUntouched = false, onFrame: (frame: string) => void = () => {}): Promise<Page> {
  const screen = await openScreen(from, `${hall.base}/ready`, SIZES.display)
  open.push(screen)
  await listen(screen.page)
  screen.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => onFrame(String(payload))))
  const clips = screen.page.waitForResponse('**/api/voices')
  await screen.page.goto(`${hall.base}/display`)
  await clips
  if (!isUntouched) await screen.page.getByTestId('clock').waitFor()
  return screen.page
}

async function call(desk: number): Promise<{ number: string; at: number }> {
  const cookie = operators.get(desk) ?? (await hall.openDesk(desk))
  operators.set(desk, cookie)
  const plan = centre.desks.find(({ deskNumber }) => deskNumber === desk)
  await hall.issue({ serviceId: plan?.tiers[0]?.[0] ?? '' })
  const at = performance.now()
  const { status, body } = await hall.call('POST', `/api/desks/desk-${desk}/call-next`, {}, cookie)
  expect(status, JSON.stringify(body)).toBe(200)
  return { number: body.ticket.ticketNumber, at }
}

/** What the display told of the calls of a ticket, as soon as it has told of so many. */
async function told(ticketNumber: string, calls = 1): Promise<AnnouncementsBody['calls']> {
  const ask = async () =>
    (await hall.call('GET', `/api/reports/announcements?ticketNumber=${ticketNumber}`, undefined, supervisor)).body
      .calls as AnnouncementsBody['calls']
  await expect
    .poll(async () => (await ask()).filter(({ displays }) => displays.length > 0).length, {
      timeout: 60_000,
      interval: 300
    })
    .toBe(calls)
  return ask()
}
const outcomeOf = async (ticketNumber: string) => (await told(ticketNumber))[0]?.displays[0]

describe('a call', () => {
  test("is sounded and then spoken in the hall's languages, whole sentences each from one source; a repetition is said again", async () => {
    const page = await watch()
    const first = await call(1)
    await expect.poll(async () => (await heardBy(page)).length, { timeout: 5_000 }).toBeGreaterThan(0)
    expect(performance.now() - first.at).toBeLessThan(2_000)
    // Its place is on the sun while it is being spoken, although its ticket is done.
    await hall.call('POST', '/api/desks/desk-1/finish', {}, operators.get(1))
    await expect
      .poll(async () => (await heardBy(page)).filter(({ what }) => what === 'clip').length, { timeout: 10_000 })
      .toBeGreaterThan(7)
    expect(await page.getByTestId('now-number').innerText()).toBe(first.number)

    expect(await outcomeOf(first.number)).toMatchObject({
      outcome: 'spoken',
      spoken: [
        { lang: 'ky', source: 'espeak' },
        { lang: 'ru', source: 'recorded' }
      ]
    })
    const heard = await heardBy(page)
    expect(heard.map(({ what }) => what).slice(0, 3)).toEqual(['tone', 'tone', 'clip'])
    expect(overlapping(heard)).toEqual([])
    expect(heard.every(({ ended }) => ended)).toBe(true)
    // Five seconds of talk, not a click.
    expect(
      heard.filter(({ what }) => what === 'clip').reduce((sum, { from, to }) => sum + to - from, 0)
    ).toBeGreaterThan(4)
    expect(await page.getByTestId('now').count()).toBe(0)

    // «эки» / «два» has not been recorded: the whole sentence is the other voice's.
    const second = await call(1)
    expect(Number(second.number.slice(1))).toBe(2)
    expect((await outcomeOf(second.number))?.spoken).toEqual([
      { lang: 'ky', source: 'espeak' },
      { lang: 'ru', source: 'espeak' }
    ])

    await forget(page)
    expect((await hall.call('POST', '/api/desks/desk-1/recall', {}, operators.get(1))).status).toBe(200)
    const [, again] = await told(second.number, 2)
    expect(again).toMatchObject({ recall: 1, displays: [{ outcome: 'spoken' }] })
    expect(again?.displays[0]?.spoken.map(({ lang }) => lang)).toEqual(['ky', 'ru', 'ky', 'ru'])
    expect(overlapping(await heardBy(page))).toEqual([])
  }, 90_000)

  test('is one of twenty: all are shown in their order, the newest are spoken, one after another', async () => {
    const page = await watch()
    const calls = await Promise.all(Array.from({ length: 16 }, (_, n) => call(n + 1)))
    // By then all of them have had their time on the sun, in which the voice cannot keep up.
    await told(calls[0]?.number ?? '')
    await page.waitForFunction(() => document.querySelectorAll('.call').length > 3)
    for (const desk of [1, 2, 3, 4]) {
      await hall.call('POST', `/api/desks/desk-${desk}/finish`, {}, operators.get(desk))
      calls.push(await call(desk))
    }
    const outcomes = new Map<string, string | undefined>()
    for (const { number } of calls.toReversed()) outcomes.set(number, (await outcomeOf(number))?.outcome)
    const all = [...outcomes.values()]
    expect(all.filter((outcome) => outcome !== 'spoken' && outcome !== 'skipped')).toEqual([])
    expect(all.filter((outcome) => outcome === 'spoken').length).toBeGreaterThanOrEqual(centre.voice.skipAbove)
    expect(all).toContain('skipped')
    expect(outcomes.get(calls.at(-1)?.number ?? '')).toBe('spoken')
    expect(overlapping(await heardBy(page))).toEqual([])
    expect((await heardBy(page)).every(({ ended }) => ended)).toBe(true)
  }, 150_000)
})

describe('a display', () => {
  test('whose sound device dies says so, goes on with the next call, and speaks again', async () => {
    const page = await watch()
    const first = await call(1)
    await expect
      .poll(async () => (await heardBy(page)).filter(({ what }) => what === 'clip').length, { timeout: 8_000 })
      .toBeGreaterThan(0)
    await killDevice(page)
    await page.getByTestId('sound-hint').waitFor()
    const second = await call(2)
    await page.getByTestId('now-number').filter({ hasText: second.number }).waitFor()
    expect((await outcomeOf(first.number))?.outcome).toBe('failed')
    expect(await outcomeOf(second.number)).toMatchObject({ outcome: 'spoken' })
    expect(await page.getByTestId('sound-hint').count()).toBe(0)
  }, 60_000)

  test('that is muted is silent, and tells that it was', async () => {
    const admin = await hall.signIn('admin')
    const { body } = await hall.call('GET', '/api/devices', undefined, admin)
    const { name, zoneId } = body.devices.find(({ deviceId }: { deviceId: string }) => deviceId === 'sample-display')
    const set = (profile: object) =>
      hall.call('PUT', '/api/devices/sample-display', { name: name || 'display', zoneId, profile }, admin)
    const frames: string[] = []
    const page = await watch(browser, false, (frame) => {
      frames.push(frame)
    })
    expect((await set({ muted: true })).status).toBe(200)
    await expect.poll(() => frames.some((frame) => frame.includes('"muted":true'))).toBe(true)
    const { number } = await call(3)
    await page.getByTestId('now-number').filter({ hasText: number }).waitFor()
    expect((await outcomeOf(number))?.outcome).toBe('muted')
    expect(await heardBy(page)).toEqual([])
    expect((await set({})).status).toBe(200)
  }, 60_000)

  test('whose browser holds sound back shows calls at once, says what to do, and speaks after a touch', async () => {
    const strict = await openBrowser({ autoplay: 'document-user-activation-required' })
    try {
      const page = await watch(strict, true)
      const first = await call(1)
      expect((await outcomeOf(first.number))?.outcome).toBe('held-back')
      await page.getByTestId('sound-hint').waitFor()
      expect(await page.getByTestId('now-number').innerText()).toBe(first.number)
      expect(await heardBy(page)).toEqual([])
      expect(await axe(page)).toEqual([])
      expect(await overflowing(page)).toEqual([])
      await page.mouse.click(300, 300)
      await page.getByTestId('sound-hint').waitFor({ state: 'detached' })
      const second = await call(2)
      expect((await outcomeOf(second.number))?.outcome).toBe('spoken')
    } finally {
      for (const { context } of open.splice(0)) await context.close()
      await strict.close()
    }
  }, 60_000)
})
