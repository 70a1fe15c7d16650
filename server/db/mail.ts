import { and, asc, eq, gt, isNotNull, isNull, lte, sql } from './drizzle.ts'
import type { Db } from './open.ts'
import { type QueueStanding, queueStanding } from './queue-standing.ts'
import { meta } from './schema.ts'
import { writeMeta } from './meta.ts'
import { letters, mailRecipients } from './told-schema.ts'

/** Somebody who is written to, as the file has them. */
export type RecipientRow = typeof mailRecipients.$inferSelect
/** A letter on its way. */
export type LetterRow = typeof letters.$inferSelect
export type NewLetter = Pick<LetterRow, 'recipientId' | 'subject' | 'text' | 'html' | 'fileName' | 'file' | 'endsAt'>

const SERVER = 'mail-server'
/** A queue that nobody empties must not fill the disk: of more, the oldest go. */
export const MOST_LETTERS = 500

/** The mail server, whom it writes to, and the letters that wait. `S` is the server, with its password, which it must be told. */
export function openMail<S>(db: Db) {
  return {
    server(): S | null {
      const kept = db.select().from(meta).where(eq(meta.key, SERVER)).get()?.value
      return kept === undefined ? null : JSON.parse(kept)
    },
    setServer(server: S | null): void {
      if (server === null) {
        db.delete(meta).where(eq(meta.key, SERVER)).run()
        return
      }
      const value = JSON.stringify(server)
      writeMeta(db, SERVER, value)
    },

    recipients: (): RecipientRow[] =>
      db.select().from(mailRecipients).orderBy(mailRecipients.createdAt, mailRecipients.recipientId).all(),
    addRecipient(row: RecipientRow): void {
      db.insert(mailRecipients).values(row).run()
    },
    changeRecipient(recipientId: string, part: Partial<RecipientRow>): void {
      db.update(mailRecipients).set(part).where(eq(mailRecipients.recipientId, recipientId)).run()
    },
    removeRecipient(recipientId: string): void {
      db.delete(mailRecipients).where(eq(mailRecipients.recipientId, recipientId)).run()
    },
    isAnyoneTold: (): boolean =>
      db.select({ one: sql`1` }).from(mailRecipients).where(isNotNull(mailRecipients.alarms)).limit(1).get() !==
      undefined,

    /** Puts letters into the queue. */
    post(posted: readonly NewLetter[], now: number): void {
      for (const letter of posted)
        db.insert(letters)
          .values({ ...letter, createdAt: now, nextAt: now })
          .run()
      db.run(sql`DELETE FROM letters WHERE letter_id NOT IN
        (SELECT letter_id FROM letters ORDER BY letter_id DESC LIMIT ${MOST_LETTERS})`)
    },
    /** The letter that has waited longest for its turn; null: it is nobody's turn. One that is tried in vain holds up no other. */
    next: (now: number): (LetterRow & { address: string }) | null => {
      const row = db
        .select()
        .from(letters)
        .innerJoin(mailRecipients, eq(mailRecipients.recipientId, letters.recipientId))
        .where(and(lte(letters.nextAt, now), gt(letters.endsAt, now)))
        .orderBy(asc(letters.nextAt), asc(letters.letterId))
        .limit(1)
        .get()
      return row ? { ...row.letters, address: row.mail_recipients.address } : null
    },
    /** A letter that was taken, or that nobody wants. */
    drop(letterId: number): void {
      db.delete(letters).where(eq(letters.letterId, letterId)).run()
    },
    /**
     * Tried in vain. It is the server that fails, and for everything that waits: a letter that is given up takes with it
     * nothing of since when.
     */
    putOff(letterId: number, part: Pick<LetterRow, 'tries' | 'nextAt' | 'trouble'>, now: number): void {
      db.update(letters).set(part).where(eq(letters.letterId, letterId)).run()
      const failingSince = this.queue().failingSince ?? now
      db.update(letters).set({ failingSince }).where(isNull(letters.failingSince)).run()
    },
    /** Everything that waits may be tried at once. */
    hurry(now: number): void {
      db.update(letters).set({ nextAt: now }).run()
    },
    /** Those that came too late. Returns how many. */
    dropOld: (now: number): number => db.delete(letters).where(lte(letters.endsAt, now)).run().changes,
    queue: (): QueueStanding => queueStanding(db, letters)
  }
}
export type Mail<S> = ReturnType<typeof openMail<S>>
