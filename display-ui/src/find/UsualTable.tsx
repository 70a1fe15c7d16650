import type { Typical } from '../../../server/protocol/public.ts'
import type { FindTexts } from './find-texts.ts'
import { quietText, rangeText, weekdayText } from './times.ts'

type Props = { typical: Typical; texts: FindTexts }

/** Usual waits by weekday and hour; a dash where too little is known to say anything. */
export function UsualTable({ typical, texts: { t } }: Props) {
  if (typical.hours.length === 0) return <p>{t('find.usual-none')}</p>
  const hours = [...new Set(typical.hours.map(({ hour }) => hour))].sort((one, other) => one - other)
  const weekdays = [...new Set(typical.hours.map(({ weekday }) => weekday))].sort((one, other) => one - other)
  const longest = Math.max(...typical.hours.map(({ medianMs }) => medianMs))
  return (
    <>
      {typical.quiet.length > 0 && <p class='quiet'>{t('find.quiet', { times: quietText(typical.quiet, t) })}</p>}
      <p class='hint'>{t('find.usual-lead', { n: typical.weeks })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of a keyboard */}
      <section class='usual-scroll' tabIndex={0} aria-label={t('find.usual-title')}>
        <table class='usual-table'>
          <thead>
            <tr>
              <th scope='col'>{t('find.hour')}</th>
              {weekdays.map((weekday) => (
                <th key={weekday} scope='col'>
                  {weekdayText(weekday, t)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <tr key={hour}>
                <th scope='row'>{hour}</th>
                {weekdays.map((weekday) => {
                  const slot = typical.hours.find((each) => each.weekday === weekday && each.hour === hour)
                  return slot ? (
                    <td key={weekday} style={{ '--share': String(slot.medianMs / longest) }}>
                      {rangeText(slot.lowMs, slot.highMs)}
                    </td>
                  ) : (
                    <td key={weekday}>–</td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
