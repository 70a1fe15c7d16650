import { describe, expect, test } from 'vitest'
import type { Command } from '../../server/engine/index.ts'
import {
  back,
  call,
  cancel,
  finish,
  miss,
  next,
  park,
  postpone,
  rate,
  recall,
  resume,
  start,
  take,
  tick,
  transfer,
  close,
  endPostpone
} from './commands.ts'
import { at, givenDay } from './given.ts'
import { min, sec, T } from './hall-of.ts'
import { called, HALL, serving, waits } from './two-desks.ts'

describe('stepping aside and coming back', () => {
  const missed = (settings = {}) =>
    givenDay(
      { ...HALL, callingRules: { ...HALL.callingRules, ...settings } },
      at('9:00', take('t1', 'K'), take('t2', 'K')),
      at('9:10', next('1')),
      at('9:11', recall('1')),
      at('9:12', miss('1'))
    )

  test('[L10] within the grace a missed ticket returns to its place', () => {
    const story = missed()
      .when(back('t1'), '9:42')
      .then({ type: 'ticket-returned', ticketId: 't1', waitingSince: T('9:00') })
    expect(story.next('1', '9:42')).toEqual(['t1', 'longest-wait'])
    expect(story.state.noShows.size).toBe(0)
    story.when(back('t1'), '9:42').then('wrong-status')
  })

  test('[L10] or to the end, by setting; not after the grace', () => {
    const story = missed({ returnKeepsPlace: false })
      .when(back('t1'), '9:20')
      .then({ type: 'ticket-returned', waitingSince: T('9:20') })
    expect(story.next('1', '9:42')?.[0]).toBe('t2')
    missed().when(back('t1'), '9:42:01').then('grace-over')
  })

  test('[L10] its holder returns by themselves as often as allowed, then staff must', () => {
    missed()
      .and(at('9:13', back('t1', { byHolder: true }), next('1')), at('9:15', recall('1'), miss('1')))
      .when(back('t1', { byHolder: true }), '9:16')
      .then('return-limit')
      .when(back('t1'), '9:16')
      .then({ type: 'ticket-returned', ticketId: 't1' })
    missed({ maxReturns: 0 })
      .when(back('t1', { byHolder: true }), '9:13')
      .then('return-limit')
  })

  test('[L11] parking has a reason, and frees the desk', () => {
    const story = serving()
      .when(park('1', { reason: '' }), '9:15')
      .then('reason-required')
      .when(park('1', { reason: 'copies' }), '9:15')
      .then({ type: 'ticket-parked', ticketId: 't1', deskId: '1', reason: 'copies', until: null, sameDesk: false })
    expect(story.ticket('t1')).toMatchObject({
      status: 'parked',
      deskId: null,
      parked: { reason: 'copies', since: T('9:15'), until: null }
    })
    expect(story.next('1', '9:15')?.[0]).toBe('t2')
  })

  test('[L11] parked for the same desk, it waits for that desk only', () => {
    const story = serving().and(at('9:15', park('1', { sameDesk: true }), resume('t1'), cancel('t2')))
    expect(story.next('2', '9:16')).toBe(null)
    expect(story.next('1', '9:16')).toEqual(['t1', 'only-one'])
  })

  test('[L12] resumed by hand, it has its old place', () => {
    const story = called()
      .and(at('9:15', park('1', { until: T('11:00') })))
      .when(resume('t1'), '9:30')
      .then({ type: 'ticket-resumed', ticketId: 't1' })
    expect(story.next('1', '9:30')).toEqual(['t1', 'longest-wait'])
    story.when(resume('t1'), '9:30').then('wrong-status')
  })

  test('[L12] or by itself, when its time has come', () => {
    called()
      .and(at('9:15', park('1', { until: T('9:30') })))
      .when(tick(), '9:29:59')
      .then()
      .when(tick(), '9:30')
      .then({ type: 'ticket-resumed', ticketId: 't1' })
      .when(tick(), '9:31')
      .then()
  })

  test('[L13] transferred to a service: same number, first waiting time, note', () => {
    const story = serving()
      .when(transfer('1', { serviceId: 'M', note: 'has the form' }), '9:15')
      .then({
        type: 'ticket-transferred',
        ticketId: 't1',
        deskId: '1',
        serviceId: 'M',
        toDeskId: null,
        waitingSince: T('9:00'),
        note: 'has the form'
      })
    expect(story.ticket('t1')).toMatchObject({
      status: 'waiting',
      ticketNumber: 'K001',
      serviceId: 'M',
      note: { text: 'has the form', deskId: '1' }
    })
    story.and(at('9:16', next('2')))
    expect(story.ticket('t1')).toMatchObject({ status: 'called', deskId: '2', note: { text: 'has the form' } })
  })

  test('[L13] transferred to a desk, to both, and without keeping the place', () => {
    called()
      .when(transfer('1', { toDeskId: '2' }), '9:15')
      .then({ type: 'ticket-transferred', serviceId: 'K', toDeskId: '2' })
    called()
      .when(transfer('1', { serviceId: 'M', toDeskId: '1', keepPlace: false }), '9:15')
      .then({ type: 'ticket-transferred', serviceId: 'M', toDeskId: '1', waitingSince: T('9:15') })
  })

  test('[L13, L8] and back to the sender: finished there, it waits for that desk, then for its further services', () => {
    const story = serving()
      .when(transfer('1', { toDeskId: '2', backToSender: true }), '9:20')
      .then({ type: 'ticket-transferred', toDeskId: '2', backToSender: true })
      .and(at('9:21', next('2')))
      .when(finish('2'), '9:30')
      .then({ type: 'ticket-finished', ticketId: 't1', nextServiceId: 'K', nextDeskId: '1' })
    expect(story.ticket('t1')).toMatchObject({ status: 'waiting', ownDeskId: '1', serviceId: 'K', backTo: null })
    story
      .and(at('9:31', next('1')))
      .when(finish('1'), '9:35')
      .then({ type: 'ticket-finished', nextServiceId: null })
  })

  test('[L13] a sender that has closed meanwhile gets nothing back: any desk of the service does', () => {
    serving()
      .and(at('9:20', transfer('1', { toDeskId: '2', backToSender: true })))
      .and(at('9:21', close('1'), next('2')))
      .when(finish('2'), '9:30')
      .then({ type: 'ticket-finished', nextServiceId: 'K' })
  })

  test('[L13] not without a target, nor to one that is unknown or closed', () => {
    called()
      .when(transfer('1'), '9:15')
      .then('no-target')
      .when(transfer('1', { serviceId: 'Z' }), '9:15')
      .then('unknown-service')
      .when(transfer('1', { toDeskId: '9' }), '9:15')
      .then('unknown-desk')
      .and(at('9:15', close('2')))
      .when(transfer('1', { serviceId: 'M', toDeskId: '2' }), '9:15')
      .then('target-desk-closed')
  })

  test('[L14] postponed, a ticket lets others pass for so long and then stands at its old place', () => {
    const story = waits()
      .when(postpone('t1', min(20)), '9:10')
      .then({ type: 'ticket-postponed', ticketId: 't1', callableAt: T('9:30') })
    expect(story.next('1', '9:29:59')).toEqual(['t2', 'only-one'])
    expect(story.next('1', '9:30')).toEqual(['t1', 'longest-wait'])
  })

  test('[L14] so often and so long at most; never sooner than before', () => {
    const again = waits()
      .when(postpone('t1', min(61)), '9:10')
      .then('postpone-too-long')
      .when(postpone('t1', min(60)), '9:10')
      .then({ type: 'ticket-postponed', callableAt: T('10:10') })
      .when(postpone('t1', min(1)), '9:11')
      .then({ type: 'ticket-postponed', callableAt: T('10:10') })
    again.when(postpone('t1', min(1)), '9:12').then('postpone-limit')
    expect(again.ticket('t1').postpones).toBe(2)
  })

  test('[L14] whoever lets others pass may end that, and stands at the old place at once', () => {
    const story = waits()
      .when(endPostpone('t1'), '9:05')
      .then('no-change')
      .and(at('9:10', postpone('t1', min(20))))
      .when(endPostpone('t1'), '9:12')
      .then({ type: 'postpone-ended', ticketId: 't1', callableAt: T('9:12') })
    expect(story.next('1', '9:12')).toEqual(['t1', 'longest-wait'])
    expect(story.ticket('t1').waitingSince).toBe(T('9:00'))
    expect(story.state.deferred).toEqual([])
    story.when(endPostpone('t1'), '9:13').then('no-change')
  })

  test('[L14] one that was ended counts among the times that others may pass', () => {
    waits()
      .and(at('9:10', postpone('t1', min(5)), endPostpone('t1'), postpone('t1', min(5)), endPostpone('t1')))
      .when(postpone('t1', min(5)), '9:11')
      .then('postpone-limit')
  })

  test('[L14] what has run out cannot be ended', () => {
    waits()
      .and(at('9:10', postpone('t1', min(5))))
      .when(endPostpone('t1'), '9:15')
      .then('no-change')
  })

  test('[L14] a postponed ticket may still be called by hand and cancelled', () => {
    const story = waits().and(at('9:10', postpone('t1', min(20)), postpone('t2', min(20))))
    story
      .when(call('1', 't1'), '9:11')
      .then({ type: 'ticket-called', ticketId: 't1' })
      .when(cancel('t2'), '9:12')
      .then({ type: 'ticket-cancelled' })
    expect(story.state.deferred).toEqual([])
  })

  test('[L15] a waiting, called or parked ticket is cancelled with a reason and frees its desk', () => {
    const story = called()
      .when(cancel('t1', ''), '9:12')
      .then('reason-required')
      .when(cancel('t1', 'left'), '9:12')
      .then({ type: 'ticket-cancelled', ticketId: 't1', reason: 'left' })
    expect(story.ticket('t1')).toMatchObject({ status: 'cancelled', endedAt: T('9:12') })
    story
      .when(next('1'), '9:13')
      .then({ type: 'ticket-called', ticketId: 't2' })
      .and(at('9:14', park('1')))
      .when(cancel('t2'), '9:15')
      .then({ type: 'ticket-cancelled', ticketId: 't2' })
    expect(story.state.parked.size).toBe(0)
    waits().when(cancel('t2'), '9:10').then({ type: 'ticket-cancelled', ticketId: 't2' })
  })
})

