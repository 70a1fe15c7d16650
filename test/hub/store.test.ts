import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NOTHING_COMMON } from '../../server/hub/common/draft.ts'
import { services as commonServices } from '../../server/hub/country/services.ts'
import { EpochEnded } from '../../server/hub/store/logs.ts'
import { openPostgres } from '../../server/hub/store/postgres.ts'
import type { SqlDatabase } from '../../server/hub/store/sql.ts'
import { openSqlite } from '../../server/hub/store/sqlite.ts'
import { type HubStore, openStore } from '../../server/hub/store/store.ts'
import { names } from './joined-hall.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

/**
 * What the hub asks of its store, on each database that it may stand on: on PostgreSQL from two pools, as two hubs have
 * them. A file of SQLite is one process's (db/lock.ts), and one store's.
 */

const folder = mkdtempSync(path.join(tmpdir(), 'kezek-store-'))
let postgres: PostgresServer | null = null
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(async () => {
  await postgres?.stop()
  rmSync(folder, { recursive: true })
})

/** Opens a database, twice where that may be. */
const OPEN: Record<SqlDatabase['kind'], () => Promise<[HubStore, HubStore]>> = {
  sqlite: async () => {
    const store = await openStore(openSqlite(folder))
    return [store, store]
  },
  postgres: async () => {
    const address = (await postgres?.freshDatabase()) as string
    return Promise.all([openStore(await openPostgres(address)), openStore(await openPostgres(address))])
  }
}

const hash = (seq: number) => String(seq).padStart(64, '0')
const segment = (from: number, to: number) => ({
  from,
  to,
  wire: 1,
  prev: hash(from - 1),
  head: hash(to),
  signature: 's',
  lines: Buffer.from([0, 255, from])
})

