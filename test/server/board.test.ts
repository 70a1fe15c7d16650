import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { SupervisorView } from '../../server/protocol/hall-views.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { supervisorView } from '../../server/views/supervisor.ts'
import { asKiosk, type OpenHall, openHall } from './open-hall.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** 10:00 in Bishkek on a Tuesday, six hours into the service day. */
const TEN = Date.UTC(2026, 2, 3, 4)

const viewOf = ({ app }: OpenHall): SupervisorView => supervisorView(app.picture(), app.board())
const service = (hall: OpenHall, serviceId: string) =>
  viewOf(hall).services.find((each) => each.serviceId === serviceId)
const alarms = (hall: OpenHall) =>
  viewOf(hall).alarms.map(({ alarmId, level, acknowledged }) => [alarmId, level, acknowledged?.by ?? null])

describe('the board', () => {
  const clock = { at: TEN }
  let hall: OpenHall
  beforeEach(async () => {
    clock.at = TEN
    hall = await openHall({ clock, rateLimits: false })
  })
  afterEach(() => hall.close())
  const issue = (serviceId: string, count = 1) =>
    Promise.all(Array.from({ length: count }, () => hall.issue({ serviceId })))

  test('says who waits how long, who is over target, by service and by zone, and what each desk does since when', async () => {
    await issue('id-card', 2)
    const cookie = await hall.openDesk(1)
    clock.at += 16 * MINUTE
    await issue('id-card')
    const { targetMs } = service(hall, 'id-card') as { targetMs: number }
    clock.at = TEN + targetMs + 1
    expect(service(hall, 'id-card')).toMatchObject({
      waiting: 3,
      longestSince: TEN,
      overTarget: 2,
      takesTickets: true,
      steered: null
    })
    const zone = viewOf(hall).zones.find(({ waiting }) => waiting > 0)
    expect(zone).toMatchObject({ waiting: 3, overTarget: 2, longestSince: TEN })
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, cookie)
    const calledAt = clock.at
    clock.at += MINUTE
    const desk = () => viewOf(hall).desks.find(({ deskId }) => deskId === 'desk-1')
    expect(desk()).toMatchObject({ doing: 'called', since: calledAt, operatorName: 'Operator 1' })
    await hall.call('POST', '/api/desks/desk-1/start', {}, cookie)
    expect(desk()).toMatchObject({ doing: 'serving', since: clock.at })
    await hall.call('POST', '/api/desks/desk-1/finish', {}, cookie)
    expect(desk()).toMatchObject({ doing: 'idle', since: clock.at })
    await hall.call('POST', '/api/desks/desk-1/pause', { reason: 'lunch' }, cookie)
    expect(desk()).toMatchObject({ doing: 'paused', since: clock.at, pauseReason: 'lunch' })
  })

  test('counts arrivals by hour, and says that there is too little past to compare with', async () => {
    clock.at += 13 * MINUTE
    await issue('id-card', 3)
    clock.at += 55 * MINUTE
    await issue('notary', 2)
    const { arrivals, nextHour } = viewOf(hall)
    expect(arrivals).toEqual({
      startsAt: TEN - 6 * HOUR,
      byHour: [0, 0, 0, 0, 0, 0, 3, 2],
      usual: null,
      days: 0,
      daysNeeded: 3
    })
    // Nobody serves: as many come as in the last hour, three and two.
    expect(nextHour).toEqual({ basis: 'last-hour', arriving: 5, waiting: 10 })
  })

  test('compares with the median of the same weekday, and foretells the next hour from it', async () => {
    for (const [week, count] of [
      [0, 4],
      [1, 10],
      [2, 6]
    ] as const) {
      clock.at = TEN + week * 7 * DAY + 7 * MINUTE
      await issue('id-card', count)
      // Another weekday is another day.
      clock.at += DAY
      await issue('id-card', 20)
    }
    clock.at = TEN + 21 * DAY + 30 * MINUTE
    await issue('id-card', 1)
    const { arrivals, nextHour } = viewOf(hall)
    expect(arrivals.days).toBe(3)
    expect(arrivals.usual?.slice(5, 8)).toEqual([0, 6, 0])
    // The second half of that hour: three of six; and one waits already.
    expect(nextHour).toEqual({ basis: 'usual', arriving: 3, waiting: 4 })
    expect(service(hall, 'id-card')?.inAnHour).toBe(4)
  })

  test('raises few alarms by the thresholds of the settings; one that is acknowledged is kept, comes back when it is worse, and outlives a restart', async () => {
    const supervisor = await hall.signIn('supervisor')
    await hall.openDesk(1)
    await issue('notary')
    expect(alarms(hall)).toEqual([['unserved:notary', 2, null]])
    expect(
      (await hall.call('POST', '/api/alarms/acknowledge', { alarmId: 'unserved:notary', level: 2 }, supervisor)).status
    ).toBe(204)
    expect(alarms(hall)).toEqual([['unserved:notary', 2, 'Supervisor']])
    expect([...hall.app.hall.log.from(1)].at(-1)).toMatchObject({
      actor: 'supervisor:supervisor',
      event: { type: 'noted', about: 'alarm', what: 'acknowledged', details: { alarmId: 'unserved:notary', level: 2 } }
    })

    await hall.stop()
    hall = await openHall({ clock, rateLimits: false, data: hall.data })
    expect(alarms(hall)).toEqual([['unserved:notary', 2, 'Supervisor']])
    clock.at += (service(hall, 'notary')?.targetMs ?? 0) + 1
    expect(alarms(hall)).toEqual([['unserved:notary', 3, null]])
    expect(
      await hall.call(
        'POST',
        '/api/alarms/acknowledge',
        { alarmId: 'unserved:archive', level: 1 },
        await hall.signIn('supervisor')
      )
    ).toMatchObject({ status: 409, body: { code: 'no-alarm' } })
  })

  test('begin though nobody looks at the board, and looking changes nothing', async () => {
    const { alarms: watch } = hall.app
    await hall.openDesk(1)
    await issue('notary')
    expect(watch.levelOf('unserved:notary')).toBeNull()
    // Observed after the commit, twice a second at most; nobody has asked for a board.
    await expect.poll(() => watch.levelOf('unserved:notary')).toBe(2)
    clock.at += (service(hall, 'notary')?.targetMs ?? 0) + 1
    expect(alarms(hall)).toEqual([['unserved:notary', 3, null]])
    expect(watch.levelOf('unserved:notary')).toBe(2)
    hall.app.observeAlarms()
    expect(watch.levelOf('unserved:notary')).toBe(3)
  })

  test("a service over its target, the hall's maximum, a long break", async () => {
    const cookie = await hall.openDesk(1)
    await hall.openDesk(15)
    await issue('id-card')
    const { targetMs } = service(hall, 'id-card') as { targetMs: number }
    clock.at = TEN + targetMs + 5 * MINUTE
    expect(alarms(hall)).toEqual([])
    clock.at += 1
    expect(alarms(hall)).toEqual([['over-target:id-card', 1, null]])
    clock.at = TEN + sampleCentre.callingRules.hardMaxWaitMs + 1
    expect(alarms(hall)).toEqual([['over-target:id-card', 3, null]])
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, cookie)
    await hall.call('POST', '/api/desks/desk-1/finish', {}, cookie)
    await hall.call('POST', '/api/desks/desk-1/pause', { reason: 'lunch' }, cookie)
    const since = clock.at
    clock.at += 30 * MINUTE + 1
    expect(viewOf(hall).alarms).toMatchObject([{ alarmId: 'long-pause:desk-1', level: 1, since, deskNumber: 1 }])
  })
})

