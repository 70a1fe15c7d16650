import { useMemo } from 'preact/hooks'
import { Logo } from '../../../server/client/components/Logo.tsx'
import { hallNow } from '../../../server/client/clock.ts'
import { say } from '../../../server/client/texts.ts'
import { shared } from '../../../server/client/texts/shared.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import { minCapFor } from '../hall/min-cap.ts'
import { readingFor } from '../hall/reading.ts'
import { textWidthPx } from '../hall/text-width.ts'
import { usePlace } from '../hall/use-place.ts'
import { Clock } from '../screen/Clock.tsx'
import { FullPageMessage } from '../screen/FullPageMessage.tsx'
import { InAllLanguages } from '../screen/InAllLanguages.tsx'
import type { ScreenContext } from '../screen/screen-context.ts'
import { StaleBanner } from '../screen/StaleBanner.tsx'
import { countTurns, turnOf } from '../screen/turns.ts'
import { now } from '../texts/now.ts'
import { boardPages } from './board-pages.ts'
import { followNow } from './now-store.ts'
import type { Speaker } from './sentences.ts'
import './now-board.css'

const catalogue = { ...shared, ...now }
/** Some fifteen words are read twice in this time. */
const turn = countTurns(12_000)
/** As now-board.css has it. */
const LINE = 1.2
/** What marks an entry. */
const BEFORE = 0.7

/** What the hall tells everybody of itself, on a display: one thing at a time, in letters for the farthest seat. */
export function NowBoard(parts: ScreenContext) {
  const told = useMemo(() => followNow(), [])
  const { t, langs } = parts.words
  const centre = parts.centre.value
  if (centre === null || told.value === null)
    return (
      <FullPageMessage testId='loading' langs={langs.value} say={(lang) => t('screen.loading', undefined, lang)}>
        <StaleBanner {...parts} />
      </FullPageMessage>
    )
  return <OpenBoard {...parts} body={told.value} centreBody={centre} />
}

type Props = ScreenContext & { body: NonNullable<ReturnType<typeof followNow>['value']>; centreBody: CentreBody }

function OpenBoard({ body, centreBody, ...parts }: Props) {
  const { langs } = parts.words
  const { ref, place } = usePlace<HTMLElement>()
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const isUpright = window.innerHeight > window.innerWidth
  const reading = readingFor(minCapFor(parts, centreBody), remPx, isUpright)
  const sizePx = reading.foot.sizePx
  const room = {
    lineWidth: place.widthPx - BEFORE * sizePx,
    // One is the title's.
    lines: Math.floor(place.heightPx / (LINE * sizePx)) - 1
  }
  const speakers = langs.value.map((lang) => ({
    lang,
    t: ((key, values) => say(catalogue[key], lang, values)) satisfies Speaker['t']
  }))
  const pages = boardPages(body, speakers, weekdayIn(centreBody.timeZone), room, (text) =>
    textWidthPx(text, sizePx * 1.02)
  )
  const page = turnOf(pages, turn.value)
  return (
    <div class={parts.news.isStale.value ? 'hall is-stale' : 'hall'}>
      <header class='hall-head' style={{ '--clock': `${reading.clockSizePx}px` }}>
        <h1>
          <Logo centre={centreBody} /> <InAllLanguages langs={langs.value} say={(lang) => centreBody.name[lang]} />
        </h1>
        <StaleBanner {...parts} />
        <Clock timeZone={centreBody.timeZone} />
      </header>
      <main class='now-board' ref={ref} style={{ fontSize: `${sizePx}px` }} data-testid='now-board'>
        {page && (
          <section lang={page.lang} data-testid={`board-${page.part}`}>
            <h2>{page.title}</h2>
            {page.entries.map((lines) => (
              <p key={lines.join(' ')}>
                {lines.map((line) => (
                  <span key={line}>{line} </span>
                ))}
              </p>
            ))}
          </section>
        )}
      </main>
    </div>
  )
}

/** Monday 1. */
function weekdayIn(timeZone: string): number {
  const short = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone }).format(hallNow())
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(short) + 1
}
