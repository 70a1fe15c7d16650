import { describe, expect, test } from 'vitest'
import {
  call,
  cancel,
  close,
  closeDay,
  configure,
  finish,
  help,
  miss,
  next,
  open,
  openDay,
  park,
  pause,
  postpone,
  recall,
  start,
  take,
  tick
} from './commands.ts'
import { nextDueAt } from '../../server/engine/index.ts'
import { at, given, givenDay, replay } from './given.ts'
import { hallOf, min, T } from './hall-of.ts'
import { broken } from './invariants.ts'
import { print } from './snapshot.ts'

const HALL = hallOf({
  services: { K: { limit: 3 }, M: {} },
  classes: { elder: { rate: 2 } },
  desks: { 1: 'K', 2: 'K M', 3: 'M' },
  callingRules: { noShowAfterRecalls: 0, noShowAfterMs: 0 }
})

describe('opening a day', () => {
  test('[S1] the first one', () => {
    given(HALL)
      .when(openDay('2026-03-02'), '8:00')
      .then({ type: 'day-opened', serviceDay: '2026-03-02', endsAt: T('28:00'), openings: {}, learned: {} })
  })

  test('[S1] the same day cannot be opened twice, neither while it is open nor after it was closed', () => {
    given(HALL, at('8:00', openDay('2026-03-02')))
      .when(openDay('2026-03-02'), '9:00')
      .then('day-open')
      .and(at('18:00', closeDay()))
      .when(openDay('2026-03-02'), '19:00')
      .then('day-open')
  })

  test('[S1] nor a day before it', () => {
    given(HALL, at('8:00', openDay('2026-03-02')))
      .when(openDay('2026-02-28'), '9:00')
      .then('day-open')
      .when(openDay('2026-03-03'), '9:00')
      .then({ type: 'day-closed' }, { type: 'day-opened' })
  })

  test('[S1] closes a day that was never closed, and starts everything anew', () => {
    const story = givenDay(
      HALL,
      at('9:00', take('t1', 'K'), take('t2', 'K'), take('t3', 'K'), help('kiosk')),
      at('9:05', next('1'), start('1'), close('2'), pause('3'))
    )
      .when(openDay('2026-03-03'), '28:00')
      .then(
        { type: 'ticket-finished', ticketId: 't1', outcome: 'day-closed' },
        { type: 'ticket-cancelled', ticketId: 't2', reason: 'day-closed' },
        { type: 'ticket-cancelled', ticketId: 't3', reason: 'day-closed' },
        { type: 'desk-closed', deskId: '1' },
        { type: 'desk-closed', deskId: '3' },
        { type: 'day-closed', serviceDay: '2026-03-02' },
        { type: 'day-opened', serviceDay: '2026-03-03' }
      )
    expect(
      story.state.tickets.size + story.state.issued.size + story.state.counters.size + story.state.staffCalls.size
    ).toBe(0)
    expect([...story.state.desks.values()]).toMatchObject(
      ['1', '2', '3'].map((deskId) => ({
        deskId,
        status: 'closed',
        operatorId: null,
        ticketId: null,
        served: 0,
        servedMs: 0,
        noShows: 0,
        firstInARow: 0
      }))
    )
    story.when(take('t1', 'K'), '32:00').then({ type: 'ticket-issued', ticketNumber: 'K001' })
  })

  test('[S1] what was learned goes over', () => {
    const story = givenDay(HALL, at('9:00', take('t1', 'K')), at('9:10', next('1')), at('9:21', finish('1')))
    const { meanMs } = story.state.serviceTimes.get('K') ?? { meanMs: 0 }
    expect(meanMs).toBe(min(6))
    story
      .when(openDay('2026-03-03'), '28:00')
      .then(
        { type: 'desk-closed' },
        { type: 'desk-closed' },
        { type: 'desk-closed' },
        { type: 'day-closed' },
        { type: 'day-opened', learned: { K: { meanMs, weight: 5 } } }
      )
    expect(story.state.serviceTimes.get('K')).toEqual({ meanMs, weight: 5 })
  })
})

