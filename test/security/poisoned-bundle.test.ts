import { generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NOTHING_COMMON } from '../../server/hub/common/draft.ts'
import { services as commonServices } from '../../server/hub/country/services.ts'
import { listCentres } from '../../server/hub/link.ts'
import { bundleText } from '../../server/protocol/network/signed.ts'
import { CommonFetch } from '../../server/uplink/common-fetch.ts'
import { readMembership } from '../../server/uplink/membership.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { standingAlarms } from '../../server/views/alarms.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'
import { handmadeHall } from '../hub/hostile-hall.ts'
import { join, names } from '../hub/joined-hall.ts'
import { openHub } from '../hub/open-hub.ts'

/** A key pair of a hub. */
function hubKeys() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    sign: (bytes: Buffer) => sign(null, bytes, privateKey).toString('base64')
  }
}

const own = hubKeys()
const foreign = hubKeys()
const { variants: _, ...nothing } = NOTHING_COMMON
const settings = (more: object = {}): string => JSON.stringify({ ...nothing, services: commonServices, ...more })
const renamed = (change: object) =>
  settings({ services: commonServices.map((each) => (each.commonId === 'id-card' ? { ...each, ...change } : each)) })

/** A bundle as an honest hub signs it, but for what is said otherwise. */
function bundle(version: number, text = settings(), { keys = own, ...more }: Record<string, any> = {}) {
  const about = { format: 1, centreId: 'centre-1', version, publishedAt: 5, text, ...more }
  return { hubKey: keys.publicKey, ...about, signature: keys.sign(bundleText(about)) }
}

/** A hub that says and sends whatever it likes. */
let answer: (response: ServerResponse) => void = () => {}
const asked: string[] = []
let hostile: Server
let hall: OpenHall
let admin: Record<string, string>
let base: string

