import { clockText } from '../../../server/client/dates.ts'
import { ZoneBadge } from '../../../server/client/components/ZoneBadge.tsx'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SupervisorView } from '../../../server/protocol/hall-views.ts'
import { minutesText } from '../format/durations.ts'
import { deskLabel, reasonText } from '../format/labels.ts'
import type { OpenDialog } from './steering/open-dialog.ts'
import { t } from './texts.ts'

type Props = { view: SupervisorView; centre: CentreBody; now: number; onAsk: (what: OpenDialog) => void }
type Desk = SupervisorView['desks'][number]

const ACTIVITY_TEXTS = {
  idle: 'board.idle',
  called: 'board.called',
  serving: 'board.serving',
  paused: 'board.paused',
  closed: 'board.closed'
} as const

/** Every desk at its own place: what it does, with whom, since when. */
export function DeskTiles({ view, centre, now, onAsk }: Props) {
  return (
    <section class='card' aria-labelledby='board-desks'>
      <div class='card-head'>
        <h2 id='board-desks'>{t('board.desks')}</h2>
      </div>
      <ul class='tiles'>
        {view.desks.map((desk) => (
          <li key={desk.deskId}>
            <DeskTile desk={desk} centre={centre} now={now} onAsk={onAsk} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function DeskTile({
  desk,
  centre,
  now,
  onAsk
}: {
  desk: Desk
  centre: CentreBody
  now: number
  onAsk: Props['onAsk']
}) {
  const isClosed = desk.doing === 'closed'
  const words = [
    t(ACTIVITY_TEXTS[desk.doing]),
    ...(desk.pauseReason ? [reasonText(centre, desk.pauseReason)] : [])
  ].join(' · ')
  return (
    <button
      type='button'
      class={`tile ${desk.doing}`}
      aria-disabled={isClosed}
      data-testid='desk-row'
      data-desk={desk.deskId}
      onClick={() => {
        if (!isClosed) onAsk({ kind: 'desk', deskId: desk.deskId })
      }}
    >
      <span class='tile-head'>
        <ZoneBadge zones={centre.zones} zoneId={desk.zoneId} /> <strong>{deskLabel(centre, desk.deskNumber)}</strong>
        <span class='tile-ticket'>{desk.ticketNumber}</span>
      </span>
      <span class='tile-line'>
        <span class={`status ${desk.status}`}>{words}</span>
        {desk.since !== null && !isClosed && <span>{minutesText(now - desk.since)}</span>}
      </span>
      {!isClosed && <span class='tile-line tile-operator'>{desk.operatorName ?? '–'}</span>}
      {desk.lentUntil !== null && (
        <span class='tile-line mark'>
          {t('board.lent-until', { time: clockText(desk.lentUntil, centre.timeZone) })}
        </span>
      )}
    </button>
  )
}