describe('causes', () => {
  let hall: OpenHall
  const clock = { at: TEN }
  beforeAll(async () => {
    hall = await openHall({ clock, rateLimits: false })
  })
  afterAll(() => hall.close())
  const preview = async (proposal: any) => {
    const supervisor = await hall.signIn('supervisor')
    const step = { step: 'open-desk', deskId: proposal.deskId }
    return (await hall.call('POST', '/api/steering/preview', step, supervisor)).body
  }

  test('an open hall without an open desk is an alarm, also while nobody waits; not before anybody ever came', async () => {
    expect(viewOf(hall).alarms, 'it is being set up').toEqual([])
    const { ticketId } = await hall.issue({ serviceId: 'id-card' })
    await hall.call('POST', `/api/tickets/${ticketId}/cancel`)
    expect(viewOf(hall).alarms).toMatchObject([{ alarmId: 'no-desks', level: 2, count: 0 }])
  })

  test('ninety who wait for every service are one cause, with the desk that helps most of them', async () => {
    for (const { serviceId } of hall.app.hall.centre.services)
      for (let n = 0; n < 5; n++) await hall.issue({ serviceId })
    const [alarm, ...others] = viewOf(hall).alarms
    expect(others).toEqual([])
    expect(alarm).toMatchObject({ alarmId: 'no-desks', level: 3, count: 100, proposal: { kind: 'open-desk' } })
    const effect = await preview(alarm?.proposal)
    expect(effect.refused).toBeNull()
    expect(effect.services.map(({ before, after }: any) => [before.openDesks, after.openDesks])).toEqual(
      Array.from({ length: alarm?.proposal?.queues ?? 0 }, () => [0, 1])
    )
  })

  test('with some desks open, the queues that one more desk would serve are told as one, the worst first', async () => {
    await hall.openDesk(1)
    const { alarms: list } = viewOf(hall)
    expect(list.length).toBeLessThan(6)
    const told = list.flatMap(({ services }) => services ?? [])
    const unserved = viewOf(hall).services.filter(({ waiting, openDesks }) => waiting > 0 && openDesks === 0)
    expect(told.map(({ serviceId }) => serviceId).sort()).toEqual(unserved.map(({ serviceId }) => serviceId).sort())
    for (const { proposal, services } of list) expect(proposal?.queues).toBe(services?.length)
    const levels = list.map(({ level }) => level)
    expect(levels).toEqual([...levels].sort((a, b) => b - a))
    const supervisor = await hall.signIn('supervisor')
    const step = { step: 'open-desk', deskId: list[0]?.proposal?.deskId }
    expect((await hall.call('POST', '/api/steering', step, supervisor)).status).toBe(200)
    expect(hall.app.hall.state.desks.get(step.deskId as string)).toMatchObject({
      status: 'open',
      operatorId: 'supervisor'
    })
    expect(viewOf(hall).alarms.flatMap(({ services }) => services ?? []).length).toBeLessThan(told.length)
    // Who has a desk already opens no other.
    const next = viewOf(hall).alarms.find(({ proposal }) => proposal?.kind === 'open-desk')?.proposal
    if (next) expect((await preview(next)).refused).not.toBeNull()
  })
})

