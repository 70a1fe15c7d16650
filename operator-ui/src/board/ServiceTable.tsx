import { useSignal } from '@preact/signals'
import type { SupervisorView } from '../../../server/protocol/hall-views.ts'
import { shortWait } from '../../../server/client/short-wait.ts'
import { minutesText } from '../format/durations.ts'
import type { OpenDialog } from './steering/open-dialog.ts'
import { longestWait } from './longest-wait.ts'
import { name, t } from './texts.ts'

type Props = { view: SupervisorView; now: number; onAsk: (what: OpenDialog) => void }
type Service = SupervisorView['services'][number]

/** How bad it is, the worst first: nobody serves it, how many are over their target, how long for its target the longest waits. */
function byTrouble(now: number): (a: Service, b: Service) => number {
  const isUnserved = ({ waiting, openDesks }: Service) => Number(waiting > 0 && openDesks === 0)
  const strain = (service: Service) => (longestWait([service], now) ?? 0) / service.targetMs
  return (a, b) =>
    isUnserved(b) - isUnserved(a) || b.overTarget - a.overTarget || strain(b) - strain(a) || b.waiting - a.waiting
}

/** The worst first; those without anybody waiting on request. */
export function ServiceTable({ view, now, onAsk }: Props) {
  const all = useSignal(false)
  const matters = (service: Service) => service.waiting > 0 || service.steered !== null
  const shown = (all.value ? view.services : view.services.filter(matters)).toSorted(byTrouble(now))
  return (
    <section class='card' aria-labelledby='board-services'>
      <div class='card-head'>
        <h2 id='board-services'>{t('board.services')}</h2>
        <button
          type='button'
          class='pill'
          aria-pressed={all.value}
          data-testid='all-services'
          onClick={() => {
            all.value = !all.value
          }}
        >
          {all.value ? t('board.show-waiting') : t('board.show-all', { n: view.services.length })}
        </button>
      </div>
      {shown.length === 0 && <p class='hint'>{t('board.nobody')}</p>}
      {shown.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope='col'>{t('board.service')}</th>
              <th scope='col' class='number'>
                {t('column.waiting')}
              </th>
              <th scope='col' class='number'>
                {t('column.longest')}
              </th>
              <th scope='col' class='number'>
                {t('column.desks')}
              </th>
              <th scope='col' class='number'>
                {t('column.in-an-hour')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((service) => (
              <ServiceRow key={service.serviceId} service={service} now={now} onAsk={onAsk} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function ServiceRow({ service, now, onAsk }: { service: Service; now: number; onAsk: Props['onAsk'] }) {
  const { serviceId, waiting, openDesks, overTarget, takesTickets, targetMs, inAnHour, booked, expected } = service
  const isUnserved = waiting > 0 && openDesks === 0
  const longest = longestWait([service], now)
  const newcomer = shortWait(service.told, t)
  return (
    <tr
      class={isUnserved || overTarget > 0 ? 'is-bad' : waiting === 0 ? 'is-empty' : undefined}
      data-testid='service-row'
      data-service={serviceId}
    >
      <th scope='row'>
        <button
          type='button'
          class='row-button'
          data-testid={`service-${serviceId}`}
          onClick={() => onAsk({ kind: 'service', serviceId })}
        >
          {name(service.name)}
        </button>
        {isUnserved && <span class='mark is-stop'>{t('board.unserved')}</span>}
        {!takesTickets && <span class='mark'>{t('board.no-tickets')}</span>}
        {newcomer && takesTickets && <span class='mark'>{t('column.newcomer', { wait: newcomer })}</span>}
      </th>
      <td class='number'>
        {waiting}
        {booked > 0 && (
          <span class='mark is-booking' data-testid='row-booked'>
            {t('column.booked', { booked, others: waiting - booked })}
          </span>
        )}
        {expected > 0 && <span class='mark is-booking'>{t('board.expected', { n: expected })}</span>}
        {overTarget > 0 && <span class='mark is-stop'>{t('column.over', { n: overTarget })}</span>}
      </td>
      <td class='number is-wait'>
        {longest === null ? '–' : minutesText(longest)}
        <span class='mark'>{t('column.of-target', { n: Math.round(targetMs / 60_000) })}</span>
      </td>
      <td class={isUnserved ? 'number is-wait' : 'number'}>{openDesks}</td>
      <td class='number'>≈{inAnHour}</td>
    </tr>
  )
}
