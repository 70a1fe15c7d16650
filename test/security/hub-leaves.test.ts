import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '../../server/db/event-log.ts'
import { openDb } from '../../server/db/open.ts'
import type { HallEvent } from '../../server/engine/index.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type OpenHub, openHub } from '../hub/open-hub.ts'
import { becomeCentre, sendAll } from '../hub/sending.ts'

/** Looks like an id and like a word: whatever lets one of them through is found. */
const MARK = 'MARKED'
const ticketId = `${MARK}ticketTicketTicket`
const words = `${MARK} Айгүл Асанова, +996 555 123456`
const lost = { serviceDay: '2026-11-23', unknownFrom: 1, numbers: { K: 5, [words]: 6 }, others: 7 }
const at = 1_000
const told = {
  kind: 'paper' as const,
  method: words,
  ahead: 1,
  estimate: { lowMs: 1, likelyMs: 2, highMs: 3 },
  shown: { from: 5, to: 10 }
}
const atDesk = { ticketId, deskId: 'desk-1' }

/** The settings with everything marked that people write into them, but what every kiosk shows: names of the centre and its services. */
function markedSettings(value: unknown, where = ''): unknown {
  if (/^\.(name|services\.\d+\.name)$/.test(where)) return value
  if (Array.isArray(value)) return value.map((each, i) => markedSettings(each, `${where}.${i}`))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  if (['ky', 'ru', 'en'].every((lang) => typeof (value as Record<string, unknown>)[lang] === 'string'))
    return { ky: words, ru: words, en: words }
  return Object.fromEntries(entries.map(([key, each]) => [key, markedSettings(each, `${where}.${key}`)]))
}

/** Every type of event there is: one that is missing here does not compile. */
const EVERY: { [T in HallEvent['type']]: Omit<Extract<HallEvent, { type: T }>, 'type' | 'at'> } = {
  'hall-configured': { rules: markedSettings(sampleCentre) as never, openings: {}, reason: words },
  'hall-restored': {
    epoch: 'epoch-2',
    from: { epoch: 'epoch-1', seq: 1, hash: 'a'.repeat(64) },
    setAside: null,
    lost
  },
  'numbers-told': { lost },
  'day-opened': { serviceDay: '2026-11-23', endsAt: 2_000, openings: {}, learned: {}, lost },
  'day-closed': { serviceDay: '2026-11-23', reason: words },
  'ticket-issued': {
    ticketId,
    ticketNumber: `${MARK}001`,
    prefix: 'K',
    number: 1,
    serviceId: 'id-card',
    further: ['notary'],
    classId: 'ordinary',
    language: 'ky',
    dueAt: null,
    waitingSince: at,
    callableAt: at,
    told
  },
  'arrival-confirmed': { ticketId },
  'wait-told': { ticketId, serviceId: 'id-card', told },
  'ticket-called': {
    ...atDesk,
    why: {
      rule: 'out-of-order',
      tier: 1,
      score: 1,
      waitedMs: 1,
      reason: words,
      runnerUp: { ticketId, ticketNumber: `${MARK}002`, score: 1, waitedMs: 1 }
    }
  },
  'ticket-recalled': { ...atDesk, recall: 1 },
  'call-shown': { ...atDesk, recall: 1 },
  'serving-started': atDesk,
  'ticket-finished': { ...atDesk, outcome: words, nextServiceId: null },
  'ticket-missed': atDesk,
  'ticket-returned': { ticketId, waitingSince: at },
  'ticket-parked': { ...atDesk, reason: `${MARK}reason`, until: null, sameDesk: true },
  'ticket-resumed': { ticketId },
  'ticket-transferred': {
    ...atDesk,
    serviceId: 'notary',
    toDeskId: null,
    waitingSince: at,
    note: words
  },
  'ticket-moved': { ticketId, serviceId: 'notary', further: [] },
  'ticket-postponed': { ticketId, callableAt: at },
  'postpone-ended': { ticketId, callableAt: at },
  'ticket-cancelled': { ticketId, reason: `${MARK}reason`, because: words },
  'ticket-rated': { ticketId, stars: 1, reasons: [`${MARK}reason`] },
  'appointment-booked': {
    appointmentId: `${MARK}appointment`,
    serviceId: 'id-card',
    further: [],
    language: 'ky',
    dueAt: at
  },
  'appointment-moved': { appointmentId: `${MARK}appointment`, serviceId: 'id-card', further: [], dueAt: at },
  'appointment-cancelled': { appointmentId: `${MARK}appointment`, reason: words },
  'appointment-kept': { appointmentId: `${MARK}appointment`, ticketId },
  'appointment-missed': { appointmentId: `${MARK}appointment` },
  'desk-opened': { deskId: 'desk-1', operatorId: `${MARK}operator`, skills: null },
  'desk-paused': { deskId: 'desk-1', reason: `${MARK}reason` },
  'desk-resumed': { deskId: 'desk-1' },
  'desk-closed': { deskId: 'desk-1' },
  'staff-called': { deviceId: `${MARK}device` },
  'staff-call-answered': { deviceId: `${MARK}device` },
  'staff-call-ended': { deviceId: `${MARK}device` },
  'issuing-steered': { serviceId: 'id-card', to: 'open', reason: words },
  'desk-lent': { deskId: 'desk-1', tiers: [['id-card']], until: 2_000, reason: words },
  'lending-ended': { deskId: 'desk-1', reason: words },
  'ticket-steered': { ticketId, serviceId: 'notary', classId: 'ordinary', ownDeskId: null, reason: words },
  'message-posted': { messageId: `${MARK}message`, to: 'everybody' as never, words: { ky: words }, until: 2_000 },
  'message-withdrawn': { messageId: `${MARK}message` },
  noted: { about: `${MARK}about`, what: words, details: { name: words, login: `${MARK}login` } }
}

