import { describe, expect, test } from 'vitest'
import { nextDueAt } from '../../server/engine/index.ts'
import { book, checkIn, closeDay, configure, moveTo, next, openDay, take, tick, unbook } from './commands.ts'
import { at, givenDay, replay } from './given.ts'
import { hallOf, min, T } from './hall-of.ts'
import { snapshot } from './snapshot.ts'

const HALL = hallOf({ services: { K: { limit: 2 }, A: {} }, desks: { 1: 'K A' }, grace: 10 })
const TOMORROW = 24 * 60
const booked = () => givenDay(HALL, at('9:00', book('b1', 'K', T('10:00'))))

describe('booking', () => {
  test('[A1] a slot takes as many as it has places, and no more', () => {
    givenDay(HALL)
      .when(book('b1', 'K', T('10:00'), 2), '9:00')
      .then({
        type: 'appointment-booked',
        appointmentId: 'b1',
        serviceId: 'K',
        further: [],
        language: null,
        dueAt: T('10:00')
      })
      .and(at('9:00', book('b2', 'K', T('10:00'), 2)))
      .when(book('b3', 'K', T('10:00'), 2), '9:00')
      .then('slot-full')
      .when(book('b3', 'A', T('10:00'), 2), '9:00')
      .then({ type: 'appointment-booked', serviceId: 'A' })
  })

  test('[A1] a family takes a place each, and is booked only where all of them have one', () => {
    const story = givenDay(HALL, at('9:00', book('family', 'K', T('10:00'), 5, 4)))
    story
      .when(book('two', 'K', T('10:00'), 5, 2), '9:01')
      .then('too-few-places')
      .when(book('one', 'K', T('10:00'), 5), '9:02')
      .then({ type: 'appointment-booked' })
      .when(book('more', 'K', T('10:00'), 5, 2), '9:03')
      .then('slot-full')
  })

  test('[A2] moving and cancelling a family frees a place for each of them', () => {
    givenDay(HALL, at('9:00', book('family', 'K', T('10:00'), 4, 3), book('two', 'K', T('10:30'), 4, 2)))
      .when(moveTo('family', T('10:30'), { places: 4 }), '9:01')
      .then('too-few-places')
      .when(moveTo('family', T('11:00'), { places: 3 }), '9:01')
      .then({ type: 'appointment-moved', appointmentId: 'family', dueAt: T('11:00') })
      .when(book('four', 'K', T('10:00'), 4, 4), '9:02')
      .then({ type: 'appointment-booked', persons: 4 })
      .when(book('late', 'K', T('11:00'), 3), '9:03')
      .then('slot-full')
      .when(unbook('family'), '9:04')
      .then({ type: 'appointment-cancelled' })
      .when(book('three', 'K', T('11:00'), 3, 3), '9:05')
      .then({ type: 'appointment-booked' })
  })

  test('[A1] [A5] [T2] places of a family outlive the night', () => {
    const dueAt = T('10:00') + min(TOMORROW)
    givenDay(HALL, at('9:00', book('family', 'K', dueAt, 3, 2)), at('28:00', openDay('2026-03-03')))
      .when(book('two', 'K', dueAt, 3, 2), '29:00')
      .then('too-few-places')
  })

  test('[A1] nobody is booked into a slot that is not there or has begun, for no service, or twice', () => {
    booked()
      .when(book('b2', 'K', T('10:15'), 0), '9:00')
      .then('no-slot')
      .when(book('b2', 'K', T('9:00')), '9:00')
      .then('no-slot')
      .when(book('b2', 'X', T('11:00')), '9:00')
      .then('unknown-service')
      .when(book('b1', 'K', T('11:00')), '9:00')
      .then('duplicate-ticket')
      .and(at('9:05', closeDay()))
      .when(book('b2', 'K', T('11:00')), '9:06')
      .then('day-closed')
  })

  test('[A2] moving gives up the place only for another one', () => {
    booked()
      .and(at('9:00', book('b2', 'K', T('10:15'))))
      .when(moveTo('b1', T('10:15')), '9:05')
      .then('slot-full')
      .when(moveTo('b1', T('10:00')), '9:05')
      .then('no-change')
      .when(moveTo('b1', T('10:30'), { until: T('9:04') }), '9:05')
      .then('change-late')
      .when(moveTo('b1', T('10:30'), { until: T('9:05') }), '9:05')
      .then({ type: 'appointment-moved', appointmentId: 'b1', serviceId: 'K', dueAt: T('10:30') })
      .when(book('b3', 'K', T('10:00')), '9:06')
      .then({ type: 'appointment-booked' })
  })

  test('[A2] cancelling frees the place, and ends it', () => {
    booked()
      .when(unbook('b1', { reason: '' }), '9:05')
      .then('reason-required')
      .when(unbook('b1', { until: T('9:04') }), '9:05')
      .then('change-late')
      .when(unbook('nobody'), '9:05')
      .then('unknown-appointment')
      .when(unbook('b1'), '9:05')
      .then({ type: 'appointment-cancelled', appointmentId: 'b1', reason: 'visitor' })
      .when(unbook('b1'), '9:06')
      .then('wrong-status')
      .when(checkIn('b1', 't1'), '9:06')
      .then('wrong-status')
      .when(book('b2', 'K', T('10:00')), '9:06')
      .then({ type: 'appointment-booked' })
  })
})

