import { useSignal } from '@preact/signals'
import { clockText } from '../../../server/client/dates.ts'
import type { Alarm, AlarmProposal } from '../../../server/protocol/board.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SupervisorView } from '../../../server/protocol/hall-views.ts'
import { alarmHint, alarmQueues, alarmText, proposalText } from './alarm-text.ts'
import type { OpenDialog } from './steering/open-dialog.ts'
import { t } from './texts.ts'

type Props = {
  view: SupervisorView
  centre: CentreBody
  now: number
  onKnow: (alarm: Alarm) => void
  onAsk: (what: OpenDialog) => void
}

/** How many alarms are shown at first: the board below must stay visible. */
const SHOWN = 2

/** The worst alarms, each with its start and a hint; the others on request, acknowledged ones folded away. */
export function AlarmList({ view, centre, now, onKnow, onAsk }: Props) {
  const open = view.alarms.filter(({ acknowledged }) => acknowledged === null)
  const all = useSignal(false)
  const shown = all.value ? open : open.slice(0, SHOWN)
  const known = view.alarms.filter(({ acknowledged }) => acknowledged !== null)
  const words = (alarm: Alarm) => alarmText(alarm, centre, now)
  return (
    <section class='alarms' aria-labelledby='board-alarms'>
      <h2 id='board-alarms' class='visually-hidden'>
        {t('alarms.title')}
      </h2>
      <div role='status'>
        {open.length > 0 && (
          <ul class='alarm-list'>
            {shown.map((alarm) => (
              <AlarmRow
                key={alarm.alarmId}
                alarm={alarm}
                words={words(alarm)}
                centre={centre}
                onKnow={onKnow}
                onAsk={onAsk}
              />
            ))}
          </ul>
        )}
        {view.alarms.length === 0 && (
          <p class='all-well' data-testid='all-well'>
            {t('alarms.none')}
          </p>
        )}
      </div>
      {open.length > SHOWN && (
        <button
          type='button'
          class='pill alarms-more'
          aria-expanded={all.value}
          data-testid='alarms-more'
          onClick={() => {
            all.value = !all.value
          }}
        >
          {all.value ? t('alarms.fewer') : t('alarms.more', { n: open.length - SHOWN })}
        </button>
      )}
      <KnownAlarms alarms={known} words={words} timeZone={centre.timeZone} />
    </section>
  )
}

type RowProps = Pick<Props, 'onKnow' | 'onAsk'> & { alarm: Alarm; words: string; centre: CentreBody }

/** What would help, as the step that it is. */
function stepOf({ kind, deskId, deskNumber, serviceIds }: AlarmProposal): OpenDialog {
  return kind === 'open-desk' ? { kind, deskId, deskNumber } : { kind: 'desk', deskId, also: serviceIds }
}

/** What can be done about an alarm from here. */
function measureAgainst({ serviceId, deviceId, since }: Alarm): OpenDialog | null {
  if (serviceId !== undefined) return { kind: 'service', serviceId }
  return deviceId === undefined ? null : { kind: 'cancel-issued', deviceId, since }
}

function AlarmRow({ alarm, words, centre, onKnow, onAsk }: RowProps) {
  const { proposal } = alarm
  const measure = measureAgainst(alarm)
  const hint = alarmQueues(alarm) || alarmHint(alarm)
  return (
    <li class={`alarm level-${alarm.level}`} data-testid='alarm' data-alarm={alarm.alarmId}>
      <div>
        <p>
          <strong>{words}</strong>{' '}
          <span class='alarm-since'>{t('alarms.since', { time: clockText(alarm.since, centre.timeZone) })}</span>
        </p>
        <p class='alarm-do' title={hint}>
          {hint}
        </p>
      </div>
      <div class='alarm-buttons'>
        {proposal && (
          <button
            type='button'
            class='go'
            aria-label={`${proposalText(proposal, centre)}: ${words}`}
            data-testid='alarm-proposal'
            onClick={() => onAsk(stepOf(proposal))}
          >
            {proposalText(proposal, centre)}
          </button>
        )}
        {measure && (
          <button
            type='button'
            class='pill'
            aria-label={`${t('alarms.act')}: ${words}`}
            data-testid='alarm-steer'
            onClick={() => onAsk(measure)}
          >
            {t('alarms.act')}
          </button>
        )}
        <button
          type='button'
          class='pill'
          aria-label={`${t('alarms.know')}: ${words}`}
          data-testid='alarm-known'
          onClick={() => onKnow(alarm)}
        >
          {t('alarms.know')}
        </button>
      </div>
    </li>
  )
}

type KnownProps = { alarms: readonly Alarm[]; words: (alarm: Alarm) => string; timeZone: string }

/** Acknowledged alarms, folded away. */
function KnownAlarms({ alarms, words, timeZone }: KnownProps) {
  if (alarms.length === 0) return null
  return (
    <details class='known' data-testid='known-alarms'>
      <summary>{t('alarms.known', { n: alarms.length })}</summary>
      <ul class='lines'>
        {alarms.map((alarm) => (
          <li key={alarm.alarmId}>
            <span>{words(alarm)}</span>
            <span>
              {t('alarms.known-by', {
                name: alarm.acknowledged?.by ?? '',
                time: clockText(alarm.acknowledged?.at ?? 0, timeZone)
              })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
