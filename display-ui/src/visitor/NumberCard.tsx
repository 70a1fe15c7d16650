import type { VisitorView } from '../../../server/protocol/tickets.ts'
import { VisitList } from '../../../server/client/components/VisitList.tsx'
import type { VisitorTexts } from './visitor-context.ts'

type Props = {
  view: Pick<VisitorView, 'ticketNumber' | 'serviceName' | 'visit' | 'persons' | 'priority'>
  texts: VisitorTexts
}

export function NumberCard({ view, texts: { t, name } }: Props) {
  return (
    <section class='number-card'>
      <h1>
        <span class='number-label'>{t('ticket.your-number')}</span>
        <span class='number' style={{ '--signs': view.ticketNumber.length }} data-testid='visitor-number'>
          {view.ticketNumber}
        </span>
      </h1>
      {view.visit ? <VisitList visit={view.visit} texts={{ t, name }} /> : <p>{name(view.serviceName)}</p>}
      {view.persons !== undefined && <p data-testid='persons'>{t('visit.persons', { n: view.persons })}</p>}
      {view.priority && <p class='number-priority'>{t('visitor.priority')}</p>}
    </section>
  )
}
