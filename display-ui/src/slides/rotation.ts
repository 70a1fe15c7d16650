/** What takes turns: each for its seconds. */
interface Turn {
  noticeId: string
  seconds: number
}

/**
 * Which slide stands on the screen. Nothing does while the screen is needed for calls, nor until it has been calm for a
 * while; the slide that a call has put away then comes back with its whole time.
 * Knows neither the page nor a clock; `now` is any steady number of milliseconds.
 */
export function createRotation<N extends Turn>() {
  let calmSince: number | null = null
  let shown: { noticeId: string; since: number } | null = null
  /** The place of the one that is shown or was put away, to go on from where the list has changed. */
  let place = 0

  return (now: number, isFree: boolean, calmMs: number, list: readonly N[]): N | null => {
    if (!isFree) {
      calmSince = null
      if (shown) shown = { ...shown, since: Number.NaN }
      return null
    }
    calmSince ??= now
    if (now - calmSince < calmMs || list.length === 0) return null

    const known = list.findIndex(({ noticeId }) => noticeId === shown?.noticeId)
    const present = list[known]
    if (shown && present) {
      if (Number.isNaN(shown.since)) shown.since = now
      if (now - shown.since < present.seconds * 1_000) return present
      place = known + 1
    } else {
      // Taken away or over meanwhile: whoever now stands in its place is next.
      place = Math.min(place, list.length)
    }
    const next = list[place % list.length] as N
    place %= list.length
    shown = { noticeId: next.noticeId, since: now }
    return next
  }
}
