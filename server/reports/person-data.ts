import type { Db } from '../db/open.ts'
import { STAFF_KINDS } from '../protocol/conventions/staff.ts'
import type { PersonData } from '../protocol/privacy.ts'

type Found<K extends keyof PersonData> = PersonData[K] extends Array<infer Row> ? Row : PersonData[K]

/** Everything that the file has of one member of staff, but for the password's hash; null: there is nobody of this id. */
export function personData(db: Db, userId: string): PersonData | null {
  const person = db.$client
    .prepare<[string], Found<'person'>>(
      'SELECT user_id AS userId, login, name, role, removed_at AS removedAt FROM users WHERE user_id = ?'
    )
    .get(userId)
  if (!person) return null
  const actors = STAFF_KINDS.map((kind) => `${kind}:${userId}`)
  const among = actors.map(() => '?').join(', ')
  return {
    person,
    house:
      db.$client
        .prepare<[string], NonNullable<PersonData['house']>>(
          'SELECT issuer, subject FROM house_accounts WHERE user_id = ?'
        )
        .get(userId) ?? null,
    sessions: db.$client
      .prepare<[string], Found<'sessions'>>(
        'SELECT last_seen_at AS lastSeenAt, expires_at AS expiresAt FROM sessions WHERE user_id = ?'
      )
      .all(userId),
    alarmPhones: db.$client
      .prepare<[string], Found<'alarmPhones'>>(
        'SELECT choice, language, address, added_at AS addedAt FROM alarm_phones WHERE user_id = ? ORDER BY added_at'
      )
      .all(userId),
    days: db.$client
      .prepare<string[], Found<'days'>>(
        `SELECT service_day AS serviceDay, count(*) AS calls, sum(ended IS 'finished') AS finished FROM visits WHERE operator IN (${among}) GROUP BY service_day ORDER BY service_day`
      )
      .all(...actors),
    log: db.$client
      .prepare<string[], Found<'log'>>(
        `SELECT type, count(*) AS count, min(at) AS firstAt, max(at) AS lastAt FROM events WHERE actor IN (${among}) GROUP BY type ORDER BY type`
      )
      .all(...actors),
    notes: db.$client
      .prepare<[string], Found<'notes'>>(
        `SELECT seq, at, json_extract(body, '$.what') AS what FROM events WHERE type = 'noted' AND json_extract(body, '$.about') = 'person' AND json_extract(body, '$.details.userId') = ? ORDER BY seq`
      )
      .all(userId)
  }
}
