import { eq } from './drizzle.ts'
import type { Db } from './open.ts'
import { meta } from './schema.ts'

/** A secret of this hall's own: made once, kept in its file, told to nobody. */
export function keptSecret(db: Db, key: string, make: () => string): string {
  const known = db.select().from(meta).where(eq(meta.key, key)).get()?.value
  if (known !== undefined) return known
  const value = make()
  db.insert(meta).values({ key, value }).run()
  return value
}
