/** Rosters as grids of quarter hours of a service day. */

export const QUARTERS = 96
const QUARTER_MIN = 15
const DAY_MIN = 1_440

/** By desk, whether each quarter hour is staffed. */
export type Grid = ReadonlyMap<string, readonly boolean[]>

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** "09:15" of a quarter hour. */
export function clockOf(quarter: number, dayStartsAt: string): string {
  const minutes = (minutesOf(dayStartsAt) + quarter * QUARTER_MIN) % DAY_MIN
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** Quarters that a desk was open for the most of. @param spans minutes from the beginning of the service day */
export const quartersOf = (spans: ReadonlyArray<readonly [number, number]>): boolean[] =>
  Array.from({ length: QUARTERS }, (_, quarter) => {
    const from = quarter * QUARTER_MIN
    const open = spans.reduce(
      (sum, [start, end]) => sum + Math.max(0, Math.min(end, from + QUARTER_MIN) - Math.max(start, from)),
      0
    )
    return open * 2 >= QUARTER_MIN
  })

/** The times of a desk as a roster has them: "09:00-13:00". */
export function timesOf(quarters: readonly boolean[], dayStartsAt: string): string[] {
  const times: string[] = []
  for (let from = 0; from < QUARTERS; from++) {
    if (!quarters[from]) continue
    let to = from
    while (to < QUARTERS && quarters[to]) to++
    times.push(`${clockOf(from, dayStartsAt)}-${clockOf(to, dayStartsAt)}`)
    from = to
  }
  return times
}

/** From the hour before the first staffed quarter to the one after the last; nobody staffed: the middle of the day. */
export function shownQuarters(grid: Grid): { from: number; to: number } {
  let [from, to] = [QUARTERS, 0]
  for (const quarters of grid.values())
    quarters.forEach((isOpen, quarter) => {
      if (!isOpen) return
      from = Math.min(from, quarter)
      to = Math.max(to, quarter + 1)
    })
  if (from >= to) return { from: 16, to: 64 }
  return { from: Math.max(0, Math.floor(from / 4) * 4 - 4), to: Math.min(QUARTERS, Math.ceil(to / 4) * 4 + 4) }
}
