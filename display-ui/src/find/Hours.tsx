import type { FindTexts } from './find-texts.ts'
import { weekdayText } from '../texts/weekday-text.ts'

type Props = { hours: Array<Array<[string, string]>> | null; texts: FindTexts }

interface Stretch {
  from: number
  until: number
  text: string
}

/** Opening hours, days that are alike together: "пн–пт 09:00–18:00". */
export function Hours({ hours, texts: { t } }: Props) {
  if (hours === null) return <p>{t('find.round-the-clock')}</p>
  return (
    <ul class='hours'>
      {stretchesOf(hours, t('find.day-off')).map(({ from, until, text }) => (
        <li key={from}>
          <span>{from === until ? weekdayText(from, t) : `${weekdayText(from, t)}–${weekdayText(until, t)}`}</span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}

function stretchesOf(hours: Array<Array<[string, string]>>, dayOff: string): Stretch[] {
  const found: Stretch[] = []
  for (const [i, day] of hours.entries()) {
    const text = day.length === 0 ? dayOff : day.map(([from, until]) => `${from}–${until}`).join(', ')
    const before = found.at(-1)
    if (before?.text === text) before.until = i + 1
    else found.push({ from: i + 1, until: i + 1, text })
  }
  return found
}
