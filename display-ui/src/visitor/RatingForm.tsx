import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { tidied } from '../../../server/protocol/conventions/free-text.ts'
import type { RatingReason } from '../../../server/protocol/feedback.ts'
import type { VisitorView } from '../../../server/protocol/tickets.ts'
import { RatingFace } from './RatingFace.tsx'
import type { VisitorContext } from './visitor-context.ts'
import { Rejection } from './Rejection.tsx'

type Props = Pick<VisitorContext, 'texts' | 'visitor'> & { view: VisitorView }

const STARS = [5, 4, 3, 2, 1] as const
const STAR_WORDS = { 1: 'rate.1', 2: 'rate.2', 3: 'rate.3', 4: 'rate.4', 5: 'rate.5' } as const
const REASONS = {
  wait: 'rate.wait',
  courtesy: 'rate.courtesy',
  clarity: 'rate.clarity',
  result: 'rate.result',
  place: 'rate.place'
} as const
const LONGEST_COMMENT = 500
/** One tap is enough: what is not sent by hand goes by itself after so long, or when the page is put away. */
const SENT_AFTER_MS = 60_000

/** One tap; what it was about, and words, if one wants. Sent once. */
export function RatingForm({ view, visitor, texts }: Props) {
  const { t } = texts
  const stars = useSignal<keyof typeof STAR_WORDS | null>(null)
  const reasons = useSignal<RatingReason[]>([])
  const comment = useSignal('')

  const send = () => {
    if (stars.peek() === null || visitor.pending.peek() || visitor.rated.peek()) return
    const words = tidied(comment.peek())
    void visitor.rate({
      stars: stars.peek() as number,
      ...(reasons.peek().length > 0 && { reasons: reasons.peek() }),
      ...(words !== '' && { comment: words })
    })
  }
  const isChosen = stars.value !== null
  useSentLater(isChosen, send)

  if (visitor.rated.value || view.hasRated)
    return (
      <p class='rated' role='status' data-testid='rated'>
        {t('visitor.rated')}
      </p>
    )
  if (!view.canRate) return null
  return (
    <section class='rate' aria-labelledby='rate-title' aria-busy={visitor.pending.value}>
      <h2 id='rate-title'>{t('visitor.rate')}</h2>
      <div class='faces'>
        {STARS.map((n) => (
          <button
            key={n}
            type='button'
            class='face-button'
            aria-pressed={stars.value === n}
            disabled={visitor.pending.value}
            data-testid={`star-${n}`}
            onClick={() => {
              stars.value = n
            }}
          >
            <RatingFace stars={n} />
            <span>{t(STAR_WORDS[n])}</span>
          </button>
        ))}
      </div>
      {isChosen && (
        <div class='rate-more'>
          <ReasonField reasons={reasons} texts={texts} />
          {view.canComment && <CommentField comment={comment} texts={texts} />}
          <button
            type='button'
            class='action stay'
            disabled={visitor.pending.value}
            data-testid='rate-send'
            onClick={send}
          >
            {t('rate.send')}
          </button>
        </div>
      )}
      <Rejection visitor={visitor} texts={texts} />
    </section>
  )
}

/** Sends what is chosen when nobody does so by hand. */
function useSentLater(isChosen: boolean, send: () => void) {
  useEffect(() => {
    if (!isChosen) return
    const timer = setTimeout(send, SENT_AFTER_MS)
    const putAway = () => {
      if (document.visibilityState === 'hidden') send()
    }
    document.addEventListener('visibilitychange', putAway)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', putAway)
    }
  }, [isChosen])
}

function ReasonField({ reasons, texts: { t } }: { reasons: Signal<RatingReason[]>; texts: Props['texts'] }) {
  const toggle = (reason: RatingReason) => {
    reasons.value = reasons.value.includes(reason)
      ? reasons.value.filter((each) => each !== reason)
      : [...reasons.value, reason]
  }
  return (
    <fieldset>
      <legend>{t('rate.about')}</legend>
      {(Object.keys(REASONS) as RatingReason[]).map((reason) => (
        <button
          key={reason}
          type='button'
          class='chip'
          aria-pressed={reasons.value.includes(reason)}
          data-testid={`reason-${reason}`}
          onClick={() => toggle(reason)}
        >
          {t(REASONS[reason])}
        </button>
      ))}
    </fieldset>
  )
}

function CommentField({ comment, texts: { t } }: { comment: Signal<string>; texts: Props['texts'] }) {
  return (
    <>
      <label for='rate-comment'>{t('rate.comment')}</label>
      <textarea
        id='rate-comment'
        rows={3}
        maxLength={LONGEST_COMMENT}
        value={comment.value}
        aria-describedby='rate-comment-hint'
        data-testid='rate-comment'
        onInput={(event) => {
          comment.value = event.currentTarget.value
        }}
      />
      <p id='rate-comment-hint'>{t('rate.comment-hint')}</p>
    </>
  )
}
