import { Temporal } from 'temporal-polyfill'

const QUARTER_MS = 900_000

/** What a time zone is ahead of UTC at a moment, ms; asked once for each quarter of an hour, in which it does not change. */
export function offsetsOf(timeZone: string): (at: number) => number {
  const known = new Map<number, number>()
  return (at) => {
    const quarter = Math.floor(at / QUARTER_MS)
    let offset = known.get(quarter)
    if (offset === undefined) {
      offset =
        Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_MS).toZonedDateTimeISO(timeZone).offsetNanoseconds /
        1e6
      known.set(quarter, offset)
    }
    return offset
  }
}
