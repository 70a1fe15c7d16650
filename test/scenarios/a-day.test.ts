import { describe, expect, test } from 'vitest'
import { nextDueAt } from '../../server/engine/index.ts'
import {
  answer,
  back,
  call,
  close,
  configure,
  finish,
  help,
  miss,
  next,
  open,
  openDay,
  park,
  pause,
  rate,
  recall,
  start,
  take,
  tick,
  transfer,
  unpause
} from '../engine/commands.ts'
import { at, given, replay, type Story } from '../engine/given.ts'
import { hallOf, min, T } from '../engine/hall-of.ts'
import { broken } from '../engine/invariants.ts'
import { choices, print } from '../engine/snapshot.ts'

/**
 * One day of a centre in Bishkek (UTC+6) and the beginning of the next, told from 04:00 to 04:00.
 * Passports at desks 1 and 2, extracts at 2 and 3; desk 3 helps with passports when nobody wants an extract.
 */
const CENTRE = hallOf({
  services: {
    passport: { prefix: 'P', target: 20, takes: 6 },
    extract: { prefix: 'E', target: 15, takes: 4 },
    'fee-advice': { prefix: 'E', takes: 3 }
  },
  classes: { 'with-child': { credit: 10 }, elder: { rate: 2 }, veteran: { first: true } },
  desks: { 1: 'passport', 2: 'passport extract', 3: 'extract fee-advice | passport' },
  callingRules: { hardMaxWaitMs: min(90) }
})
const HOURS = {
  passport: [[T('8:30'), T('17:30')]],
  'fee-advice': [
    [T('9:00'), T('12:00')],
    [T('13:00'), T('17:00')]
  ]
} satisfies Record<string, Array<[number, number]>>

const number = (story: Story, ticketId: string): string => story.ticket(ticketId).ticketNumber
const statusOf = (story: Story, ticketId: string): string => story.ticket(ticketId).status

/** Nothing in the log is earlier than what stands before it; the log tells the hall; the hall is sound. */
function audit(story: Story): void {
  expect(broken(story.state)).toEqual([])
  expect(story.log.map((event) => event.at)).toEqual(story.log.map((event) => event.at).toSorted((a, b) => a - b))
  const again = replay(story.rules, story.log)
  expect(print(again)).toBe(print(story.state))
  expect(choices(again, story.state.at)).toEqual(choices(story.state, story.state.at))
}

function morning(): Story {
  return given(CENTRE, at('4:00', openDay('2026-03-02', HOURS)))
    .when(take('early', 'passport'), '8:29')
    .then('service-closed')
    .and(
      at('8:25', open('1', 'aigul'), open('2', 'bek'), open('3', 'cholpon')),
      at('8:30', take('asan', 'passport'), take('burul', 'extract')),
      at('8:31', next('1', { operatorId: 'aigul' }), next('2', { operatorId: 'bek' })),
      at('8:32', start('1', { operatorId: 'aigul' }), start('2', { operatorId: 'bek' })),
      at('8:37', finish('1', { operatorId: 'aigul', outcome: 'issued' }), finish('2', { operatorId: 'bek' }))
    )
}

/** The kiosk at eleven: forty people in four minutes, every tenth an elder, one with a child, one veteran. */
function rush(): Story {
  const story = morning()
  for (let n = 0; n < 40; n++) {
    const clock = `11:0${Math.floor(n / 10)}:${String((n % 10) * 6).padStart(2, '0')}`
    story.and(at(clock, take(`r${n}`, n % 4 === 3 ? 'extract' : 'passport', n % 10 === 9 ? { classId: 'elder' } : {})))
  }
  return story.and(
    at('11:04', take('mother', 'passport', { classId: 'with-child' })),
    at('11:05', take('veteran', 'passport', { classId: 'veteran' }))
  )
}

const aigul = { operatorId: 'aigul' }
const bek = { operatorId: 'bek' }
const cholpon = { operatorId: 'cholpon' }

