import { tick } from '../../../../server/client/clock.ts'
import { dateTimeText } from '../../../../server/client/dates.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import { t as filtersT, name } from '../texts/report-filters.ts'
import { t } from '../texts/story.ts'

type Props = { centre: CentreBody; title: string; period: string; rows?: string; narrowed?: string[] }

/** What paper must say by itself: whose figures, of when, what the rows are, and when it was printed. */
export function PrintHead({ centre, title, period, rows, narrowed = [] }: Props) {
  return (
    <header class='print-only print-head' data-testid='print-head'>
      <p>
        <strong>{name(centre.name)}</strong>
        {name(centre.address) !== '' && <>, {name(centre.address)}</>}
      </p>
      <p>
        <strong>{title}</strong>, {period}
      </p>
      {rows && <p>{filtersT('table.rows-are', { by: rows })}</p>}
      {narrowed.length > 0 && <p>{narrowed.join(' · ')}</p>}
      <p>{t('story.printed', { at: dateTimeText(tick.value, centre.timeZone) })}</p>
    </header>
  )
}
