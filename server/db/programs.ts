import { and, eq, isNull } from './drizzle.ts'
import type { Scope } from '../protocol/programs.ts'
import type { Db } from './open.ts'
import { programs } from './schema.ts'
import { hashToken, newToken } from './tokens.ts'

/** What a program's token begins with: whoever finds one in a file knows what it is, and a device's token is never one. */
export const PROGRAM_TOKEN = 'kezek_'
export const newProgramToken = (): string => PROGRAM_TOKEN + newToken()

/** A program of others that may come in. */
export interface KnownProgram {
  programId: string
  name: string
  scopes: Scope[]
  /** The networks from which its token counts; none: from anywhere. */
  addresses: string[]
  createdAt: number
  /** Who let it in, as the log keeps it. */
  createdBy: string
  endsAt: number | null
  lastUsedAt: number | null
}
type NewProgram = Omit<KnownProgram, 'lastUsedAt'> & { tokenHash: string }

const columns = {
  programId: programs.programId,
  name: programs.name,
  scopes: programs.scopes,
  addresses: programs.addresses,
  createdAt: programs.createdAt,
  createdBy: programs.createdBy,
  endsAt: programs.endsAt,
  lastUsedAt: programs.lastUsedAt
}

/** Programs, cached by the hash of their token from their first request on. */
export function openPrograms(db: Db) {
  const known = new Map<string, KnownProgram>()
  const used = new Set<KnownProgram>()
  const present = isNull(programs.revokedAt)
  const forget = (programId: string) => {
    for (const [tokenHash, program] of known)
      if (program.programId === programId) {
        known.delete(tokenHash)
        used.delete(program)
      }
  }

  return {
    /** Also one whose time is over: why it is not let in is to be said. */
    byToken(token: string): KnownProgram | undefined {
      if (!token.startsWith(PROGRAM_TOKEN)) return undefined
      const tokenHash = hashToken(token)
      const cached = known.get(tokenHash)
      if (cached) return cached
      const row = db
        .select(columns)
        .from(programs)
        .where(and(eq(programs.tokenHash, tokenHash), present))
        .get()
      if (row && !db.$client.inTransaction) known.set(tokenHash, row)
      return row
    },

    /** It has just come in. */
    use(program: KnownProgram, now: number): void {
      program.lastUsedAt = now
      used.add(program)
    },

    byId: (programId: string): KnownProgram | undefined =>
      db
        .select(columns)
        .from(programs)
        .where(and(eq(programs.programId, programId), present))
        .get(),

    list(): KnownProgram[] {
      const newest = new Map([...known.values()].map((program) => [program.programId, program]))
      return db
        .select(columns)
        .from(programs)
        .where(present)
        .orderBy(programs.name, programs.programId)
        .all()
        .map((row) => newest.get(row.programId) ?? row)
    },

    nameOf: (programId: string): string | undefined => nameIn(db, programId),

    add(program: NewProgram): void {
      db.insert(programs).values(program).run()
    },

    /** Another token; the one before it opens nothing any more. */
    renew(programId: string, tokenHash: string): void {
      forget(programId)
      change(db, programId, { tokenHash })
    },

    /** Its token opens nothing from now on; its row stays, for its name. Returns whether there was such a program. */
    revoke(programId: string, now: number): boolean {
      forget(programId)
      return change(db, programId, { revokedAt: now, tokenHash: `revoked ${programId}` })
    },

    /** Writes when programs were last used. */
    keep(): void {
      if (used.size === 0) return
      db.$client
        .transaction(() => {
          for (const { programId, lastUsedAt } of used)
            db.update(programs).set({ lastUsedAt }).where(eq(programs.programId, programId)).run()
        })
        .immediate()
      used.clear()
    }
  }
}

/** Of one that may come in. Returns whether there was such a program. */
const change = (db: Db, programId: string, part: Partial<typeof programs.$inferInsert>): boolean =>
  db
    .update(programs)
    .set(part)
    .where(and(eq(programs.programId, programId), isNull(programs.revokedAt)))
    .run().changes > 0

/** Also of one that was revoked: the log names it. */
const nameIn = (db: Db, programId: string): string | undefined =>
  db.select({ name: programs.name }).from(programs).where(eq(programs.programId, programId)).get()?.name
