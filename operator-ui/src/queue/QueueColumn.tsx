import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeskView } from '../../../server/protocol/desks.ts'
import type { Desk } from '../desk/desk-store.ts'
import { t } from '../texts.ts'
import { SetAsideRow } from './SetAsideRow.tsx'
import { QueueRow } from './QueueRow.tsx'
import { TodayCounts } from './TodayCounts.tsx'
import './queue.css'

type Props = { desk: Desk; view: DeskView; centre: CentreBody }

/** The waiting tickets in the server's order, those set aside, and the desk's counts of the day. */
export function QueueColumn({ desk, view, centre }: Props) {
  const open = (row: { ticketRef: string; ticketNumber: string }) =>
    desk.openDialog({ kind: 'row', ticketRef: row.ticketRef, ticketNumber: row.ticketNumber })
  const hidden = view.waiting - view.queue.length
  return (
    <aside class='queue' aria-label={t('queue.title')}>
      <div class='queue-lists'>
        <section class='queue-waiting' aria-labelledby='queue-heading'>
          <h2 id='queue-heading' class='queue-heading'>
            {t('queue.title')} <span data-testid='waiting'>{view.waiting}</span>
          </h2>
          {view.queue.length === 0 && <p class='queue-empty'>{t('queue.empty')}</p>}
          <ul>
            {view.queue.map((row) => (
              <li key={row.ticketRef}>
                <QueueRow row={row} timeZone={centre.timeZone} onOpen={() => open(row)} />
              </li>
            ))}
          </ul>
          {view.onTheWay > 0 && (
            <p class='queue-empty' data-testid='on-the-way'>
              {t('queue.on-the-way', { n: view.onTheWay })}
            </p>
          )}
          {hidden > 0 && <p class='queue-empty'>{t('queue.more', { n: hidden })}</p>}
        </section>
        {view.parked.length + view.noShows.length > 0 && (
          <div class='queue-aside'>
            {view.parked.length > 0 && (
              <section aria-labelledby='parked-heading'>
                <h2 id='parked-heading' class='queue-heading'>
                  {t('queue.parked')} <span>{view.parked.length}</span>
                </h2>
                <ul>
                  {view.parked.map((row) => (
                    <li key={row.ticketRef}>
                      <SetAsideRow row={row} testId='parked-row' centre={centre} onOpen={() => open(row)} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {view.noShows.length > 0 && (
              <section aria-labelledby='no-shows-heading'>
                <h2 id='no-shows-heading' class='queue-heading'>
                  {t('queue.no-shows')} <span>{view.noShows.length}</span>
                </h2>
                <ul>
                  {view.noShows.map((row) => (
                    <li key={row.ticketRef}>
                      <SetAsideRow row={row} testId='no-show-row' centre={centre} onOpen={() => open(row)} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </div>
        )}
      </div>
      <TodayCounts today={view.today} />
    </aside>
  )
}
