import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validate } from '../../server/centre/validate.ts'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import { Centre } from '../../server/protocol/centre.ts'
import { hasHidden, reasonIn, tidied } from '../../server/protocol/conventions/free-text.ts'
import { HALLS_OWN_REASONS, isFreeText } from '../../server/protocol/free-text.ts'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type OpenHall, openHall } from '../server/open-hall.ts'

/** What people write: nothing that cannot be read or seen gets into the log, and nobody speaks with the hall's own words. */

type Headers = Record<string, string>
let hall: OpenHall
let operator: Headers
let supervisor: Headers
let admin: Headers
beforeAll(async () => {
  hall = await openHall({ clock: { at: Date.UTC(2026, 10, 24, 6) }, rateLimits: false })
  operator = await hall.openDesk(1)
  supervisor = await hall.signIn('supervisor')
  admin = await hall.signIn('admin')
})
afterAll(() => hall.close())

/** Nobody could read these. */
const UNREADABLE = [' ', '.', '—', '42', '\t', '\u00A0', '\u3000', '\u2800', '!?!']
/** These hide something, or turn the direction in which one reads. */
const HIDING = [
  '\u200B',
  'asked\u0000for',
  'asked\u0007',
  'a\u200Bb',
  'a\u2060b',
  '\u202Edekcap',
  'a\u2066b\u2069',
  'a\u200Fb',
  'a\u00ADb',
  'a\u{E0041}b',
  'half \uD83D',
  '\uDE00 half',
  'a\u2028b',
  'a\u0085b',
  'a\u3164b',
  'a\u034Fb',
  'a\uFEFFb'
]
const newest = (type: string) =>
  JSON.parse(
    hall.db.$client
      .prepare<[string], string>('SELECT body FROM events WHERE type = ? ORDER BY seq DESC LIMIT 1')
      .pluck()
      .get(type) ?? '{}'
  )

/** What is asked for with a reason or other words, each as whoever may; the queue has somebody to do it to. */
const asks = async (): Promise<Record<string, (words: string) => Promise<{ status: number; body: any }>>> => {
  const ref = ticketRefOf((await hall.issue({ serviceId: 'id-card' })).ticketId)
  const post = (url: string, as: Headers, body: (words: string) => object) => (words: string) =>
    hall.call('POST', url, body(words), as)
  return {
    'a break': post('/api/desks/desk-1/pause', operator, (reason) => ({ reason })),
    'a call': post('/api/desks/desk-1/call', operator, (reason) => ({ ticketRef: ref, reason })),
    parking: post('/api/desks/desk-1/park', operator, (reason) => ({ reason })),
    'an outcome': post('/api/desks/desk-1/finish', operator, (outcome) => ({ outcome })),
    'a cancellation': post(`/api/staff/tickets/${ref}/cancel`, operator, (reason) => ({ reason })),
    'stopping a service': post('/api/steering', supervisor, (reason) => ({
      step: 'issuing',
      serviceId: 'notary',
      to: 'closed',
      reason
    })),
    'another class': post('/api/steering', supervisor, (reason) => ({
      step: 'ticket',
      ticketRef: ref,
      priorityClassId: 'disability',
      reason
    })),
    settings: (reason) =>
      hall.call('PUT', `/api/settings/centre?reason=${encodeURIComponent(reason)}`, sampleCentre, admin)
  }
}

test.each([...UNREADABLE, ...HIDING, ...HALLS_OWN_REASONS, ' Day-Closed '])('%j is no reason', async (words) => {
  for (const [what, ask] of Object.entries(await asks())) {
    const before = hall.app.hall.log.seq
    // An address cannot hold half a character.
    if (what === 'settings' && /\p{Cs}/u.test(words)) continue
    expect(await ask(words), what).toMatchObject({ status: 400, body: { code: 'bad-request' } })
    expect(hall.app.hall.log.seq, what).toBe(before)
  }
})

test('a reason is kept without the spaces around it; a ready one by its id', async () => {
  const { 'a cancellation': cancel } = await asks()
  expect((await cancel?.('  Каталды өзү сурады, №3 (ү, ң, ө)\n '))?.status).toBe(200)
  expect(newest('ticket-cancelled')).toMatchObject({ reason: 'Каталды өзү сурады, №3 (ү, ң, ө)' })
  const { 'a break': pause } = await asks()
  expect((await pause?.('lunch'))?.status).toBe(200)
  expect(newest('desk-paused')).toMatchObject({ reason: 'lunch' })
  await hall.call('POST', '/api/desks/desk-1/resume', {}, operator)
})

