import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DisplayView } from '../../../server/protocol/hall-views.ts'
import { hasPlan } from '../../../server/client/components/HallPlan.tsx'
import type { Notices } from '../notices/notices-store.ts'
import { NoticeView } from '../notices/NoticeView.tsx'
import type { Parts } from '../screen/parts.ts'
import { Calls } from './Calls.tsx'
import type { Hall } from './hall-store.ts'
import { layoutFor } from './layout.ts'
import { minimalCapPx, pictureHeightM } from './rows.ts'
import { usePlace } from './use-place.ts'
import { Waiting } from './Waiting.tsx'
import { WayTo } from './WayTo.tsx'

type Props = Pick<Parts, 'device' | 'news' | 'options' | 'words'> & {
  hall: Hall
  notices: Notices
  centreBody: CentreBody
  view: DisplayView
}

/** Calls, or between them a notice; beside them who waits and, where there is room, the way to the desk. */
export function HallMain({ hall, notices, centreBody, view, device, news, options, words }: Props) {
  const { screens, zones, status, plan } = centreBody
  const { ref, place } = usePlace<HTMLElement>()
  const profile = device.value?.profile
  const minCapPx = minimalCapPx(
    {
      farthestSeatM: options.farthestSeatM ?? profile?.farthestSeatM ?? screens.farthestSeatM,
      screenHeightM: options.screenHeightM ?? profile?.screenHeightM ?? pictureHeightM(screens.screenHeightM, window)
    },
    window.innerHeight
  )
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const ways = options.ways ?? profile?.directions ?? {}
  const layout = layoutFor(place, minCapPx, remPx, Object.keys(ways).length > 0)
  const isUpright = window.innerHeight > window.innerWidth
  const showsPlan = hasPlan(plan) && (layout === 'side' || isUpright)
  const notice = notices.shown.value

  return (
    <main class={`hall-main ${layout}`} ref={ref}>
      {notice === null ? (
        <Calls
          hall={hall}
          zones={zones}
          ways={ways}
          isClosed={status === 'closed'}
          minCapPx={minCapPx}
          news={news}
          words={words}
        />
      ) : (
        <NoticeView notice={notice} words={words} onBroken={() => notices.cannotShow(notice.noticeId)} />
      )}
      <div class={showsPlan ? 'panel with-plan' : 'panel'}>
        <Waiting view={view} isZone={view.zoneId !== 'all'} atOnce={showsPlan ? 6 : 8} words={words} />
        {showsPlan && (
          <WayTo
            centreBody={centreBody}
            deviceId={device.value?.deviceId ?? null}
            hall={hall}
            news={news}
            words={words}
          />
        )}
      </div>
    </main>
  )
}
