import { clockText } from '../../../server/client/clock.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SupervisorView } from '../../../server/protocol/hall-views.ts'
import { t } from './words.ts'
import { paperWords } from './paper-words.ts'

type Props = { view: SupervisorView, centre: CentreBody }

export function Devices ({ view: { devices, printers }, centre: { timeZone } }: Props) {
  return (
    <section class='card' aria-labelledby='board-devices' data-testid='devices'>
      <div class='card-head'><h2 id='board-devices'>{t('board.devices')}</h2></div>
      {devices.length + printers.length === 0 && <p class='hint'>{t('board.no-devices')}</p>}
      <ul class='lines'>
        {devices.map(({ deviceId, name, online, seenAt }) => (
          <li key={deviceId}>
            <strong>{name || deviceId}</strong>
            <span class={online ? 'status open' : 'status closed'}>{online ? t('board.online') : seenAt === null ? t('board.never-seen') : t('board.away', { time: clockText(seenAt, timeZone) })}</span>
          </li>
        ))}
        {printers.map(({ printerId, name, status, nearEnd }) => (
          <li key={printerId}><strong>{name}</strong><span class={status === 'ready' && !nearEnd ? 'status open' : 'status closed'}>{paperWords(status === 'ready' && nearEnd ? 'near-end' : status)}</span></li>
        ))}
      </ul>
    </section>
  )
}
