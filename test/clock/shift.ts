/**
 * Sets `Date` and `performance.timeOrigin` ahead (or, negative, behind) of the machine's clock, for all code that runs
 * after it. Called twice it adds up. Self-contained, because it is sent to pages as its source.
 */
export function shiftDate(byMs: number): void {
  const Real = Date
  const now = () => Real.now() + byMs
  function Shifted(...args: unknown[]): unknown {
    if (!new.target) return new Real(now()).toString()
    return Reflect.construct(Real, args.length === 0 ? [now()] : args, new.target)
  }
  Object.defineProperty(Shifted, 'name', { value: 'Date' })
  Object.defineProperty(Shifted, 'length', { value: 7 })
  Shifted.now = now
  Shifted.parse = Real.parse
  Shifted.UTC = Real.UTC
  Shifted.prototype = Real.prototype
  Real.prototype.constructor = Shifted as unknown as DateConstructor
  globalThis.Date = Shifted as unknown as DateConstructor
  const { timeOrigin } = performance
  Object.defineProperty(performance, 'timeOrigin', { get: () => timeOrigin + byMs, configurable: true })
}

const DAY_MS = 86_400_000

/**
 * @param wanted "400d" (days ahead), "-90000" (milliseconds), or a moment, "2028-02-29T12:00+06:00", that the clock is to show now
 * @returns how far the clock is to be ahead, milliseconds
 * @throws where it is none of these
 */
export function shiftWanted(wanted: string, now: number): number {
  const [, days] = /^([+-]?\d+)d$/.exec(wanted) ?? []
  const byMs =
    days !== undefined ? Number(days) * DAY_MS : /^[+-]?\d+$/.test(wanted) ? Number(wanted) : Date.parse(wanted) - now
  if (Number.isNaN(byMs)) throw new Error(`KEZEK_TEST_CLOCK is no number of days and no time: ${wanted}`)
  return byMs
}

/** How far this process's clock is ahead of the machine's, milliseconds: what browsers and files have not been told of. */
export const shiftMs = (): number => Number(process.env.KEZEK_TEST_CLOCK_MS ?? 0)