describe("a visitor's cancellation", () => {
  test.each(['day-closed', 'not-confirmed', 'x'.repeat(300), 'Operator 7 is rude'])(
    'with %j is refused',
    async (reason) => {
      const { ticketId } = await hall.issue({ serviceId: 'id-card' })
      expect((await hall.call('POST', `/api/tickets/${ticketId}/cancel`, { reason })).status).toBe(400)
      expect((await hall.call('GET', `/api/tickets/${ticketId}`)).body).toMatchObject({ status: 'waiting' })
    }
  )

  test('is by the visitor, and counts as somebody who left, not as left over', async () => {
    const day = hall.app.hall.state.day?.serviceDay
    const figures = async () =>
      (await hall.call('GET', `/api/reports/figures?from=${day}&to=${day}&by=day`, undefined, supervisor)).body.total
    const before = await figures()
    for (const body of [undefined, {}, { reason: 'visitor' }]) {
      const { ticketId } = await hall.issue({ serviceId: 'id-card' })
      expect(await hall.call('POST', `/api/tickets/${ticketId}/cancel`, body)).toMatchObject({
        status: 200,
        body: { dayOver: false }
      })
      expect(newest('ticket-cancelled')).toEqual({ ticketId, reason: 'visitor' })
    }
    const after = await figures()
    expect([after.left - before.left, after.leftOver - before.leftOver]).toEqual([3, 0])
  })
})

describe('names, messages and comments', () => {
  const DEVICE = { zoneId: null, profile: {} }
  const keeps: Record<string, (words: string) => Promise<{ status: number; body: any }>> = {
    "a person's name": (name) =>
      hall.call(
        'POST',
        '/api/people',
        { login: `p${Math.random()}`, name, role: 'operator', password: 'kol menen 17' },
        admin
      ),
    'a changed name': (name) => hall.call('PUT', '/api/people/operator-9', { name }, admin),
    "a device's name": (name) => hall.call('PUT', '/api/devices/sample-kiosk', { ...DEVICE, name }, admin),
    'a message': (words) =>
      hall.call(
        'POST',
        '/api/steering',
        {
          step: 'message',
          to: 'displays',
          words: { ky: 'а', ru: 'а', en: words },
          until: hall.app.hall.now() + 60_000
        },
        supervisor
      )
  }
  test.each([' ', '.', ...HIDING])('%j is none', async (words) => {
    for (const [what, keep] of Object.entries(keeps)) {
      const before = hall.app.hall.log.seq
      expect(await keep(words), what).toMatchObject({ status: 400 })
      expect(hall.app.hall.log.seq, what).toBe(before)
    }
  })
  test('are kept without the spaces around them', async () => {
    for (const [what, keep] of Object.entries(keeps)) expect((await keep(' Эшик 1 ')).status, what).toBeLessThan(300)
    expect(hall.app.people.nameOf('operator-9')).toBe('Эшик 1')
    expect(newest('message-posted').words.en).toBe('Эшик 1')
  })

  test('a comment has lines and emoji, and nothing hidden', async () => {
    const finished = async () => {
      const { ticketId } = await hall.issue({ serviceId: 'id-card' })
      await hall.call(
        'POST',
        '/api/desks/desk-1/call',
        { ticketRef: ticketRefOf(ticketId), reason: 'a test' },
        operator
      )
      await hall.call('POST', '/api/desks/desk-1/finish', {}, operator)
      return ticketId
    }
    const rate = (ticketId: string, comment: string) =>
      hall.call('POST', `/api/tickets/${ticketId}/rate`, { stars: 5, comment })
    const ticketId = await finished()
    for (const words of [...HIDING, ' ']) expect((await rate(ticketId, words)).status, words).toBe(400)
    expect((await rate(ticketId, ' Жакшы!\nРахмат 👨‍👩‍👧 ❤️ 1️⃣ ')).status).toBe(200)
    expect(hall.app.comments.newest()[0]).toMatchObject({ text: 'Жакшы!\nРахмат 👨‍👩‍👧 ❤️ 1️⃣' })
  })
})

describe('every text of the settings', () => {
  const leaves = (value: unknown, at = ''): Array<[string, string]> =>
    typeof value === 'string'
      ? [[at, value]]
      : value !== null && typeof value === 'object'
        ? Object.entries(value).flatMap(([key, each]) => leaves(each, `${at}/${key}`))
        : []
  const withText = (at: string, text: string): Centre => {
    const centre = structuredClone(sampleCentre)
    const keys = at.split('/').slice(1)
    const last = keys.pop() as string
    const holder = keys.reduce<any>((value, key) => value[key], centre)
    holder[last] = text
    return centre
  }

  test('is refused with a hidden character in it, wherever it is', () => {
    const all = leaves(sampleCentre)
    expect(all.length).toBeGreaterThan(500)
    // One of each kind of place: the same field of another service is the same check.
    const kinds = new Map(all.map((leaf) => [leaf[0].replaceAll(/\/\d+/g, '/0'), leaf]))
    // What is no free text there is refused by its schema.
    const texts = [...kinds.values()].filter(([at, text]) => Value.Check(Centre, withText(at, `${text}\u202E`)))
    expect(texts.length).toBeGreaterThan(40)
    for (const [at, text] of texts)
      for (const hidden of ['\u202E', '\u0000', '\uD83D', '\u200B'])
        expect(validate(withText(at, text + hidden)), at).toContainEqual(
          expect.objectContaining({ at, code: 'hidden-characters' })
        )
    expect(validate(sampleCentre)).toEqual([])
    expect(validate(withText('/services/0/name/ky', 'Күбө\u00ADлүк'))).toEqual([])
  })

  test('is told by the route, at its place, and changes nothing', async () => {
    const before = hall.app.hall.log.seq
    expect(
      await hall.call('PUT', '/api/settings/centre', withText('/services/0/name/en', 'Pass\u202Eport'), admin)
    ).toMatchObject({ status: 400, body: { faults: [{ at: '/services/0/name/en', code: 'hidden-characters' }] } })
    for (const id of ['day-closed', '7'])
      expect(await hall.call('PUT', '/api/settings/centre', withText('/outcomes/0/id', id), admin)).toMatchObject({
        status: 400,
        body: { faults: [{ at: '/outcomes/0/id', code: 'reason-id' }] }
      })
    expect(hall.app.hall.log.seq).toBe(before)
  })
})

