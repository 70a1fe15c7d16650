import { describe, expect, test } from 'vitest'
import type { Command } from '../../server/engine/index.ts'
import { suggestDesk } from '../../server/engine/index.ts'
import {
  call,
  cancel,
  close,
  finish,
  miss,
  next,
  open,
  openDay,
  park,
  pause,
  recall,
  resume,
  start,
  take,
  transfer,
  unpause
} from './commands.ts'
import { at, given, givenDay } from './given.ts'
import { hallOf, T } from './hall-of.ts'

const HALL = hallOf({
  services: { K: {}, M: {}, N: {} },
  desks: { 1: 'K', 2: 'K M', 3: 'M | N' },
  callingRules: { recallGapMs: 0, noShowAfterRecalls: 0, noShowAfterMs: 0 }
})
const opened = () => given(HALL, at('8:00', openDay(), open('1')))
const busy = () => givenDay(HALL, at('9:00', take('t1', 'K'), take('t2', 'K'), next('1')))

describe('opening a desk', () => {
  test('[D1] binds an operator to it', () => {
    const story = opened()
      .when(open('2', 'aigul', ['M']), '8:01')
      .then({ type: 'desk-opened', deskId: '2', operatorId: 'aigul', skills: ['M'] })
    expect(story.state.desks.get('2')).toMatchObject({ status: 'open', operatorId: 'aigul', idleSince: T('8:01') })
    story.when(open('9'), '8:02').then('unknown-desk')
  })

  test('[D1] again by the same operator is no error, on a break neither', () => {
    opened()
      .when(open('1'), '8:01')
      .then()
      .and(at('8:02', pause('1')))
      .when(open('1'), '8:03')
      .then()
  })

  test('[D1] not by another, until it is closed', () => {
    opened()
      .when(open('1', 'bek'), '8:01')
      .then('desk-taken')
      .and(at('8:02', pause('1')))
      .when(open('1', 'bek'), '8:03')
      .then('desk-taken')
      .and(at('8:04', close('1')))
      .when(open('1', 'bek'), '8:05')
      .then({ type: 'desk-opened', operatorId: 'bek' })
  })

  test('[D1] not while the operator has another desk open', () => {
    opened()
      .when(open('2', 'op-1'), '8:01')
      .then('operator-elsewhere')
      .and(at('8:02', pause('1')))
      .when(open('2', 'op-1'), '8:03')
      .then('operator-elsewhere')
      .and(at('8:04', close('1')))
      .when(open('2', 'op-1'), '8:05')
      .then({ type: 'desk-opened' })
  })

  test('[D1] only while a day is open', () => {
    given(HALL).when(open('1'), '8:00').then('day-closed')
  })
})

describe('acting at a desk', () => {
  const stranger = { operatorId: 'bek' }
  const commands: Command[] = [
    next('1', stranger),
    call('1', 't2', stranger),
    pause('1', stranger),
    unpause('1', stranger),
    close('1', stranger),
    recall('1', stranger),
    start('1', stranger),
    finish('1', stranger),
    miss('1', stranger),
    park('1', stranger),
    transfer('1', stranger)
  ]

  test.each(commands)('[D2] $type by another operator is rejected', (command) => {
    busy().when(command, '9:01').then('not-your-desk')
  })

  test('[D2] a supervisor may act at any desk', () => {
    busy()
      .when(finish('1', { operatorId: null }), '9:01')
      .then({ type: 'ticket-finished' })
      .when(next('1', { operatorId: null }), '9:01')
      .then({ type: 'ticket-called', ticketId: 't2' })
  })

  const present = [recall('1'), start('1'), finish('1'), miss('1'), park('1'), transfer('1', { serviceId: 'M' })]

  test.each(present)('[D5] $type meant for another ticket is rejected', (command) => {
    busy()
      .when({ ...command, expect: 't2' } as Command, '9:01')
      .then('stale-command')
  })

  test.each(present)('[D5] $type meant for the ticket that is there is not', (command) => {
    const story = busy()
    const before = story.log.length
    story.and(at('9:01', { ...command, expect: 't1' } as Command))
    expect(story.log.slice(before)).toMatchObject([{ ticketId: 't1', deskId: '1' }])
  })

  test.each(present)('[D5] $type that is late: the desk is idle, or closed', (command) => {
    busy()
      .and(at('9:01', finish('1')))
      .when({ ...command, expect: 't1' } as Command, '9:02')
      .then('stale-command')
      .when(command, '9:02')
      .then('desk-idle')
      .and(at('9:03', close('1')))
      .when(command, '9:04')
      .then('desk-not-open')
      .when({ ...command, deskId: '9' } as Command, '9:04')
      .then('unknown-desk')
  })

  test('[D6] one ticket at a desk, and a ticket at one desk', () => {
    busy()
      .when(next('1'), '9:01')
      .then('desk-busy')
      .when(call('1', 't2'), '9:01')
      .then('desk-busy')
      .when(call('2', 't1'), '9:01')
      .then('wrong-status')
      .and(at('9:02', start('1')))
      .when(call('2', 't1'), '9:03')
      .then('wrong-status')
  })
})

