import type { ReadonlySignal } from '@preact/signals'
import type { SignView } from '../../../server/protocol/hall-views.ts'
import { EnrolmentPage } from '../../../server/client/components/EnrolmentPage.tsx'
import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import type { Enrolment } from '../../../server/client/enrolment.ts'
import { Notice } from '../screen/Notice.tsx'
import type { Parts } from '../screen/parts.ts'
import { Stale } from '../screen/Stale.tsx'
import { Together } from '../screen/Together.tsx'
import { SignState } from './SignState.tsx'
import { stateOf } from './state-of.ts'
import './sign.css'

type Props = Parts & { view: ReadonlySignal<SignView | null>, refused: ReadonlySignal<string | null>, enrolment: Enrolment }

/** The sign over one desk: which desk this is, and who is expected here. */
export function SignPage ({ view, refused, enrolment, ...parts }: Props) {
  const { words: { t, langs, labelLangs, desk }, news } = parts
  const centre = parts.centre.value
  const sign = view.value

  if (refused.value === 'unknown-topic') return <Notice testId='refused' langs={langs.value} say={(lang) => t('sign.refused-unknown', undefined, lang)} />
  if (refused.value !== null) return <EnrolmentPage enrolment={enrolment} langs={langs.value} t={t} night />
  if (centre === null || sign === null) {
    return <Notice testId='loading' langs={langs.value} say={(lang) => t('screen.loading', undefined, lang)}><Stale {...parts} /></Notice>
  }

  const state = stateOf(sign)
  return (
    <div class={news.isStale.value ? 'sign is-stale' : `sign ${state}`}>
      <header class='sign-head'>
        <h1>
          <span class='sign-word'><Together langs={labelLangs.value} say={(lang) => t('screen.desk', { desk: desk.value }, lang)} /></span>
          <ZoneBadge zones={centre.zones} zoneId={sign.zoneId} night={state !== 'called' || news.isStale.value} />
          <span class='sign-desk' data-testid='sign-desk'>{sign.deskNumber}</span>
        </h1>
      </header>
      <Stale {...parts} />
      <SignState sign={sign} state={state} isStale={news.isStale.value} words={parts.words} />
    </div>
  )
}
