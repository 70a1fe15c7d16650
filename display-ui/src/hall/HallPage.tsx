import { EnrolmentPage } from '../../../server/client/components/EnrolmentPage.tsx'
import { Logo } from '../../../server/client/components/Logo.tsx'
import type { Enrolment } from '../../../server/client/enrolment.ts'
import type { Slides } from '../slides/slides-store.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DisplayView } from '../../../server/protocol/hall-views.ts'
import type { ScreenContext } from '../screen/screen-context.ts'
import type { JoinSeries } from '../screen/join-series.ts'
import { SeriesForm } from '../screen/SeriesForm.tsx'
import { Clock } from '../screen/Clock.tsx'
import { FullPageMessage } from '../screen/FullPageMessage.tsx'
import { StaleBanner } from '../screen/StaleBanner.tsx'
import { InAllLanguages } from '../screen/InAllLanguages.tsx'
import type { Chime } from './chime.ts'
import type { Hall } from './hall-store.ts'
import { Foot } from './Foot.tsx'
import './hall.css'
import { HallMain } from './HallMain.tsx'
import { layoutFor } from './layout.ts'
import { minCapFor } from './min-cap.ts'
import { readingFor } from './reading.ts'
import { SoundHint } from './SoundHint.tsx'
import { Spoken } from './Spoken.tsx'
import { usePlace } from './use-place.ts'

type Props = ScreenContext & {
  hall: Hall
  slides: Slides
  chime: Chime
  enrolment: Enrolment
  join: JoinSeries
  onShown: (seqs: number[]) => void
}

/** The display over a zone: who is called where, who waits how long, what to do when in doubt. */
export function HallPage({ hall, slides, chime, enrolment, join, onShown, ...parts }: Props) {
  const { t, langs } = parts.words
  const centre = parts.centre.value
  const view = hall.view.value
  const refused = hall.refused.value

  if (refused === 'unknown-topic')
    return (
      <FullPageMessage
        testId='refused'
        langs={langs.value}
        say={(lang) => t('hall.refused-unknown', undefined, lang)}
      />
    )
  if (refused !== null)
    return (
      <EnrolmentPage enrolment={enrolment} langs={langs.value} t={t} night>
        <SeriesForm join={join} words={parts.words} />
      </EnrolmentPage>
    )
  if (centre === null || view === null) {
    return (
      <FullPageMessage testId='loading' langs={langs.value} say={(lang) => t('screen.loading', undefined, lang)}>
        <StaleBanner {...parts} />
      </FullPageMessage>
    )
  }

  return (
    <OpenHallPage {...parts} hall={hall} slides={slides} chime={chime} onShown={onShown} body={centre} view={view} />
  )
}

type OpenProps = Omit<Props, 'enrolment' | 'join'> & { body: CentreBody; view: DisplayView }

function OpenHallPage({ hall, slides, chime, onShown, body, view, ...parts }: OpenProps) {
  const {
    words: { langs },
    news,
    options,
    device
  } = parts
  const { ref } = usePlace<HTMLDivElement>()
  const minCapPx = minCapFor(parts, body)
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const isUpright = window.innerHeight > window.innerWidth
  const reading = readingFor(minCapPx, remPx, isUpright)
  const ways = options.ways ?? device.value?.profile.directions ?? {}
  const layout = layoutFor(placeOfMain(remPx), minCapPx, remPx, reading, {
    isUpright,
    hasWays: Object.keys(ways).length > 0
  })
  const isCalled = hall.isDwelling.value && !news.isStale.value
  return (
    <div
      class={news.isStale.value ? 'hall is-stale' : 'hall'}
      ref={ref}
      style={{ '--readable': `${reading.foot.sizePx}px` }}
    >
      {isCalled && <div class='call-frame' aria-hidden='true' data-testid='call-frame' />}
      <header class='hall-head' style={{ '--clock': `${reading.clockSizePx}px` }}>
        <h1>
          <Logo centre={body} /> <InAllLanguages langs={langs.value} say={(lang) => body.name[lang]} />
        </h1>
        <SoundHint chime={chime} words={parts.words} />
        <StaleBanner {...parts} />
        <Clock timeZone={body.timeZone} />
      </header>
      <HallMain
        {...parts}
        hall={hall}
        slides={slides}
        centreBody={body}
        view={view}
        minCapPx={minCapPx}
        reading={reading}
        layout={layout}
        onShown={onShown}
      />
      <Foot
        view={view}
        centreBody={body}
        slides={slides}
        reading={reading}
        saysWaits={layout === 'calls-alone'}
        words={parts.words}
      />
      <Spoken hall={hall} words={parts.words} />
    </div>
  )
}

/** About what is left between head and foot; as hall.css has them. */
const placeOfMain = (remPx: number) => ({
  widthPx: window.innerWidth - 7.4 * remPx,
  heightPx: window.innerHeight - 13 * remPx,
  gapPx: 1.1 * remPx
})