describe.each(['sqlite', 'postgres'] as const)('the store on %s', (kind) => {
  let store: HubStore
  let other: HubStore
  beforeAll(async () => {
    ;[store, other] = await OPEN[kind]()
  })
  afterAll(async () => {
    await store.close()
    if (other !== store) await other.close()
  })

  const centre = {
    centreId: 'osh-1',
    name: names('Ош № 1 «Ң Ө Ү»'),
    regionId: 'osh',
    districtId: null,
    kindId: 'standard',
    status: 'open' as const,
    address: names(''),
    place: { lat: 40.5, lon: 72.8 },
    hours: null,
    offers: ['id-card'],
    note: names('Ү'),
    promised: [{ date: '2021-05-01' }],
    openedOn: null,
    isSample: false,
    createdAt: Date.UTC(2026, 10, 23)
  }

  test('is the one that was asked for', () => expect(store.kind).toBe(kind))

  test('a centre is kept as it was made, once', async () => {
    expect(await store.addCentre(centre)).toBe(true)
    expect(await other.addCentre(centre)).toBe(false)
    expect(await other.centre('osh-1')).toEqual(centre)
    const moved = { ...centre, status: 'moved' as const }
    expect(await store.changeCentre('osh-1', (known) => ({ ...known, status: 'moved' }))).toEqual(moved)
    expect(await store.centres()).toEqual([moved])
    expect(await store.changeCentre('nowhere', (known) => known)).toBeNull()
    // Of changes at once none undoes another.
    const dates = ['2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01']
    await Promise.all(
      dates.map((date, i) =>
        [store, other][i % 2]?.changeCentre('osh-1', (known) => ({ ...known, promised: [...known.promised, { date }] }))
      )
    )
    const kept = (await store.centre('osh-1'))?.promised.map(({ date }) => date)
    expect(kept?.toSorted()).toEqual([...centre.promised.map(({ date }) => date), ...dates])
  })

  test('a code is used by one key', async () => {
    await store.addCode('code', 'osh-1', 'salt', 100)
    const hall = { centreId: 'osh-1', publicKey: 'a', name: '', timeZone: 'UTC', version: '1', enrolledAt: 5 }
    const both = await Promise.all([
      store.enrol('code', 'token-a', hall),
      other.enrol('code', 'token-b', { ...hall, publicKey: 'b' })
    ])
    expect(both.filter(Boolean).length).toBe(1)
    expect(
      await store.enrol('code', both[0] ? 'token-a' : 'token-b', { ...hall, publicKey: both[0] ? 'a' : 'b' })
    ).toBe(true)
    expect(await other.enrolmentByToken(both[0] ? 'token-a' : 'token-b')).toMatchObject({ centreId: 'osh-1' })
    await store.revoke('osh-1', 9)
    expect(await other.enrolmentByToken(both[0] ? 'token-a' : 'token-b')).toBeNull()
  })

  test('many senders on two pools: each event once, none left out', async () => {
    const CENTRES = 8
    const EVENTS = 300
    const line = Array.from({ length: CENTRES }, (_, i) => `many-${i}`)
    for (const centreId of line)
      await store.declareEpoch({
        centreId,
        epoch: 'e',
        seq: 0,
        head: hash(0),
        parent: null,
        declaredAt: 1,
        restoredAt: null
      })
    /** Sends from where it thinks the hub stands; now and then it forgets an answer, and begins earlier. */
    async function send(centreId: string, by: HubStore, seed: number): Promise<void> {
      let at = 0
      for (let i = 0; at < EVENTS; i++) {
        const to = Math.min(EVENTS, at + 1 + ((seed * 7 + i * 13) % 40))
        const isTaken = await by.append(centreId, 'e', segment(at + 1, to), 1)
        const isLost = (seed + i) % 5 === 0
        if (isTaken && !isLost) at = to
        else at = (await by.epoch(centreId, 'e'))?.seq ?? 0
        if (isLost && at < EVENTS) at = Math.max(0, at - 10)
      }
    }
    await Promise.all(line.flatMap((centreId, i) => [send(centreId, store, i + 1), send(centreId, other, i + 3)]))
    for (const centreId of line) {
      const segments = await store.segmentsAfter(centreId, 'e', 0, 1_000)
      let next = 1
      for (const { from, to, lines } of segments) {
        expect(from).toBe(next)
        expect([...lines]).toEqual([0, 255, from % 256])
        next = to + 1
      }
      expect(next).toBe(EVENTS + 1)
      expect(await other.epoch(centreId, 'e')).toMatchObject({ seq: EVENTS, head: hash(EVENTS) })
    }
  }, 60_000)

  test('a transaction that fails leaves nothing', async () => {
    await store.declareEpoch({
      centreId: 'whole',
      epoch: 'e',
      seq: 0,
      head: hash(0),
      parent: null,
      declaredAt: 1,
      restoredAt: null
    })
    await store.append('whole', 'e', segment(1, 5), 1)
    await expect(store.append('whole', 'e', { ...segment(6, 9), lines: null as never }, 1)).rejects.toThrow()
    expect(await other.epoch('whole', 'e')).toMatchObject({ seq: 5, head: hash(5) })
  })

  test('an epoch that goes on from another begins when nothing comes there any more', async () => {
    const about = { centreId: 'two', parent: null, declaredAt: 1, restoredAt: null, seq: 0, head: hash(0) }
    expect(await store.declareEpoch({ ...about, epoch: 'a' })).toBe('declared')
    expect(await other.declareEpoch({ ...about, epoch: 'a' })).toBe('known')
    let at = 0
    let refused: unknown = null
    const sending = (async () => {
      for (; refused === null; at++) {
        await store.append('two', 'a', segment(at + 1, at + 1), 1).catch((error: unknown) => {
          refused = error
          at--
        })
        // As the network has it: there are moments in which nothing comes.
        await new Promise((resolve) => setTimeout(resolve, at % 4))
      }
    })()
    let seen = 0
    for (let done = ''; done !== 'declared'; ) {
      seen = (await other.epoch('two', 'a'))?.seq ?? 0
      const next = { ...about, epoch: 'b', seq: 1, head: hash(1), parent: { epoch: 'a', seq: 1 }, declaredAt: 2 }
      if (seen > 2) done = await other.declareEpoch(next, [{ epoch: 'a', seq: seen }])
      else await new Promise((resolve) => setTimeout(resolve, 1))
    }
    await sending
    expect(refused).toBeInstanceOf(EpochEnded)
    // What was orphaned was reckoned up to the last event that was ever taken there.
    expect([at, (await store.epoch('two', 'a'))?.seq]).toEqual([seen, seen])
    expect(await other.append('two', 'b', segment(2, 2), 1)).toBe(true)
  })

  test('what was counted is kept once, with its bytes', async () => {
    const day = {
      serviceDay: '2026-11-23',
      ids: '["a"]',
      tickets: Uint8Array.from([1, 2]),
      visits: Uint8Array.from([]),
      desks: Uint8Array.from([255]),
      epoch: 'e',
      fromSeq: 1,
      toSeq: 5,
      settings: '{}'
    }
    const tally = {
      month: '2026-11',
      serviceId: '',
      days: 1,
      counts: '{}',
      waits: day.tickets,
      serviceTimes: day.desks
    }
    const to = { epoch: 'e', seq: 5, settings: null }
    const kept = await Promise.all([
      store.keepCounted('osh-1', null, to, [day], [tally]),
      other.keepCounted('osh-1', null, to, [day], [tally])
    ])
    expect(kept.filter(Boolean).length).toBe(1)
    const [found] = await other.days('osh-1', '2026-11-01', '2026-11-30')
    expect([...(found?.tickets ?? [])]).toEqual([1, 2])
    expect(found).toMatchObject({ serviceDay: '2026-11-23', fromSeq: 1, toSeq: 5 })
    expect(await store.tallies('osh-1', '2026-11', '2026-11', 'all')).toHaveLength(1)
    expect(await store.tallies('osh-1', '2026-11', '2026-11', 'each')).toEqual([])
    expect(await store.keepCounted('osh-1', { ...to, seq: 4 }, { ...to, seq: 9 }, [], [])).toBe(false)
    await store.uncount('osh-1', ['e'], '2026-11-23', null)
    expect(await other.days('osh-1', '2026-11-01', '2026-11-30')).toEqual([])
    expect(await other.counted('osh-1')).toBeNull()
  })

  test('people, sessions, alarms, statuses, catalogue and map come back as they were put', async () => {
    const person = {
      userId: 'p',
      login: 'p',
      name: 'Ы',
      role: 'look' as const,
      regions: ['osh'],
      passwordHash: 'x',
      mustChangePassword: true
    }
    expect(await store.putPerson(person, 1)).toBe(true)
    expect(await other.putPerson({ ...person, userId: 'q' }, 1)).toBe(false)
    const known = { ...person, hasSecondFactor: false }
    expect(await other.personByLogin('p')).toEqual(known)
    await store.openSession({ sessionId: 's', userId: 'p', expiresAt: 9, address: '', browser: '' }, 1)
    expect(await other.session('s')).toMatchObject({ person: known, expiresAt: 9, provedAt: 1 })

    // A second factor: each code once, whichever hub is asked, and a code that was begun at another.
    await store.begunFactors.put('s', { secret: 'B', at: 1 })
    await other.begunFactors.put('s', { secret: 'C', at: 2 })
    expect(await store.begunFactors.get('s')).toEqual({ secret: 'C', at: 2 })
    const ended = [store, other].map((each) => each.begunFactors.end('s'))
    expect((await Promise.all(ended)).filter(Boolean)).toHaveLength(1)
    await store.setSecondFactor('p', 'C', 7, ['h1', 'h2'])
    expect(await other.personByLogin('p')).toMatchObject({ hasSecondFactor: true })
    expect([await other.secretOf('p'), await other.codesLeft('p')]).toEqual(['C', 2])
    for (const take of ['takeStep', 'takeCode'] as const) {
      const given = [store, other].map((each) =>
        take === 'takeStep' ? each.takeStep('p', 8) : each.takeCode('p', 'h1')
      )
      expect((await Promise.all(given)).filter(Boolean)).toHaveLength(1)
    }
    expect(await store.takeStep('p', 7)).toBe(false)
    await store.setSecondFactorFor(['administer'])
    expect(await other.secondFactorFor()).toEqual(['administer'])
    await store.clearSecondFactor('p')
    expect([await other.secretOf('p'), await other.codesLeft('p'), await other.takeStep('p', 9)]).toEqual([
      null,
      0,
      false
    ])

    // Of two who are the last who may do everything, and take that from each other at once, one stays.
    const chief = (userId: string) => ({ ...person, userId, login: userId, role: 'administer' as const, regions: null })
    for (const each of ['c1', 'c2']) await store.putPerson(chief(each), 1)
    const demote = (by: HubStore, userId: string) =>
      by.changePerson(userId, (_known, everybody) => {
        if (everybody.filter(({ role }) => role === 'administer').length < 2) throw new Error('the last')
        return { role: 'look' }
      })
    const demoted = await Promise.allSettled([demote(store, 'c1'), demote(other, 'c2')])
    expect(demoted.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await other.people()).filter(({ role }) => role === 'administer')).toHaveLength(1)

    await store.removePerson('p', 5)
    expect(await other.session('s')).toBeNull()
    expect(await store.putPerson({ ...person, userId: 'q' }, 1)).toBe(true)

    await store.raise('osh-1', 'twin', 5, { a: 1 })
    await other.raise('osh-1', 'twin', 9, { a: 2 })
    expect(await store.alarms()).toEqual([{ centreId: 'osh-1', kind: 'twin', since: 5, details: { a: 2 } }])
    await store.settle('osh-1', 'twin')
    expect(await other.alarms()).toEqual([])

    await store.setServiceMap('osh-1', [{ serviceId: 'a', commonId: 'b' }])
    expect(await other.serviceMap('osh-1')).toEqual([{ centreId: 'osh-1', serviceId: 'a', commonId: 'b' }])
    expect(await Promise.all([store.secret('k', () => 'one'), other.secret('k', () => 'two')])).toSatisfy(
      (both: string[]) => both[0] === both[1]
    )
    await store.setFact('f', '1')
    await other.setFact('f', '2')
    expect(await store.fact('f')).toBe('2')
    expect((await store.eventCounts()).find(({ centreId }) => centreId === 'many-0')).toEqual({
      centreId: 'many-0',
      events: 300
    })
  })

  test('keeps the catalogue, what was published of it, and what came of that', async () => {
    const about = { changedAt: 1, changedBy: 'p' }
    const draft = (name: string) => ({ ...NOTHING_COMMON, outcomes: [{ id: 'done', name: names(name) }] })
    expect(await store.draft()).toBeNull()
    const first = [store, other].map((each, i) => each.setDraft(0, { ...about, catalogue: draft(`Ң ${i}`) }))
    expect((await Promise.all(first)).filter(Boolean)).toHaveLength(1)
    expect(await other.setDraft(1, { ...about, catalogue: draft('two') })).toBe(true)
    expect(await store.setDraft(1, { ...about, catalogue: draft('late') })).toBe(false)
    expect(await store.draft()).toEqual({ ...about, revision: 2, catalogue: draft('two') })

    expect(await store.newestVersion()).toBeNull()
    const version = { version: 1, note: 'Ң', publishedAt: 5, publishedBy: 'p', takesBack: null, signature: null }
    const service = { ...commonServices[0], name: names('Ү') } as (typeof commonServices)[number]
    const published = { ...draft('two'), services: [service] }
    const both = [store, other].map((each) => each.publish(version, published))
    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1)
    expect(await other.services()).toEqual([service])
    expect(await other.publish({ ...version, version: 2, takesBack: 1 }, draft('two'))).toBe(true)
    expect(await store.publish({ ...version, version: 1 }, published)).toBe(false)
    expect(await store.services()).toEqual([])
    const maps = [store, other].map((each, i) => each.setServiceMap('osh-1', [{ serviceId: 'a', commonId: `c${i}` }]))
    await Promise.all(maps)
    expect(await store.serviceMap('osh-1')).toHaveLength(1)
    expect(await store.newestVersion()).toEqual({ version: 2, publishedAt: 5 })
    expect(await store.published(1)).toEqual({ ...version, services: 1, catalogue: published })
    expect(await store.published(7)).toBeNull()
    expect((await store.versions(9)).map((each) => [each.version, each.takesBack])).toEqual([
      [2, 1],
      [1, null]
    ])

    const sent = { centreId: 'osh-1', version: 1, state: 'sent' as const, at: 1, outcome: null }
    const faults = [{ at: '/services/0', code: 'twice', sentence: 'Ү' }]
    const refused = { from: null, faults, advice: [], overridden: [] }
    await store.keepOutcome(sent)
    await other.keepOutcome({ ...sent, state: 'refused', at: 2, outcome: refused })
    await store.keepOutcome({ ...sent, at: 3 })
    await store.keepOutcome({ ...sent, version: 2 })
    expect(await other.outcomes(1)).toEqual([{ ...sent, state: 'refused', at: 2, outcome: refused }])
    expect(await store.outcomes()).toHaveLength(2)
  })
})
