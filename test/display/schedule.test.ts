import { describe, expect, it } from 'vitest'
import { isOn } from '../../display-ui/src/slides/schedule.ts'
import type { Schedule } from '../../server/protocol/notices.ts'

const always: Schedule = {
  from: null,
  until: null,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fromTime: '00:00',
  untilTime: '24:00'
}
/** Bishkek is six hours ahead, all year. */
const at = (local: string) => Date.parse(`${local}:00+06:00`)
const is = (schedule: Partial<Schedule>, local: string) => isOn({ ...always, ...schedule }, at(local), 'Asia/Bishkek')

describe("a schedule, in the centre's time", () => {
  it('without bounds is always on', () => {
    for (const moment of ['2026-11-24T00:00', '2026-11-24T12:30', '2026-11-24T23:59'])
      expect(is({}, moment), moment).toBe(true)
  })

  it.each([
    [{ from: '2026-11-24' }, '2026-11-23T23:59', false],
    [{ from: '2026-11-24' }, '2026-11-24T00:00', true],
    [{ until: '2026-11-24' }, '2026-11-24T23:59', true],
    [{ until: '2026-11-24' }, '2026-11-25T00:00', false]
  ])('has a first and a last day: %o at %s', (schedule, moment, expected) =>
    expect(is(schedule, moment)).toBe(expected)
  )

  it('has weekdays', () => {
    const days = Array.from({ length: 7 }, (_, i) => is({ weekdays: [1, 7] }, `2026-11-${23 + i}T10:00`))
    expect(days).toEqual([true, false, false, false, false, false, true])
  })

  it.each([
    ['08:59', false],
    ['09:00', true],
    ['12:59', true],
    ['13:00', false]
  ])('has hours: at %s', (time, expected) =>
    expect(is({ fromTime: '09:00', untilTime: '13:00' }, `2026-11-24T${time}`)).toBe(expected)
  )

  it('follows the clock on the wall where clocks are set forward', () => {
    const morning = { ...always, fromTime: '09:00', untilTime: '10:00' }
    expect(isOn(morning, Date.UTC(2026, 2, 28, 8, 30), 'Europe/Berlin')).toBe(true)
    expect(isOn(morning, Date.UTC(2026, 2, 29, 7, 30), 'Europe/Berlin')).toBe(true)
    expect(isOn(morning, Date.UTC(2026, 2, 29, 8, 30), 'Europe/Berlin')).toBe(false)
  })
})
