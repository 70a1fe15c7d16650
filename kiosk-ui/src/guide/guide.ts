import { computed, effect } from '@preact/signals'
import type { Sentence } from '../../../server/client/voice/sentences.ts'
import { createSpeaker, type Speaker } from '../../../server/client/voice/speaker.ts'
import type { Kiosk } from '../store/kiosk.ts'
import { createSentences } from './kiosk-sentences.ts'

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
  const { sentencesOf, nameOf } = createSentences(kiosk)

  /** Says sentences one after another. @param atMost so many of them, and no more: the others are said instead of one that no voice has */
  async function sayAll(sentences: readonly Sentence[], atMost = sentences.length): Promise<void> {
    const mine = ++turn
    speaker ??= createSpeaker()
    await speaker.ready
    let said = 0
    for (const sentence of sentences) {
      if (mine !== turn || said === atMost) return
      const percent = kiosk.centre.peek()?.voice.guidancePercent ?? PERCENT
      const { source } = await speaker.say(sentence, { percent, sources: SOURCES })
      if (source !== null) said++
    }
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
    void sayAll(nameOf(target), 1)
  })

  const start = (): boolean => {
    if (listen.peek()) return false
    listen.value = true
    return true
  }
  return { start, again }
}
