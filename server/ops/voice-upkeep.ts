import path from 'node:path'
import type { Logger } from 'pino'
import { runInBackground } from './background-process.ts'
import { LANGS, VoicePacks } from '../devices/voice/voice-packs.ts'
import type { Hall } from '../hall/hall.ts'
import type { Lang } from '../protocol/basics.ts'
import { notMade, wantedClips } from './wanted-clips.ts'

export interface UpkeepOptions {
  data: string
  hall: Pick<Hall, 'centre' | 'onCommit'>
  logger: Pick<Logger, 'info' | 'warn'>
  /** How long after a change of the settings: whoever renames one service renames the next. */
  afterMs?: number
}

const AFTER_MS = 20_000
const LONGEST_RUN_MS = 15 * 60_000

/**
 * Makes the clips of new names after the settings have changed, as "npm run voices" does: in a process of its own, and only
 * in languages for which somebody has once made clips on this machine. Returns how to stop.
 */
export function startVoiceUpkeep({ data, hall, logger, afterMs = AFTER_MS }: UpkeepOptions): () => void {
  const packs = new VoicePacks(path.join(data, 'voices'), (sentence) => logger.warn(sentence))
  let timer: NodeJS.Timeout | null = null
  let isBusy = false
  let isStopped = false
  let stopRun: (() => void) | null = null

  const later = () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      if (isBusy) return later()
      isBusy = true
      look()
        .catch((error: unknown) => logger.warn(error, 'it cannot be told which clips of names are missing'))
        .finally(() => {
          isBusy = false
        })
    }, afterMs).unref()
  }

  async function look(): Promise<void> {
    const langs: Lang[] = []
    for (const lang of LANGS) if ((await packs.clips('espeak', lang)).length > 0) langs.push(lang)
    const missing = await notMade(packs, wantedClips(langs, hall.centre))
    if (missing.length > 0 && !isStopped) await make(langs.filter((lang) => missing.some((each) => each.lang === lang)))
  }

  async function make(langs: readonly Lang[]): Promise<void> {
    const run = runInBackground('voices.ts', ['--data', data, '--languages', langs.join()], LONGEST_RUN_MS)
    stopRun = run.stop
    const { isGood, said } = await run.ended
    stopRun = null
    if (isGood) logger.info(said)
    else logger.warn(`clips of new names were not made: ${said || 'it took too long'}. "npm run voices" makes them`)
  }

  // A start may follow an upgrade, or settings that began while nothing ran.
  later()
  const stopHearing = hall.onCommit((logged) => {
    if (logged.some(({ event }) => event.type === 'hall-configured')) later()
  })
  return () => {
    stopHearing()
    isStopped = true
    if (timer) clearTimeout(timer)
    stopRun?.()
  }
}
