import { describe, expect, test } from 'vitest'
import { newcomerPosition, positionAndEstimate } from '../../server/engine/index.ts'
import { countWaiting } from '../../server/engine/evolve/queues.ts'
import { openDesksFor } from '../../server/views/picture.ts'
import {
  call,
  close,
  closeDay,
  finish,
  next,
  open,
  openDay,
  park,
  pause,
  postpone,
  start,
  take,
  transfer
} from './commands.ts'
import { at, given, givenDay, type Story } from './given.ts'
import { hallOf, min, sec, T } from './hall-of.ts'

const HALL = hallOf({
  services: { K: {}, M: {} },
  classes: { elder: { rate: 2 }, child: { credit: 10 }, veteran: { first: true }, third: { credit: 10, rate: 1.1 } },
  desks: { 1: 'K', 2: 'K', 3: 'M | K' }
})
const ahead = (story: Story, ticketId: string, clock: string) =>
  positionAndEstimate(story.state, story.ticket(ticketId), T(clock)).ahead
const newcomer = (story: Story, clock: string, serviceId = 'K') =>
  positionAndEstimate(story.state, newcomerPosition(serviceId, T(clock)), T(clock)).estimate
const crowd = (n: number, serviceId = 'K') => Array.from({ length: n }, (_, i) => take(`${serviceId}${i}`, serviceId))

describe('ahead', () => {
  test('[W1] who waits for the same service and is called before', () => {
    const story = givenDay(
      HALL,
      at('9:00', take('t1', 'K'), take('m', 'M'), take('t2', 'K')),
      at('9:01', take('t3', 'K'))
    )
    expect(['t1', 't2', 't3', 'm'].map((ticketId) => ahead(story, ticketId, '9:05'))).toEqual([0, 1, 2, 0])
    expect(positionAndEstimate(story.state, newcomerPosition('K', T('9:05')), T('9:05')).ahead).toBe(3)
  })

  test('[W1] who waits for another service of the same desks is before, as far as those desks take them', () => {
    const both = hallOf({ services: { K: {}, M: {} }, desks: { 1: 'K M', 2: 'M' } })
    const crowdOfM = Array.from({ length: 4 }, (_, i) => take(`m${i}`, 'M'))
    const story = given(both, at('8:00', openDay(), open('1')), at('9:00', ...crowdOfM), at('9:01', take('k', 'K')))
    expect(ahead(story, 'k', '9:02')).toBe(4)
    story.and(at('9:03', open('2')))
    expect(ahead(story, 'k', '9:04')).toBe(2)
  })

  test('[W1] where a service is only a second tier, whoever waits for the first goes before', () => {
    const second = hallOf({ services: { K: {}, M: {} }, desks: { 1: 'M | K' } })
    const story = given(
      second,
      at('8:00', openDay(), open('1')),
      at('9:00', take('k', 'K')),
      at('9:01', take('m', 'M'))
    )
    expect(ahead(story, 'k', '9:02')).toBe(1)
  })

  test('[W1] changes as the scores do', () => {
    const story = givenDay(
      HALL,
      at('9:00', take('t1', 'K')),
      at('9:10', take('e', 'K', { classId: 'elder' })),
      at('9:15', take('v', 'K', { classId: 'veteran' }))
    )
    expect(['t1', 'e', 'v'].map((ticketId) => ahead(story, ticketId, '9:16'))).toEqual([1, 2, 0])
    expect(['t1', 'e', 'v'].map((ticketId) => ahead(story, ticketId, '9:21'))).toEqual([2, 1, 0])
  })

  test('[W1] nobody stands before themselves, whatever the rate', () => {
    const story = givenDay(
      HALL,
      at('9:00', ...['a', 'b', 'c'].map((ticketId) => take(ticketId, 'K', { classId: 'third' })))
    )
    for (const clock of ['9:00:01', '9:00:07', '9:03:33', '11:11:11']) {
      expect(['a', 'b', 'c'].map((ticketId) => ahead(story, ticketId, clock))).toEqual([0, 1, 2])
    }
  })

  test('[W1] past the hard maximum one goes before a higher score', () => {
    const story = givenDay(
      { ...HALL, callingRules: { ...HALL.callingRules, hardMaxWaitMs: min(60) } },
      at('9:00', take('t1', 'K')),
      at('9:20', take('e', 'K', { classId: 'elder' }))
    )
    expect([ahead(story, 't1', '9:50'), ahead(story, 'e', '9:50')]).toEqual([1, 0])
    expect([ahead(story, 't1', '10:01'), ahead(story, 'e', '10:01')]).toEqual([0, 1])
  })

  test('[W1] before its slot an appointment stands behind all who wait', () => {
    const story = givenDay(
      HALL,
      at('9:00', take('slot', 'K', { dueAt: T('10:00'), classId: 'child' })),
      at('9:55', take('t1', 'K'))
    )
    expect([ahead(story, 'slot', '9:55'), ahead(story, 't1', '9:55')]).toEqual([1, 0])
    expect([ahead(story, 'slot', '10:01'), ahead(story, 't1', '10:01')]).toEqual([0, 1])
  })

  test('[W1] of one that is for a desk only: who waits for that desk', () => {
    const story = givenDay(
      HALL,
      at('9:00', ...crowd(4)),
      at(
        '9:01',
        next('1'),
        transfer('1', { toDeskId: '3' }),
        next('1'),
        transfer('1', { toDeskId: '3', serviceId: 'M' })
      )
    )
    expect([ahead(story, 'K1', '9:05'), ahead(story, 'K2', '9:05'), ahead(story, 'K3', '9:05')]).toEqual([1, 0, 1])
  })

  test('[W1] who is held is not before anybody, yet waits', () => {
    const story = givenDay(HALL, at('9:00', take('t1', 'K'), take('t2', 'K'), postpone('t1', min(30))))
    expect(ahead(story, 't2', '9:05')).toBe(0)
    expect(countWaiting(story.state, 'K')).toBe(2)
  })
})

