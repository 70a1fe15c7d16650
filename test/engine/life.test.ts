import { describe, expect, test } from 'vitest'
import { call, finish, miss, next, park, pause, rate, recall, start, take, close } from './commands.ts'
import { at, givenDay } from './given.ts'
import { min, T } from './hall-of.ts'
import { called, HALL, serving, waits } from './two-desks.ts'

describe('calling', () => {
  test('[L4] call next calls whom the rules choose, and keeps why', () => {
    waits()
      .when(next('1'), '9:10')
      .then({
        type: 'ticket-called',
        ticketId: 't1',
        deskId: '1',
        why: {
          rule: 'longest-wait',
          tier: 1,
          score: min(10),
          waitedMs: min(10),
          runnerUp: { ticketId: 't2', ticketNumber: 'K002', score: min(10), waitedMs: min(10) }
        }
      })
  })

  test('[L4] not at a desk that is unknown, closed, busy, on a break or without anybody to call', () => {
    called()
      .when(next('9'), '9:10')
      .then('unknown-desk')
      .when(next('1'), '9:10')
      .then('desk-busy')
      .and(at('9:10', pause('2')))
      .when(next('2'), '9:11')
      .then('desk-not-open')
      .and(at('9:12', close('2')))
      .when(next('2'), '9:12')
      .then('desk-not-open')
      .and(at('9:13', finish('1'), next('1'), finish('1')))
      .when(next('1'), '9:13')
      .then('queue-empty')
  })

  test('[L5] by hand a waiting, a parked and a missed ticket may be called; the event keeps reason and who was passed', () => {
    waits()
      .when(call('1', 't2', { reason: 'faints' }), '9:10')
      .then({
        type: 'ticket-called',
        ticketId: 't2',
        deskId: '1',
        why: {
          rule: 'out-of-order',
          tier: 1,
          waitedMs: min(10),
          reason: 'faints',
          runnerUp: { ticketId: 't1', ticketNumber: 'K001', score: min(10), waitedMs: min(10) }
        }
      })
      .and(at('9:11', park('1')))
      .when(call('2', 't2'), '9:12')
      .then({ type: 'ticket-called', ticketId: 't2', deskId: '2' })
      .and(at('9:13', recall('2')), at('9:14', miss('2')))
      .when(call('1', 't2'), '10:30')
      .then({ type: 'ticket-called', ticketId: 't2' })
  })

  test('[L5] by hand, who is next anyway passes nobody', () => {
    waits()
      .when(call('1', 't1'), '9:10')
      .then({ type: 'ticket-called', ticketId: 't1', why: { rule: 'out-of-order', runnerUp: null } })
  })

  test('[L5] by hand only with a reason, a known ticket, an open and idle desk', () => {
    waits()
      .when(call('1', 't1', { reason: '' }), '9:10')
      .then('reason-required')
      .when(call('1', 'nobody'), '9:10')
      .then('unknown-ticket')
      .and(at('9:10', pause('2')))
      .when(call('2', 't1'), '9:10')
      .then('desk-not-open')
      .and(at('9:10', next('1')))
      .when(call('1', 't2'), '9:10')
      .then('desk-busy')
  })

  test('[L6] recalls are at most maxRecalls, each recallGapMs after the announcement before', () => {
    called()
      .when(recall('1'), '9:10:14')
      .then('recall-too-soon')
      .when(recall('1'), '9:10:15')
      .then({ type: 'ticket-recalled', ticketId: 't1', deskId: '1', recall: 1 })
      .when(recall('1'), '9:10:29')
      .then('recall-too-soon')
      .when(recall('1'), '9:10:30')
      .then({ type: 'ticket-recalled', recall: 2 })
      .when(recall('1'), '9:20')
      .then('recall-limit')
  })

  test('[L6] a ticket called anew is recalled anew', () => {
    called()
      .and(at('9:11', recall('1')), at('9:12', recall('1'), park('1'), call('1', 't1')))
      .when(recall('1'), '9:13')
      .then({ type: 'ticket-recalled', recall: 1 })
  })

  test('[L7] serving starts from called, once', () => {
    called()
      .when(start('1'), '9:11')
      .then({ type: 'serving-started', ticketId: 't1', deskId: '1' })
      .when(start('1'), '9:12')
      .then('wrong-status')
  })

  test('[L9] a no-show needs its recalls and its time', () => {
    const early = called()
    early.when(miss('1'), '9:15').then('no-show-too-soon')
    called()
      .and(at('9:10:20', recall('1')))
      .when(miss('1'), '9:10:59')
      .then('no-show-too-soon')
      .when(miss('1'), '9:11')
      .then({ type: 'ticket-missed', ticketId: 't1', deskId: '1' })
      .when(next('1'), '9:11')
      .then({ type: 'ticket-called', ticketId: 't2' })
  })
})

