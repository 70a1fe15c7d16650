import type { Text } from '../../protocol/basics.ts'
import type { Visit } from '../../protocol/tickets.ts'

type Key = 'visit.whole' | 'visit.now' | 'visit.done' | 'visit.label'
interface Words {
  t: (key: Key, values?: Record<string, string | number>) => string
  name: (text: Text) => string
}

/** All services of a visit in their order, the present one marked, and how long the whole of it takes. */
export function VisitList({ visit, texts: { t, name } }: { visit: Visit; texts: Words }) {
  const { from, to } = visit.told ?? {}
  return (
    <div class='visit-list' data-testid='visit'>
      <ol aria-label={t('visit.label')}>
        {visit.services.map(({ serviceId, name: words, status }, i) => (
          <li key={`${i} ${serviceId}`} class={status} aria-current={status === 'now' ? 'step' : undefined}>
            <span class='visit-name'>{name(words)}</span>
            {status !== 'later' && <span class='visit-mark'>{t(status === 'now' ? 'visit.now' : 'visit.done')}</span>}
          </li>
        ))}
      </ol>
      {from !== undefined && to !== undefined && <p data-testid='whole-visit'>{t('visit.whole', { from, to })}</p>}
    </div>
  )
}
