import type { VisitorView } from '../../../server/protocol/tickets.ts'
import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import type { VisitorContext } from './visitor-context.ts'

type Props = Pick<VisitorContext, 'texts' | 'centre'> & { view: VisitorView }

export function Serving({ view, texts: { t }, centre }: Props) {
  return (
    <div class='word'>
      <h2>{t('visitor.serving')}</h2>
      {view.desk !== null && (
        <p class='serving-desk'>
          <span>{t('visitor.desk', { desk: centre.value?.deskWord ?? 'window' })}</span>
          <ZoneBadge zones={centre.value?.zones ?? []} zoneId={view.desk.zoneId} />
          <strong>{view.desk.deskLabel}</strong>
        </p>
      )}
    </div>
  )
}
