import type { Zone } from '../../../server/protocol/centre.ts'
import type { DisplayCall } from '../../../server/protocol/hall-views.ts'
import type { ScreenContext } from '../screen/screen-context.ts'
import { InAllLanguages } from '../screen/InAllLanguages.tsx'
import { CallRow } from './CallRow.tsx'
import { WAY_WORDS, type Ways } from '../screen/ways.ts'
import type { Hall } from './hall-store.ts'
import { layRows, rowTextEm, USUAL_TEXT_EM } from './rows.ts'
import { usePlace } from './use-place.ts'
import { Welcome } from './Welcome.tsx'

type Props = Pick<ScreenContext, 'news' | 'words'> & {
  hall: Hall
  zones: Zone[]
  ways: Ways
  isClosed: boolean
  minCapPx: number
}

/** The newest call on sun, the last ones beneath it, as many as the farthest seat can read. */
export function Calls({ hall, zones, ways, isClosed, minCapPx, news, words }: Props) {
  const { ref, place } = usePlace<HTMLDivElement>()
  const board = hall.board.value
  const rows = layRows(
    place,
    minCapPx,
    Math.max(
      USUAL_TEXT_EM,
      ...board.slice(0, 8).map(({ ticketNumber, deskLabel }) => rowTextEm(ticketNumber, deskLabel))
    ),
    Object.keys(ways).length > 0
  )
  const [newest, ...last] = board
  const isNow = hall.isCalling.value && !news.isStale.value
  const wayOf = ({ zoneId }: DisplayCall) => {
    const direction = ways[zoneId]
    return direction === undefined
      ? null
      : { direction, word: words.t(WAY_WORDS[direction], undefined, words.lang.value) }
  }
  const label = (key: 'hall.ticket' | 'screen.desk') => (
    <InAllLanguages langs={words.labelLangs.value} say={(lang) => words.t(key, { desk: words.desk.value }, lang)} />
  )

  return (
    <section class='calls' aria-labelledby='calls-title'>
      <h2 id='calls-title' class='visually-hidden'>
        <InAllLanguages langs={words.langs.value} say={(lang) => words.t('hall.calls', undefined, lang)} />
      </h2>
      <div class='calls-labels' aria-hidden='true' hidden={newest === undefined}>
        <span>{label('hall.ticket')}</span>
        <span>{label('screen.desk')}</span>
      </div>
      <div class={rows.isTight ? 'calls-place tight' : 'calls-place'} ref={ref} data-reaches-seat={rows.reachesSeat}>
        {newest === undefined ? (
          <Welcome isClosed={isClosed} words={words} />
        ) : (
          <ol>
            <CallRow
              key={newest.ticketNumber}
              call={newest}
              zones={zones}
              way={wayOf(newest)}
              heightPx={rows.sunHeightPx}
              sizePx={rows.sunSizePx}
              look={isNow ? 'now' : 'newest'}
              pulses={isNow && hall.announced.value?.seq === newest.seq}
            />
            {last.slice(0, rows.count).map((call) => (
              <CallRow
                key={call.ticketNumber}
                call={call}
                zones={zones}
                way={wayOf(call)}
                heightPx={rows.rowHeightPx}
                sizePx={rows.rowSizePx}
                look={hall.speaking.value?.seq === call.seq ? 'spoken' : 'last'}
                pulses={false}
              />
            ))}
          </ol>
        )}
      </div>
    </section>
  )
}
