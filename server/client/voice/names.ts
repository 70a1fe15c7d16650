import type { Lang, Text } from '../../protocol/basics.ts'
import type { Centre } from '../../protocol/centre.ts'
import type { Clip } from './sentences.ts'

const PREFIX = 'name-'
/** What a pack keeps of a clip's words; nobody listens to more at a kiosk either. */
const LONGEST = 500
const FNV_OFFSET = 0xcbf29ce484222325n
const FNV_PRIME = 0x100000001b3n

/** The papers to bring: a new line or a semicolon begins the next. */
export const papersOf = (documents: string): string[] =>
  documents
    .split(/[\n;]/)
    .map((paper) => paper.trim())
    .filter(Boolean)

/**
 * The clip of a text that the centre wrote itself. Named by the text (FNV-1a, 64 bits), so that a service under another
 * name has another clip, and two under one name the same. null: nothing is to be said, or it is longer than any clip.
 */
export function nameClip(words: string): Clip | null {
  const text = words.replace(/\s+/g, ' ').trim()
  if (text === '' || text.length > LONGEST) return null
  let hash = FNV_OFFSET
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME)
  return { id: `${PREFIX}${hash.toString(16).padStart(16, '0')}`, text }
}

export const isNameClip = (id: string): boolean => id.startsWith(PREFIX)

type Named = Pick<Centre, 'groups' | 'services' | 'priorityClasses' | 'screenTexts'>

/** Every text of the settings that a kiosk may say in a language, each one clip: in the order in which a visitor meets them. */
export function nameClips(lang: Lang, { groups, services, priorityClasses, screenTexts }: Named): Clip[] {
  const texts = (all: Array<Text | null | undefined>) => all.map((text) => text?.[lang] ?? '')
  const clips = [
    ...texts([screenTexts.greeting]),
    ...texts(groups.map(({ name }) => name)),
    ...services.flatMap(({ name, documents }) => [name[lang], ...papersOf(documents?.[lang] ?? '')]),
    ...priorityClasses.flatMap(({ answer, name, document, basis }) => [
      answer[lang].trim() || name[lang],
      ...texts([document, basis])
    ]),
    ...texts([screenTexts.advice])
  ]
    .map(nameClip)
    .filter((clip) => clip !== null)
  return [...new Map(clips.map((clip) => [clip.id, clip])).values()]
}
