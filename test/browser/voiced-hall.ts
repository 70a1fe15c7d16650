import type { Browser, Page } from 'playwright-core'
import { expect, type TestContext } from 'vitest'
import type { Lang } from '../../server/protocol/basics.ts'
import type { VoicePacks } from '../../server/devices/voice/voice-packs.ts'
import type { AnnouncementsBody } from '../../server/protocol/voices.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { callWords, putCallTones } from './call-words.ts'
import { closeClean } from './clean-screens.ts'
import { type OpenHall, openHall, openScreen, type Screen, SIZES } from './harness.ts'
import { listen } from './sound-watch.ts'

type Calls = AnnouncementsBody['calls']

/** A hall that speaks, for one test, and ends with it. */
export interface VoicedHall {
  hall: OpenHall
  /** A display of it. @param isUntouched nothing is looked at inside of the page: a browser takes that for a touch */
  watch: (options?: { isUntouched?: boolean; onFrame?: (frame: string) => void }) => Promise<Page>
  /** Issues a ticket and calls it to a desk. */
  call: (desk: number) => Promise<{ number: string; at: number }>
  /** Another command of a desk's operator. */
  command: (desk: number, name: 'finish' | 'recall') => Promise<void>
  /** The calls of a ticket, as soon as displays have told of so many. */
  told: (ticketNumber: string, calls?: number) => Promise<Calls>
  outcomeOf: (ticketNumber: string) => Promise<Calls[number]['displays'][number] | undefined>
}

export interface VoicedHallOptions {
  languages?: Lang[]
  /** How long each word takes. */
  clipMs?: number
  chime?: boolean
}

export async function openVoicedHall(
  { onTestFinished }: TestContext,
  browser: Browser,
  { languages = ['ky', 'ru'], clipMs = 300, chime = true }: VoicedHallOptions = {}
): Promise<VoicedHall> {
  const centre = {
    ...sampleCentre,
    screens: { ...sampleCentre.screens, minDwellMs: 600 },
    callingRules: { ...sampleCentre.callingRules, recallGapMs: 0 },
    voice: { ...sampleCentre.voice, languages, chime }
  }
  const hall = await openHall({ centre })
  const packs = putCallTones(hall.data, clipMs)
  await recordRussian(packs)
  const supervisor = await hall.signIn('supervisor')
  const operators = new Map<number, Record<string, string>>()
  const open: Screen[] = []
  onTestFinished(async () => {
    await closeClean(open)
    await hall.close()
  })

  const ask = async (ticketNumber: string): Promise<Calls> =>
    (await hall.call('GET', `/api/reports/announcements?ticketNumber=${ticketNumber}`, undefined, supervisor)).body
      .calls
  const told: VoicedHall['told'] = async (ticketNumber, calls = 1) => {
    await expect
      .poll(async () => (await ask(ticketNumber)).filter(({ displays }) => displays.length > 0).length, {
        timeout: 60_000,
        interval: 300
      })
      .toBe(calls)
    return ask(ticketNumber)
  }

  return {
    hall,
    watch: async ({ isUntouched = false, onFrame = () => {} } = {}) => {
      const screen = await openScreen(browser, `${hall.base}/ready`, SIZES.display, { reducedMotion: 'reduce' })
      open.push(screen)
      await listen(screen.page)
      await tellSooner(screen.page)
      screen.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => onFrame(String(payload))))
      // On a busy machine the first question may be given up; the next comes after three quarters of a minute.
      const clips = screen.page.waitForResponse('**/api/voices', { timeout: 90_000 })
      await screen.page.goto(`${hall.base}/display`)
      await clips
      if (!isUntouched) await screen.page.getByTestId('clock').waitFor()
      return screen.page
    },
    call: async (desk) => {
      const cookie = operators.get(desk) ?? (await hall.openDesk(desk))
      operators.set(desk, cookie)
      const plan = centre.desks.find(({ deskNumber }) => deskNumber === desk)
      await hall.issue({ serviceId: plan?.tiers[0]?.[0] ?? '' })
      const at = performance.now()
      const { status, body } = await hall.call('POST', `/api/desks/desk-${desk}/call-next`, {}, cookie)
      expect(status, JSON.stringify(body)).toBe(200)
      return { number: body.ticket.ticketNumber, at }
    },
    command: async (desk, name) => {
      const { status, body } = await hall.call('POST', `/api/desks/desk-${desk}/${name}`, {}, operators.get(desk))
      expect(status, JSON.stringify(body)).toBe(200)
    },
    told,
    outcomeOf: async (ticketNumber) => (await told(ticketNumber))[0]?.displays[0]
  }
}

/** What a display tells the hall of its calls it tells every 5 s, so that few commits are made of many; here it tells at once. */
const tellSooner = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const usual = window.setInterval.bind(window)
    window.setInterval = ((call: () => void, ms?: number) => usual(call, ms === 5_000 ? 250 : ms)) as never
  })

/** The speaker has recorded Russian, but for one number. */
async function recordRussian(packs: VoicePacks): Promise<void> {
  const russian = await Promise.all(
    callWords
      .filter(({ lang, id }) => lang === 'ru' && id !== 'n-2')
      .map(async ({ id, text }) => ({ clip: id, text, bytes: (await packs.read('espeak', 'ru', id))?.bytes as Buffer }))
  )
  packs.put('recorded', 'ru', russian)
}
