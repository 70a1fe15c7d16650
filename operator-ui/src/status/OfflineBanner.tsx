import type { Signal } from '@preact/signals'
import type { Connection } from '../../../server/client/live.ts'
import { t } from '../texts.ts'

type Props = { connection: Signal<Connection> }

/** A plain band over the foot of the page; it covers, and so moves nothing. */
export function OfflineBanner({ connection }: Props) {
  return (
    <div role='status'>
      {connection.value === 'lost' && (
        <p class='offline' data-testid='offline'>
          <strong>{t('connection.lost')}.</strong> {t('connection.waiting')}.
        </p>
      )}
    </div>
  )
}
