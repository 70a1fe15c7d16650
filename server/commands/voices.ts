import path from 'node:path'
import { parseArgs } from 'node:util'
import { clipsFor } from '../client/voice/sentences.ts'
import { guidanceClips } from '../client/voice/guidance.ts'
import { findReader } from '../devices/voice/espeak.ts'
import { makeClips } from '../devices/voice/make-clips.ts'
import { VoicePacks } from '../devices/voice/voice-packs.ts'
import { runCommand, UsageError } from './run-command.ts'

const USAGE = 'npm run voices -- [--data ./data] [--languages ky,ru,en] [--program espeak-ng]'
const LANGS = ['ky', 'ru', 'en'] as const

let data = './data'

// A running server needs no word of it: it looks at its packs each time a screen asks.
await runCommand(USAGE, () => data, async () => {
  const { values } = parseArgs({ options: { data: { type: 'string', default: data }, languages: { type: 'string', default: LANGS.join(',') }, program: { type: 'string' } } })
  data = values.data
  const asked = values.languages.split(',')
  const langs = LANGS.filter((lang) => asked.includes(lang))
  if (langs.length !== asked.length) throw new UsageError(`--languages are of ${LANGS.join(', ')}, not "${values.languages}".`)

  const reader = await findReader(values.program)
  if (reader === null) {
    return { isWell: false, lines: ['There is no espeak-ng on this machine. Install it (Debian: apt install espeak-ng) or run "npm ci" without leaving out optional packages.', 'Until then displays use recorded clips, and the voices of their own browsers.'] }
  }
  try {
    const packs = new VoicePacks(path.join(data, 'voices'), (sentence) => process.stderr.write(`${sentence}\n`))
    const wanted = langs.flatMap((lang) => [...clipsFor(lang), ...guidanceClips(lang)].map((clip) => ({ lang, ...clip })))
    const made = await makeClips(packs, reader, wanted, (done) => { if (process.stderr.isTTY) process.stderr.write(`\r${done} clips `) })
    return { isWell: true, lines: [`${reader.name} made ${made} clips in ${path.join(data, 'voices')}; ${wanted.length - made} were there already. Displays use them within a minute.`] }
  } finally {
    reader.stop()
  }
})
