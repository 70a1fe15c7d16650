import { expect, test } from 'vitest'
import { type HallState, chooseNext } from '../../server/engine/index.ts'
import { take } from './commands.ts'
import { at, givenDay } from './given.ts'
import { hallOf, min, T } from './hall-of.ts'

const SERVICES = ['K', 'A', 'M', 'N']
const HALL = hallOf({
  services: Object.fromEntries(SERVICES.map((serviceId) => [serviceId, {}])),
  classes: { elder: { rate: 2 }, veteran: { first: true } },
  desks: { 1: 'K A | M N' },
  callingRules: { hardMaxWaitMs: min(90), maxFirstInARow: 1 }
})
const CLASSES = ['ordinary', 'elder', 'veteran']

/** A hall with so many waiting, evenly over all lines, in which every look at a place in a line is counted. */
function watchedHall(waiting: number): { state: HallState; looks: Set<string> } {
  const { state } = givenDay(
    HALL,
    at(
      '9:00',
      ...Array.from({ length: waiting }, (_, n) =>
        take(`t${n}`, SERVICES[n % 4] as string, { classId: CLASSES[n % 3] as string })
      )
    )
  )
  const looks = new Set<string>()
  for (const line of [...state.lines.values()].flat()) {
    line.tickets = new Proxy(line.tickets, {
      get(tickets, key, self) {
        if (typeof key === 'string' && /^\d+$/.test(key))
          looks.add(`${line.service.serviceId} ${line.cls.priorityClassId} ${key}`)
        return Reflect.get(tickets, key, self)
      }
    })
  }
  return { state, looks }
}

test.each([
  ['', 0],
  [' when relief is due', 1]
])('[C10] choosing looks at two a line at most, whether 100 wait or 100,000%s', (_, firstInARow) => {
  const counts = [100, 100_000].map((waiting) => {
    const { state, looks } = watchedHall(waiting)
    const desk = state.desks.get('1')
    if (!desk) throw new Error('no desk')
    desk.firstInARow = firstInARow
    const choice = chooseNext(state, desk, T('9:30'))
    expect(choice?.why.rule).toBe(firstInARow === 0 ? 'first' : 'relief')
    return looks.size
  })
  expect(counts[0]).toBe(counts[1])
  expect(counts[0]).toBeLessThanOrEqual(2 * SERVICES.length * CLASSES.length)
  expect(counts[0]).toBeGreaterThanOrEqual(SERVICES.length * CLASSES.length)
})
