import { computed, effect } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { createSound } from '../../../server/client/voice/sound.ts'
import { ringChime } from '../hall/chime.ts'
import { notify } from './phone-notifications.ts'
import type { VisitorContext } from './visitor-context.ts'
import { speak, spokenLang } from './speech.ts'
import { keepAwake } from './wake-lock.ts'

/** Long enough to be felt in a pocket. */
const CALL_PATTERN = [400, 200, 400, 200, 600]
const NEXT_PATTERN = [200]
/** The phone's own keys set how loud it is. */
const CHIME_PERCENT = 90
/** From here on the screen stays on. */
const NEAR = 2

/** Calls the holder's attention: once to being next, once to each call, in every way that the phone has and the holder wants. */
export function drawAttention({
  visitor,
  texts,
  wishes,
  news,
  centre
}: Pick<VisitorContext, 'visitor' | 'texts' | 'wishes' | 'news' | 'centre'>): void {
  const { view, phase } = visitor
  const sound = createSound()
  const chime = () => void sound.ring(ringChime, CHIME_PERCENT)
  const { t, lang } = texts

  // An old page shouts no call that may be over.
  const call = computed(() => {
    const ticket = view.value
    return phase.value === 'called' && !news.isStale.value && ticket?.desk
      ? `${ticket.desk.deskLabel} ${ticket.desk.calledAt} ${ticket.desk.recall}`
      : ''
  })
  const next = computed(
    () => phase.value === 'waiting' && !news.isStale.value && view.value?.ahead === 0 && view.value.confirmBy === null
  )

  const shake = (pattern: number[]) => {
    // Before the first touch browsers forbid it, and say so.
    if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(pattern)
  }
  let known = ''
  effect(() => {
    const present = call.value
    if (present !== '' && present !== known) {
      shake(CALL_PATTERN)
      if (wishes.sound.peek()) chime()
      const ticket = view.peek()
      if (ticket?.desk) {
        const values = { number: ticket.ticketNumber, label: ticket.desk.deskLabel, desk: deskWord(centre.peek()) }
        if (wishes.voice.peek()) {
          const spoken = spokenLang(lang.peek())
          speak(t('visitor.spoken', { ...values, number: spelled(ticket.ticketNumber) }, spoken), spoken)
        }
        if (wishes.notice.peek()) void notify(`${t('visitor.called')}: ${ticket.ticketNumber}`, t('visitor.go', values))
      }
    }
    known = present
  })
  let wasNext = next.peek()
  effect(() => {
    const isNext = next.value
    if (isNext && !wasNext) {
      shake(NEXT_PATTERN)
      if (wishes.sound.peek()) chime()
      if (wishes.notice.peek()) void notify(t('visitor.next'), view.peek()?.ticketNumber ?? '')
    }
    wasNext = isNext
  })
  keepAwake(
    computed(
      () =>
        call.value !== '' ||
        (phase.value === 'waiting' && view.value !== null && view.value.confirmBy === null && view.value.ahead <= NEAR)
    )
  )
}

const deskWord = (centre: CentreBody | null): string => centre?.deskWord ?? 'window'

/** "K 0 4 2": a voice that reads it as one word is understood by nobody. */
const spelled = (ticketNumber: string): string => [...ticketNumber].join(' ')