describe('checking in', () => {
  test('[A3] in time gives a ticket that waits from the slot, once', () => {
    booked()
      .when(checkIn('b1', 't1'), '9:40')
      .then(
        { type: 'ticket-issued', ticketId: 't1', appointmentId: 'b1', dueAt: T('10:00'), waitingSince: T('10:00') },
        { type: 'appointment-kept', appointmentId: 'b1', ticketId: 't1' }
      )
      .when(checkIn('b1', 't2'), '9:41')
      .then('appointment-used')
  })

  test('[A3] late within the grace it keeps the place of the slot; later it is a walk-in', () => {
    const story = givenDay(
      HALL,
      at('9:00', book('late', 'A', T('10:00')), book('later', 'A', T('10:00'), 2)),
      at('10:05', take('walk-in', 'A')),
      at('10:10', checkIn('late', 't-late')),
      at('10:11', tick(), checkIn('later', 't-later'))
    )
    expect(story.ticket('t-late')).toMatchObject({ waitingSince: T('10:00'), callableAt: T('10:10') })
    expect(story.ticket('t-later')).toMatchObject({ waitingSince: T('10:11') })
    expect(story.calls('1', '10:12', 3)).toEqual(['t-late', 'walk-in', 't-later'])
    expect(story.log.filter(({ type }) => type === 'appointment-kept')).toHaveLength(1)
    story.when(checkIn('later', 't3'), '10:13').then('appointment-used')
  })

  test('[A3] the daily limit refuses a walk-in and not who had booked', () => {
    booked()
      .and(at('9:30', take('t1', 'K'), take('t2', 'K')))
      .when(take('t3', 'K'), '9:30')
      .then('daily-limit')
      .when(checkIn('b1', 't3'), '9:50')
      .then({ type: 'ticket-issued', ticketId: 't3' }, { type: 'appointment-kept' })
  })

  test('[A3] only on the day of its slot', () => {
    givenDay(HALL, at('9:00', book('b1', 'K', T('10:00') + min(TOMORROW))))
      .when(checkIn('b1', 't1'), '9:50')
      .then('another-day')
  })
})

test('[A4] missed when the grace is over, or with the end of the day', () => {
  const story = booked().and(at('9:00', book('b2', 'K', T('17:00'))))
  expect(nextDueAt(story.state)).toBe(T('10:10') + 1)
  story
    .when(tick(), '10:10')
    .then()
    .when(tick(), '10:10:01')
    .then({ type: 'appointment-missed', appointmentId: 'b1' })
    .when(closeDay(), '16:00')
    .then({ type: 'appointment-missed', appointmentId: 'b2' }, { type: 'desk-closed' }, { type: 'day-closed' })
})

test('[A5] [T2] a new day takes along those that are still to come, and its log alone tells them', () => {
  const dueAt = T('10:00') + min(TOMORROW)
  const story = givenDay(
    HALL,
    at('9:00', book('b1', 'K', T('10:00')), book('b2', 'K', dueAt), book('b3', 'A', dueAt), unbook('b3'))
  )
    .when(openDay('2026-03-03'), '28:00')
    .then(
      { type: 'appointment-missed', appointmentId: 'b1' },
      { type: 'desk-closed' },
      { type: 'day-closed' },
      {
        type: 'day-opened',
        appointments: [{ appointmentId: 'b2', serviceId: 'K', further: [], language: null, dueAt }]
      }
    )
    .when(book('b4', 'K', dueAt), '29:00')
    .then('slot-full')
  expect([...story.state.appointments.keys()]).toEqual(['b2'])
  const today = replay(HALL, story.log.slice(story.log.findLastIndex(({ type }) => type === 'day-opened')))
  expect(snapshot(today)).toEqual(snapshot(story.state))
})

test('[A6] a service that is booked goes only where its appointments can go', () => {
  const without = hallOf({ services: { A: {} }, desks: { 1: 'A' }, grace: 10 })
  booked()
    .when(configure(without), '9:05')
    .then('in-use')
    .when({ ...configure(without), moves: { K: 'A' } } as never, '9:05')
    .then(
      { type: 'appointment-moved', appointmentId: 'b1', serviceId: 'A', dueAt: T('10:00') },
      { type: 'hall-configured' }
    )
    .and(at('9:50', checkIn('b1', 't1')))
    .when(next('1'), '9:55')
    .then({ type: 'ticket-called', ticketId: 't1' })
})
