import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DisplayView } from '../../../server/protocol/hall-views.ts'
import { hasPlan } from '../../../server/client/components/HallPlan.tsx'
import type { Slides } from '../slides/slides-store.ts'
import { SlideView } from '../slides/SlideView.tsx'
import type { ScreenContext } from '../screen/screen-context.ts'
import { Calls } from './Calls.tsx'
import type { Hall } from './hall-store.ts'
import type { Layout } from './layout.ts'
import type { Reading } from './reading.ts'
import { Waiting } from './Waiting.tsx'
import { WayTo } from './WayTo.tsx'

type Props = Pick<ScreenContext, 'device' | 'news' | 'options' | 'words'> & {
  hall: Hall
  slides: Slides
  centreBody: CentreBody
  view: DisplayView
  minCapPx: number
  reading: Reading
  layout: Layout
  onShown: (seqs: number[]) => void
}

/** On an upright screen; more calls than these need the plan's place. */
const MOST_BESIDE_PLAN = 8

/** Calls, or between them a slide; beside them, where there is room, who waits and the way to the desk. */
export function HallMain(props: Props) {
  const { hall, slides, centreBody, view, minCapPx, reading, layout, onShown, device, news, options, words } = props
  const { zones, status, plan } = centreBody
  const isUpright = window.innerHeight > window.innerWidth
  // Whoever is called comes before the way there.
  const hasRoom = isUpright && hall.board.value.expected.length <= MOST_BESIDE_PLAN
  const showsPlan = hasPlan(plan) && (layout === 'side' || hasRoom)
  const panelSizePx = layout === 'calls-alone' ? null : reading.panelSizePx
  const slide = slides.shown.value

  return (
    <main class={`hall-main ${layout}`}>
      {slide === null ? (
        <Calls
          hall={hall}
          zones={zones}
          ways={options.ways ?? device.value?.profile.directions ?? {}}
          isClosed={status === 'closed'}
          minCapPx={minCapPx}
          showsLabels={reading.showsLabels}
          onShown={onShown}
          news={news}
          words={words}
        />
      ) : (
        <SlideView slide={slide} words={words} onBroken={() => slides.cannotShow(slide.noticeId)} />
      )}
      {(panelSizePx !== null || showsPlan) && (
        <div class={showsPlan && panelSizePx !== null ? 'panel with-plan' : 'panel'}>
          {panelSizePx !== null && <Waiting view={view} sizePx={panelSizePx} words={words} />}
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
      )}
    </main>
  )
}
