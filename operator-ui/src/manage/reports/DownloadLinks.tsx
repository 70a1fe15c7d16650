import { useSignal } from '@preact/signals'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { DailyFilesBody } from '../../../../server/protocol/reports.ts'
import type { Session } from '../../session/session.ts'
import { usePolled } from '../use-polled.ts'
import { dayText } from './figures.ts'
import { daysBefore, today } from './period.ts'
import { t } from '../texts/reports.ts'

type Props = { session: Session; centre: CentreBody }

/** The summaries that are written by themselves, and days and months without anybody in them. */
export function DownloadLinks({ session, centre }: Props) {
  const { body } = usePolled<DailyFilesBody>(session, '/reports/daily-files')
  const day = useSignal(daysBefore(today(centre), 1))
  const month = useSignal(daysBefore(today(centre), 1).slice(0, 7))
  const daily = body.value
  return (
    <section class='settings-table no-print files' data-testid='files'>
      <h2>{t('files.title')}</h2>
      {daily && (
        <p>
          {!daily.isOn
            ? t('files.daily-off')
            : daily.newestDay === null
              ? t('files.daily-none')
              : t('files.daily', { day: dayText(daily.newestDay) })}
        </p>
      )}
      {daily?.failure && (
        <p class='settings-warning' role='alert'>
          {t('files.failed')} <span lang='en'>{daily.failure}</span>
        </p>
      )}
      <p>{t('files.anonymous')}</p>
      <div class='settings-buttons'>
        <label class='field'>
          <span>{t('files.day')}</span>
          <input
            type='date'
            value={day.value}
            max={daysBefore(today(centre), 1)}
            data-testid='anonymous-day'
            onInput={(event) => {
              day.value = event.currentTarget.value
            }}
          />
        </label>
        <a class='pill' href={`/api/reports/anonymous-day?day=${day.value}`} download data-testid='anonymous'>
          {t('files.anonymous-get')}
        </a>
      </div>
      <p>{t('files.tables')}</p>
      <div class='settings-buttons'>
        <label class='field'>
          <span>{t('files.month')}</span>
          <input
            type='month'
            value={month.value}
            max={today(centre).slice(0, 7)}
            data-testid='tables-month'
            onInput={(event) => {
              month.value = event.currentTarget.value
            }}
          />
        </label>
        <a class='pill' href={`/api/reports/tables/${month.value}`} download data-testid='tables'>
          {t('files.tables-get')}
        </a>
      </div>
    </section>
  )
}
