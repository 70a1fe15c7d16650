import { describe, expect, test } from 'vitest'
import { lengthOf, takesTickets, countWaiting } from '../../server/engine/index.ts'
import {
  arrive,
  cancel,
  cancelIssued,
  change,
  close,
  closeDay,
  configure,
  endLending,
  joinQueue,
  lend,
  moveQueue,
  next,
  open,
  openDay,
  park,
  pause,
  post,
  postpone,
  put,
  steer,
  take,
  tick,
  transfer,
  withdraw
} from './commands.ts'
import { at, given, givenDay, replay } from './given.ts'
import { hallOf, T } from './hall-of.ts'

const HALL = hallOf({
  services: { K: { limit: 2 }, M: {}, N: {} },
  classes: { veteran: { credit: 30 } },
  desks: { 1: 'K', 2: 'K | M', 3: 'N' },
  callingRules: { noShowAfterRecalls: 0, noShowAfterMs: 0 }
})
const morning = () => givenDay(HALL)

describe('giving out tickets', () => {
  test('[G1] a service that is closed for the day takes no tickets, and who waits is served', () => {
    morning()
      .and(at('9:00', take('t1', 'M')))
      .when(steer('M', 'closed'), '9:05')
      .then({ type: 'issuing-steered', serviceId: 'M', to: 'closed', reason: 'power cut' })
      .when(take('t2', 'M'), '9:06')
      .then('service-closed')
      .when(next('2'), '9:07')
      .then({ type: 'ticket-called', ticketId: 't1' })
      .when(steer('M', 'hours'), '9:08')
      .then({ type: 'issuing-steered', to: 'hours' })
      .when(take('t2', 'M'), '9:09')
      .then({ type: 'ticket-issued' })
  })

  test('[G1] a service that is opened takes tickets outside its hours, within its limit', () => {
    given(HALL, at('8:00', openDay('2026-03-02', { K: [[T('10:00'), T('11:00')]] })))
      .when(take('t1', 'K'), '9:00')
      .then('service-closed')
      .and(at('9:00', steer('K', 'open'), take('t1', 'K'), take('t2', 'K')))
      .when(take('t3', 'K'), '9:01')
      .then('daily-limit')
  })

  test('[G1] a stop of all goes before what was said of one, and leaves it', () => {
    const story = morning().and(at('9:00', steer('M', 'open'), steer(null, 'closed')))
    expect(['K', 'M', 'N'].filter((serviceId) => takesTickets(story.state, serviceId, T('9:00')))).toEqual([])
    story.and(at('9:10', steer('N', 'closed'), steer(null, 'hours')))
    expect(['K', 'M', 'N'].filter((serviceId) => takesTickets(story.state, serviceId, T('9:10')))).toEqual(['K', 'M'])
  })

  test('[G1] new settings change nothing of it, a new day begins without', () => {
    const story = morning().and(at('9:00', steer('M', 'closed')), at('9:01', configure(HALL)))
    expect(takesTickets(story.state, 'M', T('9:02'))).toBe(false)
    story.and(at('18:00', steer(null, 'closed')), at('28:00', openDay('2026-03-03')))
    expect(takesTickets(story.state, 'M', T('28:00'))).toBe(true)
  })

  test('[G1] what is so already, is unknown or has no reason is rejected', () => {
    morning()
      .when(steer('M', 'hours'), '9:00')
      .then('no-change')
      .when(steer(null, 'open'), '9:00')
      .then('no-change')
      .when(steer('X', 'closed'), '9:00')
      .then('unknown-service')
      .when(steer('M', 'closed', ''), '9:00')
      .then('reason-required')
      .and(at('9:01', closeDay()))
      .when(steer('M', 'closed'), '9:02')
      .then('day-closed')
  })
})

