import type { VisitorTexts } from './visitor-context.ts'
import { dots, firstAhead } from './progress.ts'

type Props = { ticketId: string; ahead: number; texts: Pick<VisitorTexts, 't'> }

/** The queue as a row of dots that fills. */
export function Progress({ ticketId, ahead, texts: { t } }: Props) {
  const { passed, total } = dots(ahead, firstAhead(ticketId, ahead))
  // Its room stays: the server does not know from where this phone has seen the queue move, and nothing may shift.
  if (total < 2) return <div class='progress' />
  return (
    <div class='progress' role='img' aria-label={t('visitor.progress', { passed, total })}>
      {Array.from({ length: total }, (_, place) => (
        <span key={place} class={place < passed ? 'passed' : ''} />
      ))}
    </div>
  )
}