describe('closing a day', () => {
  test('[S2] finishes who is served, cancels who waits, is called, held or parked, closes the desks, then the day', () => {
    const story = givenDay(
      HALL,
      at(
        '9:00',
        take('served', 'K'),
        take('called', 'K'),
        take('missed', 'K'),
        take('held', 'M'),
        take('parked', 'M'),
        take('waits', 'M')
      ),
      at(
        '9:10',
        call('1', 'served'),
        start('1'),
        call('2', 'missed'),
        miss('2'),
        call('2', 'called'),
        call('3', 'parked'),
        park('3'),
        postpone('held', min(30))
      )
    )
    story
      .when(closeDay(), '9:20')
      .then(
        { type: 'ticket-finished', ticketId: 'served', deskId: '1', outcome: 'day-closed', nextServiceId: null },
        { type: 'ticket-cancelled', ticketId: 'called', reason: 'day-closed' },
        { type: 'ticket-cancelled', ticketId: 'held', reason: 'day-closed' },
        { type: 'ticket-cancelled', ticketId: 'parked', reason: 'day-closed' },
        { type: 'ticket-cancelled', ticketId: 'waits', reason: 'day-closed' },
        { type: 'desk-closed', deskId: '1' },
        { type: 'desk-closed', deskId: '2' },
        { type: 'desk-closed', deskId: '3' },
        { type: 'day-closed', serviceDay: '2026-03-02' }
      )
    expect([...story.state.tickets.values()].map((ticket) => ticket.status)).toEqual([
      'finished',
      'cancelled',
      'no-show',
      'cancelled',
      'cancelled',
      'cancelled'
    ])
    expect(story.state).toMatchObject({ day: null, deferred: [] })
  })

  test('[S2] a visit with further services ends too', () => {
    const story = givenDay(
      HALL,
      at('9:00', take('t1', 'K', { further: ['M'] }), next('1'), start('1')),
      at('18:00', closeDay())
    )
    expect(story.ticket('t1').status).toBe('finished')
  })

  test('[S2] without an open day only the settings can change', () => {
    given(HALL)
      .when(closeDay(), '9:00')
      .then('day-closed')
      .when(take('t1', 'K'), '9:00')
      .then('day-closed')
      .when(cancel('t1'), '9:00')
      .then('day-closed')
      .when(open('1'), '9:00')
      .then('day-closed')
      .when(next('1'), '9:00')
      .then('desk-not-open')
      .when(recall('1'), '9:00')
      .then('desk-not-open')
      .when(help('kiosk'), '9:00')
      .then('day-closed')
      .when(tick(), '9:00')
      .then()
      .when(configure(HALL), '9:00')
      .then({ type: 'hall-configured' })
  })

  test('[S2] after the day the same', () => {
    givenDay(HALL, at('9:00', take('t1', 'K')), at('18:00', closeDay()))
      .when(closeDay(), '18:01')
      .then('day-closed')
      .when(take('t2', 'K'), '18:01')
      .then('day-closed')
      .when(open('1'), '18:01')
      .then('day-closed')
  })
})