describe('breaks and closing', () => {
  test('[D3] a break has a reason and ends', () => {
    const story = opened()
      .when(pause('1', { reason: '' }), '9:00')
      .then('reason-required')
      .when(unpause('1'), '9:00')
      .then('desk-not-paused')
      .when(pause('1', { reason: 'lunch' }), '9:00')
      .then({ type: 'desk-paused', deskId: '1', reason: 'lunch' })
    expect(story.state.desks.get('1')).toMatchObject({ status: 'paused', pause: { reason: 'lunch', since: T('9:00') } })
    story
      .when(pause('1'), '9:01')
      .then('desk-not-open')
      .when(unpause('1'), '9:30')
      .then({ type: 'desk-resumed', deskId: '1' })
    expect(story.state.desks.get('1')).toMatchObject({ status: 'open', pause: null, idleSince: T('9:30') })
  })

  test('[D3] not with a ticket called or in service', () => {
    busy()
      .when(pause('1'), '9:01')
      .then('desk-busy')
      .and(at('9:02', start('1')))
      .when(pause('1'), '9:03')
      .then('desk-busy')
  })

  test('[D3] on a break a desk calls nobody, next or by hand', () => {
    busy()
      .and(at('9:01', pause('2')))
      .when(next('2'), '9:02')
      .then('desk-not-open')
      .when(call('2', 't2'), '9:02')
      .then('desk-not-open')
  })

  test('[D4] with a ticket called or in service a desk cannot be closed', () => {
    busy()
      .when(close('1'), '9:01')
      .then('desk-busy')
      .and(at('9:02', start('1')))
      .when(close('1'), '9:03')
      .then('desk-busy')
      .and(at('9:04', finish('1')))
      .when(close('1'), '9:05')
      .then({ type: 'desk-closed', deskId: '1' })
      .when(close('1'), '9:06')
      .then('desk-not-open')
  })

  test('[D4] from a break it can', () => {
    const story = opened()
      .and(at('9:00', pause('1')))
      .when(close('1'), '9:01')
      .then({ type: 'desk-closed' })
    expect(story.state.desks.get('1')).toMatchObject({ status: 'closed', operatorId: null, pause: null })
  })
})

describe('what an operator can serve', () => {
  const shift = () =>
    given(HALL, at('8:00', openDay(), open('2', 'aigul', ['M']), open('1')), at('9:00', take('k', 'K'), take('m', 'M')))

  test('[D7] call next gives nothing that the operator cannot serve', () => {
    const story = shift().when(next('2'), '9:01').then('not-your-desk')
    expect(story.calls('2', '9:01', 2)).toEqual(['m', 'queue-empty'])
  })

  test('[D7] by hand it can be called, and it ends with the shift', () => {
    const story = shift()
      .when(call('2', 'k', { operatorId: 'aigul' }), '9:01')
      .then({ type: 'ticket-called', ticketId: 'k', why: { tier: 0 } })
      .and(
        at(
          '9:02',
          finish('2', { operatorId: null }),
          close('2', { operatorId: null }),
          open('2', 'bek'),
          take('k2', 'K')
        )
      )
    expect(story.calls('2', '9:03', 2)).toEqual(['m', 'k2'])
  })
})

describe('which desk should take somebody', () => {
  const story = () => given(HALL, at('8:00', openDay(), open('3')), at('8:01', open('2')), at('8:02', open('1')))
  const suggested = (of: ReturnType<typeof story>, ticketId: string) =>
    suggestDesk(of.state, of.ticket(ticketId))?.deskId ?? null

  test('[C9] the one with the fewest services', () => {
    expect(suggested(story().and(at('9:00', take('t1', 'K'))), 't1')).toBe('1')
  })

  test('[C9] then the one idle longest', () => {
    const both = story().and(at('9:00', take('t1', 'M')))
    expect(suggested(both, 't1')).toBe('3')
    both.and(at('9:01', pause('3'), unpause('3')))
    expect(suggested(both, 't1')).toBe('2')
  })

  test('[C9] not one that is busy, on a break or closed; nobody, if none is free', () => {
    const less = story().and(at('9:00', take('t1', 'K'), take('t2', 'K'), next('1')))
    expect(suggested(less, 't2')).toBe('2')
    less.and(at('9:01', pause('2')))
    expect(suggested(less, 't2')).toBe(null)
    less.and(at('9:02', finish('1'), close('1')))
    expect(suggested(less, 't2')).toBe(null)
  })

  test('[C9] skills count: who can serve less is less flexible; its own desk for who has one', () => {
    const skilled = given(
      HALL,
      at('8:00', openDay(), open('2', 'aigul', ['K'])),
      at('8:01', open('1')),
      at('9:00', take('t1', 'K'))
    )
    expect(suggested(skilled, 't1')).toBe('2')
    const own = story().and(at('9:00', take('t1', 'K'), next('1'), transfer('1', { toDeskId: '3' })))
    expect(suggested(own, 't1')).toBe('3')
  })
})

describe('a ticket that is for one desk only', () => {
  const own = () => busy().and(at('9:01', take('t3', 'K'), transfer('1', { toDeskId: '3' })))

  test('[C7] is called by that desk alone, though it does not serve the service', () => {
    const story = own()
    expect(story.next('1', '9:02')?.[0]).toBe('t2')
    expect(story.next('3', '9:02')).toEqual(['t1', 'only-one'])
    story.when(next('3'), '9:02').then({ type: 'ticket-called', ticketId: 't1', why: { tier: 0 } })
  })

  test('[C7] counts as of the first tier', () => {
    const story = own().and(at('9:02', take('n', 'N'), take('m', 'M')))
    expect(story.calls('3', '9:10', 3)).toEqual(['t1', 'm', 'n'])
  })

  test('[C7] a break does not free it, closing does', () => {
    const story = own().and(at('9:02', pause('3')))
    expect(story.calls('1', '9:03', 3)).toEqual(['t2', 't3', 'queue-empty'])
    story.and(at('9:04', close('3')))
    expect(story.next('1', '9:05')).toEqual(['t1', 'only-one'])
  })

  test('[C7] parked for the desk it is freed too, resumed later it is for all', () => {
    const story = busy().and(at('9:01', park('1', { sameDesk: true }), cancel('t2'), close('1'), resume('t1')))
    expect(story.next('2', '9:02')).toEqual(['t1', 'only-one'])
  })
})