describe('lending a desk', () => {
  test('[G2] it serves other services until the time, then its own again', () => {
    const story = morning()
      .and(at('9:00', take('t1', 'N'), take('t2', 'K')))
      .when(lend('1', 'N | M', '10:00'), '9:01')
      .then({ type: 'desk-lent', deskId: '1', tiers: [['N'], ['M']], until: T('10:00'), reason: 'rush' })
    expect(story.next('1', '9:02')).toEqual(['t1', 'only-one'])
    story.when(tick(), '9:59').then().when(tick(), '10:00').then({ type: 'lending-ended', deskId: '1' })
    expect(story.next('1', '10:00')).toEqual(['t2', 'only-one'])
  })

  test('[G2] whatever its operator can serve otherwise, and the desk is told apart again after its end', () => {
    const story = givenDay(
      HALL,
      at('9:00', close('1'), open('1', 'bek', ['M']), take('t1', 'N'), lend('1', 'N', '10:00'))
    )
    expect(story.next('1', '9:00')).toEqual(['t1', 'only-one'])
    story.when(endLending('1'), '9:10').then({ type: 'lending-ended', deskId: '1', reason: 'quiet again' })
    expect(story.state.desks.get('1')?.tiers).toEqual([[]])
    story.when(endLending('1'), '9:11').then('no-change')
  })

  test('[G2] it ends when the desk is closed, and new settings leave it', () => {
    const story = morning().and(
      at('9:00', lend('1', 'N M', '10:00')),
      at('9:01', configure({ ...HALL, services: HALL.services.filter(({ serviceId }) => serviceId !== 'M') }))
    )
    expect(story.state.desks.get('1')?.tiers).toEqual([['N']])
    story.and(at('9:02', close('1'), open('1')))
    expect(story.state.desks.get('1')).toMatchObject({ lent: null, tiers: [['K']] })
    story.when(tick(), '10:00').then()
  })

  test('[G2] not a closed desk, not for nothing, not until a time that is over', () => {
    morning()
      .and(at('9:00', close('3')))
      .when(lend('3', 'K', '10:00'), '9:01')
      .then('desk-not-open')
      .when(lend('9', 'K', '10:00'), '9:01')
      .then('unknown-desk')
      .when(lend('1', ' | ', '10:00'), '9:01')
      .then('no-target')
      .when(lend('1', 'X', '10:00'), '9:01')
      .then('unknown-service')
      .when(lend('1', 'N', '9:01'), '9:01')
      .then('until-past')
      .when(lend('1', 'N', '10:00', ''), '9:01')
      .then('reason-required')
  })
})

describe('changing a ticket for its visitor', () => {
  test('[L20] another service or class; number and waiting stay, and any desk may call it', () => {
    const story = morning()
      .and(at('9:00', take('t1', 'M')), at('9:01', put('t1', { toDeskId: '2' })))
      .when(change('t1', { serviceId: 'N' }), '9:02')
      .then({
        type: 'ticket-steered',
        ticketId: 't1',
        serviceId: 'N',
        classId: 'ordinary',
        ownDeskId: null,
        counts: true
      })
      .when(change('t1', { classId: 'veteran' }), '9:03')
      .then({ type: 'ticket-steered', serviceId: 'N', classId: 'veteran', reason: 'wrong key at the kiosk' })
    expect(story.next('3', '9:03')?.[0]).toBe('t1')
    expect(story.ticket('t1')).toMatchObject({ ticketNumber: 'M001', waitingSince: T('9:00') })
  })

  test('[L20] [L3] it counts for the new service and no more for the old one, so a limit is no way round', () => {
    const story = morning()
      .and(at('9:00', take('t1', 'K'), take('t2', 'K'), take('t3', 'M'), take('t4', 'M', { persons: 2 })))
      .when(change('t3', { serviceId: 'K' }), '9:01')
      .then('daily-limit')
      .and(at('9:02', change('t1', { serviceId: 'N' }), change('t3', { serviceId: 'K' })))
      .when(take('t5', 'K'), '9:03')
      .then('daily-limit')
      .when(change('t4', { serviceId: 'K' }), '9:04')
      .then('daily-limit')
    expect(Object.fromEntries(story.state.issued)).toEqual({ K: 2, M: 2, N: 1 })
  })

  test('[L20] [L18] one that is on the way counts once, and not at all when it does not come', () => {
    const story = morning().and(
      at('9:00', take('t1', 'K', { confirmBy: T('9:30') }), take('t2', 'K', { confirmBy: T('9:30') })),
      at('9:01', change('t1', { serviceId: 'N' }), change('t2', { serviceId: 'N' }), cancel('t1'), arrive('t2'))
    )
    expect([story.state.issued.get('K'), story.state.issued.get('N')]).toEqual([0, 1])
  })

  test('[L20] not to a service that takes no tickets, not of who is called, and nothing without a reason', () => {
    morning()
      .and(at('9:00', take('t1', 'M'), take('t2', 'M'), next('2'), steer('N', 'closed')))
      .when(change('t2', { serviceId: 'N' }), '9:01')
      .then('service-closed')
      .when(change('t1', { classId: 'veteran' }), '9:01')
      .then('wrong-status')
      .when(change('t2', { classId: 'veteran', reason: '' }), '9:01')
      .then('reason-required')
      .when(change('t2', { classId: 'king' }), '9:01')
      .then('unknown-class')
      .when(change('t2', { serviceId: 'X' }), '9:01')
      .then('unknown-service')
      .when(change('t2', { serviceId: 'M' }), '9:01')
      .then('no-change')
      .when(change('t9', { classId: 'veteran' }), '9:01')
      .then('unknown-ticket')
  })
})

