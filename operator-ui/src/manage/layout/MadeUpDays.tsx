import { dayText } from '../../../../server/client/dates.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import { t } from '../texts.ts'

type Props = { days: CentreBody['madeUpDays'] }

/** Says that days of the sample hall are made up, so that nobody takes its figures for those of a hall. */
export function MadeUpDays({ days }: Props) {
  if (days === null) return null
  return (
    <p class='settings-hint' data-testid='made-up-days'>
      {t('sample.made-up', { from: dayText(days.from), to: dayText(days.to) })}
    </p>
  )
}
