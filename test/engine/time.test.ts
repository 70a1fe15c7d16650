import { describe, expect, test } from 'vitest'
import { decide, nextDueAt } from '../../server/engine/index.ts'
import { call, finish, help, next, open, park, postpone, recall, start, take, tick, transfer } from './commands.ts'
import { at, givenDay, replay } from './given.ts'
import { hallOf, min, T } from './hall-of.ts'
import { choices, print, snapshot } from './snapshot.ts'

const HALL = hallOf({ services: { K: {}, M: {} }, classes: { elder: { rate: 2 } }, desks: { 1: 'K', 2: 'K M' } })

describe('the time of the hall', () => {
  test('[T1] a command with an earlier time is given the time of the hall', () => {
    const story = givenDay(HALL, at('10:00', take('t1', 'K')))
    const decision = decide(story.state, take('t2', 'K'), T('9:00'))
    expect(decision).toMatchObject({
      accepted: true,
      events: [{ at: T('10:00'), waitingSince: T('10:00'), callableAt: T('10:00') }]
    })
  })

  test('[T1] a rejected command tells the time too', () => {
    const story = givenDay(HALL, at('9:00', take('t1', 'K')))
      .when(start('1'), '11:00')
      .then('desk-idle')
    expect(story.state.at).toBe(T('11:00'))
    story.when(next('1'), '10:00').then({ type: 'ticket-called', at: T('11:00'), why: { waitedMs: min(120) } })
  })

  test('[T1] gaps are measured by it: a clock that is set back opens none', () => {
    givenDay(HALL, at('10:00', take('t1', 'K'), next('1')))
      .when(recall('1'), '9:00')
      .then('recall-too-soon')
      .when(recall('1'), '10:01')
      .then({ type: 'ticket-recalled' })
  })

  test('[T1] what became due stays due', () => {
    const story = givenDay(
      HALL,
      at('9:00', take('t1', 'K'), take('t2', 'K'), next('1'), park('1', { until: T('9:30') }), postpone('t2', min(30)))
    )
    story
      .when(start('1'), '9:30')
      .then('desk-idle')
      .when(tick(), '9:10')
      .then({ type: 'ticket-resumed', at: T('9:30') })
    expect(story.calls('1', '9:10', 2)).toEqual(['t1', 't2'])
  })

  test('[T1] when the hall must look next is when the first parked ticket is due', () => {
    const story = givenDay(HALL, at('9:00', take('t1', 'K'), take('t2', 'K')))
    expect(nextDueAt(story.state)).toBe(null)
    story.and(at('9:01', next('1'), park('1', { until: T('10:00') }), next('1'), park('1', { until: T('9:30') })))
    expect(nextDueAt(story.state)).toBe(T('9:30'))
    story.and(at('9:30', tick()))
    expect(nextDueAt(story.state)).toBe(T('10:00'))
  })
})

describe('the log', () => {
  test('[T2] a hall made anew from it is the same, next ones included', () => {
    const story = givenDay(
      HALL,
      at(
        '9:00',
        take('t1', 'K'),
        take('t2', 'M', { classId: 'elder' }),
        take('t3', 'K', { dueAt: T('10:00') }),
        take('t4', 'K'),
        take('t5', 'K')
      ),
      at('9:10', next('1'), call('2', 't4'), help('kiosk')),
      at(
        '9:12',
        transfer('1', { toDeskId: '2', note: 'stamp' }),
        park('2', { sameDesk: true, until: T('9:20') }),
        postpone('t5', min(5))
      ),
      at('9:20', tick(), next('2'), start('2')),
      at('9:31', finish('2'))
    )
    const again = replay(HALL, story.log)
    expect(snapshot(again)).toEqual(snapshot(story.state))
    expect(print(again)).toBe(print(story.state))
    expect(again.at).toBe(story.state.at)
    expect(choices(again, T('9:55'))).toEqual(choices(story.state, T('9:55')))
    expect(choices(again, T('9:55'))[0]).toMatch(/^t5 /)
  })

  test('[T2] after settings changed, the desks stand in the order of the settings', () => {
    const more = hallOf({
      services: { K: {}, M: {} },
      classes: { elder: { rate: 2 } },
      desks: { 0: 'K', 1: 'K', 2: 'K M' }
    })
    const story = givenDay(HALL, at('9:00', { type: 'configure', rules: more, openings: {} }, open('0')))
    expect([...story.state.desks.keys()]).toEqual([...replay(more, story.log).desks.keys()])
  })

  test('[T3] a rejected command changes nothing', () => {
    const story = givenDay(HALL, at('9:00', take('t1', 'K'), take('t2', 'K'), next('1')))
    const before = print(story.state)
    for (const command of [
      next('1'),
      take('t1', 'K'),
      take('t3', 'Z'),
      transfer('1'),
      call('2', 't1'),
      park('1', { reason: '' }),
      open('1', 'bek'),
      postpone('t1', min(5))
    ]) {
      expect(decide(story.state, command, T('9:05')).accepted).toBe(false)
    }
    expect(print(story.state)).toBe(before)
  })
})
