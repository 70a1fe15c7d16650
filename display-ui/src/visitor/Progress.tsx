import type { VisitorTexts } from './visitor-context.ts'
import { dots, firstAhead } from './progress.ts'

type Props = { ticketId: string; ahead: number; texts: Pick<VisitorTexts, 't'> }

/** The queue as a row of dots that fills. */
export function Progress({ ticketId, ahead, texts: { t } }: Props) {
  const { passed, total } = dots(ahead, firstAhead(ticketId, ahead))
  if (total < 2) return null
  return (
    <div class='progress' role='img' aria-label={t('visitor.progress', { passed, total })}>
      {Array.from({ length: total }, (_, place) => (
        <span key={place} class={place < passed ? 'passed' : ''} />
      ))}
    </div>
  )
}
