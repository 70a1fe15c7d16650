import { Actions } from './Actions.tsx'
import { Fresh } from './Fresh.tsx'
import { Languages } from './Languages.tsx'
import { NumberCard } from './NumberCard.tsx'
import type { VisitorParts } from './parts.ts'
import { Status } from './Status.tsx'
import { TopLine } from './TopLine.tsx'

/** One column: who one is, how it stands, what one can do, how fresh the page is. */
export function VisitorPage (parts: VisitorParts) {
  const { visitor, texts, centre, news, live } = parts
  const phase = visitor.phase.value
  const view = visitor.view.value
  // A call that may be over is not shouted from an old page.
  const shown = phase === 'called' && news.isStale.value ? 'called-old' : phase

  return (
    <div class={`visitor ${shown}`}>
      <header>
        <Languages texts={texts} />
        <TopLine centre={centre.value} texts={texts} />
      </header>
      <main>
        {view !== null && <NumberCard view={view} texts={texts} />}
        <Status {...parts} />
        {view !== null && <Actions view={view} visitor={visitor} texts={texts} />}
      </main>
      <footer><Fresh live={live} news={news} centre={centre.value} texts={texts} /></footer>
    </div>
  )
}
