import { describe, expect, test } from 'vitest'
import { newcomerPosition, positionAndEstimate, shortestOrder } from '../../server/engine/index.ts'
import { open, openDay, finish, next, start, take, transfer } from './commands.ts'
import { at, given, givenDay, replay } from './given.ts'
import { hallOf, min, T } from './hall-of.ts'
import { snapshot } from './snapshot.ts'

const HALL = hallOf({ services: { K: {}, M: {}, N: {} }, desks: { 1: 'K M', 2: 'N', 3: 'M' } })
/** With M led to by N, as a step of the settings. */
const WITH_STEP = {
  ...HALL,
  services: HALL.services.map((service) => (service.serviceId === 'N' ? { ...service, nextServiceId: 'M' } : service))
}

describe('persons', () => {
  const one = hallOf({ services: { K: { takes: 10, limit: 6 } }, desks: { 1: 'K' } })

  test('[V1] a family has one number and one place, and takes as many of the daily limit as it has persons', () => {
    const story = givenDay(one, at('9:00', take('family', 'K', { persons: 5 })))
    expect(story.ticket('family')).toMatchObject({ ticketNumber: 'K001', persons: 5 })
    story.when(take('two', 'K', { persons: 2 }), '9:01').then('daily-limit')
    story.and(at('9:01', take('alone', 'K')))
    expect(story.ticket('alone')).toMatchObject({ ticketNumber: 'K002', persons: 1 })
    expect(story.state.issued.get('K')).toBe(6)
    story.when(take('late', 'K'), '9:02').then('daily-limit')
  })

  test('[V1] whoever never arrives gives all places back', () => {
    const story = givenDay(one, at('9:00', take('family', 'K', { persons: 5, confirmBy: T('9:30') })))
    story.and(at('9:31', { type: 'tick' }))
    expect(story.state.issued.get('K')).toBe(0)
  })

  test('[V1] further persons are work before whoever comes behind them, and none before whoever stands ahead', () => {
    const waits = (persons: number, position?: string) => {
      const story = givenDay(
        hallOf({ services: { K: { takes: 10 } }, desks: { 1: 'K' } }),
        at('9:00', take('first', 'K')),
        at('9:01', take('family', 'K', { persons }))
      )
      const at910 = T('9:10')
      return positionAndEstimate(story.state, position ? story.ticket(position) : newcomerPosition('K', at910), at910)
        .estimate.likelyMs
    }
    expect(waits(1)).toBe(min(20))
    expect(waits(5)).toBe(min(20 + 4 * 7))
    expect(waits(5, 'family')).toBe(waits(1, 'family'))
    expect(waits(5, 'first')).toBe(0)
  })

  test('[V1] [W2] a long visit of a family does not make single visits long', () => {
    const learned = (persons: number) => {
      const hall = hallOf({ services: { K: { takes: 10 } }, desks: { 1: 'K' } })
      const story = givenDay(hall, at('9:00', take('t', 'K', { persons }), next('1'), start('1')))
      story.and(at('9:38', finish('1')))
      return story.state.serviceTimes.get('K')?.meanMs
    }
    // 38 minutes for five are 10 for one, as was expected.
    expect(learned(5)).toBe(min(10))
    expect(learned(1)).toBeGreaterThan(min(14))
  })
})

describe('going on', () => {
  test('[V3] a desk that serves the next service goes on at once; nobody is called, and nobody waits', () => {
    const story = givenDay(
      HALL,
      at('9:00', take('t1', 'K', { further: ['M'] }), take('t2', 'M'), next('1'), start('1'))
    )
    story
      .when(finish('1', { outcome: 'done', note: 'has all papers' }), '9:05')
      .then(
        { type: 'ticket-finished', ticketId: 't1', outcome: 'done', nextServiceId: 'M', note: 'has all papers' },
        { type: 'ticket-called', ticketId: 't1', deskId: '1', why: { rule: 'same-visit', waitedMs: 0, tier: 1 } },
        { type: 'serving-started', ticketId: 't1', deskId: '1' }
      )
    expect(story.ticket('t1')).toMatchObject({
      status: 'serving',
      serviceId: 'M',
      visited: ['K'],
      further: [],
      note: { text: 'has all papers', deskId: '1' }
    })
    story.and(at('9:09', finish('1')))
    expect(story.ticket('t1').status).toBe('finished')
    expect(snapshot(replay(story.rules, story.log))).toEqual(snapshot(story.state))
  })

  test('[V3] it is the first that the desk serves, and the others wait for their desks', () => {
    const story = givenDay(HALL, at('9:00', take('t1', 'K', { further: ['N', 'M'] }), next('1'), start('1')))
    story.and(at('9:05', finish('1')))
    expect(story.ticket('t1')).toMatchObject({ status: 'serving', serviceId: 'M', further: ['N'] })
    story.and(at('9:06', finish('1')))
    expect(story.ticket('t1')).toMatchObject({ status: 'waiting', serviceId: 'N', visited: ['K', 'M'] })
  })

  test('[V3] not with one to which another of them leads, not when sent to wait, not before it went back to its sender', () => {
    const step = givenDay(WITH_STEP, at('9:00', take('t1', 'K', { further: ['N', 'M'] }), next('1'), start('1')))
    step.when(finish('1'), '9:05').then({ type: 'ticket-finished', nextServiceId: 'N' })
    const sent = givenDay(HALL, at('9:00', take('t1', 'K', { further: ['M'] }), next('1'), start('1')))
    sent.when(finish('1', { goOn: false }), '9:05').then({ type: 'ticket-finished', nextServiceId: 'M' })
    expect(sent.ticket('t1').status).toBe('waiting')
    const lentBack = givenDay(HALL, at('9:00', take('t1', 'N', { further: ['M'] }), next('2'), start('2')))
    lentBack.and(at('9:05', transfer('2', { toDeskId: '3', backToSender: true }), next('3'), start('3')))
    lentBack.when(finish('3'), '9:10').then({ type: 'ticket-finished', nextServiceId: 'N', nextDeskId: '2' })
  })

  test('[V3] [D7] not with what its operator cannot serve', () => {
    const story = given(
      HALL,
      at('8:00', openDay(), open('1', 'op-1', ['K'])),
      at('9:00', take('t1', 'K', { further: ['M'] }), next('1'), start('1'))
    )
    story.when(finish('1'), '9:05').then({ type: 'ticket-finished', nextServiceId: 'M' })
  })
})

