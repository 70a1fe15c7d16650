import type { FinderPage } from '../../../server/protocol/finder.ts'
import type { Place } from '../../../server/protocol/network/places.ts'
import { CentresView } from './CentresView.tsx'
import { CentreView } from './CentreView.tsx'
import { FindFrame } from './FindFrame.tsx'
import type { FindTexts } from './find-texts.ts'
import { PosterView } from './PosterView.tsx'
import { PromisesView } from './PromisesView.tsx'
import { ServicesView } from './ServicesView.tsx'

type Props = {
  view: FinderPage
  texts: FindTexts
  now: number
  position?: Place | null
  nearMe?: preact.ComponentChild
}

/** A page of the finder. Without a script it is whole; with one its figures stay fresh. */
export function FindPage(props: Props) {
  return (
    <FindFrame view={props.view} texts={props.texts}>
      <Body {...props} />
    </FindFrame>
  )
}

function Body({ view, texts, now, position = null, nearMe }: Props) {
  switch (view.page) {
    case 'services':
      return <ServicesView view={view} texts={texts} />
    case 'centres':
      return <CentresView view={view} texts={texts} now={now} position={position} nearMe={nearMe} />
    case 'promises':
      return <PromisesView view={view} texts={texts} />
    case 'centre':
      return <CentreView view={view} texts={texts} now={now} />
    case 'poster':
      return <PosterView view={view} texts={texts} />
    case 'not-found':
      return <h1>{texts.t('find.unknown-title')}</h1>
  }
}
