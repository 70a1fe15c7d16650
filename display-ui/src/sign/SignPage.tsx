import type { ReadonlySignal } from '@preact/signals'
import type { SignView } from '../../../server/protocol/hall-views.ts'
import { EnrolmentPage } from '../../../server/client/components/EnrolmentPage.tsx'
import { WayArrow } from '../../../server/client/components/WayArrow.tsx'
import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import { zoneColour } from '../../../server/client/zone-colours.ts'
import type { Enrolment } from '../../../server/client/enrolment.ts'
import { FullPageMessage } from '../screen/FullPageMessage.tsx'
import type { ScreenContext } from '../screen/screen-context.ts'
import { StaleBanner } from '../screen/StaleBanner.tsx'
import { InAllLanguages } from '../screen/InAllLanguages.tsx'
import { WAY_WORDS } from '../screen/ways.ts'
import type { JoinSeries } from '../screen/join-series.ts'
import { SeriesForm } from '../screen/SeriesForm.tsx'
import { ChooseDesk } from './ChooseDesk.tsx'
import { SignState } from './SignState.tsx'
import { stateOf } from './state-of.ts'
import './sign.css'

type Props = ScreenContext & {
  view: ReadonlySignal<SignView | null>
  refused: ReadonlySignal<string | null>
  enrolment: Enrolment
  join: JoinSeries
  /** Takes the desk that somebody chooses here; null: the address says which. */
  onChoose: ((deskNumber: number) => void) | null
}

/** The sign over one desk: which desk this is, and who is expected here. */
export function SignPage({ view, refused, enrolment, join, onChoose, ...parts }: Props) {
  const {
    words: { t, langs, lang, labelLangs, desk },
    news,
    device,
    options
  } = parts
  const centre = parts.centre.value
  const sign = view.value

  if (refused.value === 'unknown-topic' && onChoose) return <ChooseDesk words={parts.words} onChoose={onChoose} />
  if (refused.value === 'unknown-topic')
    return (
      <FullPageMessage
        testId='refused'
        langs={langs.value}
        say={(lang) => t('sign.refused-unknown', undefined, lang)}
      />
    )
  if (refused.value !== null && join.desks.value !== null)
    return (
      <main class='series-page'>
        <SeriesForm join={join} words={parts.words} />
      </main>
    )
  if (refused.value !== null)
    return (
      <EnrolmentPage enrolment={enrolment} langs={langs.value} t={t} night>
        <SeriesForm join={join} words={parts.words} />
      </EnrolmentPage>
    )
  if (centre === null || sign === null) {
    return (
      <FullPageMessage testId='loading' langs={langs.value} say={(lang) => t('screen.loading', undefined, lang)}>
        <StaleBanner {...parts} />
      </FullPageMessage>
    )
  }

  const state = stateOf(sign)
  const isNight = state !== 'called' || news.isStale.value
  // Over its desk it points down; one that hangs aside is told where the desk is.
  const direction = options.ways?.[sign.zoneId] ?? device.value?.profile.directions?.[sign.zoneId] ?? 'here'
  const isServed = state !== 'paused' && state !== 'closed' && !news.isStale.value
  return (
    <div class={news.isStale.value ? 'sign is-stale' : `sign ${state}`}>
      <header class='sign-head' style={{ '--zone': zoneColour(centre.zones, sign.zoneId, isNight) }}>
        <h1>
          <span class='sign-word'>
            <InAllLanguages langs={labelLangs.value} say={(lang) => t('screen.desk', { desk: desk.value }, lang)} />
          </span>
          <ZoneBadge zones={centre.zones} zoneId={sign.zoneId} night={isNight} />
          <span class='sign-desk' data-testid='sign-desk'>
            {sign.deskNumber}
          </span>
          {isServed && <WayArrow direction={direction} label={t(WAY_WORDS[direction], undefined, lang.value)} />}
        </h1>
      </header>
      <StaleBanner {...parts} />
      <SignState sign={sign} state={state} isStale={news.isStale.value} words={parts.words} />
    </div>
  )
}
