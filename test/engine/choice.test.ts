import { describe, expect, test } from 'vitest'
import { call, endPostpone, finish, next, open, openDay, postpone, take, transfer } from './commands.ts'
import { at, given, givenDay } from './given.ts'
import { type HallPlan, hallOf, min, T } from './hall-of.ts'

const CLASSES = {
  elder: { rate: 2 },
  child: { credit: 10 },
  still: { credit: 12, rate: 0 },
  veteran: { first: true },
  hero: { first: true, credit: 5 }
}
const hall = (plan: Partial<HallPlan> = {}) =>
  hallOf({ services: { K: {}, A: {}, M: { target: 20 } }, classes: CLASSES, desks: { 1: 'K A M' }, ...plan })
const day = (...steps: Parameters<typeof at>[]) => givenDay(hall(), ...steps.map((step) => at(...step)))
const veteran = { classId: 'veteran' }

describe('score', () => {
  test('[C1] without classes: first come, first served across all services of the desk', () => {
    const story = day(
      ['9:00', take('t1', 'K')],
      ['9:01', take('t2', 'A')],
      ['9:02', take('t3', 'K')],
      ['9:03', take('t4', 'M')]
    )
    expect(story.calls('1', '9:10', 5)).toEqual(['t1', 't2', 't3', 't4', 'queue-empty'])
  })

  test('[C1] of equal scores the one issued earlier, in one line and across lines', () => {
    const story = day(['9:00', take('t1', 'M'), take('t2', 'A'), take('t3', 'A'), take('t4', 'K')])
    expect(story.calls('1', '9:10', 4)).toEqual(['t1', 't2', 't3', 't4'])
  })

  test('[C1] of equal scores the one who has waited longer, whatever was issued earlier', () => {
    // Sent on without keeping its place, t1 joins the end of a class that waiting does not help.
    const still = { classId: 'still' }
    const story = day(
      ['9:00', take('t1', 'K', still), take('t2', 'K', still), next('1')],
      ['9:05', transfer('1', { serviceId: 'A', keepPlace: false })]
    )
    expect(story.calls('1', '9:06', 2)).toEqual(['t2', 't1'])
  })

  test('[C1] waiting shows in the score', () => {
    day(['9:00', take('t1', 'K', { classId: 'child' })])
      .when(next('1'), '9:07')
      .then({ type: 'ticket-called', why: { rule: 'only-one', score: min(17), waitedMs: min(7), runnerUp: null } })
  })

  test('[C2] a rate gains on the others while waiting', () => {
    const story = () => day(['9:00', take('t1', 'K')], ['9:10', take('t2', 'A', { classId: 'elder' })])
    expect(story().next('1', '9:20')).toEqual(['t1', 'longest-wait'])
    expect(story().next('1', '9:20:01')).toEqual(['t2', 'priority'])
  })

  test('[C2] a credit is a fixed head start, and no more', () => {
    const story = () =>
      day(
        ['9:00', take('t1', 'K')],
        ['9:09', take('t2', 'K', { classId: 'child' })],
        ['9:11', take('t3', 'K', { classId: 'child' })]
      )
    expect(story().calls('1', '9:12', 3)).toEqual(['t2', 't1', 't3'])
    expect(story().calls('1', '11:00', 3)).toEqual(['t2', 't1', 't3'])
  })

  test('[C2] a class that waiting does not help is overtaken', () => {
    const story = day(['9:00', take('t1', 'K', { classId: 'still' }), take('t2', 'A')])
    expect(story.next('1', '9:11')).toEqual(['t1', 'longest-wait'])
    expect(story.next('1', '9:13')).toEqual(['t2', 'longest-wait'])
  })
})

