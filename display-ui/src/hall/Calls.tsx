import type { Zone } from '../../../server/protocol/centre.ts'
import type { DisplayCall } from '../../../server/protocol/hall-views.ts'
import type { ScreenContext } from '../screen/screen-context.ts'
import { InAllLanguages } from '../screen/InAllLanguages.tsx'
import { pageNow } from '../screen/turns.ts'
import { CallRow } from './CallRow.tsx'
import { WAY_WORDS, type Ways } from '../screen/ways.ts'
import { layBoard } from './dense-rows.ts'
import type { Hall } from './hall-store.ts'
import { rowsOnPage } from './board.ts'
import { rowTextEm, USUAL_TEXT_EM } from './rows.ts'
import { usePlace } from './use-place.ts'
import { useShown } from './use-shown.ts'
import { Welcome } from './Welcome.tsx'

type Props = Pick<ScreenContext, 'news' | 'words'> & {
  hall: Hall
  zones: Zone[]
  ways: Ways
  isClosed: boolean
  minCapPx: number
  showsLabels: boolean
  /** Told of the calls that can be seen, whenever others can. */
  onShown: (seqs: number[]) => void
}

/** Boards that take turns have all been seen after this time. */
const ROUND_MS = 10_000

/** Who was called last, beneath them everybody else who is called, and the last ones where there is room. */
export function Calls({ hall, zones, ways, isClosed, minCapPx, showsLabels, onShown, news, words }: Props) {
  const { ref, place } = usePlace<HTMLDivElement>()
  const board = hall.board.value
  const all = [...board.expected, ...board.past]
  const layout = layBoard(place, {
    calls: board.expected.length,
    minCapPx,
    widestTextEm: Math.max(
      USUAL_TEXT_EM,
      ...all.slice(0, 20).map(({ ticketNumber, deskLabel }) => rowTextEm(ticketNumber, deskLabel))
    ),
    hasWays: Object.keys(ways).length > 0
  })
  const digits = Math.max(...all.map(({ deskLabel }) => deskLabel.length))
  const [top] = all
  const rows = rowsOnPage(board, pageNow(layout.pages, ROUND_MS), layout.columns * layout.rows)
  useShown(place.heightPx > 0 && top ? [top, ...rows] : [], onShown)

  // One row at most is on sun: whoever hears a number looks for that one, and the newest is the largest anyway.
  const spoken = rows.find(({ seq }) => seq === hall.speaking.value?.seq)
  const isNow = hall.isCalling.value && !news.isStale.value && spoken === undefined
  const wayOf = ({ zoneId }: DisplayCall) => {
    const direction = ways[zoneId]
    return direction === undefined
      ? null
      : { direction, word: words.t(WAY_WORDS[direction], undefined, words.lang.value) }
  }
  const label = (key: 'hall.ticket' | 'screen.desk') => (
    <InAllLanguages langs={words.labelLangs.value} say={(lang) => words.t(key, { desk: words.desk.value }, lang)} />
  )
  const ofRow = { heightPx: layout.rowHeightPx, sizePx: layout.rowSizePx }

  return (
    <section class='calls' aria-labelledby='calls-title'>
      <h2 id='calls-title' class='visually-hidden'>
        <InAllLanguages langs={words.langs.value} say={(lang) => words.t('hall.calls', undefined, lang)} />
      </h2>
      {showsLabels && top !== undefined && layout.columns === 1 && (
        <div class='calls-labels' aria-hidden='true'>
          <span>{label('hall.ticket')}</span>
          <span>{label('screen.desk')}</span>
        </div>
      )}
      <div
        class={`calls-place ${layout.spacing}${layout.columns === 1 ? ' one-column' : ''}`}
        ref={ref}
        data-reaches-seat={layout.reachesSeat}
      >
        {top === undefined ? (
          <Welcome isClosed={isClosed} words={words} />
        ) : (
          <ol style={{ '--columns': layout.columns, '--digits': digits }}>
            <CallRow
              key={top.ticketNumber}
              call={top}
              zones={zones}
              way={wayOf(top)}
              heightPx={layout.topHeightPx}
              sizePx={layout.topSizePx}
              look={isNow ? 'now' : 'newest'}
              pulses={isNow && hall.announced.value?.seq === top.seq}
            />
            {rows.map((call) => (
              <CallRow
                key={call.ticketNumber}
                call={call}
                zones={zones}
                way={wayOf(call)}
                {...ofRow}
                look={call === spoken ? 'spoken' : 'last'}
                pulses={false}
              />
            ))}
          </ol>
        )}
      </div>
    </section>
  )
}