describe('what is learned of serving times', () => {
  const learned = (story: Story) => story.state.serviceTimes.get('K')
  const visit = (story: Story, ticketId: string, from: string, to: string) =>
    story.and(at(from, take(ticketId, 'K'), call('1', ticketId)), at(to, finish('1')))

  test('[W2] from call to finish; the setting counts as five visits', () => {
    const story = givenDay(
      HALL,
      at('9:00', take('t1', 'K'), next('1')),
      at('9:10', start('1')),
      at('9:11', finish('1'))
    )
    expect(learned(story)).toEqual({ meanMs: min(6), weight: 6 })
    expect(learned(visit(story, 't2', '10:00', '10:13'))).toEqual({ meanMs: min(7), weight: 7 })
  })

  test('[W2] a visit under five seconds counts not at all', () => {
    expect(learned(visit(givenDay(HALL), 't1', '9:00:00', '9:00:04'))).toBe(undefined)
    expect(learned(visit(givenDay(HALL), 't1', '9:00:00', '9:00:05'))).toEqual({
      meanMs: Math.round(min(5) - (min(5) - sec(5)) / 6),
      weight: 6
    })
  })

  test('[W2] one over six means counts as six', () => {
    expect(learned(visit(givenDay(HALL), 't1', '9:00', '15:00'))).toEqual({
      meanMs: min(5) + (min(30) - min(5)) / 6,
      weight: 6
    })
  })

  test('[W2] one that the end of the day cut off counts not at all', () => {
    const story = givenDay(HALL, at('9:00', take('t1', 'K'), next('1'), start('1')), at('18:00', closeDay()))
    expect(learned(story)).toBe(undefined)
  })

  test('[W2] neither do a no-show, a parked or a sent-on one', () => {
    const story = givenDay(
      HALL,
      at('9:00', take('t1', 'K'), next('1')),
      at('9:20', park('1')),
      at('9:21', call('1', 't1')),
      at('9:40', transfer('1', { serviceId: 'M' }))
    )
    expect(story.state.serviceTimes.size).toBe(0)
  })

  test('[W2] the last sixty count most: after many visits a new pace is followed', () => {
    const story = givenDay(HALL)
    for (let n = 0; n < 70; n++) visit(story, `t${n}`, `9:${n}`, `9:${n + 1}`)
    expect(learned(story)?.weight).toBe(60)
    const before = learned(story)?.meanMs ?? 0
    story.and(at('12:00', take('x', 'K'), call('1', 'x')), at('12:00:30', finish('1')))
    expect(learned(story)).toEqual({ meanMs: Math.round(before + (sec(30) - before) / 60), weight: 60 })
  })

  test('[W2] a new day begins with half the weight', () => {
    const story = givenDay(HALL)
    for (let n = 0; n < 15; n++)
      story.and(at(`9:${10 + n}`, take(`t${n}`, 'K'), call('1', `t${n}`)), at(`9:${11 + n}`, finish('1')))
    expect(learned(story)?.weight).toBe(20)
    const { meanMs } = learned(story) ?? { meanMs: 0 }
    story.and(at('28:00', openDay('2026-03-03')))
    expect(learned(story)).toEqual({ meanMs, weight: 10 })
    story.and(at('29:00', openDay('2026-03-04')), at('30:00', openDay('2026-03-05')))
    expect(learned(story)?.weight).toBe(5)
  })
})

