import { index, integer, sqliteTable, text, uniqueIndex } from './drizzle.ts'
import { sessions, users } from './schema.ts'

/** Accounts of people whom the house's own sign-in lets in (OpenID Connect), and how long its word on their sessions holds. */

/** Whom the house knows by which name. A row stays when its person is removed, and keeps them out, until they are erased. */
export const houseAccounts = sqliteTable(
  'house_accounts',
  {
    userId: text('user_id')
      .primaryKey()
      .references(() => users.userId, { onDelete: 'cascade' }),
    issuer: text().notNull(),
    /** Of the issuer's own, never used again for another; a login is no key, because it can be given to somebody else. */
    subject: text().notNull()
  },
  (t) => [uniqueIndex('house_accounts_once').on(t.issuer, t.subject)]
)

/** Sessions that the house is asked about again. Never in a backup: with what is kept of them the house would let in once more. */
export const houseSessions = sqliteTable(
  'house_sessions',
  {
    tokenHash: text('token_hash')
      .primaryKey()
      .references(() => sessions.tokenHash, { onDelete: 'cascade' }),
    /** What the house is asked with, sealed (sealed.ts); null: it gave nothing, and the session ends with its time. */
    refreshToken: text('refresh_token'),
    nextCheckAt: integer('next_check_at').notNull()
  },
  (t) => [index('house_sessions_due').on(t.nextCheckAt)]
)