describe('a day', () => {
  test('opening: the first tickets of the day are 001, and nobody is called before the doors open', () => {
    const story = morning()
    expect([number(story, 'asan'), number(story, 'burul')]).toEqual(['P001', 'E001'])
    expect([statusOf(story, 'asan'), statusOf(story, 'burul')]).toEqual(['finished', 'finished'])
    story.when(next('1', aigul), '8:40').then('queue-empty')
    audit(story)
  })

  test('the rush: numbers without a gap, and fairness across services', () => {
    const story = rush()
    const numbers = [...story.state.tickets.values()].map((ticket) => ticket.ticketNumber)
    expect(numbers.filter((each) => each.startsWith('P'))).toEqual(
      Array.from({ length: 33 }, (_, n) => `P${String(n + 1).padStart(3, '0')}`)
    )
    expect(numbers.filter((each) => each.startsWith('E'))).toEqual(
      Array.from({ length: 11 }, (_, n) => `E${String(n + 1).padStart(3, '0')}`)
    )
    audit(story)
  })

  test('priority: the veteran at once, the mother ten minutes ahead, the elders gaining', () => {
    const story = rush()
    story
      .when(next('1', aigul), '11:05')
      .then({ type: 'ticket-called', ticketId: 'veteran', why: { rule: 'first', runnerUp: { ticketId: 'mother' } } })
      .when(next('2', bek), '11:05')
      .then({ type: 'ticket-called', ticketId: 'mother', why: { rule: 'priority', runnerUp: { ticketId: 'r9' } } })
      // Desk 3 has extracts of its own, and leaves the passports to the others; r19 is an elder of 11:01:54.
      .when(next('3', cholpon), '11:05')
      .then({
        type: 'ticket-called',
        ticketId: 'r19',
        why: { rule: 'priority', tier: 1, runnerUp: { ticketId: 'r3' } }
      })
      .and(at('11:10', start('1', aigul), finish('1', aigul), start('2', bek), finish('2', bek)))
      // r9 is an elder of 11:00:54: twice nine minutes against ten.
      .when(next('1', aigul), '11:10')
      .then({ type: 'ticket-called', ticketId: 'r9', why: { rule: 'priority' } })
      .when(next('2', bek), '11:10')
      .then({ type: 'ticket-called', ticketId: 'r29', why: { rule: 'priority', runnerUp: { ticketId: 'r39' } } })
    audit(story)
  })

  test('a transfer with a note keeps the number and the place, and waits for one desk', () => {
    const story = rush()
      .and(at('11:05', call('1', 'r0', { ...aigul, reason: 'wrong kiosk button' })))
      .when(
        transfer('1', { ...aigul, serviceId: 'fee-advice', toDeskId: '3', note: 'paid twice, see receipt' }),
        '11:08'
      )
      .then({
        type: 'ticket-transferred',
        ticketId: 'r0',
        serviceId: 'fee-advice',
        toDeskId: '3',
        waitingSince: T('11:00')
      })
    expect(number(story, 'r0')).toBe('P002')
    expect(story.next('2', '11:09')?.[0]).not.toBe('r0')
    // Desk 3 has two elders whose waiting counts double; then comes who was sent.
    expect(story.calls('3', '11:09', 2)).toEqual(['r19', 'r39'])
    story.when(next('3', cholpon), '11:09').then({
      type: 'ticket-called',
      ticketId: 'r0',
      why: { rule: 'longest-wait', tier: 0, runnerUp: { ticketId: 'r3' } }
    })
    expect(story.ticket('r0').note).toEqual({ text: 'paid twice, see receipt', deskId: '1' })
    audit(story)
  })

  test('parked for copies, a visitor comes back to the same desk, before those who came later', () => {
    const story = rush().and(
      at(
        '11:06',
        call('1', 'r1', aigul),
        start('1', aigul),
        park('1', { ...aigul, reason: 'copies', until: T('11:20'), sameDesk: true })
      )
    )
    expect(nextDueAt(story.state)).toBe(T('11:20'))
    expect(story.next('1', '11:19')?.[0]).toBe('veteran')
    story
      .and(at('11:19', next('1', aigul), finish('1', aigul)))
      .when(tick(), '11:20')
      .then({ type: 'ticket-resumed', ticketId: 'r1' })
    expect(story.ticket('r1')).toMatchObject({ status: 'waiting', ownDeskId: '1', waitingSince: T('11:00:06') })
    expect(story.next('2', '11:20')?.[0]).not.toBe('r1')
    audit(story)
  })

  test('a no-show, and the return of one who was outside', () => {
    const story = morning()
      .and(at('9:00', take('late', 'passport')), at('9:01', take('next', 'passport')), at('9:05', next('1', aigul)))
      .when(miss('1', aigul), '9:06')
      .then('no-show-too-soon')
      .and(at('9:06', recall('1', aigul)))
      .when(miss('1', { ...aigul, expect: 'late' }), '9:07')
      .then({ type: 'ticket-missed', ticketId: 'late' })
      .and(at('9:07', next('1', aigul)))
      .when(miss('1', { ...aigul, expect: 'late' }), '9:07')
      .then('stale-command')
      .when(back('late'), '9:20')
      .then({ type: 'ticket-returned', waitingSince: T('9:00') })
      .when(next('2', bek), '9:21')
      .then({ type: 'ticket-called', ticketId: 'late' })
    audit(story)
  })

  test('a break: the desk calls nobody, the hall goes on, help is called and comes', () => {
    const story = morning()
      .and(at('12:00', take('t1', 'extract'), pause('3', { ...cholpon, reason: 'lunch' }), help('kiosk-1')))
      .when(next('3', cholpon), '12:01')
      .then('desk-not-open')
      .when(take('t2', 'fee-advice'), '12:30')
      .then('service-closed')
      .when(next('2', bek), '12:31')
      .then({ type: 'ticket-called', ticketId: 't1' })
      .and(at('13:00', unpause('3', cholpon), answer('kiosk-1'), take('t2', 'fee-advice')))
      .when(next('3', cholpon), '13:01')
      .then({ type: 'ticket-called', ticketId: 't2', why: { rule: 'only-one' } })
    expect(story.state.staffCalls.size).toBe(0)
    audit(story)
  })

  test('a clock that is set back an hour in the middle moves nothing back', () => {
    const story = rush().and(at('11:30', next('1', aigul)), at('10:31', take('confused', 'extract'), start('1', aigul)))
    expect(story.ticket('confused')).toMatchObject({
      issuedAt: T('11:30'),
      waitingSince: T('11:30'),
      callableAt: T('11:30')
    })
    story.when(next('2', bek), '10:40').then({
      type: 'ticket-called',
      at: T('11:30'),
      ticketId: 'r9',
      why: { rule: 'priority', waitedMs: T('11:30') - T('11:00:54') }
    })
    story.and(at('10:45', finish('1', aigul)))
    expect(story.state.desks.get('1')?.servedMs).toBe(min(6))
    story.when(take('later', 'extract'), '11:31').then({ type: 'ticket-issued', at: T('11:31'), ticketNumber: 'E013' })
    audit(story)
  })

  test('midnight passes within the service day, and four in the morning ends it', () => {
    const story = rush().and(
      at('23:50', take('night', 'extract'), close('1', aigul), close('2', bek)),
      at('24:10', take('after', 'extract'))
    )
    expect([number(story, 'night'), number(story, 'after')]).toEqual(['E012', 'E013'])
    expect(story.state.day?.serviceDay).toBe('2026-03-02')
    story.and(at('24:20', call('3', 'night', cholpon), start('3', cholpon)), at('27:59', take('owl', 'extract')))
    expect(number(story, 'owl')).toBe('E014')
    audit(story)

    const waiting = [...story.state.tickets.values()].filter(({ status }) => status === 'waiting').length
    const before = story.log.length
    story.and(at('28:00', openDay('2026-03-03')))
    const closing = story.log.slice(before)
    expect(closing.filter(({ type }) => type === 'ticket-cancelled')).toHaveLength(waiting)
    expect(closing.filter(({ type }) => type === 'ticket-finished')).toMatchObject([
      { ticketId: 'night', outcome: 'day-closed' }
    ])
    expect(closing.slice(-3)).toMatchObject([
      { type: 'desk-closed', deskId: '3' },
      { type: 'day-closed', serviceDay: '2026-03-02' },
      { type: 'day-opened', serviceDay: '2026-03-03' }
    ])
    expect(new Set(closing.map((event) => event.at))).toEqual(new Set([T('28:00')]))

    story.and(at('28:01', take('first', 'extract')))
    expect(number(story, 'first')).toBe('E001')
    story.when(rate('asan', 5), '28:02').then('unknown-ticket')
    audit(story)
  })

  test('settings of the afternoon hold from then on, and what was learned in the day serves the next', () => {
    const story = morning()
    const calmer = { ...CENTRE, callingRules: { ...CENTRE.callingRules, maxRecalls: 0 } }
    story
      .and(at('14:00', take('t1', 'passport'), next('1', aigul)))
      .when(configure(calmer, HOURS), '14:01')
      .then({ type: 'hall-configured' })
      .when(recall('1', aigul), '14:02')
      .then('recall-limit')
      .and(at('14:07', finish('1', aigul)), at('28:00', openDay('2026-03-03')))
    expect(story.state.serviceTimes.get('passport')).toEqual({ meanMs: Math.round(min(6) + min(1) / 7), weight: 5 })
    audit(story)
  })
})
