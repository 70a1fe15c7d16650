import type { Centre } from '../protocol/centre.ts'
import type { SettingsFault } from '../protocol/settings.ts'

/** Looks at whole settings for one kind of fault. */
export type SettingsCheck = (centre: Centre) => SettingsFault[]

/** @param at JSON pointer of what is wrong @param code the screens have words for it (operator-ui/src/manage/texts/faults.ts), which `values` fill */
export const fault = (
  at: string,
  code: string,
  sentence: string,
  values: SettingsFault['values'] = {}
): SettingsFault => ({ at, code, values, sentence })

/** What may be there once, wherever it is: whoever changed one of them finds it said there. @param path of each value, by its place */
export function twice(
  what: string,
  values: ReadonlyArray<string | number>,
  path: (i: number) => string
): SettingsFault[] {
  const times = new Map<string | number, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return values.flatMap((value, i) =>
    times.get(value) === 1 ? [] : [fault(path(i), 'twice', `The ${what} ${value} is there twice.`, { value })]
  )
}
