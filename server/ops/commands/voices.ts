import { parseArgs } from 'node:util'
import { runCommand, UsageError } from './run-command.ts'

const USAGE = 'npm run voices -- [--data ./data] [--languages ky,ru,en] [--program espeak-ng]'

let data = './data'

// A running server needs no word of it: it looks at its packs each time a screen asks.
await runCommand(
  USAGE,
  () => data,
  async () => {
    const { values } = parseArgs({
      options: {
        data: { type: 'string', default: data },
        languages: { type: 'string' },
        program: { type: 'string' }
      }
    })
    data = values.data
    const [{ LANGS }, { makeVoices }] = await Promise.all([
      import('../../devices/voice/voice-packs.ts'),
      import('../make-voices.ts')
    ])
    const asked: readonly string[] = values.languages?.split(',') ?? LANGS
    const langs = LANGS.filter((lang) => asked.includes(lang))
    if (langs.length !== asked.length)
      throw new UsageError(`--languages are of ${LANGS.join(', ')}, not "${values.languages}".`)
    return makeVoices(data, langs, values.program)
  }
)
