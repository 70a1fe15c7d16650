import { nameClip, papersOf } from '../../../server/client/voice/names.ts'
import { type Sentence, wholeSentence } from '../../../server/client/voice/sentences.ts'
import type { Lang, Text } from '../../../server/protocol/basics.ts'
import type { Kiosk } from '../store/kiosk.ts'
import type { Step } from '../store/steps.ts'
import { shelfAt } from '../store/tree.ts'

interface OwnWords {
  /** What the centre calls it, said before the kiosk's own sentence. */
  before: string[]
  /** What there is to read of it, said after it. */
  after: string[]
}

/** What of a step is said in the words of the centre. */
export function ownWords(step: Exclude<Step, { name: 'welcome' | 'ticket' }>, kiosk: Kiosk, lang: Lang): OwnWords {
  const words = (text: Text | null | undefined) => text?.[lang] ?? ''
  switch (step.name) {
    case 'choose': {
      const tree = kiosk.tree.peek()
      const group = words(tree && shelfAt(tree, step.path)?.group?.name)
      return { before: [group], after: (kiosk.basket.peek() ?? []).map((each) => words(each.name)) }
    }
    case 'documents':
      return { before: [words(step.service.name)], after: papersOf(words(step.service.documents)) }
    case 'closed':
      return { before: [words(step.service.name)], after: [] }
    case 'elsewhere':
      return { before: [words(step.service.name)], after: centresAloud(kiosk, lang) }
    case 'persons':
    case 'priority':
      return { before: [words(step.service.name)], after: [] }
    case 'priority-confirm': {
      const chosen = kiosk.centre
        .peek()
        ?.priorityClasses.find(({ priorityClassId }) => priorityClassId === step.priorityClassId)
      return { before: [words(chosen?.answer)], after: [words(chosen?.document), words(chosen?.basis)] }
    }
    case 'refused':
      return { before: [words(step.order.service.name)], after: [] }
    case 'arrive':
    case 'issuing':
      return { before: [], after: [] }
  }
}

/** Each centre with its wait, as the screen has it. */
const centresAloud = (kiosk: Kiosk, lang: Lang): string[] =>
  (kiosk.elsewhere.peek()?.centres ?? []).map(
    ({ name, told: { from, to } }) => `${name[lang]}: ${from}–${to} ${kiosk.texts.t('wait.minutes')}`
  )

/** A text of the centre, by its clip or by a voice that reads. */
export function wordsAloud(words: string, lang: Lang): Sentence[] {
  const clip = nameClip(words)
  if (clip) return [wholeSentence(lang, clip.id, clip.text)]
  return words.trim() === '' ? [] : [wholeSentence(lang, 'read-aloud', words.trim())]
}