/** Strings of requests that are looked up, compared or drawn, and kept nowhere. */
const LOOKED_UP = new Set([
  'POST /api/session /login',
  'GET /api/steering/waiting /ticketNumber',
  'GET /api/reports/story /number',
  'GET /api/reports/tickets /number',
  'GET /api/reception/tickets /number',
  'POST /api/printers/reprints /ticketNumber',
  'POST /api/complaints /ticketNumber',
  'POST /api/printers/preview /template/lines/text/ky',
  'POST /api/printers/preview /template/lines/text/ru',
  'POST /api/printers/preview /template/lines/text/en',
  'POST /api/devices/confirm /code',
  'POST /api/devices/enrolments/claim /secret',
  'POST /api/devices/series/desks /code',
  'POST /api/devices/series/join /code',
  'POST /api/tickets/:ticketId/arrive /doorCode',
  'POST /api/appointments/:appointmentId/arrive /doorCode',
  'POST /api/steering /serviceDay',
  'POST /api/steering/preview /serviceDay',
  'GET /api/voices/:source/:lang/:clip /v',
  'GET /api/what-if/:runId /runId',
  'GET /api/what-if/:runId/csv /runId',
  'DELETE /api/what-if/:runId /runId',
  'POST /api/what-if /dayFileId',
  // Handed to the hub once.
  'POST /api/uplink /code',
  // Parsed, and checked as what they are: settings, a roster, a day.
  'POST /api/settings/file /text',
  'POST /api/what-if /settings',
  'POST /api/what-if /roster',
  'POST /api/what-if/day-files /text',
  'PUT /api/settings/centre /moves'
])
/** Compared, and kept nowhere as they are: passwords, and codes of a second factor. */
const isSecret = (at: string, where: string) =>
  /\/(newP|p)assword$/.test(at) || (at === '/code' && /\/api\/session\b/.test(where))
const isExpect = (at: string) => at.endsWith('/expect')

test('every string of every request has a form, is looked up only, or is free text with its rule', () => {
  const bare: string[] = []
  let free = 0
  const walk = (schema: TSchema, at: string, where: string) => {
    const { anyOf = [], items, properties = {}, additionalProperties, patternProperties = {} } = schema as any
    if ((schema as { type?: string }).type === 'string') {
      const { pattern, format, const: literal, enum: some } = schema as any
      if (isFreeText(schema)) free++
      else if (!(pattern || format || literal !== undefined || some || LOOKED_UP.has(`${where} ${at}`)))
        if (!isSecret(at, where) && !isExpect(at)) bare.push(`${where} ${at}`)
    }
    for (const each of anyOf) walk(each, at, where)
    if (items) for (const each of [items].flat()) walk(each, at, where)
    for (const [key, each] of Object.entries({ ...properties, ...patternProperties }))
      walk(each as TSchema, `${at}/${key}`, where)
    if (typeof additionalProperties === 'object') walk(additionalProperties, `${at}/*`, where)
  }
  const known = new Set<string>()
  for (const { method, url, schema } of hall.app.routes) {
    if (method === 'HEAD') continue
    const where = `${[method].flat()[0]} ${url}`
    for (const part of ['body', 'querystring', 'params'] as const) {
      const asked = schema?.[part] as TSchema | undefined
      // Settings are checked value by value, above.
      if (asked && asked !== Centre) walk(asked, '', where)
    }
    known.add(where)
  }
  expect(bare).toEqual([])
  expect(free).toBeGreaterThan(20)
  expect([...LOOKED_UP].filter((each) => !known.has(each.split(' ').slice(0, 2).join(' ')))).toEqual([])
})

test('what is pasted is tidied before it is sent', () => {
  expect(tidied(' \u200Fаты\u2066 Асан\u2069\r\n ')).toBe('аты Асан')
  expect(tidied('👨‍👩‍👧\u200B❤️')).toBe('👨‍👩‍👧❤️')
  expect(reasonIn(' \u200B. ')).toBe('')
  expect(hasHidden('👨‍👩‍👧❤️ 1️⃣ 👍🏽')).toBe(false)
  for (const words of HIDING) expect([words, hasHidden(words)]).toEqual([words, true])
})
