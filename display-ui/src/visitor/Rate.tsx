import type { VisitorView } from '../../../server/protocol/tickets.ts'
import type { VisitorParts } from './parts.ts'
import { Rejection } from './Rejection.tsx'

type Props = Pick<VisitorParts, 'texts' | 'visitor'> & { view: VisitorView }

const STARS = [1, 2, 3, 4, 5]

/** One to five stars, once. */
export function Rate ({ view, visitor, texts }: Props) {
  const { t } = texts
  if (visitor.rated.value) return <p class='rated' data-testid='rated'>{t('visitor.rated')}</p>
  if (!view.canRate) return null
  return (
    <section class='rate' aria-labelledby='rate-title' aria-busy={visitor.pending.value}>
      <h2 id='rate-title'>{t('visitor.rate')}</h2>
      <div class='stars'>
        {STARS.map((n) => (
          <button key={n} type='button' aria-label={t('visitor.star', { n })} disabled={visitor.pending.value} data-testid={`star-${n}`} onClick={() => visitor.rate(n)}>
            <svg viewBox='0 0 24 24' aria-hidden='true'><path d='m12 2.6 2.9 6 6.5.9-4.7 4.6 1.1 6.5L12 17.5l-5.8 3.1 1.1-6.5L2.6 9.5l6.5-.9z' fill='none' stroke='currentColor' stroke-width='1.7' stroke-linejoin='round' /></svg>
            <span aria-hidden='true'>{n}</span>
          </button>
        ))}
      </div>
      <Rejection visitor={visitor} texts={texts} />
    </section>
  )
}