describe('first', () => {
  test('[C3] goes before all others, however long they wait', () => {
    const story = day(['9:00', take('t1', 'K', { classId: 'elder' })], ['9:59', take('t2', 'M', veteran)])
    expect(story.next('1', '10:00')).toEqual(['t2', 'first'])
  })

  test('[C3] among themselves by score', () => {
    const story = day(
      ['9:00', take('t1', 'K', veteran)],
      ['9:04', take('t2', 'A', { classId: 'hero' })],
      ['9:06', take('t3', 'M', { classId: 'hero' })]
    )
    expect(story.calls('1', '9:10', 3)).toEqual(['t2', 't1', 't3'])
  })

  const crowd = () =>
    day(
      ['9:00', take('o1', 'K'), take('o2', 'M')],
      ['9:01', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => take(`v${n}`, 'K', veteran))]
    )

  test('[C4] after three first calls in a row an overdue ticket goes next, then first again', () => {
    expect(crowd().calls('1', '9:16', 9)).toEqual(['v1', 'v2', 'v3', 'o1', 'v4', 'v5', 'v6', 'v7', 'v8'])
    expect(crowd().calls('1', '9:21', 9)).toEqual(['v1', 'v2', 'v3', 'o1', 'v4', 'v5', 'v6', 'o2', 'v7'])
  })

  test('[C4] and the event says so', () => {
    const story = crowd()
    story.calls('1', '9:16', 3)
    story
      .when(next('1'), '9:16')
      .then({ type: 'ticket-called', ticketId: 'o1', why: { rule: 'relief', runnerUp: { ticketId: 'v4' } } })
  })

  test('[C4] overdue is: waited longer than the target, not just as long', () => {
    expect(crowd().calls('1', '9:15', 5)).toEqual(['v1', 'v2', 'v3', 'v4', 'v5'])
    const story = crowd()
    story.calls('1', '9:15', 4)
    // Nobody was overdue before; the row goes on, and the first who is goes at once.
    expect(story.next('1', '9:15:01')).toEqual(['o1', 'relief'])
  })

  test('[C4] calls by hand do not count, neither way', () => {
    const story = crowd()
    story.calls('1', '9:16', 2)
    story.and(at('9:16', call('1', 'v8'), finish('1')))
    expect(story.next('1', '9:16')).toEqual(['v3', 'first'])
    story.calls('1', '9:16', 1)
    story.and(at('9:16', call('1', 'o2'), finish('1')))
    expect(story.next('1', '9:16')).toEqual(['o1', 'relief'])
  })

  test('[C4] each desk has a row of its own, new with each shift', () => {
    const story = givenDay(
      hall({ desks: { 1: 'K M', 2: 'K M' } }),
      at('9:00', take('o1', 'K')),
      at('9:01', ...[1, 2, 3, 4, 5].map((n) => take(`v${n}`, 'K', veteran)))
    )
    story.calls('1', '9:16', 3)
    expect(story.next('2', '9:16')).toEqual(['v4', 'first'])
    story.and(at('9:16', { type: 'close-desk', deskId: '1', operatorId: null }, open('1', 'bek')))
    expect(story.next('1', '9:16')).toEqual(['v4', 'first'])
  })
})

describe('the hard maximum', () => {
  const max = (hardMaxWaitMs: number) =>
    givenDay(
      hall({ callingRules: { hardMaxWaitMs } }),
      at('9:00', take('t1', 'M')),
      at('9:30', take('t2', 'K', { classId: 'elder' })),
      at('10:00', take('v', 'A', veteran))
    )

  test('[C5] who has waited longer than it goes before everything but first', () => {
    const story = max(min(60))
    expect(story.next('1', '10:00')).toEqual(['v', 'first'])
    story.and(at('10:00', call('1', 'v'), finish('1')))
    expect(story.next('1', '10:00:00')).toEqual(['t1', 'longest-wait'])
    expect(story.next('1', '10:00:01')).toEqual(['t1', 'max-wait'])
  })

  test('[C5] 0 switches it off: the score decides', () => {
    expect(max(0).calls('1', '11:00', 3)).toEqual(['v', 't2', 't1'])
    expect(max(min(100)).calls('1', '11:00', 3)).toEqual(['v', 't1', 't2'])
  })

  test('[C5] past it a ticket is overdue whatever its target', () => {
    const story = givenDay(
      hall({ services: { K: {}, A: {}, M: { target: 300 } }, callingRules: { hardMaxWaitMs: min(60) } }),
      at('9:00', take('t1', 'M')),
      at('9:10', ...[1, 2, 3, 4].map((n) => take(`v${n}`, 'K', veteran)))
    )
    expect(story.calls('1', '10:01', 5)).toEqual(['v1', 'v2', 'v3', 't1', 'v4'])
  })
})