describe('the order of a visit', () => {
  const order = (hall: typeof HALL, waits: Record<string, number>, closed: string[] = []) => {
    const { state } = givenDay(hall)
    const steps = Object.entries(waits).map(([serviceId, minutes]) => ({
      serviceId,
      waitMs: min(minutes),
      mayBegin: !closed.includes(serviceId)
    }))
    return shortestOrder(state.book, steps, [...state.desks.values()]).join(' ')
  }

  test('[V2] a service comes before another where all its desks go on with that one', () => {
    // Desk 1 serves K and M, desk 3 M alone: whoever begins with K waits once, whoever begins with M may wait twice.
    expect(order(HALL, { M: 20, K: 20 })).toBe('K M')
    // It is worth to be served M first where K is waited for only half as often.
    expect(order(HALL, { M: 5, K: 30 })).toBe('M K')
  })

  test('[V2] equal orders leave what was named first in its place', () => {
    expect(order(HALL, { N: 10, K: 10 })).toBe('N K')
    expect(order(HALL, { K: 10, N: 10 })).toBe('K N')
  })

  test('[V2] steps of the settings and closed services fix it, however long that takes', () => {
    expect(order(WITH_STEP, { M: 1, K: 5, N: 60 })).not.toMatch(/M.*N/)
    expect(order(HALL, { N: 1, K: 50 }, ['N'])).toBe('K N')
  })

  test('[V2] is never longer than any other, of all orders of five services', () => {
    const hall = hallOf({
      services: { A: {}, B: {}, C: {}, D: {}, E: {} },
      desks: { 1: 'A B', 2: 'B C E', 3: 'A D', 4: 'D E', 5: 'C A' }
    })
    const waits: Record<string, number> = { A: 11, B: 7, C: 23, D: 5, E: 17 }
    const { state } = givenDay(hall)
    const serves = (deskId: string) => new Set(state.desks.get(deskId)?.tiers.flat())
    const cost = (ids: string[]) =>
      ids.reduce((sum, id, i) => {
        const able = ['1', '2', '3', '4', '5'].filter((desk) => i > 0 && serves(desk).has(ids[i - 1] as string))
        const share = able.length === 0 ? 0 : able.filter((desk) => serves(desk).has(id)).length / able.length
        return sum + (waits[id] as number) * (1 - share)
      }, 0)
    const orders = (ids: string[]): string[][] =>
      ids.length < 2
        ? [ids]
        : ids.flatMap((id) => orders(ids.filter((each) => each !== id)).map((rest) => [id, ...rest]))
    const shortest = Math.min(...orders(Object.keys(waits)).map(cost))
    expect(cost(order(hall, waits).split(' '))).toBeCloseTo(shortest, 6)
  })
})

describe('limits of a visit', () => {
  test('[V4] each service counts when the ticket is issued, and a full one is no part of a visit', () => {
    const hall = hallOf({ services: { K: {}, M: { limit: 2 } }, desks: { 1: 'K M' } })
    const story = givenDay(hall, at('9:00', take('t1', 'K', { further: ['M'], persons: 2 })))
    expect(story.state.issued.get('M')).toBe(2)
    story.when(take('t2', 'K', { further: ['M'] }), '9:01').then('daily-limit')
    story.when(take('t2', 'M'), '9:01').then('daily-limit')
    story.and(at('9:01', take('t2', 'K')))
  })
})
