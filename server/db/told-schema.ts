import type { AlarmChoice } from '../protocol/alarm-news.ts'
import type { ReportRhythm } from '../protocol/mail.ts'
import { blob, check, index, integer, sql, sqliteTable, text } from './drizzle.ts'
import { users } from './schema.ts'

/** Who is told of alarms and gets reports without looking, and what is on its way to them. */

/** The browsers that staff have alarms pushed to. Gone with the account, and when its person signs out everywhere; never in a backup. */
export const alarmPhones = sqliteTable(
  'alarm_phones',
  {
    phoneId: text('phone_id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    choice: text().$type<AlarmChoice>().notNull(),
    language: text({ enum: ['ky', 'ru', 'en'] }).notNull(),
    /** A push subscription as JSON. */
    address: text().notNull(),
    addedAt: integer('added_at').notNull()
  },
  (t) => [index('alarm_phones_by_user').on(t.userId)]
)

/** Addresses that are told of alarms by e-mail, and get reports. */
export const mailRecipients = sqliteTable('mail_recipients', {
  recipientId: text('recipient_id').primaryKey(),
  address: text().notNull(),
  language: text({ enum: ['ky', 'ru', 'en'] }).notNull(),
  /** As whom it is written to: one that every centre has, or the id of one of its own. */
  role: text().notNull(),
  /** null: none. */
  alarms: text().$type<AlarmChoice>(),
  /** JSON: daily, weekly, monthly. */
  reports: text({ mode: 'json' }).$type<ReportRhythm[]>().notNull(),
  /** JSON: the last day of the newest report of each rhythm that was written. */
  reported: text({ mode: 'json' }).$type<Partial<Record<ReportRhythm, string>>>().notNull(),
  createdAt: integer('created_at').notNull(),
  /** Why the last letter was refused for good; null: it was taken, or none was sent. */
  trouble: text()
})

/** Letters on their way, the oldest first. Never in a backup: they would be sent once more. */
export const letters = sqliteTable(
  'letters',
  {
    letterId: integer('letter_id').primaryKey({ autoIncrement: true }),
    recipientId: text('recipient_id')
      .notNull()
      .references(() => mailRecipients.recipientId, { onDelete: 'cascade' }),
    subject: text().notNull(),
    text: text().notNull(),
    html: text(),
    fileName: text('file_name'),
    file: blob({ mode: 'buffer' }),
    createdAt: integer('created_at').notNull(),
    /** Of no use any more. */
    endsAt: integer('ends_at').notNull(),
    tries: integer().notNull().default(0),
    nextAt: integer('next_at').notNull(),
    failingSince: integer('failing_since'),
    trouble: text()
  },
  (t) => [index('letters_due').on(t.nextAt), check('letters_file', sql`(${t.file} is null) = (${t.fileName} is null)`)]
)

/** Files on their way into the bucket, the oldest first. Never in a backup: they would be put there once more. */
export const bucketFiles = sqliteTable(
  'bucket_files',
  {
    fileId: integer('file_id').primaryKey({ autoIncrement: true }),
    name: text().notNull(),
    type: text().notNull(),
    content: blob({ mode: 'buffer' }).notNull(),
    /** Of no use any more. */
    endsAt: integer('ends_at').notNull(),
    tries: integer().notNull().default(0),
    nextAt: integer('next_at').notNull(),
    failingSince: integer('failing_since'),
    trouble: text()
  },
  (t) => [index('bucket_files_due').on(t.nextAt)]
)
