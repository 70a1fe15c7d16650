import type { VisitorView } from '../../../server/protocol/tickets.ts'
import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import type { VisitorContext } from './visitor-context.ts'
import { DirectionHint } from './DirectionHint.tsx'

type Props = Pick<VisitorContext, 'texts' | 'centre'> & { view: VisitorView }

/** The one thing that counts: go there, now. */
export function Called({ view, texts, centre }: Props) {
  const { t } = texts
  if (view.desk === null) return null
  const { deskLabel, zoneId } = view.desk
  const desk = centre.value?.deskWord ?? 'window'
  return (
    <div class='called-card'>
      <h2>{t('visitor.called')}</h2>
      <p class='called-desk' style={{ '--signs': deskLabel.length }} aria-hidden='true'>
        <ZoneBadge zones={centre.value?.zones ?? []} zoneId={zoneId} />
        <span data-testid='visitor-desk'>{deskLabel}</span>
      </p>
      <p class='called-go'>{t('visitor.go', { label: deskLabel, desk })}</p>
      <DirectionHint texts={texts} centre={centre} zoneIds={[zoneId]} deskLabel={deskLabel} />
    </div>
  )
}