describe('settings', () => {
  test('[S4] change at once, with people waiting', () => {
    const faster = hallOf({
      services: { K: {}, M: {} },
      classes: { elder: { first: true } },
      desks: { 1: 'K', 2: 'K M', 3: 'M' }
    })
    const story = givenDay(HALL, at('9:00', take('t1', 'K')), at('9:30', take('t2', 'K', { classId: 'elder' })))
    expect(story.next('1', '9:40')).toEqual(['t1', 'longest-wait'])
    story.when(configure(faster), '9:41').then({ type: 'hall-configured', rules: faster, openings: {} })
    expect(story.next('1', '9:41')).toEqual(['t2', 'first'])
  })

  test('[S4] the openings of the running day change with them', () => {
    givenDay(HALL)
      .and(at('9:00', configure(HALL, { K: [] })))
      .when(take('t1', 'K'), '9:01')
      .then('service-closed')
      .when(take('t1', 'M'), '9:01')
      .then({ type: 'ticket-issued' })
  })

  test('[S4] who waits for one desk, is held or parked still is', () => {
    const story = givenDay(
      HALL,
      at('9:00', take('own', 'K'), take('held', 'K'), next('1')),
      at('9:01', park('1', { sameDesk: true, until: T('9:10') }), postpone('held', min(30)), configure(HALL))
    )
    expect(story.next('1', '9:05')).toBe(null)
    story.and(at('9:10', tick()))
    expect(story.next('2', '9:10')).toBe(null)
    expect(story.next('1', '9:10')).toEqual(['own', 'only-one'])
    expect(story.next('2', '9:31')).toEqual(['held', 'only-one'])
  })

  test('[S4] a new desk and a new service can be used at once, in the order of the settings', () => {
    const larger = hallOf({ services: { K: {}, M: {}, N: {} }, desks: { 0: 'N', 1: 'K', 2: 'K M', 3: 'M' } })
    const story = givenDay(HALL, at('9:00', configure(larger), open('0'), take('t1', 'N')))
    expect([...story.state.desks.keys()]).toEqual(['0', '1', '2', '3'])
    expect(story.next('0', '9:01')).toEqual(['t1', 'only-one'])
  })

  test('[S4] an operator keeps the skills of the shift', () => {
    const story = given(
      HALL,
      at('8:00', openDay(), open('2', 'op-2', ['M'])),
      at('9:00', take('t1', 'K'), configure(HALL))
    )
    expect(story.next('2', '9:01')).toBe(null)
  })

  const without = (what: 'service' | 'class' | 'desk') =>
    configure({
      ...HALL,
      services: HALL.services.filter(({ serviceId }) => what !== 'service' || serviceId !== 'K'),
      priorityClasses: what === 'class' ? [] : HALL.priorityClasses,
      desks: HALL.desks.filter(({ deskId }) => what !== 'desk' || deskId !== '1')
    })

  test('[S4] a service with a ticket that is not at its end cannot be removed', () => {
    const story = givenDay(HALL, at('9:00', take('t1', 'K')))
      .when(without('service'), '9:00')
      .then('in-use')
      .and(at('9:01', next('1')))
      .when(without('service'), '9:01')
      .then('in-use')
      .and(at('9:01', miss('1')))
      .when(without('service'), '9:01')
      .then('in-use')
      .and(at('9:01', call('1', 't1'), park('1')))
      .when(without('service'), '9:01')
      .then('in-use')
      .and(at('9:02', cancel('t1')))
      .when(without('service'), '9:02')
      .then({ type: 'hall-configured' })
    expect(story.state.book.services.has('K')).toBe(false)
    givenDay(HALL, at('9:00', take('t1', 'M', { further: ['K'] })))
      .when(without('service'), '9:00')
      .then('in-use')
  })

  test('[S4] nor a class, nor a desk that is not closed', () => {
    givenDay(HALL, at('9:00', take('t1', 'K', { classId: 'elder' })))
      .when(without('class'), '9:00')
      .then('in-use')
      .when(without('desk'), '9:00')
      .then('in-use')
      .and(at('9:00', pause('1')))
      .when(without('desk'), '9:00')
      .then('in-use')
      .and(at('9:00', close('1')))
      .when(without('desk'), '9:00')
      .then({ type: 'hall-configured' })
      .and(at('9:00', next('2'), finish('2')))
      .when(without('class'), '9:00')
      .then({ type: 'hall-configured' })
  })

  const WIDE = { ...HALL, services: HALL.services.map((service) => ({ ...service, dailyLimit: null })) }
  const movesTo = (target: string): ReturnType<typeof configure> =>
    ({ ...without('service'), moves: { K: target } }) as ReturnType<typeof configure>

  test('[S5] a service is taken away, and its tickets go to another: number, class, place and desk stay', () => {
    const story = givenDay(
      WIDE,
      at(
        '9:00',
        take('served', 'K'),
        take('waits', 'K', { classId: 'elder' }),
        take('later', 'M', { further: ['K'] }),
        take('parked', 'K'),
        take('missed', 'K')
      ),
      at('9:05', call('2', 'parked'), park('2'), call('2', 'missed'), miss('2'), call('1', 'served'), start('1'))
    )
    const before = new Map([...story.state.tickets].map(([ticketId, ticket]) => [ticketId, structuredClone(ticket)]))
    story.when(movesTo('M'), '9:10').then(
      ...['served', 'waits', 'later', 'parked', 'missed'].map((ticketId) => ({
        type: 'ticket-moved' as const,
        ticketId
      })),
      { type: 'hall-configured' }
    )
    for (const [ticketId, ticket] of story.state.tickets) {
      const was = before.get(ticketId)
      expect(ticket).toEqual({ ...was, serviceId: 'M', further: was?.further.map(() => 'M') })
    }
    expect(broken(story.state)).toEqual([])
    expect(story.next('3', '9:11')).toEqual(['waits', 'longest-wait'])
    expect(print(replay(WIDE, story.log))).toEqual(print(story.state))
  })

  test('[S5] but to one that is there, and only from one that is taken away', () => {
    const story = givenDay(HALL, at('9:00', take('t1', 'K'), take('t2', 'M')))
    story.when(movesTo('K'), '9:01').then('in-use')
    story.when(movesTo('nowhere'), '9:01').then('in-use')
    story.when({ ...configure(HALL), moves: { M: 'K' } } as ReturnType<typeof configure>, '9:01').then('in-use')
    story
      .when(
        {
          ...configure({ ...HALL, services: [], desks: HALL.desks.map(({ deskId }) => ({ deskId, tiers: [[]] })) }),
          moves: {}
        } as ReturnType<typeof configure>,
        '9:01'
      )
      .then('in-use')
  })

  test('[S4] after the day nothing is in use', () => {
    givenDay(HALL, at('9:00', take('t1', 'K', { classId: 'elder' }), next('1'), miss('1')), at('18:00', closeDay()))
      .when(without('service'), '18:00')
      .then({ type: 'hall-configured' })
  })
})

