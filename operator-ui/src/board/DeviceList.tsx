import { clockText } from '../../../server/client/dates.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SupervisorView } from '../../../server/protocol/hall-views.ts'
import { ReprintForm } from '../printers/ReprintForm.tsx'
import type { Session } from '../session/session.ts'
import { t as shared } from '../texts.ts'
import { needsAttention, printerStatusText } from '../printers/printer-status.ts'
import type { OpenDialog } from './steering/open-dialog.ts'
import { t } from './texts.ts'

type Props = { view: SupervisorView; centre: CentreBody; ask: Session['ask']; onAsk: (what: OpenDialog) => void }

/** Screens and printers with their status, and reprinting a ticket. */
export function DeviceList({ view: { devices, printers }, centre: { timeZone }, ask, onAsk }: Props) {
  return (
    <section class='card' aria-labelledby='board-devices' data-testid='devices'>
      <div class='card-head'>
        <h2 id='board-devices'>{t('board.devices')}</h2>
      </div>
      {devices.length + printers.length === 0 && <p class='hint'>{t('board.no-devices')}</p>}
      <ul class='lines'>
        {devices.map(({ deviceId, kind, name, online, seenAt }) => (
          <li key={deviceId}>
            <strong>{name || deviceId}</strong>
            <span class={online ? 'status open' : 'status closed'}>
              {online
                ? t('board.online')
                : seenAt === null
                  ? t('board.never-seen')
                  : t('board.away', { time: clockText(seenAt, timeZone) })}
            </span>
            {kind === 'kiosk' && (
              <button
                type='button'
                class='pill'
                aria-label={`${t('board.its-tickets')}: ${name || deviceId}`}
                data-testid={`cancel-issued-${deviceId}`}
                onClick={() => onAsk({ kind: 'cancel-issued', deviceId, since: null })}
              >
                {t('board.its-tickets')}
              </button>
            )}
          </li>
        ))}
        {printers.map((printer) => (
          <li key={printer.printerId} data-testid='printer-row' data-status={printer.status}>
            <strong>{printer.name}</strong>
            <span class={needsAttention(printer) ? 'status closed' : 'status open'}>{printerStatusText(printer)}</span>
          </li>
        ))}
      </ul>
      {printers.length > 0 && <h3>{shared('reprint.title')}</h3>}
      {printers.length > 0 && <ReprintForm ask={ask} printers={printers} />}
    </section>
  )
}
