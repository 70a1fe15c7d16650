/** One thing that was looked at. */
export interface Finding {
  about: string
  state: 'ok' | 'attention' | 'broken'
  sentence: string
}

export const ok = (about: string, sentence: string): Finding => ({ about, state: 'ok', sentence })
export const attention = (about: string, sentence: string): Finding => ({ about, state: 'attention', sentence })
export const broken = (about: string, sentence: string): Finding => ({ about, state: 'broken', sentence })

const MINUTE = 60_000
const UNITS = [
  [24 * 60, 'day'],
  [60, 'hour'],
  [1, 'minute']
] as const

/** A duration, as people say it: `3 hours`. */
export function spoken(ms: number): string {
  const minutes = Math.round(Math.abs(ms) / MINUTE)
  const [length, unit] = UNITS.find(([each]) => minutes >= 2 * each) ?? [1, 'minute']
  const count = Math.round(minutes / length)
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

export const megabytes = (bytes: number): string =>
  bytes >= 10e9 ? `${Math.round(bytes / 1e9)} GB` : `${Math.round(bytes / 1e6)} MB`
