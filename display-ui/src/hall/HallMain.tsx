import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DisplayView } from '../../../server/protocol/hall-views.ts'
import { hasPlan } from '../../../server/client/components/HallPlan.tsx'
import type { Slides } from '../slides/slides-store.ts'
import { SlideView } from '../slides/SlideView.tsx'
import type { ScreenContext } from '../screen/screen-context.ts'
import { Calls } from './Calls.tsx'
import type { Hall } from './hall-store.ts'
import { layoutFor } from './layout.ts'
import { minimalCapPx, pictureHeightM } from './rows.ts'
import { usePlace } from './use-place.ts'
import { Waiting } from './Waiting.tsx'
import { WayTo } from './WayTo.tsx'

type Props = Pick<ScreenContext, 'device' | 'news' | 'options' | 'words'> & {
  hall: Hall
  slides: Slides
  centreBody: CentreBody
  view: DisplayView
}

/** Calls, or between them a slide; beside them who waits and, where there is room, the way to the desk. */
export function HallMain({ hall, slides, centreBody, view, device, news, options, words }: Props) {
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
  const slide = slides.shown.value

  return (
    <main class={`hall-main ${layout}`} ref={ref}>
      {slide === null ? (
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
        <SlideView slide={slide} words={words} onBroken={() => slides.cannotShow(slide.noticeId)} />
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
