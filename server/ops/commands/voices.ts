import { runCommand, UsageError } from './run-command.ts'
import { usageOf } from '../../db/typed-command.ts'

const USAGE = usageOf('voices', '[--data ./data] [--languages ky,ru,en] [--program espeak-ng]')

// A running server needs no word of it: it looks at its packs each time a screen asks.
await runCommand({
  usage: USAGE,
  options: { languages: { type: 'string' }, program: { type: 'string' } },
  act: async (data, values) => {
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
})
