import { describe, expect, test } from 'vitest'
import { next, open, openDay, rate, take } from './commands.ts'
import { at, given, givenDay } from './given.ts'
import { hallOf, min, T } from './hall-of.ts'

const HALL = hallOf({
  services: { K: {}, A: { prefix: 'K' }, B: { limit: 2 } },
  classes: { elder: { rate: 2 } },
  desks: { 1: 'K A B' }
})

describe('taking a ticket', () => {
  test('[L1] the first ticket of a prefix is 001, the next 002', () => {
    givenDay(HALL)
      .when(take('t1', 'K', { language: 'ky' }), '9:00')
      .then({
        type: 'ticket-issued',
        ticketId: 't1',
        ticketNumber: 'K001',
        prefix: 'K',
        number: 1,
        serviceId: 'K',
        further: [],
        classId: 'ordinary',
        language: 'ky',
        dueAt: null,
        waitingSince: T('9:00'),
        callableAt: T('9:00')
      })
      .when(take('t2', 'K'), '9:01')
      .then({ type: 'ticket-issued', ticketNumber: 'K002', number: 2 })
  })

  test('[L1] services that share a prefix share its numbers, others have their own', () => {
    givenDay(HALL, at('9:00', take('t1', 'K')))
      .when(take('t2', 'A'), '9:00')
      .then({ type: 'ticket-issued', ticketNumber: 'K002', serviceId: 'A' })
      .when(take('t3', 'B'), '9:00')
      .then({ type: 'ticket-issued', ticketNumber: 'B001' })
  })

  test('[L1] after 999 comes 1000', () => {
    const story = givenDay(HALL, at('9:00', ...Array.from({ length: 998 }, (_, n) => take(`t${n}`, 'K'))))
    story
      .when(take('a', 'K'), '9:00')
      .then({ type: 'ticket-issued', ticketNumber: 'K999' })
      .when(take('b', 'K'), '9:00')
      .then({ type: 'ticket-issued', ticketNumber: 'K1000' })
    expect(new Set([...story.state.tickets.values()].map((ticket) => ticket.ticketNumber)).size).toBe(1000)
  })

  test('[L1] a rejected ticket uses no number up', () => {
    givenDay(HALL, at('9:00', take('t1', 'K')))
      .when(take('t1', 'K'), '9:00')
      .then('duplicate-ticket')
      .when(take('t2', 'K'), '9:00')
      .then({ type: 'ticket-issued', ticketNumber: 'K002' })
  })

  test('[L2] only while a day is open', () => {
    given(HALL).when(take('t1', 'K'), '9:00').then('day-closed')
  })

  test('[L2] only within the openings of the service: from the first millisecond, not at the last', () => {
    const opened = given(
      HALL,
      at(
        '8:00',
        openDay('2026-03-02', {
          K: [
            [T('9:00'), T('12:00')],
            [T('13:00'), T('17:00')]
          ]
        })
      )
    )
    opened
      .when(take('t1', 'K'), '8:59:59')
      .then('service-closed')
      .when(take('t1', 'K'), '9:00')
      .then({ type: 'ticket-issued' })
      .when(take('t2', 'K'), '11:59:59')
      .then({ type: 'ticket-issued' })
      .when(take('t3', 'K'), '12:00')
      .then('service-closed')
      .when(take('t4', 'B'), '12:00')
      .then({ type: 'ticket-issued' })
      .when(take('t3', 'K'), '13:00')
      .then({ type: 'ticket-issued' })
  })

  test('[L2] a service with no opening on the day takes nobody', () => {
    given(HALL, at('8:00', openDay('2026-03-02', { K: [] })))
      .when(take('t1', 'K'), '9:00')
      .then('service-closed')
  })

  test('[L2] for a service and a class that exist, further services too', () => {
    givenDay(HALL)
      .when(take('t1', 'Z'), '9:00')
      .then('unknown-service')
      .when(take('t1', 'K', { further: ['B', 'Z'] }), '9:00')
      .then('unknown-service')
      .when(take('t1', 'K', { classId: 'king' }), '9:00')
      .then('unknown-class')
      .when(take('t1', 'K', { further: ['B'], classId: 'elder' }), '9:00')
      .then({ type: 'ticket-issued', further: ['B'], classId: 'elder' })
  })

  test('[L3] the daily limit counts tickets issued, whatever became of them', () => {
    givenDay(HALL, at('9:00', take('t1', 'B'), next('1'), take('t2', 'B')))
      .when(take('t3', 'B'), '9:00')
      .then('daily-limit')
      .when(take('t3', 'K', { further: ['K'] }), '9:00')
      .then({ type: 'ticket-issued' })
  })

  test('[S3] a ticket is known in the service day of its issue only', () => {
    givenDay(HALL, at('9:00', take('t1', 'K'), next('1')), at('28:00', openDay('2026-03-03'), open('1')))
      .when(rate('t1', 5), '29:00')
      .then('unknown-ticket')
      .when(take('t1', 'K'), '29:00')
      .then({ type: 'ticket-issued', ticketNumber: 'K001' })
  })

  test('[C8] an appointment waits from its slot, callable a little before it; late at check-in, from check-in', () => {
    givenDay(HALL)
      .when(take('t1', 'K', { dueAt: T('11:00') }), '9:00')
      .then({ type: 'ticket-issued', dueAt: T('11:00'), waitingSince: T('11:00'), callableAt: T('11:00') - min(10) })
      .when(take('t2', 'K', { dueAt: T('11:00') }), '10:55')
      .then({ type: 'ticket-issued', waitingSince: T('11:00'), callableAt: T('10:55') })
      .when(take('t3', 'K', { dueAt: T('11:00') }), '11:20')
      .then({ type: 'ticket-issued', waitingSince: T('11:20'), callableAt: T('11:20') })
  })
})