beforeAll(async () => {
  hostile = createServer((request, response) => {
    const url = request.url ?? ''
    const say = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    request.resume().on('end', () => {
      asked.push(`${request.method} ${url}`)
      if (url.endsWith('/enrol')) say(201, { centreId: 'centre-1', token: 'a'.repeat(40), hubKey: own.publicKey })
      else if (request.method === 'GET' && url.includes('/bundles/')) answer(response)
      // As a hub that is older than the hall: it knows no bundles, and nothing of what the hall tells.
      else say(404, { code: 'not-found' })
    })
  })
  await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(hostile.address() as AddressInfo).port}`
  hall = await openHall()
  await join(hall, base, 'CODE-CODE')
  admin = await hall.signIn('admin')
})
afterAll(async () => {
  await hall.close()
  hostile.closeAllConnections()
  hostile.close()
})

const body = async () => (await hall.call('GET', '/api/uplink/common', undefined, admin)).body.common

/** What the board tells of common settings. */
const alarms = () =>
  standingAlarms(hall.app.picture(), hall.app.machines()).filter(({ alarmId }) => alarmId.startsWith('system:common'))

/** Lets the hall fetch what the hub tells of as a version, by the very code of its uplink. */
async function fetchAs(version: number, send: object | ((response: ServerResponse) => void)): Promise<void> {
  answer = (response) =>
    typeof send === 'function'
      ? send(response)
      : response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(send))
  const membership = readMembership(hall.db)
  if (!membership) throw new Error('the hall has not joined')
  const taken: Promise<void>[] = []
  const fetcher = new CommonFetch(membership, (read) => taken.push(hall.app.uplink.common.take(read)))
  fetcher.take({ newest: hall.app.uplink.common.kept()?.newest ?? 0, outcomes: [] })
  fetcher.offered(version)
  await fetcher.turn()
  await Promise.all(taken)
}

test('the hub that was joined may hand down settings, which are planned for the next service day', async () => {
  await fetchAs(3, bundle(3, renamed({ name: names('Common name') })))
  expect(await body()).toMatchObject({ planned: { version: 3 }, refused: null })
  expect(alarms()).toEqual([])
})

const someClass = (priorityClassId: string, name: string) => ({
  ...sampleCentre.priorityClasses[0],
  priorityClassId,
  name: names(name)
})
const innermost = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`
const poisons: Array<[what: string, code: string, sent: object | ((response: ServerResponse) => void)]> = [
  ['altered on its way', 'bad-signature', { ...bundle(9), text: renamed({ name: names('Altered') }) }],
  ['without a right signature', 'bad-signature', { ...bundle(9), signature: 'A'.repeat(88) }],
  ["by another hub's key", 'other-hub', bundle(9, settings(), { keys: foreign })],
  [
    "by another key under this hub's name",
    'bad-signature',
    { ...bundle(9, settings(), { keys: foreign }), hubKey: own.publicKey }
  ],
  ['for another centre', 'other-centre', bundle(9, settings(), { centreId: 'centre-2' })],
  [
    "for another centre under this one's name",
    'bad-signature',
    { ...bundle(9, settings(), { centreId: 'centre-2' }), centreId: 'centre-1' }
  ],
  ['that is an older version, sent as a newer', 'other-version', bundle(1)],
  ['that is an older version under a newer number', 'bad-signature', { ...bundle(1), version: 9 }],
  ['that is no bundle', 'no-bundle', { text: 'nothing' }],
  ['of fifty megabytes', 'too-large', (response) => endless(response, 50)],
  ['of a newer form', 'newer-format', bundle(10, settings(), { format: 2 })],
  [
    'with a name that every object has',
    'no-bundle',
    bundle(11, settings().replace('{', '{"__proto__":{"isAdmin":true},'))
  ],
  [
    'with such a name deep inside',
    'no-bundle',
    bundle(12, settings({ screenTexts: {} }).replace('"screenTexts":{', '"screenTexts":{"constructor":{},'))
  ],
  ['nested deeper than any settings', 'no-bundle', bundle(13, innermost(50_000))],
  ['with a section that nobody knows', 'no-settings', bundle(14, settings({ users: [] }))],
  ['with characters that cannot be seen', 'no-settings', bundle(15, renamed({ name: names('a\u202eb') }))],
  [
    'with such characters in a class',
    'hidden-characters',
    bundle(16, settings({ priorityClasses: [someClass('x', 'a\u202eb')] }))
  ],
  [
    'with a class that every hall has',
    'twice',
    bundle(17, settings({ priorityClasses: [someClass('ordinary', 'x')] }))
  ],
  [
    'with a target of nothing, which no service of a hall has',
    'schema-minimum',
    bundle(18, JSON.stringify({ ...JSON.parse(renamed({ targetMs: 0 })), fixed: ['services.targetMs'] }))
  ]
]

test.each(poisons)('a bundle %s is %s: named, and nothing is changed', async (_what, code, sent) => {
  const { centre, centreSeq } = hall.app.hall
  const before = hall.app.uplink.common.kept()
  const version = 'version' in sent && typeof sent.version === 'number' && sent.version > 9 ? sent.version : 9
  await fetchAs(version, sent)
  const after = await body()
  expect([after.refused.version, after.refused.faults[0].code]).toEqual([version, code])
  expect(alarms()).toMatchObject([{ alarmId: 'system:common-refused', level: 2 }])
  expect(after.planned.version).toBe(3)
  expect(hall.app.hall.centre).toBe(centre)
  expect(hall.app.hall.centreSeq).toBe(centreSeq)
  expect(hall.app.uplink.common.kept()?.planned).toEqual(before?.planned)
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
})

/** Less what the hall's own link tells meanwhile. */
const fetched = () => asked.filter((each) => each.startsWith('GET '))

test('nothing older than what was rightly signed is asked for, nor anything again at once after a poisoned one', async () => {
  asked.length = 0
  await fetchAs(2, bundle(2))
  expect(fetched()).toEqual([])
  const membership = readMembership(hall.db)
  if (!membership) throw new Error('the hall has not joined')
  const fetcher = new CommonFetch(membership, () => {})
  fetcher.take({ newest: 17, outcomes: [] })
  for (const version of [20, 21, 22]) {
    answer = (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    fetcher.offered(version)
    await fetcher.turn()
  }
  expect(fetched()).toEqual(['GET /api/hub/bundles/20'])
})

test('a hub that is older than the hall is told what it does not know once, and asked for nothing', async () => {
  const membership = readMembership(hall.db)
  if (!membership) throw new Error('the hall has not joined')
  asked.length = 0
  const fetcher = new CommonFetch(membership, () => {})
  const outcome = {
    state: 'in-force' as const,
    from: '2026-11-24',
    faults: [],
    advice: [],
    overridden: [],
    services: []
  }
  fetcher.take({ newest: 3, outcomes: [{ version: 3, outcome }] })
  fetcher.offered(undefined)
  for (let i = 0; i < 3; i++) await fetcher.turn()
  expect(asked).toEqual(['POST /api/hub/bundles/3/outcome'])
})

test('of a hall that is older than the hub, and knows no bundles, head office is told', async () => {
  const hub = await openHub()
  try {
    const older = await handmadeHall(hub, 'older-1')
    await hub.call('PUT', '/api/network/catalogue', { ...NOTHING_COMMON, services: commonServices })
    expect((await hub.call('POST', '/api/network/bundles', { note: 'first' })).status).toBe(201)
    expect((await older.status('instance-1', { version: '0.0.9' })).body).toMatchObject({ bundle: 1 })
    const [centre] = await listCentres(
      hub.store,
      '',
      Date.now() + 3 * 86_400_000,
      ({ centreId }) => centreId === 'older-1'
    )
    const alarm = (kind: string) => centre?.alarms.find((each) => each.kind === kind)?.details
    expect(alarm('version-old')).toMatchObject({ version: '0.0.9' })
    expect(alarm('bundle-late')).toEqual({ version: 1, inForce: null, state: 'not-sent' })
    const answer = await older.get('/api/hub/bundles/1')
    expect(answer.body).toMatchObject({ centreId: 'older-1', version: 1 })
    expect((await older.get('/api/hub/bundles/2')).status).toBe(404)
  } finally {
    await hub.close()
  }
})

/** Sends megabytes for as long as somebody reads. */
function endless(response: ServerResponse, megabytes: number): void {
  response.writeHead(200, { 'content-type': 'application/json' })
  const chunk = Buffer.alloc(1_000_000, 0x20)
  let sent = 0
  const more = () => {
    if (response.destroyed || sent++ >= megabytes) response.end()
    else response.write(chunk, more)
  }
  more()
}
