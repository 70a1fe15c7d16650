import type { Lang } from '../../protocol/basics.ts'
import type { Catalogue } from '../texts.ts'
import { guidance } from '../texts/guidance.ts'
import { noTicket } from '../texts/no-ticket.ts'
import { figureClips } from './figures.ts'
import type { Clip } from './sentences.ts'

/** The clip of a sentence of the catalogue: "guidance.start" is the clip guidance-start. */
export const guidanceId = (key: string): string => key.replace('.', '-')

/** Every sentence that a kiosk may say, each one clip, and the words that it makes figures of. A sentence with holes in it is none: it is said by parts. */
export function guidanceClips(lang: Lang): Clip[] {
  const sentences = Object.entries({ ...guidance, ...noTicket } as Catalogue)
    .filter(([, entry]) => !entry[lang].includes('{'))
    .map(([key, entry]) => ({ id: guidanceId(key), text: entry[lang] }))
  return [...sentences, ...figureClips(lang)]
}
