import type { Text } from '../../protocol/basics.ts'
import { sameIn, tell } from '../../protocol/conventions/message-format.ts'
import { DURATIONS, SIZES } from './words.ts'

/** One thing that was looked at. `about` names it for programs; `said` is the sentence in each language. */
export interface Finding {
  about: string
  state: 'ok' | 'attention' | 'broken'
  said: Text
}

type Values = Parameters<typeof tell>[1]
const finding =
  (state: Finding['state']) =>
  (about: string, sentence: Text | string, values?: Values): Finding => ({
    about,
    state,
    said: typeof sentence === 'string' ? sameIn(sentence) : values ? tell(sentence, values) : sentence
  })

export const ok = finding('ok')
export const attention = finding('attention')
export const broken = finding('broken')

const MINUTE = 60_000
const UNITS = [
  [24 * 60, 'days'],
  [60, 'hours'],
  [1, 'minutes']
] as const

/** A duration, as people say it: `3 hours`. */
export function spoken(ms: number): Text {
  const minutes = Math.round(Math.abs(ms) / MINUTE)
  const [length, unit] = UNITS.find(([each]) => minutes >= 2 * each) ?? ([1, 'minutes'] as const)
  return tell(DURATIONS[unit], { n: Math.round(minutes / length) })
}

export const megabytes = (bytes: number): Text =>
  bytes >= 10e9
    ? tell(SIZES.gigabytes, { n: Math.round(bytes / 1e9) })
    : tell(SIZES.megabytes, { n: Math.round(bytes / 1e6) })
