import { say as sayIn } from '../../../server/client/texts.ts'
import { guidance } from '../../../server/client/texts/guidance.ts'
import { guidanceId } from '../../../server/client/voice/guidance.ts'
import { placeSentence } from '../../../server/client/voice/figures.ts'
import { numberSentence, type Sentence, wholeSentence } from '../../../server/client/voice/sentences.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { Kiosk } from '../store/kiosk.ts'
import type { Step } from '../store/steps.ts'
import { ownWords, wordsAloud } from './centre-sentences.ts'
import { centreClosedSentences, closedSentences, refusedSentences } from './no-ticket-sentences.ts'
import { ticketFacts } from './ticket-facts.ts'
import { BUTTONS, type GuidanceKey, STEPS } from './spoken.ts'

/** The words of the kiosk aloud, in the language that it is set to. */
export function createSentences(kiosk: Kiosk) {
  const lang = (): Lang => kiosk.texts.lang.peek()
  const fixed = (key: GuidanceKey, inLang = lang()): Sentence =>
    wholeSentence(inLang, guidanceId(key), sayIn(guidance[key], inLang))
  const own = (words: readonly string[], inLang = lang()): Sentence[] =>
    words.flatMap((each) => wordsAloud(each, inLang))

  /** What is said of a step, or of the question that lies over it. */
  function sentencesOf(step: Step): Sentence[] {
    if (kiosk.idle.warning.left.peek() !== null) return [fixed('guidance.more-time')]
    const call = kiosk.staffCall.state.peek()
    if (call !== 'none')
      return [
        fixed(
          call === 'asking'
            ? 'guidance.staff-asking'
            : call === 'coming'
              ? 'guidance.staff-coming'
              : 'guidance.staff-failed'
        )
      ]
    const centre = kiosk.centre.peek()
    if (step.name === 'welcome')
      return kiosk.languages
        .peek()
        .flatMap((each) => [
          ...own([centre?.screenTexts.greeting?.[each] ?? ''], each),
          fixed('guidance.welcome', each)
        ])
    if (step.name === 'ticket')
      return [
        fixed('guidance.ticket'),
        ...numberSentence(lang(), step.ticket.ticketNumber),
        ...own((step.ticket.visit?.services ?? []).map(({ name }) => name[lang()])),
        ...ticketFacts(kiosk, step.ticket),
        fixed('guidance.ticket-then'),
        ...own([centre?.screenTexts.advice?.[lang()] ?? ''])
      ]
    const tree = kiosk.tree.peek()
    if (step.name === 'choose' && tree?.status === 'closed') return centreClosedSentences(kiosk, tree.opensAt, lang())
    const { before, after } = ownWords(step, kiosk, lang())
    const what = step.name === 'choose' && step.picked !== undefined ? 'guidance.basket' : STEPS[step.name]
    return [...own(before), fixed(what), ...own(after), ...whyNot(step)]
  }

  function whyNot(step: Step): Sentence[] {
    if (step.name === 'closed') return closedSentences(kiosk, step, lang())
    return step.name === 'refused' ? refusedSentences(step, lang()) : []
  }

  /**
   * What is said of a button, the first of these that some voice has: its name, else its place in the list. A name that was
   * changed a moment ago has no clip yet, and where no voice reads the language a tile would be silent.
   */
  function nameOf(element: HTMLElement): Sentence[] {
    const id = element.dataset.testid ?? ''
    const language = /^lang-(ky|ru|en)$/.exec(id)?.[1] as Lang | undefined
    if (language) return [fixed('guidance.language', language)]
    const key = BUTTONS[id]
    if (key) return [fixed(key)]
    const label = element.getAttribute('aria-label')
    if (label !== null) return wordsAloud(label, lang()).slice(0, 1)
    const name = element.querySelector<HTMLElement>('.tile-name')
    const tiles = [...document.querySelectorAll('button:has(.tile-name)')]
    const place = name ? placeSentence(lang(), tiles.indexOf(element) + 1) : null
    return [...wordsAloud((name ?? element).innerText, lang()).slice(0, 1), ...(place ? [place] : [])]
  }
  return { sentencesOf, nameOf }
}
