import { existsSync } from 'node:fs'
import path from 'node:path'
import { isNameClip } from '../client/voice/names.ts'
import { FILE } from '../db/folder.ts'
import { findReader } from '../devices/voice/espeak.ts'
import { makeClips } from '../devices/voice/make-clips.ts'
import { VoicePacks } from '../devices/voice/voice-packs.ts'
import type { Lang } from '../protocol/basics.ts'
import type { Outcome } from './commands/run-command.ts'
import { centreIn, notMade, wantedClips } from './wanted-clips.ts'

/**
 * Makes the words that displays and kiosks speak and that are not there yet, and takes away those of former names.
 * @param program the reader to use; by default whichever this machine has
 */
export async function makeVoices(data: string, langs: readonly Lang[], program?: string): Promise<Outcome> {
  const packs = new VoicePacks(path.join(data, 'voices'), (sentence) => process.stderr.write(`${sentence}\n`))
  // Words can be made before there is a hall; its names are made when there is.
  const centre = existsSync(path.join(data, FILE)) ? centreIn(data) : null
  const wanted = wantedClips(langs, centre)
  const missing = await notMade(packs, wanted)
  const reader = missing.length > 0 ? await findReader(program) : null
  if (missing.length > 0 && reader === null) {
    return {
      isWell: false,
      lines: [
        'There is no espeak-ng on this machine. Install it (Debian: apt install espeak-ng), or this program with its optional packages.',
        'Until then displays use recorded clips, and the voices of their own browsers.'
      ]
    }
  }
  try {
    if (reader)
      await makeClips(packs, reader, missing, (done) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${done} clips `)
      })
  } finally {
    reader?.stop()
  }
  const removed = centre ? await removeOld(packs, langs, new Set(wanted.map(({ lang, id }) => `${lang} ${id}`))) : 0
  const made = `${reader?.name ?? 'eSpeak NG'} made ${missing.length} clips in ${path.join(data, 'voices')}; ${wanted.length - missing.length} were there already.`
  return {
    isWell: true,
    lines: [
      [made, removed > 0 && `${removed} of former names are gone.`, 'Screens use them within a minute.']
        .filter(Boolean)
        .join(' ')
    ]
  }
}

/** Takes away clips of names that the hall has no more. */
async function removeOld(packs: VoicePacks, langs: readonly Lang[], wanted: ReadonlySet<string>): Promise<number> {
  let removed = 0
  for (const lang of langs) {
    for (const { clip } of await packs.clips('espeak', lang)) {
      if (isNameClip(clip) && !wanted.has(`${lang} ${clip}`) && packs.remove('espeak', lang, clip)) removed++
    }
  }
  return removed
}
