import type { Lang } from '../../protocol/basics.ts'
import type { Catalogue } from '../texts.ts'
import { guidance } from '../texts/guidance.ts'
import type { Clip } from './sentences.ts'

/** The clip of a sentence of the catalogue: "guidance.start" is the clip guidance-start. */
export const guidanceId = (key: string): string => key.replace('.', '-')

/** Every sentence that a kiosk may say, each one clip. A sentence with holes in it is none: it is said by parts. */
export function guidanceClips(lang: Lang): Clip[] {
  return Object.entries(guidance as Catalogue)
    .filter(([, entry]) => !entry[lang].includes('{'))
    .map(([key, entry]) => ({ id: guidanceId(key), text: entry[lang] }))
}