describe('putting a ticket elsewhere', () => {
  test('[G3] to another service, class or desk; its number and its waiting stay', () => {
    const story = morning()
      .and(at('9:00', take('t1', 'K')), at('9:10', take('t2', 'K')))
      .when(put('t2', { classId: 'veteran' }), '9:11')
      .then({
        type: 'ticket-steered',
        ticketId: 't2',
        serviceId: 'K',
        classId: 'veteran',
        ownDeskId: null,
        reason: 'wrong queue'
      })
    expect(story.next('1', '9:11')).toEqual(['t2', 'priority'])
    story.and(at('9:12', put('t2', { serviceId: 'N' })))
    expect(story.next('3', '9:12')).toEqual(['t2', 'only-one'])
    expect(story.ticket('t2')).toMatchObject({ ticketNumber: 'K002', waitingSince: T('9:10') })
    story.and(at('9:13', put('t2', { toDeskId: '1' })))
    expect([story.next('3', '9:13'), story.next('1', '9:13')?.[0]]).toEqual([null, 't2'])
    story.and(at('9:14', put('t2', { toDeskId: null })))
    expect(story.next('3', '9:14')).toEqual(['t2', 'only-one'])
  })

  test('[G3] one that is held back or parked too, and it stays so', () => {
    const story = morning()
      .and(
        at('9:00', take('t1', 'K'), take('t2', 'K'), next('1'), park('1', { sameDesk: true }), postpone('t2', 600_000))
      )
      .and(at('9:01', put('t1', { serviceId: 'N' }), put('t2', { serviceId: 'N' })))
    expect([story.ticket('t1'), story.ticket('t2')]).toMatchObject([
      { status: 'parked', serviceId: 'N', ownDeskId: '1' },
      { status: 'waiting', callableAt: T('9:10') }
    ])
    expect([story.next('3', '9:09'), story.next('3', '9:10')?.[0]]).toEqual([null, 't2'])
  })

  test('[G3] nobody who is called, to nowhere, to a closed desk, or to where they are', () => {
    morning()
      .and(at('9:00', take('t1', 'K'), take('t2', 'M'), next('1'), close('3')))
      .when(put('t1', { serviceId: 'N' }), '9:01')
      .then('wrong-status')
      .when(put('t9', { serviceId: 'N' }), '9:01')
      .then('unknown-ticket')
      .when(put('t2', { serviceId: 'X' }), '9:01')
      .then('unknown-service')
      .when(put('t2', { classId: 'king' }), '9:01')
      .then('unknown-class')
      .when(put('t2', { toDeskId: '9' }), '9:01')
      .then('unknown-desk')
      .when(put('t2', { toDeskId: '3' }), '9:01')
      .then('target-desk-closed')
      .when(put('t2', { serviceId: 'M' }), '9:01')
      .then('no-change')
      .when(put('t2', { serviceId: 'N', reason: '' }), '9:01')
      .then('reason-required')
  })
})

