import type { Centre, Service } from '../../protocol/centre.ts'
import type { CommonService } from '../../protocol/network/catalogue.ts'

/** Which common service one of a hall's own probably is. */
export interface Suggestion {
  serviceId: string
  /** null: none is alike. */
  commonId: string | null
  /** By its id or its name it is the same; else it is only alike. */
  isSure: boolean
}

/** Less alike than this, nothing is suggested: a wrong one is worse than none. */
const ALIKE = 0.5
const LANGUAGES = ['ru', 'ky', 'en'] as const

/** For each service of a hall the common one that is most like it; none is suggested twice unless by the same name. */
export function suggestionsFor(centre: Centre, common: readonly CommonService[]): Suggestion[] {
  return centre.services.map((service) => {
    const { serviceId } = service
    const same = common.find(({ commonId }) => commonId === serviceId) ?? common.find((each) => isNamed(service, each))
    if (same) return { serviceId, commonId: same.commonId, isSure: true }
    let best: { commonId: string | null; score: number } = { commonId: null, score: ALIKE }
    for (const each of common) {
      const score = likeness(service, each)
      if (score > best.score) best = { commonId: each.commonId, score }
    }
    return { serviceId, commonId: best.commonId, isSure: false }
  })
}

const plain = (text: string): string =>
  text
    .toLocaleLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isNamed = ({ name }: Service, common: CommonService): boolean =>
  LANGUAGES.some((lang) => name[lang] !== '' && plain(name[lang]) === plain(common.name[lang]))

/** The best of the languages, and of what people call it: 0 nothing alike, 1 the same. */
function likeness({ name }: Service, { name: other, everydayWords }: CommonService): number {
  const scores = LANGUAGES.flatMap((lang) =>
    [other[lang], ...everydayWords[lang]].map((words) => alike(plain(name[lang]), plain(words)))
  )
  return Math.max(...scores)
}

/** Dice's coefficient of the threes of letters: endings of words weigh little. */
function alike(one: string, other: string): number {
  const [ones, others] = [threesOf(one), threesOf(other)]
  if (ones.size === 0 || others.size === 0) return 0
  let shared = 0
  for (const three of ones) if (others.has(three)) shared++
  return (2 * shared) / (ones.size + others.size)
}

function threesOf(text: string): Set<string> {
  const threes = new Set<string>()
  const padded = ` ${text} `
  for (let i = 0; i + 3 <= padded.length && text !== ''; i++) threes.add(padded.slice(i, i + 3))
  return threes
}
