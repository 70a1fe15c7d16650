import path from 'node:path'
import type { Logger } from 'pino'
import { runInBackground } from './background-process.ts'
import type { Wanted } from '../devices/voice/make-clips.ts'
import { VoicePacks } from '../devices/voice/voice-packs.ts'
import type { Hall } from '../hall/hall.ts'
import type { VoiceStatus } from '../protocol/voices.ts'
import { notMade, wantedClips } from './wanted-clips.ts'
import { typed } from '../db/typed-command.ts'

export interface UpkeepOptions {
  data: string
  hall: Pick<Hall, 'centre' | 'now' | 'onCommit'>
  logger: Pick<Logger, 'info' | 'warn'>
  /** How long after a change of the settings: whoever renames one service renames the next. */
  afterMs?: number
}

const AFTER_MS = 20_000
const LONGEST_RUN_MS = 15 * 60_000

export interface VoiceUpkeep {
  /** What is still to be made, for the board; null: nothing. */
  status: () => VoiceStatus | null
  stop: () => void
}

/**
 * Makes the clips that screens of this hall want and that are not there, as "npm run voices" does, in a process of its own:
 * after the first start all of them, in the centre's languages, and after a change of the settings those of new names.
 */
export function startVoiceUpkeep({ data, hall, logger, afterMs = AFTER_MS }: UpkeepOptions): VoiceUpkeep {
  const packs = new VoicePacks(path.join(data, 'voices'), (sentence) => logger.warn(sentence))
  let timer: NodeJS.Timeout | null = null
  let isBusy = false
  let isStopped = false
  let stopRun: (() => void) | null = null
  let status: VoiceStatus | null = null

  const later = () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      if (isBusy) return later()
      isBusy = true
      look()
        .catch((error: unknown) =>
          logger.warn(error, "it cannot be told which words of the screens' voice are missing")
        )
        .finally(() => {
          isBusy = false
        })
    }, afterMs).unref()
  }

  async function look(): Promise<void> {
    const missing = await notMade(packs, wantedClips(hall.centre.languages, hall.centre))
    if (missing.length === 0) status = null
    else if (!isStopped) await make(missing)
  }

  async function make(missing: readonly Wanted[]): Promise<void> {
    const since = hall.now()
    const langs = new Set(missing.map(({ lang }) => lang))
    status = { state: 'making', missing: missing.length, since }
    const run = runInBackground('voices.ts', ['--data', data, '--languages', [...langs].join()], LONGEST_RUN_MS)
    stopRun = run.stop
    const { isGood, said } = await run.ended
    stopRun = null
    status = isGood ? null : { state: 'not-made', missing: missing.length, since }
    if (isGood) logger.info(said)
    else
      logger.warn(
        `words of the screens' voice were not made: ${said || 'it took too long'}. "${typed('voices')}" makes them`
      )
  }

  // A start may be the first, follow an upgrade, or settings that began while nothing ran.
  later()
  const stopHearing = hall.onCommit((logged) => {
    if (logged.some(({ event }) => event.type === 'hall-configured')) later()
  })
  return {
    status: () => status,
    stop: () => {
      stopHearing()
      isStopped = true
      if (timer) clearTimeout(timer)
      stopRun?.()
    }
  }
}
