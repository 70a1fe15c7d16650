import { describe, expect, test } from 'vitest'
import type { HallEvent, Lost } from '../../server/engine/index.ts'
import { openDay, take } from './commands.ts'
import { at, given, replay } from './given.ts'
import { hallOf, T } from './hall-of.ts'
import { print } from './snapshot.ts'

describe('[S6] a restored backup', () => {
  const restored = (clock: string, lost: Partial<Lost>): HallEvent => ({
    type: 'hall-restored',
    at: T(clock),
    epoch: 'e2',
    from: { epoch: 'e1', seq: 7, hash: 'h7' },
    setAside: null,
    lost: { serviceDay: '2026-03-02', unknownFrom: T('9:00'), numbers: {}, others: 0, ...lost }
  })
  const FREE = hallOf({ services: { K: {}, M: {} }, desks: { 1: 'K M' } })

  test('[L1] for the open day: numbers go on above the last that may have been given out, of every prefix', () => {
    const story = given(
      FREE,
      at('8:00', openDay('2026-03-02'), take('t1', 'K')),
      at('10:00', restored('10:00', { numbers: { K: 44 }, others: 1_000 }))
    )
      .when(take('t2', 'K'), '10:01')
      .then({ type: 'ticket-issued', ticketNumber: 'K045' })
      .when(take('t3', 'M'), '10:01')
      .then({ type: 'ticket-issued', ticketNumber: 'M1001' })
      .when(take('t4', 'K'), '10:02')
      .then({ type: 'ticket-issued', ticketNumber: 'K046' })
    expect(story.state.lost).toMatchObject({ unknownFrom: T('9:00') })
    expect(print(replay(FREE, story.log))).toBe(print(story.state))
  })

  test('numbers that others know of are left out too, once, and only of a day that is not over', () => {
    const told = (serviceDay: string, numbers: Record<string, number>) =>
      ({ type: 'take-numbers', serviceDay, numbers }) as const
    const story = given(FREE, at('8:00', openDay('2026-03-02'), take('t1', 'K')))
      .when(told('2026-03-01', { K: 500 }), '8:01')
      .then()
      .when(told('2026-03-02', { K: 1 }), '8:01')
      .then()
      .when(told('2026-03-02', { K: 44 }), '8:01')
      .then({ type: 'numbers-told' })
      .when(told('2026-03-02', { K: 44 }), '8:02')
      .then()
      .when(take('t2', 'K'), '8:03')
      .then({ type: 'ticket-issued', ticketNumber: 'K045' })
      .when(take('t3', 'M'), '8:03')
      .then({ type: 'ticket-issued', ticketNumber: 'M001' })
      .when(told('2026-03-03', { K: 90 }), '8:04')
      .then()
      .when({ type: 'close-day' }, '8:05')
      .then(
        { type: 'ticket-cancelled' },
        { type: 'ticket-cancelled' },
        { type: 'ticket-cancelled' },
        { type: 'day-closed' }
      )
      .when(told('2026-03-02', { K: 90 }), '8:06')
      .then()
      .when(told('2026-03-03', { K: 90 }), '8:06')
      .then({ type: 'numbers-told' })
      .when(openDay('2026-03-03'), '8:07')
      .then({ type: 'day-opened' })
      .when(take('t4', 'K'), '8:07')
      .then({ type: 'ticket-issued', ticketNumber: 'K091' })
    expect(print(replay(FREE, story.log))).toBe(print(story.state))
  })

  test('a number that the backup knows itself is never below what it says', () => {
    given(
      FREE,
      at('8:00', openDay('2026-03-02'), take('t1', 'K'), take('t2', 'K')),
      at('10:00', restored('10:00', { numbers: { K: 1 } }))
    )
      .when(take('t3', 'K'), '10:01')
      .then({ type: 'ticket-issued', ticketNumber: 'K003' })
  })

  test('[T2] for a day that is yet to be opened: its opening says so, and the log of that day alone gives the same hall', () => {
    const story = given(
      FREE,
      at('8:00', openDay('2026-03-02'), take('t1', 'K')),
      at('10:00', restored('10:00', { serviceDay: '2026-03-03', numbers: { K: 12 } }))
    )
      // The old day is not meant.
      .when(take('t2', 'K'), '10:01')
      .then({ type: 'ticket-issued', ticketNumber: 'K002' })
      .and(at('28:00', openDay('2026-03-03')))
      .when(take('t3', 'K'), '28:01')
      .then({ type: 'ticket-issued', ticketNumber: 'K013' })
    const opened = story.log.findIndex((event) => event.type === 'day-opened' && event.serviceDay === '2026-03-03')
    expect(print(replay(FREE, story.log.slice(opened)))).toBe(print(story.state))
    story
      .and(at('52:00', openDay('2026-03-04')))
      .when(take('t4', 'K'), '52:01')
      .then({ type: 'ticket-issued', ticketNumber: 'K001' })
    expect(story.state.lost).toBe(null)
  })

  test('twice for one day: the higher numbers and the earlier time hold', () => {
    const story = given(
      FREE,
      at('8:00', openDay('2026-03-02')),
      at('10:00', restored('10:00', { numbers: { K: 44 }, others: 10, unknownFrom: T('9:30') })),
      at('11:00', restored('11:00', { numbers: { M: 5 }, others: 20, unknownFrom: null }))
    )
    expect(story.state.lost).toEqual({
      serviceDay: '2026-03-02',
      unknownFrom: T('9:30'),
      numbers: { K: 44, M: 10 },
      others: 20
    })
  })
})
