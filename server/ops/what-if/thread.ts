import { parentPort, workerData } from 'node:worker_threads'
import { readingFile } from '../../db/read-only.ts'
import type { SettingsFault } from '../../protocol/settings.ts'
import type { StaffingResult, WhatIfAsk, WhatIfResult } from '../../protocol/what-if.ts'
import { compareAll, firstOtherCall, staffingFor } from './answer.ts'
import { type Asked, AskRefused, pairsFor } from './ask.ts'

/** Plays what is asked in a thread of its own, and ends; whoever does not want it any more ends the thread. */

export type ThreadSays =
  | { says: 'accepted' }
  | { says: 'refused'; of: AskRefused['of']; faults: SettingsFault[] }
  | { says: 'progress'; done: number }
  | { says: 'done'; result: WhatIfResult | null; staffing: StaffingResult | null }

const say = (what: ThreadSays) => parentPort?.postMessage(what)

const { file, ask, dayFile } = workerData as { file: string; ask: WhatIfAsk; dayFile: string | undefined }

/** Nobody looks more often. */
const TOLD_EVERY_MS = 200
let toldAt = 0

const told = (done: number) => {
  if (performance.now() - toldAt < TOLD_EVERY_MS) return
  toldAt = performance.now()
  say({ says: 'progress', done })
}

try {
  readingFile(file, (db) => {
    const pairs = pairsFor(db, ask.staffing ? { day: ask.day, weekday: ask.weekday } : askedOf(ask))
    say({ says: 'accepted' })
    if (ask.staffing) say({ says: 'done', result: null, staffing: staffingFor(pairs, ask.staffing.share, told) })
    else
      say({
        says: 'done',
        staffing: null,
        result: {
          ...compareAll(pairs, ask.runs ?? 0, told),
          identical: pairs.every(({ read }) => read === null || firstOtherCall(read) === null),
          isOver: pairs.every(({ was }) => was.isOver)
        }
      })
  })
} catch (error) {
  if (!(error instanceof AskRefused)) throw error
  say({ says: 'refused', of: error.of, faults: error.faults })
}

function askedOf({ day, weekday, roster, settings }: WhatIfAsk): Asked {
  return {
    dayFile,
    day,
    weekday,
    ...(typeof roster === 'string' ? { rosterFile: roster } : { roster }),
    ...(typeof settings === 'string' ? { settingsFile: settings } : { settings })
  }
}
