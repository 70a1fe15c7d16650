import type { ShownWait } from '../protocol/basics.ts'

type Texts = (key: 'wait.minutes-short' | 'wait.more-than-short', values?: { n: number }) => string

/** "10–15 min", or more than that, where there is little room; null where no desk is open, or it is hard to say. */
export function shortWait({ from, to }: ShownWait, t: Texts): string | null {
  if (from === undefined) return null
  if (to !== undefined) return `${from}–${to} ${t('wait.minutes-short')}`
  return from === 0 ? null : t('wait.more-than-short', { n: from })
}
