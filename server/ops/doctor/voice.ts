import path from 'node:path'
import { VoicePacks } from '../../devices/voice/voice-packs.ts'
import { centreIn, notMade, wantedClips } from '../wanted-clips.ts'
import { attention, type Finding, ok } from './finding.ts'

/** Whether screens have sounds for what they say in the centre's languages, its names too. */
export async function voiceFinding(data: string): Promise<Finding> {
  const packs = new VoicePacks(path.join(data, 'voices'))
  const centre = centreIn(data)
  const list = await packs.list()
  if (list.length === 0)
    return attention(
      'voice',
      'No words were made or recorded: screens speak with the voice of their browser, which seldom knows Kyrgyz. The server makes them in the background a moment after its start; if they are not there in a few minutes, "npm run voices" makes them and says why not.'
    )
  const missing = await notMade(packs, wantedClips(centre?.languages ?? [], centre))
  const recorded = new Set(
    list.flatMap(({ source, lang, clips }) => (source === 'recorded' ? clips.map(({ clip }) => `${lang} ${clip}`) : []))
  )
  const silent = missing.filter(({ lang, id }) => !recorded.has(`${lang} ${id}`))
  const [first] = silent
  return first
    ? attention(
        'voice',
        `${silent.length} of the words and names that screens say have no sound, such as "${first.text}" (${first.lang}): they are new, or changed since. The server makes them in the background after its start and after each change of the settings; "npm run voices" makes them at once, and says why not.`
      )
    : ok('voice', 'Every word and name that screens say has a sound.')
}
