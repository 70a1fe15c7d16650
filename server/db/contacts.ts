import { and, count, eq } from './drizzle.ts'
import type { Db } from './open.ts'
import { contacts } from './schema.ts'

export type ContactRow = typeof contacts.$inferSelect
export type ContactKind = ContactRow['kind']

/** Where visitors want to be told of their call. What is deleted is overwritten in the file. */
export function openContacts(db: Db) {
  db.$client.pragma('secure_delete = ON')
  const remove = (where: Parameters<ReturnType<typeof db.delete>['where']>[0]): number =>
    db.delete(contacts).where(where).run().changes
  return {
    keep(contact: ContactRow): void {
      db.insert(contacts)
        .values(contact)
        .onConflictDoUpdate({ target: [contacts.ticketId, contacts.kind], set: contact })
        .run()
    },
    of: (ticketId: string): ContactRow[] => db.select().from(contacts).where(eq(contacts.ticketId, ticketId)).all(),
    ticketIds: (): string[] =>
      db
        .selectDistinct({ ticketId: contacts.ticketId })
        .from(contacts)
        .all()
        .map((row) => row.ticketId),
    count: (kind: ContactKind): number =>
      db.select({ n: count() }).from(contacts).where(eq(contacts.kind, kind)).get()?.n ?? 0,
    forget(ticketId: string, kind?: ContactKind): void {
      remove(kind ? and(eq(contacts.ticketId, ticketId), eq(contacts.kind, kind)) : eq(contacts.ticketId, ticketId))
    },
    /** With the service day. What is left in the write-ahead log goes too. */
    forgetAll(): void {
      if (remove(undefined) > 0) db.$client.pragma('wal_checkpoint(TRUNCATE)')
    }
  }
}
export type Contacts = ReturnType<typeof openContacts>
