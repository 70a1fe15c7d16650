import { and, eq, lt, sql } from '../db/drizzle.ts'
import { compile } from '../db/compiled.ts'
import type { Db } from '../db/open.ts'
import { requests } from '../db/schema.ts'
import { HallRejection } from './rejection.ts'

/** A request that may be sent again: its sender, the key that the sender chose, and a hash of its body. */
export interface RequestKey {
  scope: string
  key: string
  bodyHash: string
}

/** Nobody retries after a week: a kiosk gives up within minutes, a program that lost its network within the weekend. */
const KEPT_MS = 7 * 86_400_000

/** The answers to requests with an idempotency key. In the file, so that they outlive a restart. */
export function openIdempotencyStore(db: Db) {
  const find = compile<{ body_hash: string; answer: string }>(
    db,
    db
      .select({ bodyHash: requests.bodyHash, answer: requests.answer })
      .from(requests)
      .where(and(eq(requests.scope, sql.placeholder('scope')), eq(requests.key, sql.placeholder('key'))))
  )
  const insert = compile(
    db,
    db.insert(requests).values({
      scope: sql.placeholder('scope'),
      key: sql.placeholder('key'),
      bodyHash: sql.placeholder('bodyHash'),
      answer: sql.placeholder('answer'),
      at: sql.placeholder('at')
    })
  )

  const forget = compile(db, db.delete(requests).where(lt(requests.at, sql.placeholder('before'))))

  return {
    /** The answer given before, or undefined. @throws HallRejection `key-reused` when the key was used for something else */
    find(request: RequestKey): unknown {
      const row = find.get({ scope: request.scope, key: request.key })
      if (!row) return undefined
      if (row.body_hash !== request.bodyHash) throw new HallRejection('key-reused')
      return JSON.parse(row.answer)
    },
    save(request: RequestKey, answer: unknown, at: number): void {
      insert.run({ ...request, answer: JSON.stringify(answer), at })
    },
    /** Deletes answers that are older than a retry can be. */
    forgetOld(now: number): void {
      forget.run({ before: now - KEPT_MS })
    }
  }
}
