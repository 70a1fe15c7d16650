import { EnrolmentPage } from '../../../server/client/components/EnrolmentPage.tsx'
import { Logo } from '../../../server/client/components/Logo.tsx'
import type { Enrolment } from '../../../server/client/enrolment.ts'
import type { Slides } from '../slides/slides-store.ts'
import { Ticker } from '../slides/Ticker.tsx'
import type { ScreenContext } from '../screen/screen-context.ts'
import { Clock } from '../screen/Clock.tsx'
import { FullPageMessage } from '../screen/FullPageMessage.tsx'
import { StaleBanner } from '../screen/StaleBanner.tsx'
import { InAllLanguages } from '../screen/InAllLanguages.tsx'
import type { Chime } from './chime.ts'
import type { Hall } from './hall-store.ts'
import './hall.css'
import { HallMain } from './HallMain.tsx'
import { Help } from './Help.tsx'
import { Messages } from './Messages.tsx'
import { Spoken } from './Spoken.tsx'

type Props = ScreenContext & { hall: Hall; slides: Slides; chime: Chime; enrolment: Enrolment }

/** The display over a zone: who is called where, who waits how long, what to do when in doubt. */
export function HallPage({ hall, slides, chime, enrolment, ...parts }: Props) {
  const {
    words: { t, langs },
    news
  } = parts
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
  if (refused !== null) return <EnrolmentPage enrolment={enrolment} langs={langs.value} t={t} night />
  if (centre === null || view === null) {
    return (
      <FullPageMessage testId='loading' langs={langs.value} say={(lang) => t('screen.loading', undefined, lang)}>
        <StaleBanner {...parts} />
      </FullPageMessage>
    )
  }

  const isCalled = hall.isDwelling.value && !news.isStale.value
  return (
    <div class={news.isStale.value ? 'hall is-stale' : 'hall'}>
      {isCalled && (
        <div class='call-frame' key={hall.announced.value?.seq} aria-hidden='true' data-testid='call-frame' />
      )}
      <header class='hall-head'>
        <h1>
          <Logo centre={centre} /> <InAllLanguages langs={langs.value} say={(lang) => centre.name[lang]} />
        </h1>
        <StaleBanner {...parts} />
        <Clock timeZone={centre.timeZone} />
      </header>
      <HallMain {...parts} hall={hall} slides={slides} centreBody={centre} view={view} />
      <Messages messages={view.messages} words={parts.words} />
      <Ticker lines={slides.lines.value} words={parts.words} />
      <Help chime={chime} words={parts.words} own={centre.screenTexts.help ?? null} />
      <Spoken hall={hall} words={parts.words} />
    </div>
  )
}
