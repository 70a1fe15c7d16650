import { describe, expect, test } from 'vitest'
import { countNotArrived, newcomerPosition, positionAndEstimate, countWaiting } from '../../server/engine/index.ts'
import { arrive, call, cancel, closeDay, configure, next, postpone, put, take, tick } from './commands.ts'
import { at, givenDay } from './given.ts'
import { hallOf, T } from './hall-of.ts'
import { broken } from './invariants.ts'

const HALL = hallOf({ services: { K: { limit: 3 } }, desks: { 1: 'K' } })
const onTheWay = () =>
  givenDay(HALL, at('9:00', take('far', 'K', { confirmBy: T('10:00') })), at('9:10', take('here', 'K')))

describe('a ticket taken from outside', () => {
  test('[L18] is called by nobody until its visitor has arrived, by hand neither, and is before nobody', () => {
    const story = onTheWay()
    expect(story.next('1', '9:20')).toEqual(['here', 'only-one'])
    expect([countWaiting(story.state, 'K'), countNotArrived(story.state, 'K')]).toEqual([1, 1])
    expect(positionAndEstimate(story.state, newcomerPosition('K', T('9:20')), T('9:20')).ahead).toBe(1)
    story
      .when(call('1', 'far'), '9:20')
      .then('not-arrived')
      .when(postpone('far', 60_000), '9:20')
      .then('not-arrived')
      .and(at('9:21', cancel('here')))
      .when(next('1'), '9:22')
      .then('queue-empty')
  })

  test('[L18] has its place by when it was taken, once its visitor has arrived in time', () => {
    const story = onTheWay().when(arrive('far'), '10:00').then({ type: 'arrival-confirmed', ticketId: 'far' })
    expect(story.next('1', '10:00')).toEqual(['far', 'longest-wait'])
    expect(story.ticket('far')).toMatchObject({ waitingSince: T('9:00'), confirmBy: null })
    expect([countWaiting(story.state, 'K'), countNotArrived(story.state, 'K')]).toEqual([2, 0])
  })

  test('[L18] confirming twice is confirming once, and who took a ticket in the hall is here already', () => {
    onTheWay()
      .and(at('9:20', arrive('far')))
      .when(arrive('far'), '9:21')
      .then()
      .when(arrive('here'), '9:21')
      .then()
      .and(at('9:22', next('1')))
      .when(arrive('far'), '9:23')
      .then('wrong-status')
  })

  test('[L18] is cancelled when its time is over, and cannot be confirmed any more', () => {
    onTheWay()
      .when(tick(), '10:00')
      .then()
      .when(arrive('far'), '10:00:01')
      .then('arrival-late')
      .when(tick(), '10:00:01')
      .then({ type: 'ticket-cancelled', ticketId: 'far', reason: 'not-confirmed' })
      .when(arrive('far'), '10:01')
      .then('wrong-status')
  })

  test('[L18] stays on the way through new settings, and goes with the day', () => {
    const story = onTheWay().and(at('9:20', configure(HALL)))
    expect([...story.state.notArrived]).toEqual(['far'])
    story
      .when(closeDay(), '9:30')
      .then(
        { type: 'ticket-cancelled', ticketId: 'far', reason: 'day-closed' },
        { type: 'ticket-cancelled', ticketId: 'here' },
        { type: 'desk-closed' },
        { type: 'day-closed' }
      )
    expect(story.state.notArrived.size).toBe(0)
  })

  test('[L3] counts for the daily limit only if its visitor came, or may still come', () => {
    onTheWay()
      .and(at('9:11', take('third', 'K')))
      .when(take('fourth', 'K'), '9:12')
      .then('daily-limit')
      .and(at('9:13', cancel('far')))
      .when(take('fourth', 'K'), '9:14')
      .then({ type: 'ticket-issued', ticketNumber: 'K004' })
  })

  const TWO = hallOf({ services: { K: {}, M: { limit: 2 } }, desks: { 1: 'M' } })
  const withoutK = {
    ...configure({ ...TWO, services: TWO.services.filter(({ serviceId }) => serviceId !== 'K') }),
    moves: { K: 'M' }
  } as ReturnType<typeof configure>
  test.each([
    ['[G3]', put('far', { serviceId: 'M' })],
    ['[S5]', withoutK]
  ])('%s counts for the service that it was moved to, until its visitor did not come', (_rule, move) => {
    const story = givenDay(
      TWO,
      at('9:00', take('far', 'K', { confirmBy: T('10:00') }), take('m1', 'M')),
      at('9:10', move)
    )
    story
      .when(take('m2', 'M'), '9:11')
      .then('daily-limit')
      .and(at('10:01', tick(), take('m2', 'M')))
      .when(take('m3', 'M'), '10:02')
      .then('daily-limit')
    expect(broken(story.state)).toEqual([])
  })
})