describe('merging queues', () => {
  test('[G4] everybody of one goes to the other, in the order of their waiting', () => {
    const story = morning()
      .and(at('9:00', take('t1', 'M')), at('9:05', take('t2', 'N')), at('9:10', take('t3', 'M')))
      .when(moveQueue('M', 'N'), '9:11')
      .then(
        { type: 'ticket-steered', ticketId: 't1', serviceId: 'N', reason: 'archive is down' },
        { type: 'ticket-steered', ticketId: 't3' }
      )
    expect([countWaiting(story.state, 'M'), countWaiting(story.state, 'N')]).toEqual([0, 3])
    expect(story.calls('3', '9:12', 3)).toEqual(['t1', 't2', 't3'])
    story
      .when(moveQueue('M', 'N'), '9:13')
      .then('no-change')
      .when(moveQueue('N', 'N'), '9:13')
      .then('no-change')
      .when(moveQueue('M', 'X'), '9:13')
      .then('unknown-service')
  })

  test('[G4] or the desks of the other serve both until a time, each in the tier that it has it in', () => {
    const story = morning()
      .and(at('9:00', take('t1', 'N'), pause('2')))
      .when(joinQueue('N', 'K', '10:00'), '9:01')
      .then(
        { type: 'desk-lent', deskId: '1', tiers: [['K', 'N']], until: T('10:00') },
        { type: 'desk-lent', deskId: '2', tiers: [['K', 'N'], ['M']] }
      )
    expect(story.next('1', '9:02')).toEqual(['t1', 'only-one'])
    story
      .when(joinQueue('N', 'K', '11:00'), '9:03')
      .then('no-change')
      .when(joinQueue('M', 'K', '12:00'), '9:03')
      .then({ type: 'desk-lent', deskId: '1', tiers: [['K', 'N', 'M']], until: T('10:00') })
      .when(joinQueue('K', 'N', '9:03'), '9:03')
      .then('until-past')
      .and(at('9:04', close('1'), close('2'), close('3')))
      .when(joinQueue('M', 'N', '10:00'), '9:05')
      .then('no-desk')
  })
})

describe('messages', () => {
  test('[G5] stand until they are withdrawn or the day is closed; posted twice, once', () => {
    const story = morning()
      .when(post('m1', '14:00'), '9:00')
      .then({
        type: 'message-posted',
        messageId: 'm1',
        to: 'displays',
        words: { en: 'Back at two' },
        until: T('14:00')
      })
      .when(post('m1', '15:00'), '9:01')
      .then()
      .when(post('m2', '9:01'), '9:01')
      .then('until-past')
      .and(at('9:02', post('m2', '15:00', 'desks')))
      .when(withdraw('m1'), '9:03')
      .then({ type: 'message-withdrawn', messageId: 'm1' })
      .when(withdraw('m1'), '9:04')
      .then('unknown-message')
    expect([...story.state.messages.keys()]).toEqual(['m2'])
    story.and(at('18:00', closeDay('power cut')))
    expect(story.state.messages.size).toBe(0)
    expect(story.log.at(-1)).toMatchObject({ type: 'day-closed', reason: 'power cut' })
  })
})

describe('tickets that nobody holds', () => {
  test('[G6] leave together, those alone that wait and were never called', () => {
    const story = morning()
      .and(at('9:00', take('called', 'M'), take('t1', 'M'), take('t2', 'M'), take('honest', 'M')))
      .and(at('9:01', next('2')), at('9:02', transfer('2', { serviceId: 'M' })))
      .when(cancelIssued(['called', 't1', 't1', 't2', 'unheard-of'], 'nobody stood there'), '9:05')
      .then(
        { type: 'ticket-cancelled', ticketId: 't1', reason: 'kiosk-flood', because: 'nobody stood there' },
        { type: 'ticket-cancelled', ticketId: 't2', reason: 'kiosk-flood', because: 'nobody stood there' }
      )
      .when(cancelIssued(['called', 't1', 't2']), '9:06')
      .then('no-change')
      .when(cancelIssued(['honest'], ''), '9:06')
      .then('reason-required')
    expect(countWaiting(story.state, 'M')).toBe(2)
    story
      .and(at('18:00', closeDay()))
      .when(cancelIssued(['honest']), '18:01')
      .then('day-closed')
  })
})

test('[G1] [G2] [G3] [G4] [G5] [T2] a day that was steered is told by its log', () => {
  const story = morning().and(
    at(
      '9:00',
      take('t1', 'M'),
      take('t2', 'K'),
      steer('K', 'closed'),
      lend('3', 'M | K', '10:00'),
      moveQueue('K', 'M'),
      post('m', '12:00')
    )
  )
  const again = replay(HALL, story.log)
  expect(again).toEqual(story.state)
  expect([...(again.lines.get('M') ?? [])].map(lengthOf)).toEqual([2])
})