describe('calls for a person', () => {
  test('[H1] a call stands until it is answered; calling twice is calling once', () => {
    const story = givenDay(HALL)
      .when(help('kiosk'), '9:00')
      .then({ type: 'staff-called', deviceId: 'kiosk' })
      .when(help('kiosk'), '9:01')
      .then()
    expect([...story.state.staffCalls]).toEqual([['kiosk', T('9:00')]])
    story
      .when({ type: 'answer-staff-call', deviceId: 'kiosk' }, '9:02')
      .then({ type: 'staff-call-answered', deviceId: 'kiosk' })
      .when({ type: 'answer-staff-call', deviceId: 'kiosk' }, '9:03')
      .then('no-staff-call')
      .when(help('kiosk'), '9:04')
      .then({ type: 'staff-called' })
  })

  test('[H1] a call ends when the visitor has gone, and by itself after ten minutes', () => {
    const story = givenDay(HALL, at('9:00', help('kiosk')))
    story
      .when({ type: 'end-staff-call', deviceId: 'kiosk' }, '9:01')
      .then({ type: 'staff-call-ended', deviceId: 'kiosk' })
      .when({ type: 'end-staff-call', deviceId: 'kiosk' }, '9:01')
      .then()
      .and(at('9:02', help('kiosk')), at('9:03', help('door')))
    expect(nextDueAt(story.state)).toBe(T('9:12'))
    story.when({ type: 'tick' }, '9:11:59').then()
    story.when({ type: 'tick' }, '9:12').then({ type: 'staff-call-ended', deviceId: 'kiosk' })
    expect([...story.state.staffCalls.keys()]).toEqual(['door'])
  })

  test('[H3] what is told of anything else is kept, also in a closed hall, and changes nothing of the queue', () => {
    const note = { about: 'device', what: 'enrolled', details: { deviceId: 'door' } }
    const story = givenDay(HALL, at('9:00', take('t1', 'K'), next('1')))
    const before = print(story.state)
    story.when({ type: 'note', ...note }, '9:00').then({ type: 'noted', ...note })
    expect(print(story.state)).toEqual(before)
    story
      .and(at('18:00', { type: 'close-day' }))
      .when({ type: 'note', ...note }, '18:01')
      .then({ type: 'noted', ...note })
  })

  test('[H1] it ends with the day', () => {
    const story = givenDay(HALL, at('9:00', help('kiosk')), at('18:00', closeDay()))
    expect(story.state.staffCalls.size).toBe(0)
  })
})
