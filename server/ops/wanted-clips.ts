import path from 'node:path'
import { guidanceClips } from '../client/voice/guidance.ts'
import { nameClips } from '../client/voice/names.ts'
import { clipsFor } from '../client/voice/sentences.ts'
import { openLog } from '../db/event-log.ts'
import { FILE } from '../db/folder.ts'
import { readingFile } from '../db/read-only.ts'
import type { Wanted } from '../devices/voice/make-clips.ts'
import type { VoicePacks } from '../devices/voice/voice-packs.ts'
import { settingsOf } from '../centre/defaults.ts'
import type { Lang } from '../protocol/basics.ts'
import type { Centre } from '../protocol/centre.ts'

/** Every clip that a hall's screens may want: the words of calls, a kiosk's sentences, and the names in its settings. */
export const wantedClips = (langs: readonly Lang[], centre: Centre | null): Wanted[] =>
  langs.flatMap((lang) =>
    [...clipsFor(lang), ...guidanceClips(lang), ...(centre ? nameClips(lang, centre) : [])].map((clip) => ({
      lang,
      ...clip
    }))
  )

/** Those of them that a program has not made, or not of these words. */
export async function notMade(packs: VoicePacks, wanted: readonly Wanted[]): Promise<Wanted[]> {
  const missing: Wanted[] = []
  for (const lang of new Set(wanted.map((each) => each.lang))) {
    const texts = new Map((await packs.clips('espeak', lang)).map(({ clip, text }) => [clip, text]))
    missing.push(...wanted.filter((each) => each.lang === lang && texts.get(each.id) !== each.text))
  }
  return missing
}

/** The present settings of the hall in a data folder. @throws when its file cannot be read */
export const centreIn = (data: string): Centre | null =>
  readingFile(path.join(data, FILE), (db) => {
    const settings = openLog(db).settingsBefore(Number.MAX_SAFE_INTEGER)
    return settings && settingsOf(settings.event)
  })
