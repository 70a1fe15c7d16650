import { t } from '../texts.ts'

const MINUTE = 60_000

/** "18 мүн": a wait, in whole minutes; the space does not break. */
export const minutesText = (ms: number): string =>
  `${Math.max(0, Math.floor(ms / MINUTE))}\u00a0${t('wait.minutes-short')}`

/** "6:10", "1:06:10": what runs while one looks at it. */
export function stopwatchText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  const two = (n: number) => String(n).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const tail = two(seconds % 60)
  return minutes < 60 ? `${minutes}:${tail}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${tail}`
}

/** "42 сек" or "3 мүн": how long until something may be done. */
export function untilText(ms: number): string {
  const seconds = Math.ceil(ms / 1_000)
  return seconds < 100 ? t('measure.seconds', { n: seconds }) : minutesText(ms + MINUTE - 1)
}