describe('the estimate', () => {
  test('[W3] a free desk and nobody before: now', () => {
    expect(newcomer(givenDay(HALL), '9:00')).toEqual({ lowMs: 0, likelyMs: 0, highMs: min(1) })
  })

  test('[W3] all busy: the rest of a visit, shared by the desks', () => {
    const one = given(HALL, at('8:00', openDay(), open('1')), at('9:00', take('t1', 'K'), next('1')))
    expect(newcomer(one, '9:01').likelyMs).toBe(min(5))
    const two = given(HALL, at('8:00', openDay(), open('1'), open('2')), at('9:00', ...crowd(2), next('1'), next('2')))
    expect(newcomer(two, '9:01').likelyMs).toBe(min(2.5))
  })

  test('[W3] the work of everybody before, shared by the desks that are open', () => {
    const one = given(HALL, at('8:00', openDay(), open('1')), at('9:00', ...crowd(5), next('1')))
    expect(newcomer(one, '9:01').likelyMs).toBe(min(25))
    one.and(at('9:02', open('2'), next('2')))
    expect(newcomer(one, '9:03').likelyMs).toBe(min(10))
  })

  test('[W3] by what was learned, not by the setting', () => {
    const story = given(
      HALL,
      at('8:00', openDay(), open('1')),
      at('9:00', take('x', 'K'), next('1')),
      at('9:11', finish('1')),
      at('9:12', ...crowd(3), next('1'))
    )
    expect(newcomer(story, '9:13').likelyMs).toBe(min(18))
  })

  test('[W3] none is open: by those planned, told with more room', () => {
    const closed = given(HALL, at('8:00', openDay()), at('9:00', ...crowd(4)))
    const opened = given(
      HALL,
      at('8:00', openDay(), ...['1', '2', '3'].map((deskId) => open(deskId))),
      at('9:00', ...crowd(4))
    )
    expect(newcomer(closed, '9:01').likelyMs).toBe(newcomer(opened, '9:01').likelyMs)
    expect(newcomer(closed, '9:01').highMs).toBeGreaterThan(newcomer(opened, '9:01').highMs)
  })

  test('[W3] low and high lie around it, wider the longer the wait', () => {
    const room = [2, 10, 40].map((n) => {
      const { lowMs, likelyMs, highMs } = newcomer(
        given(HALL, at('8:00', openDay(), open('1')), at('9:00', ...crowd(n), next('1'))),
        '9:01'
      )
      expect(lowMs).toBeLessThan(likelyMs)
      expect(likelyMs).toBeLessThan(highMs)
      return highMs - lowMs
    })
    expect(room).toEqual(room.toSorted((a, b) => a - b))
    expect(new Set(room).size).toBe(3)
  })

  test('[W3] a service that no desk can do is still answered', () => {
    const story = given(
      hallOf({ services: { K: {}, Z: { takes: 7 } }, desks: { 1: 'K' } }),
      at('8:00', openDay(), open('1'))
    )
    expect(newcomer(story, '9:00', 'Z')).toEqual({ lowMs: 0, likelyMs: min(7), highMs: min(120) })
  })
})

describe('who waits for nobody', () => {
  const unserved = (story: Story) =>
    ['K', 'M'].filter(
      (serviceId) => countWaiting(story.state, serviceId) > 0 && openDesksFor(story.state, serviceId).length === 0
    )

  test('[H2] a service for which somebody waits and that no open desk serves', () => {
    const story = given(HALL, at('8:00', openDay(), open('1'), open('3', 'op-3', ['M'])), at('9:00', take('k', 'K')))
    expect(unserved(story)).toEqual([])
    story.and(at('9:01', pause('1')))
    expect(unserved(story)).toEqual(['K'])
    story.and(at('9:02', take('m', 'M'), postpone('m', min(5)), close('3')))
    expect(unserved(story)).toEqual(['K', 'M'])
    story.and(at('9:03', open('2')))
    expect(unserved(story)).toEqual(['M'])
  })
})
