import type { CentreBody } from '../../../server/protocol/centre.ts'
import { HallPlan } from '../../../server/client/components/HallPlan.tsx'
import type { ScreenContext } from '../screen/screen-context.ts'
import type { Hall } from './hall-store.ts'

type Props = Pick<ScreenContext, 'news' | 'words'> & { hall: Hall; centreBody: CentreBody; deviceId: string | null }

/** The plan of the hall; while somebody is being called their desk stands out on it. */
export function WayTo({ centreBody: { plan, zones }, deviceId, hall, news, words: { t, lang } }: Props) {
  const call = hall.isCalling.value && !news.isStale.value ? hall.top.value : undefined
  return (
    <div class='way-to' lang={lang.value}>
      <HallPlan
        plan={plan}
        zones={zones}
        label={t('plan.hall', undefined, lang.value)}
        deskLabel={call?.deskLabel ?? null}
        deviceId={deviceId}
        night
      />
    </div>
  )
}
