import { expect, test } from 'vitest'
import { copyOf } from '../../server/foresight/copy.ts'
import { nextHourOf } from '../../server/foresight/advice/advise.ts'
import { newHabits } from '../../server/foresight/habits/habits.ts'
import { Observer } from '../../server/foresight/habits/observer.ts'
import type { HallState } from '../../server/engine/index.ts'
import { type Nature, playDays } from './days/made-up-hall.ts'
import { BANK } from './days/natures.ts'

/** One teller too few, and a desk for advice that mostly stands idle. */
const SHORT: Nature = {
  ...BANK,
  desks: [[['T']], [['T']], [['A']], [['A']], [['T']]],
  services: [
    { serviceId: 'T', meanMin: 4, cv: 1, share: 0.93 },
    { serviceId: 'A', meanMin: 8, cv: 0.8, share: 0.07 }
  ],
  perHour: BANK.perHour.map(() => 42),
  patienceMin: 120,
  absent: 0,
  lateMin: 1,
  breaks: { share: 0, min: 0 }
}

/** The hall at eleven on its fifth day, on which desk 5 is not opened, with what four days have taught. */
function elevenOclock(): { state: HallState; observer: Observer; now: number } {
  const observer = new Observer(newHabits())
  let day = 0
  let found: { state: HallState; observer: Observer; now: number } | null = null
  playDays(SHORT, 5, 'short of tellers', ({ event, state }) => {
    if (event.type === 'day-opened') day++
    observer.saw(event, state)
    const eleven = event.at % 86_400_000 > 11 * 3_600_000
    if (day === 5 && found === null && eleven && state.desks.get('desk-5')?.ticketId === null) {
      const copy = copyOf(state)
      const desk = copy.desks.get('desk-5')
      if (desk) desk.status = 'closed'
      found = { state: copy, observer, now: event.at }
    }
  })
  if (!found) throw new Error('there was no eleven o’clock')
  return found
}

test('a queue that grows is met by the desks that can serve it, with an effect outside the noise', () => {
  const { state, observer, now } = elevenOclock()
  const hour = nextHourOf(state, observer.habits, now, 'seed')
  expect(hour?.overTarget).toBeGreaterThan(5)
  const steps = hour?.advice.map(({ step }) => step) ?? []
  expect(steps).toContainEqual({ is: 'open-desk', deskId: 'desk-5' })
  expect(steps.some((step) => step.is === 'lend-desk' && step.serviceId === 'T')).toBe(true)
  expect(steps.length).toBeLessThanOrEqual(3)
  for (const { fewerOverTarget, fewerWaiting } of hour?.advice ?? [])
    expect([fewerOverTarget, fewerWaiting].some(({ mean, plusMinus }) => mean > plusMinus)).toBe(true)
  expect(nextHourOf(state, observer.habits, now, 'seed'), 'the same seed, the same advice').toEqual(hour)
})

test('a hall that keeps up, or is hardly known, is given none', () => {
  const { state, observer, now } = elevenOclock()
  expect(nextHourOf(state, newHabits(), now, 'seed')).toBeUndefined()
  for (const lines of state.lines.values()) for (const line of lines) line.head = line.tickets.length
  for (const ticket of [...state.tickets.values()])
    if (ticket.status === 'waiting') state.tickets.delete(ticket.ticketId)
  observer.habits.arrivals.all.counts = {}
  observer.habits.arrivals.byWeekday = {}
  expect(nextHourOf(state, observer.habits, now, 'seed')?.advice).toEqual([])
})

test('of families and of visits of several services the hall foresees the work that they bring', () => {
  const { state, observer, now } = elevenOclock()
  const waitingFor = (serviceId: string): number =>
    new Map(nextHourOf(state, observer.habits, now, 'seed')?.waiting).get(serviceId) ?? 0
  const [tellers, advice] = [waitingFor('T'), waitingFor('A')]
  for (let n = 0; n < 100; n++) {
    const ticket = { ticketId: `family ${n}`, ticketNumber: '', prefix: 'T', number: n, serviceId: 'T' }
    const place = { waitingSince: now, callableAt: now, dueAt: null, classId: 'ordinary', language: null }
    observer.saw({ type: 'ticket-issued', at: now, ...ticket, ...place, persons: 3, further: ['A'] }, state)
  }
  expect(waitingFor('T')).toBeGreaterThan(tellers + 5)
  expect(waitingFor('A')).toBeGreaterThan(advice + 1)
})
