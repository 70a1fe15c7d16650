import type { Typical } from '../../../server/protocol/public.ts'
import { quietText } from '../texts/weekday-text.ts'
import { HoursTable } from '../usual/HoursTable.tsx'
import type { FindTexts } from './find-texts.ts'
import { rangeText } from './times.ts'

type Props = { typical: Typical; texts: FindTexts }

/** What is usual at a centre, by weekday and hour. */
export function UsualTable({ typical: { hours, quiet, weeks }, texts: { t } }: Props) {
  if (hours.length === 0) return <p>{t('find.usual-none')}</p>
  const longest = Math.max(...hours.map(({ medianMs }) => medianMs))
  const cells = hours.map(({ weekday, hour, lowMs, medianMs, highMs }) => ({
    weekday,
    hour,
    range: rangeText(lowMs, highMs),
    share: medianMs / longest
  }))
  return (
    <>
      {quiet.length > 0 && <p class='quiet'>{t('usual.quiet', { times: quietText(quiet, t) })}</p>}
      <HoursTable cells={cells} weeks={weeks} label={t('find.usual-title')} t={t} />
    </>
  )
}