const ACTORS = [`operator:${MARK}actor`, `kiosk:${MARK}kiosk`, 'visitor', 'hall', words, `${MARK}actor`]

let hub: OpenHub
let base: string
const data = mkdtempSync(path.join(tmpdir(), 'kezek-leaves-'))
beforeAll(async () => {
  hub = await openHub()
  base = await hub.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await hub.close()
  rmSync(data, { recursive: true })
})

test('nothing personal of any event is in the hub’s file', async () => {
  const db = openDb(data)
  const log = openLog(db)
  const append = (type: string, body: object, actor: string) =>
    log.append({ type, at, ...body, extra: words, [`${MARK}field`]: 1 } as never, '2026-11-23', actor)
  for (const actor of ACTORS) for (const [type, body] of Object.entries(EVERY)) append(type, body, actor)
  append('visitor-weighed', { visitor: words, ticketId }, `operator:${MARK}actor`)
  const { seq } = log
  db.$client.close()

  await sendAll(hub, data, await becomeCentre(hub, base, 'osh-1'))
  const epoch = (await hub.store.epochs('osh-1'))[0]?.epoch as string
  const segments = await hub.store.segmentsAfter('osh-1', epoch, 0)
  const lines = segments.flatMap((each) => gunzipSync(each.lines).toString().trimEnd().split('\n'))
  // Every event came, and with it what is counted.
  expect(lines.length).toBe(seq)
  expect(lines.join('\n')).toContain('"targetMs"')
  expect(lines.filter((line) => /MARKED|Айгүл|996/i.test(line))).toEqual([])
  expect(JSON.parse(lines.at(-1) as string)).toEqual([
    seq,
    at,
    'visitor-weighed',
    expect.stringMatching(/^operator:[\w-]{22}$/),
    {}
  ])
  await hub.app.counter.catchUp('osh-1')
  for (const file of readdirSync(hub.folder)) {
    const bytes = readFileSync(path.join(hub.folder, file)).toString('latin1')
    expect(bytes.includes(MARK), file).toBe(false)
    expect(bytes.includes(Buffer.from('Айгүл').toString('latin1')), file).toBe(false)
  }
})
