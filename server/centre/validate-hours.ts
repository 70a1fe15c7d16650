import type { WeeklyHours } from '../protocol/centre.ts'
import type { SettingsFault } from '../protocol/settings.ts'
import { fault } from './fault.ts'

/** Times of a week that end before they begin, or overlap. @param whose as the sentence names it */
export function hoursFaults(path: string, whose: string, week: WeeklyHours | null): SettingsFault[] {
  return (week ?? []).flatMap((day, i) =>
    day.flatMap(([from, to], j) => {
      const end = day[j - 1]?.[1] ?? ''
      if (from >= to)
        return [
          fault(
            `${path}/${i}`,
            'hours-end',
            `On day ${i + 1} the ${whose} opens at ${from} and closes at ${to}, which is not after it.`,
            { from, to }
          )
        ]
      if (from < end)
        return [
          fault(
            `${path}/${i}`,
            'hours-overlap',
            `On day ${i + 1} the ${whose} opens at ${from}, before it closed at ${end}.`,
            { from, to: end }
          )
        ]
      return []
    })
  )
}