describe('tiers', () => {
  const tiers = (...steps: ReturnType<typeof at>[]) => givenDay(hall({ desks: { 1: 'K | A | M' } }), ...steps)

  test('[C6] a later tier only when nobody waits in the earlier ones', () => {
    const story = tiers(at('9:00', take('m', 'M')), at('9:01', take('a', 'A')), at('9:02', take('k', 'K')))
    expect(story.calls('1', '9:10', 4)).toEqual(['k', 'a', 'm', 'queue-empty'])
  })

  test('[C6] or when its ticket is overdue: then by score', () => {
    const story = () => tiers(at('9:00', take('m', 'M')), at('9:01', take('a', 'A')), at('9:02', take('k', 'K')))
    expect(story().calls('1', '9:17', 3)).toEqual(['a', 'k', 'm'])
    expect(story().calls('1', '9:21', 3)).toEqual(['m', 'a', 'k'])
    const gaining = tiers(at('9:00', take('a', 'A')), at('9:10', take('k', 'K', { classId: 'elder' })))
    expect(gaining.next('1', '9:15')).toEqual(['k', 'only-one'])
    expect(gaining.next('1', '9:19')).toEqual(['a', 'longest-wait'])
    expect(gaining.next('1', '9:25')).toEqual(['k', 'priority'])
  })

  test('[C6] first of a later tier waits for the earlier one like everybody', () => {
    const story = tiers(at('9:00', take('a', 'A', veteran)), at('9:01', take('k', 'K')))
    expect(story.next('1', '9:10')).toEqual(['k', 'only-one'])
    expect(story.next('1', '9:16')).toEqual(['a', 'first'])
  })

  test('[C6] the event says from which tier', () => {
    tiers(at('9:00', take('m', 'M')))
      .when(next('1'), '9:01')
      .then({ type: 'ticket-called', why: { rule: 'only-one', tier: 3 } })
  })

  test('[C6] a service that is named in two tiers counts in the earlier one', () => {
    const story = givenDay(hall({ desks: { 1: 'K | M K' } }), at('9:00', take('k', 'K')))
    story
      .when(next('1'), '9:30')
      .then({ type: 'ticket-called', ticketId: 'k', why: { rule: 'only-one', tier: 1, runnerUp: null } })
  })
})

describe('appointments', () => {
  const booked = (rest = {}) => day(['9:00', take('slot', 'K', { dueAt: T('10:00'), ...rest })])

  test('[C8] callable earlyMs before the slot, not sooner', () => {
    expect(booked().next('1', '9:49:59')).toBe(null)
    expect(booked().next('1', '9:50')).toEqual(['slot', 'only-one'])
  })

  test('[C8] until the slot anybody who waits goes before it, then it waits like others', () => {
    const story = booked().and(at('9:55', take('t1', 'K')), at('10:05', take('t2', 'A')))
    expect(story.next('1', '9:55')?.[0]).toBe('t1')
    expect(story.calls('1', '10:06', 3)).toEqual(['t1', 'slot', 't2'])
  })

  test.each(['child', 'still', 'elder', 'veteran'])('[C8] whatever its class: %s', (classId) => {
    const story = booked({ classId }).and(at('9:58', take('t1', 'A')))
    expect(story.next('1', '9:58')?.[0]).toBe('t1')
    story.when(next('1'), '9:59').then({
      type: 'ticket-called',
      ticketId: 't1',
      why: { rule: 'longest-wait', runnerUp: { ticketId: 'slot', score: -min(1), waitedMs: -min(1) } }
    })
  })

  test('[C8] it does not keep a later tier waiting', () => {
    const story = givenDay(
      hall({ desks: { 1: 'K | A' } }),
      at('9:00', take('slot', 'K', { dueAt: T('10:00') })),
      at('9:51', take('t1', 'A'))
    )
    expect(story.next('1', '9:55')).toEqual(['t1', 'longest-wait'])
    expect(story.next('1', '10:00')).toEqual(['slot', 'only-one'])
  })

  test('[C8] postponed, it is not callable sooner for it', () => {
    const story = booked().and(at('9:01', postpone('slot', min(5))))
    expect(story.ticket('slot').callableAt).toBe(T('9:50'))
  })

  test('[C8] [L14] let in again, it is not callable sooner than its slot allows', () => {
    const story = booked().when(endPostpone('slot'), '9:01').then('no-change')
    story
      .and(at('9:45', postpone('slot', min(30))))
      .when(endPostpone('slot'), '9:46')
      .then({ type: 'postpone-ended', ticketId: 'slot', callableAt: T('9:50') })
    expect(story.next('1', '9:49:59')?.[0]).not.toBe('slot')
    story.when(endPostpone('slot'), '9:47').then('no-change')
  })
})

test('[C10] the runner-up may stand behind the chosen one in the same line', () => {
  given(
    hall(),
    at('8:00', openDay(), open('1')),
    at('9:00', take('t1', 'K'), take('t2', 'K')),
    at('9:01', take('t3', 'A'))
  )
    .when(next('1'), '9:05')
    .then({ type: 'ticket-called', ticketId: 't1', why: { runnerUp: { ticketId: 't2' } } })
})
