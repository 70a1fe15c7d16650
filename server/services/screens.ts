import { randomUUID } from 'node:crypto'
import fp from 'fastify-plugin'
import type { ScreenAsked, ScreenOutcome, ScreenReport } from '../protocol/screens.ts'

declare module 'fastify' {
  interface FastifyInstance {
    screens: Screens
  }
}

/** What a screen last said of itself, with its times by the hall's clock. */
export interface ScreenSaid {
  page: string
  openedAt: number
  sounds: { waiting: number; since: number | null; silenced: boolean; muted: boolean } | null
}

interface Pending extends ScreenAsked {
  end: (outcome: ScreenOutcome | null) => void
}

interface ScreenPicture {
  bytes: Buffer
  type: string
  at: number
}

/** Longer than this a screen's answer is not waited for. */
const ANSWER_WITHIN_MS = 15_000
/** A picture is of a moment: nobody takes an old one for what is shown now. */
const PICTURE_KEPT_MS = 10 * 60_000
/** Of all screens together. */
const MOST_PICTURES = 20

export interface Screens {
  said: (deviceId: string) => ScreenSaid | null
  hear: (deviceId: string, report: ScreenReport) => void
  /** What a screen was asked to do and has not answered. */
  asked: (deviceId: string) => ScreenAsked[]
  /** Asks a screen for something. @returns its answer; null: none came in time; 'busy': the same is being asked of it */
  ask: (deviceId: string, what: ScreenAsked['what']) => Promise<ScreenOutcome | null | 'busy'>
  /** Returns whether anybody was waiting for this answer. */
  answer: (deviceId: string, commandId: string, outcome: ScreenOutcome) => boolean
  /** Keeps the picture that was asked for. Returns whether it was. */
  show: (deviceId: string, commandId: string, picture: Pick<ScreenPicture, 'bytes' | 'type'>) => boolean
  /** The picture that was made last, if that was of late. */
  picture: (deviceId: string) => ScreenPicture | null
  /** The device was revoked. */
  forget: (deviceId: string) => void
  /** Told when a device is asked something, or has answered. @returns a function that stops telling */
  onChange: (hear: (deviceId: string) => void) => () => void
}

/** What screens say of themselves, what they are asked to do, and the pictures they send: in memory alone. */
export function openScreens(now: () => number, withinMs = ANSWER_WITHIN_MS): Screens & { stop: () => void } {
  const said = new Map<string, ScreenSaid>()
  const pending = new Map<string, Map<string, Pending>>()
  const pictures = new Map<string, ScreenPicture>()
  const hearers = new Set<(deviceId: string) => void>()
  const tell = (deviceId: string) => {
    for (const hear of hearers) hear(deviceId)
  }
  const isOld = ({ at }: ScreenPicture) => now() - at > PICTURE_KEPT_MS

  function keep(deviceId: string, picture: ScreenPicture): void {
    for (const [other, each] of pictures) if (isOld(each)) pictures.delete(other)
    // The newest last, also one of a device that had one.
    pictures.delete(deviceId)
    pictures.set(deviceId, picture)
    const [first] = pictures.keys()
    if (pictures.size > MOST_PICTURES && first !== undefined) pictures.delete(first)
  }

  return {
    said: (deviceId) => said.get(deviceId) ?? null,
    hear(deviceId, { page, upMs, sounds }) {
      const at = now()
      said.set(deviceId, {
        page,
        openedAt: at - upMs,
        sounds: sounds && {
          waiting: sounds.waiting,
          since: sounds.waiting === 0 ? null : at - sounds.oldestMs,
          silenced: sounds.silenced,
          muted: sounds.muted
        }
      })
    },
    asked: (deviceId) =>
      [...(pending.get(deviceId)?.values() ?? [])].map(({ commandId, what }) => ({ commandId, what })),
    ask(deviceId, what) {
      const ofDevice = pending.get(deviceId) ?? new Map<string, Pending>()
      if ([...ofDevice.values()].some((each) => each.what === what)) return Promise.resolve('busy')
      pending.set(deviceId, ofDevice)
      return new Promise((resolve) => {
        const commandId = randomUUID()
        const end: Pending['end'] = (outcome) => {
          clearTimeout(timer)
          ofDevice.delete(commandId)
          if (ofDevice.size === 0) pending.delete(deviceId)
          tell(deviceId)
          resolve(outcome)
        }
        const timer = setTimeout(() => end(null), withinMs)
        ofDevice.set(commandId, { commandId, what, end })
        tell(deviceId)
      })
    },
    answer(deviceId, commandId, outcome) {
      const asked = pending.get(deviceId)?.get(commandId)
      asked?.end(outcome)
      return asked !== undefined
    },
    show(deviceId, commandId, { bytes, type }) {
      const asked = pending.get(deviceId)?.get(commandId)
      if (asked?.what !== 'picture') return false
      keep(deviceId, { bytes, type, at: now() })
      asked.end('done')
      return true
    },
    picture(deviceId) {
      const kept = pictures.get(deviceId)
      return kept && !isOld(kept) ? kept : null
    },
    forget(deviceId) {
      said.delete(deviceId)
      pictures.delete(deviceId)
      for (const { end } of [...(pending.get(deviceId)?.values() ?? [])]) end(null)
    },
    onChange(hear) {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
    stop() {
      for (const ofDevice of [...pending.values()]) for (const { end } of [...ofDevice.values()]) end(null)
    }
  }
}

/** Screens at a distance. */
export default fp(
  async (app) => {
    const { stop, ...screens } = openScreens(() => app.hall.now())
    app.decorate('screens', screens)
    app.addHook('preClose', async () => stop())
  },
  { name: 'screens', dependencies: ['hall'] }
)
