import type { SupervisorView } from '../../../server/protocol/hall-views.ts'
import { minutesText } from '../format/durations.ts'
import { longestWait } from './longest-wait.ts'
import { t } from './texts.ts'

type Props = { view: SupervisorView; now: number }

export function HallTotals({ view, now }: Props) {
  const longest = longestWait(view.services, now)
  const over = view.services.reduce((sum, { overTarget }) => sum + overTarget, 0)
  const open = view.desks.filter((desk) => desk.status === 'open').length
  const paused = view.desks.filter((desk) => desk.status === 'paused').length
  return (
    <>
      <dl class='sums' data-testid='sums'>
        <div>
          <dt>{t('board.waiting')}</dt>
          <dd>
            {view.waiting}
            {view.booked > 0 && <small data-testid='booked'>{t('board.booked', { n: view.booked })}</small>}
            {view.expected > 0 && <small data-testid='expected'>{t('board.expected', { n: view.expected })}</small>}
            {view.onTheWay > 0 && <small data-testid='on-the-way'>{t('board.on-the-way', { n: view.onTheWay })}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('board.longest')}</dt>
          <dd>{longest === null ? '–' : minutesText(longest)}</dd>
        </div>
        <div class={over > 0 ? 'is-bad' : undefined}>
          <dt>{t('board.over-target')}</dt>
          <dd>{over}</dd>
        </div>
        <div>
          <dt>{t('board.open-desks')}</dt>
          <dd>
            {open}
            <span class='of'>/{view.desks.length}</span>
            {paused > 0 && <small>{t('board.paused-desks', { n: paused })}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('board.in-an-hour')}</dt>
          <dd>
            ≈{view.nextHour.waiting}
            <small>{t('board.arriving', { n: view.nextHour.arriving })}</small>
          </dd>
        </div>
      </dl>
      <PriorityIssuers issuers={view.priorityIssuers} />
    </>
  )
}

/** As many names as fit in a line. */
const NAMED = 4

/** Who of the staff gave out tickets that go before others. */
function PriorityIssuers({ issuers }: { issuers: SupervisorView['priorityIssuers'] }) {
  if (issuers.length === 0) return null
  const names = issuers.slice(0, NAMED).map(({ name, count }) => `${name} – ${count}`)
  return (
    <p class='hint' data-testid='priority-issuers'>
      {t('board.priority-issued', {
        n: issuers.reduce((sum, { count }) => sum + count, 0),
        names: [...names, ...(issuers.length > NAMED ? ['…'] : [])].join(', ')
      })}
    </p>
  )
}
