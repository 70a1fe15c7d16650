import type { ShownWait } from '../protocol/basics.ts'
import { clockText } from './dates.ts'

/** What is said of a wait, as the server tells it: a screen only puts its words around it. */
export type SaidWait =
  | { minutes: string } /** More than so many minutes, and hard to say; 0: only hard to say. */
  | { moreThan: number }
  | { desksOpen: string }

/** "10–15" minutes, more than 20, or desks open at "14:00"; null: nobody knows. */
export function saidWait({ from, to, desksOpenAt }: ShownWait, timeZone: string): SaidWait | null {
  if (desksOpenAt !== undefined) return { desksOpen: clockText(desksOpenAt, timeZone) }
  if (from === undefined) return null
  return to === undefined ? { moreThan: from } : { minutes: `${from}–${to}` }
}

type Texts = (
  key: 'wait.more-than' | 'wait.hard-to-say' | 'wait.desks-open',
  values?: Record<string, string | number>
) => string

/**
 * The same as one sentence without its full stop. @param ofMinutes words around "10–15", as this screen says them
 * @returns null: there is nothing to say
 */
export function waitSentence(
  told: ShownWait,
  timeZone: string,
  t: Texts,
  ofMinutes: (minutes: string) => string
): string | null {
  const wait = saidWait(told, timeZone)
  if (wait === null) return null
  if ('minutes' in wait) return ofMinutes(wait.minutes)
  if ('desksOpen' in wait) return t('wait.desks-open', { time: wait.desksOpen })
  return wait.moreThan === 0 ? t('wait.hard-to-say') : t('wait.more-than', { n: wait.moreThan })
}

/** Whole minutes left until `at`, the one that has begun included. */
export const minutesLeft = (at: number, now: number): number => Math.max(0, Math.ceil((at - now) / 60_000))

/** Whole minutes passed since `at`; for a wait that is shown as it grows. */
export const minutesSince = (at: number, now: number): number => Math.max(0, Math.floor((now - at) / 60_000))
