import { hasPlan, HallPlan } from '../../../server/client/components/HallPlan.tsx'
import type { VisitorContext } from './visitor-context.ts'

type Props = Pick<VisitorContext, 'texts' | 'centre'> & { zoneIds: string[]; deskLabel?: string | null }

/** Where to go: the plan of the hall, where the centre has drawn one. */
export function DirectionHint({ texts: { t }, centre, zoneIds, deskLabel = null }: Props) {
  const { plan, zones } = centre.value ?? {}
  if (!plan || !zones || !hasPlan(plan)) return null
  return (
    <div class='way'>
      <HallPlan plan={plan} zones={zones} label={t('visitor.plan')} deskLabel={deskLabel} zoneIds={zoneIds} />
    </div>
  )
}
