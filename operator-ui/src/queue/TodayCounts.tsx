import type { DeskView } from '../../../server/protocol/desks.ts'
import { t } from '../texts.ts'
import { stopwatchText } from '../format/durations.ts'

type Props = { today: DeskView['today'] }

export function TodayCounts({ today }: Props) {
  return (
    <section class='today' aria-label={t('today.title')}>
      <p>
        <strong data-testid='served'>{today.served}</strong> {t('today.served')}
      </p>
      <p>
        <strong>{today.averageMs === null ? '–' : stopwatchText(today.averageMs)}</strong> {t('today.average')}
      </p>
      <p>
        <strong>{today.noShows}</strong> {t('today.no-shows')}
      </p>
    </section>
  )
}
