import { dayText } from '../../../server/client/dates.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'

type Props = {
  days: CentreBody['madeUpDays']
  texts: { t: (key: 'days.made-up', values: { from: string; to: string }) => string }
}

/** The figures of the sample hall are nobody's. */
export function MadeUpDays({ days, texts: { t } }: Props) {
  if (days === null) return null
  return (
    <p class='made-up' data-testid='made-up-days'>
      {t('days.made-up', { from: dayText(days.from), to: dayText(days.to) })}
    </p>
  )
}
