import { computed, effect } from '@preact/signals'
import { say as sayIn } from '../../../server/client/texts.ts'
import { guidance } from '../../../server/client/texts/guidance.ts'
import { guidanceId } from '../../../server/client/voice/guidance.ts'
import { numberSentence, type Sentence, wholeSentence } from '../../../server/client/voice/sentences.ts'
import { createSpeaker, type Speaker } from '../../../server/client/voice/speaker.ts'
import type { Lang } from '../../../server/protocol/basics.ts'
import type { Kiosk } from '../store/kiosk.ts'
import type { Step } from '../store/steps.ts'
import { ownWords, wordsAloud } from './centre-sentences.ts'
import { BUTTONS, type GuidanceKey, STEPS } from './spoken.ts'

/** Until the centre has told its own. */
const PERCENT = 80
const SOURCES = ['recorded', 'espeak', 'speech'] as const

/** Says the kiosk aloud to whoever listens by headphones: each step, and each button that the keys come to. */
export interface Guide {
  /** Begins to speak; answers false when it did already. */
  start: () => boolean
  /** Says the present step, or the question that lies over it, once more. */
  again: () => void
}

export function createGuide(kiosk: Kiosk): Guide {
  const { listen } = kiosk.aids.on
  // A kiosk that nobody listens to opens no sound device.
  let speaker: Speaker | null = null
  let turn = 0

  const lang = (): Lang => kiosk.texts.lang.peek()
  const fixed = (key: GuidanceKey, inLang = lang()): Sentence =>
    wholeSentence(inLang, guidanceId(key), sayIn(guidance[key], inLang))
  const own = (words: readonly string[], inLang = lang()): Sentence[] =>
    words.flatMap((each) => wordsAloud(each, inLang))

  async function sayAll(sentences: readonly Sentence[]): Promise<void> {
    const mine = ++turn
    speaker ??= createSpeaker()
    await speaker.ready
    for (const sentence of sentences) {
      if (mine !== turn) return
      await speaker.say(sentence, { percent: kiosk.centre.peek()?.voice.guidancePercent ?? PERCENT, sources: SOURCES })
    }
  }

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
        fixed('guidance.ticket-then'),
        ...own([centre?.screenTexts.advice?.[lang()] ?? ''])
      ]
    const { before, after, reading } = ownWords(step, kiosk, lang())
    // A reason and a time have no clip: a reading voice says them, where the kiosk has one.
    const words = reading
      ? [...document.querySelectorAll<HTMLElement>('.step-head h1, .step-head .notice')].map(
          ({ innerText }) => innerText
        )
      : []
    return [
      ...own(before),
      fixed(STEPS[step.name]),
      ...own(after),
      ...(words.length === 0 ? [] : [wholeSentence(lang(), 'read-aloud', words.join('. '))])
    ]
  }

  function nameOf(element: HTMLElement): Sentence | null {
    const id = element.dataset.testid ?? ''
    const language = /^lang-(ky|ru|en)$/.exec(id)?.[1] as Lang | undefined
    if (language) return fixed('guidance.language', language)
    const key = BUTTONS[id]
    if (key) return fixed(key)
    return wordsAloud((element.querySelector<HTMLElement>('.tile-name') ?? element).innerText, lang())[0] ?? null
  }

  // Not the seconds that are left: only whether they run.
  const isAsked = computed(() => kiosk.idle.warning.left.value !== null)

  const again = () => {
    void sayAll(sentencesOf(kiosk.step.peek()))
  }

  effect(() => {
    if (!listen.value) {
      turn++
      speaker?.stop()
      return
    }
    // Whatever of these changes, something else stands before the visitor.
    void [kiosk.stepKey.value, kiosk.texts.lang.value, isAsked.value, kiosk.staffCall.state.value]
    // The page follows in the next moment.
    const timer = setTimeout(again)
    return () => clearTimeout(timer)
  })
  document.addEventListener('focusin', ({ target }) => {
    if (!listen.peek() || !(target instanceof HTMLButtonElement)) return
    // A dialog's only button is named by the question itself.
    if (target.closest('dialog')) return
    const name = nameOf(target)
    if (name) void sayAll([name])
  })

  const start = (): boolean => {
    if (listen.peek()) return false
    listen.value = true
    return true
  }
  return { start, again }
}
