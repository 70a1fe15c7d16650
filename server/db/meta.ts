import type { Db } from './open.ts'
import { meta } from './schema.ts'

/** Keeps a fact about the file itself, in the place of what was kept by that name. */
export function writeMeta(db: Pick<Db, 'insert'>, key: string, value: string): void {
  db.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } }).run()
}
