import type { Picture } from './picture.ts'

/**
 * Since when the hall has been open without a break, by the hours of its services; `-Infinity`: it keeps no hours.
 * null: it is closed now.
 */
export function openSince({
  centre,
  hours: { workingOn },
  now
}: Pick<Picture, 'centre' | 'hours' | 'now'>): number | null {
  const spans: Array<readonly [from: number, to: number]> = []
  for (const { serviceId } of centre.services) {
    const own = workingOn(serviceId)
    if (own === null) return Number.NEGATIVE_INFINITY
    spans.push(...own)
  }
  let since: number | null = null
  let until = Number.NEGATIVE_INFINITY
  for (const [from, to] of spans.sort(([one], [other]) => one - other)) {
    if (from > now) break
    if (from > until) since = from
    until = Math.max(until, to)
  }
  return now < until ? since : null
}
