import { Actions } from './Actions.tsx'
import { Complaints } from './Complaints.tsx'
import { FreshnessLine } from './FreshnessLine.tsx'
import { Languages } from './Languages.tsx'
import { NumberCard } from './NumberCard.tsx'
import type { VisitorContext } from './visitor-context.ts'
import { Status } from './Status.tsx'
import { TopLine } from './TopLine.tsx'

/** As much of the page's parts as its first view shows: what the server has too, when it writes that view into the HTML. */
export type FirstVisitorContext = Pick<VisitorContext, 'ticketId' | 'texts' | 'centre' | 'knownAt' | 'lastAt'> & {
  live: Pick<VisitorContext['live'], 'heardAt'>
  news: Pick<VisitorContext['news'], 'isStale'>
  complaints: Pick<VisitorContext['complaints'], 'known'>
  visitor: Pick<VisitorContext['visitor'], 'view' | 'last' | 'phase' | 'pending' | 'rejection' | 'rated'>
}

/** One column: who one is, how it stands, what one can do, how fresh the page is. */
export function VisitorPage(parts: VisitorContext) {
  const { visitor, texts, centre, news, live, complaints } = parts
  const view = visitor.view.value
  const isGone = visitor.phase.value === 'over' || visitor.phase.value === 'lost'
  // A ticket of an earlier day, on a phone that has not seen it before.
  const earlier = complaints.known.value && { ...complaints.known.value, priority: false }
  const shown = view ?? (isGone ? visitor.last.value : null) ?? earlier

  return (
    <div class={`visitor ${visitor.phase.value}`}>
      <header>
        <Languages offered={centre.value?.languages} texts={texts} />
        <TopLine centre={centre.value} texts={texts} />
      </header>
      <main>
        {shown !== null && <NumberCard view={shown} texts={texts} />}
        <Status {...parts} />
        {!isGone && centre.value?.screenTexts.advice && (
          <p class='visitor-advice'>{texts.name(centre.value.screenTexts.advice)}</p>
        )}
        {view !== null && <Actions {...parts} view={view} />}
        <Complaints {...parts} />
      </main>
      <footer>
        <FreshnessLine live={live} news={news} centre={centre.value} texts={texts} knownAt={parts.knownAt} />
      </footer>
    </div>
  )
}