describe('[L17] from any other state a command is rejected', () => {
  const missed = () => called().and(at('9:10:20', recall('1')), at('9:12', miss('1')))
  const states = {
    waiting: () => waits(),
    called,
    serving,
    parked: () => called().and(at('9:12', park('1'))),
    'no-show': missed,
    finished: () => called().and(at('9:12', finish('1'))),
    cancelled: () => called().and(at('9:12', cancel('t1')))
  }
  const allowed: Array<[Command, Array<keyof typeof states>]> = [
    [call('2', 't1'), ['waiting', 'parked', 'no-show']],
    [back('t1'), ['no-show']],
    [resume('t1'), ['parked']],
    [postpone('t1', sec(60)), ['waiting']],
    [endPostpone('t1'), ['waiting']],
    [cancel('t1'), ['waiting', 'called', 'parked']],
    [rate('t1', 3), ['finished']]
  ]
  const elsewhere = allowed.flatMap(([command, from]) =>
    Object.entries(states)
      .filter(([status]) => !from.includes(status as keyof typeof states))
      .map(([status, story]) => ({ type: command.type, status, story, command }))
  )

  test.each(elsewhere)('[L17] $type from $status', ({ story, command }) => {
    story().when(command, '9:20').then('wrong-status')
  })

  test.each([recall('1'), start('1'), miss('1')])('[L17] $type while serving', (command) => {
    serving().when(command, '9:20').then('wrong-status')
  })

  test.each([back('x'), resume('x'), postpone('x', sec(60)), endPostpone('x'), cancel('x'), rate('x', 3)])(
    '[L17] $type of a ticket that nobody knows',
    (command) => {
      waits().when(command, '9:20').then('unknown-ticket')
    }
  )
})
