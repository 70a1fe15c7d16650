import path from 'node:path'
import { VoicePacks } from '../../devices/voice/voice-packs.ts'
import { centreIn, notMade, wantedClips } from '../wanted-clips.ts'
import { attention, type Finding, ok } from './finding.ts'
import { VOICE } from './words-hall.ts'

/** Whether screens have sounds for what they say in the centre's languages, its names too. */
export async function voiceFinding(data: string): Promise<Finding> {
  const packs = new VoicePacks(path.join(data, 'voices'))
  const centre = centreIn(data)
  const list = await packs.list()
  if (list.length === 0) return attention('voice', VOICE.none)
  const missing = await notMade(packs, wantedClips(centre?.languages ?? [], centre))
  const recorded = new Set(
    list.flatMap(({ source, lang, clips }) => (source === 'recorded' ? clips.map(({ clip }) => `${lang} ${clip}`) : []))
  )
  const silent = missing.filter(({ lang, id }) => !recorded.has(`${lang} ${id}`))
  const [first] = silent
  return first
    ? attention('voice', VOICE.silent, { n: silent.length, text: first.text, lang: first.lang })
    : ok('voice', VOICE.ok)
}