describe('devices on the board', () => {
  let hall: OpenHall
  const clock = { at: TEN }
  const steady = { at: TEN }
  beforeAll(async () => {
    hall = await openHall({ clock, steady })
    await hall.openDesk(1)
  })
  afterAll(() => hall.close())
  const kiosk = () => viewOf(hall).devices.find(({ deviceId }) => deviceId === 'sample-kiosk')

  test('one that was never heard of is no alarm; one that has left is', async () => {
    expect([kiosk()?.online, alarms(hall)]).toEqual([false, []])
    const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, { headers: asKiosk })
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    expect(kiosk()).toMatchObject({ online: true, seenAt: null })
    socket.close()
    await expect.poll(() => kiosk()?.online).toBe(false)
    expect(kiosk()).toMatchObject({ seenAt: TEN })
    clock.at = steady.at = TEN + 2 * MINUTE + 1
    expect(viewOf(hall).alarms).toMatchObject([
      { alarmId: 'device-away:sample-kiosk', kind: 'device-away', level: 2, since: TEN, code: 'kiosk' }
    ])
  })
})

test('a screen that is off while the hall is closed is no alarm; from opening on it has as long as any', async () => {
  const hours = Array.from({ length: 7 }, () => [['11:00', '12:00']] as Array<[string, string]>)
  const clock = { at: TEN }
  const hall = await openHall({ clock, steady: clock, centre: { ...sampleCentre, hours } })
  try {
    const away = () => viewOf(hall).alarms.filter(({ kind }) => kind === 'device-away')
    // Seen once, an hour before opening.
    await hall.call('GET', '/api/devices/me', undefined, asKiosk)
    const since = (minutes: number) => {
      clock.at = TEN + minutes * MINUTE
      return away().map(({ since }) => (since - TEN) / MINUTE)
    }
    expect([59, 60, 62].map(since)).toEqual([[], [], []])
    expect(since(63)).toEqual([60])
    expect(since(121)).toEqual([])
  } finally {
    await hall.close()
  }
})

test('the board costs the same whether ten wait or a thousand', async () => {
  const clock = { at: TEN }
  const hall = await openHall({ clock, rateLimits: false })
  try {
    const cost = (): number => {
      for (let n = 0; n < 20; n++) viewOf(hall)
      const times = Array.from({ length: 40 }, () => {
        const began = performance.now()
        JSON.stringify(viewOf(hall))
        return performance.now() - began
      })
      return times.sort((a, b) => a - b)[20] as number
    }
    const services = hall.app.hall.centre.services.map(({ serviceId }) => serviceId)
    const add = async (count: number) => {
      for (let n = 0; n < count; n++) await hall.issue({ serviceId: services[n % services.length] as string })
    }
    await hall.openDesk(1)
    await add(20)
    const few = cost()
    await add(980)
    clock.at += 40 * MINUTE
    const many = cost()
    // The lines are looked into by halves: ten times the cost would be a walk along them.
    expect(many).toBeLessThan(10 * few + 1)
    expect(viewOf(hall).waiting).toBe(1_000)
  } finally {
    await hall.close()
  }
}, 60_000)
