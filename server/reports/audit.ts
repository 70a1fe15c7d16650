import { Temporal } from 'temporal-polyfill'
import type { Db } from '../db/open.ts'
import type { AuditBody, AuditQuery, AuditRow } from '../protocol/audit.ts'
import type { Lang, Text } from '../protocol/basics.ts'
import { sameIn } from '../protocol/conventions/message-format.ts'
import { isStaffKind, staffIdOf } from '../protocol/conventions/staff.ts'
import { ACTS, AS, BY_HOUSE, HEAD, KIND_WORDS, OTHERS } from './audit-words.ts'
import { plainCsv } from './csv.ts'
import type { Names } from './names.ts'

interface Row {
  seq: number
  at: number
  actor: string
  type: string
  body: string
}
type Body = Record<string, unknown> & { about?: string; what?: string; details?: Record<string, unknown> }

type Act = NonNullable<(typeof ACTS)[string]>

const PAGE = 200
const FILE_ROWS = 50_000

/** A page of what people did, the newest first. */
export function auditPage(db: Db, names: Names, asked: AuditQuery): AuditBody {
  const rows = [...take(acts(db, names, asked), PAGE + 1)]
  return {
    rows: rows.slice(0, PAGE),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.seq ?? null) : null,
    people: db.$client
      .prepare<[], AuditBody['people'][number]>(
        "SELECT user_id AS userId, name FROM users WHERE name <> '' ORDER BY name"
      )
      .all()
  }
}

/** The same as a file, the oldest first. At most 50,000 rows, the newest ones. */
export function auditCsv(db: Db, names: Names, asked: AuditQuery, lang: Lang): string {
  const { timeZone } = names.centre()
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  const rows = [...take(acts(db, names, asked), FILE_ROWS)].reverse()
  return plainCsv(
    [
      HEAD.map((word) => word[lang]),
      ...rows.map(({ at, who, kind, what, about, reason, address, seq }) => [
        clock.format(at),
        who[lang],
        KIND_WORDS[kind][lang],
        what[lang],
        about?.[lang] ?? '',
        reason,
        address,
        seq
      ])
    ],
    lang
  )
}

function* take<T>(from: Iterable<T>, most: number): Generator<T> {
  let count = 0
  for (const each of from) {
    if (count++ === most) return
    yield each
  }
}

function* acts(db: Db, names: Names, asked: AuditQuery): Generator<AuditRow> {
  // Times in the log never go back, so a period is a stretch of numbers: years beside it are not read.
  const midnight = (day: string, later = 0) =>
    Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(names.centre().timeZone).epochMilliseconds
  const first = seqAt(db, midnight(asked.from))
  const end = Math.min(seqAt(db, midnight(asked.to, 1)), asked.before ?? Number.MAX_SAFE_INTEGER)
  const types = [...new Set(Object.keys(ACTS).map((act) => (act.includes(' ') ? 'noted' : act)))]
  const rows = db.$client.prepare<unknown[], Row>(
    `SELECT seq, at, actor, type, body FROM events WHERE seq >= ? AND seq < ? AND +type IN (${types.map(() => '?').join()}) ORDER BY seq DESC`
  )
  for (const row of rows.iterate(first, end, ...types)) {
    const body = JSON.parse(row.body) as Body
    const act = ACTS[row.type === 'noted' ? `${body.about} ${body.what}` : row.type]
    if (!act || (asked.kind !== undefined && act[0] !== asked.kind)) continue
    // The day that ends by its hour is nobody's act.
    if (row.type === 'day-closed' && staffIdOf(row.actor) === undefined) continue
    if (asked.userId !== undefined && staffIdOf(row.actor) !== asked.userId && idsIn(body).userId !== asked.userId)
      continue
    yield told(db, names, row, body, act)
  }
}

const idsIn = (body: Body): Record<string, unknown> => body.details ?? body
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

function told(db: Db, names: Names, { seq, at, actor }: Row, body: Body, [kind, what]: Act): AuditRow {
  const about = idsIn(body)
  return {
    seq,
    at,
    kind,
    who: whoText(names, actor),
    what: typeof about.times === 'number' ? counted(what, about.times) : about.by === 'house' ? BY_HOUSE : what,
    about: aboutText(db, names, about),
    reason: text(body.reason) || text(about.reason),
    address: text(about.address)
  }
}

const counted = ({ ky, ru, en }: Text, times: number): Text => ({
  ky: `${ky} (${times})`,
  ru: `${ru} (${times})`,
  en: `${en} (${times})`
})

function whoText(names: Names, actor: string): Text {
  const [kind = '', id = ''] = actor.split(':')
  if (!isStaffKind(kind)) return OTHERS[kind] ?? sameIn(actor)
  const { ky, ru, en } = AS[kind]
  const name = names.person(id) ?? '–'
  return { ky: `${name}, ${ky}`, ru: `${name}, ${ru}`, en: `${name}, ${en}` }
}

/** Whom or what: names are looked up now, so that one that was erased is told no more. */
function aboutText(db: Db, names: Names, about: Record<string, unknown>): Text | null {
  if (typeof about.userId === 'string') return sameIn(names.person(about.userId) ?? about.userId)
  if (typeof about.ticketId === 'string') return sameIn(numberOf(db, about.ticketId))
  if (typeof about.deskId === 'string') return names.group('desk', about.deskId)
  if (typeof about.serviceId === 'string') return names.service(about.serviceId)
  const { name } = about
  if (typeof name === 'object' && name !== null) return name as Text
  for (const key of [
    'name',
    'ticketNumber',
    'origin',
    'issuer',
    'hub',
    'file',
    'clip',
    'from',
    'deviceId',
    'programId',
    'roleId',
    'hookId',
    'alarmId'
  ])
    if (text(about[key]) !== '') return sameIn(text(about[key]))
  return null
}

const numberOf = (db: Db, ticketId: string): string =>
  db.$client.prepare<[string], string>('SELECT ticket_number FROM tickets WHERE ticket_id = ?').pluck().get(ticketId) ??
  ''

/** The number of the first event that is not before a moment; one above the last where there is none. */
function seqAt(db: Db, at: number): number {
  const atOf = db.$client.prepare<[number], number>('SELECT at FROM events WHERE seq = ?').pluck()
  let low = 1
  let high = 1 + (db.$client.prepare<[], number | null>('SELECT max(seq) FROM events').pluck().get() ?? 0)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if ((atOf.get(middle) ?? at) < at) low = middle + 1
    else high = middle
  }
  return low
}