describe('where a display hangs', () => {
  const within = { showWithinMs: 20_000 }
  const shown = (recall = 0) => ({ type: 'report-shown', ticketId: 't1', deskId: '1', recall }) as const

  test('[L19] recalls and no-shows count from when the call is shown, and once', () => {
    called(within)
      .and(at('9:10:12', shown()))
      .when(shown(), '9:10:13')
      .then()
      .when(recall('1'), '9:10:26')
      .then('recall-too-soon')
      .when({ ...recall('1'), ...within }, '9:10:27')
      .then({ type: 'ticket-recalled', recall: 1, showWithinMs: 20_000 })
      .when(shown(0), '9:10:28')
      .then()
      .when(shown(1), '9:10:28')
      .then({ type: 'call-shown', ticketId: 't1', deskId: '1', recall: 1 })
      .when(recall('1'), '9:10:42')
      .then('recall-too-soon')
      .when(miss('1'), '9:11:11')
      .then('no-show-too-soon')
      .when(miss('1'), '9:11:12')
      .then({ type: 'ticket-missed', ticketId: 't1' })
  })

  test('[L19] a display that says nothing holds them up for its limit alone', () => {
    called(within)
      .when(recall('1'), '9:10:34')
      .then('recall-too-soon')
      .when(recall('1'), '9:10:35')
      .then({ type: 'ticket-recalled', recall: 1 })
      .when(miss('1'), '9:11:19')
      .then('no-show-too-soon')
      .when(miss('1'), '9:11:20')
      .then({ type: 'ticket-missed' })
  })

  test('[L19] a call that nobody awaits any more is not shown', () => {
    called(within)
      .and(at('9:10:02', start('1')))
      .when(shown(), '9:10:03')
      .then()
    called(within)
      .when({ ...shown(), ticketId: 'nobody' }, '9:10:03')
      .then()
  })
})

describe('finishing', () => {
  test('[L8] from called or serving, with an outcome or none', () => {
    called()
      .when(finish('1'), '9:12')
      .then({ type: 'ticket-finished', ticketId: 't1', deskId: '1', outcome: null, nextServiceId: null })
    const story = serving()
      .when(finish('1', { outcome: 'issued' }), '9:20')
      .then({ type: 'ticket-finished', outcome: 'issued' })
    expect(story.ticket('t1')).toMatchObject({ status: 'finished', endedAt: T('9:20'), deskId: null })
    expect(story.state.desks.get('1')).toMatchObject({
      ticketId: null,
      served: 1,
      servedMs: min(10),
      idleSince: T('9:20')
    })
  })

  test('[L8] a visit with further services goes to the next one with its number, waiting from then on', () => {
    const story = givenDay(HALL, at('9:00', take('t1', 'K', { further: ['M', 'K'] })), at('9:05', next('1')))
      .when(finish('1', { goOn: false }), '9:10')
      .then({ type: 'ticket-finished', nextServiceId: 'M' })
    expect(story.ticket('t1')).toMatchObject({
      status: 'waiting',
      serviceId: 'M',
      further: ['K'],
      ticketNumber: 'K001',
      waitingSince: T('9:10')
    })
    expect(story.next('1', '9:11')).toBe(null)
    story
      .and(at('9:12', next('2')))
      .when(finish('2', { goOn: false }), '9:13')
      .then({ type: 'ticket-finished', nextServiceId: 'K' })
      .and(at('9:14', next('1')))
      .when(finish('1'), '9:15')
      .then({ type: 'ticket-finished', nextServiceId: null })
  })

  test('[L16] a finished visit is rated once', () => {
    serving()
      .when(rate('t1', 5), '9:15')
      .then('wrong-status')
      .and(at('9:20', finish('1')))
      .when(rate('t1', 5), '9:21')
      .then({ type: 'ticket-rated', ticketId: 't1', stars: 5 })
      .when(rate('t1', 1), '9:22')
      .then('already-rated')
  })

  test('[L16] reasons are kept with the rating', () => {
    serving()
      .and(at('9:20', finish('1')))
      .when(rate('t1', 2, ['waiting']), '9:21')
      .then({ type: 'ticket-rated', stars: 2, reasons: ['waiting'] })
  })
})
