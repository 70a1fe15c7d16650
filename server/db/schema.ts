import type { Text } from '../protocol/basics.ts'
import type { Right } from '../protocol/conventions/rights.ts'
import type { Scope } from '../protocol/programs.ts'
import { sql, blob, check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from './drizzle.ts'

/** The one file of data. Columns end in `_at` for epoch ms, `_ms` for durations. */

/**
 * Called within the range, sooner, or later; `left` before its end by their own will, `hard` where no range was told, `moot`
 * where the visitor changed what it was about.
 */
export const PROMISE_OUTCOMES = ['kept', 'sooner', 'later', 'left', 'hard', 'moot'] as const

/** The log: append-only by trigger (migrations), hash-chained, `seq` without gaps. Everything else about tickets can be made from it. */
export const events = sqliteTable(
  'events',
  {
    seq: integer().primaryKey(),
    serviceDay: text('service_day').notNull(),
    at: integer().notNull(),
    type: text().notNull(),
    actor: text().notNull(),
    body: text().notNull(),
    prevHash: text('prev_hash').notNull(),
    hash: text().notNull()
  },
  (t) => [
    index('events_by_day').on(t.serviceDay, t.seq),
    index('events_by_type').on(t.type, t.seq),
    check('events_seq_positive', sql`${t.seq} > 0`)
  ]
)

/** Facts about the file itself: the log's epoch, whether it is the sample hall. */
export const meta = sqliteTable('meta', { key: text().primaryKey(), value: text().notNull() })

/** One row a ticket, as it is now: for reports, and so that SQLite watches the invariants too. */
export const tickets = sqliteTable(
  'tickets',
  {
    ticketId: text('ticket_id').primaryKey(),
    serviceDay: text('service_day').notNull(),
    ticketNumber: text('ticket_number').notNull(),
    serviceId: text('service_id').notNull(),
    classId: text('class_id').notNull(),
    language: text(),
    status: text({ enum: ['waiting', 'called', 'serving', 'finished', 'parked', 'no-show', 'cancelled'] }).notNull(),
    deskId: text('desk_id'),
    issuedAt: integer('issued_at').notNull(),
    endedAt: integer('ended_at'),
    cancelReason: text('cancel_reason'),
    stars: integer(),
    /** What the rating is about, as a JSON list of codes. */
    ratingReasons: text('rating_reasons')
  },
  (t) => [
    uniqueIndex('tickets_number_once_a_day').on(t.serviceDay, t.ticketNumber),
    uniqueIndex('tickets_one_at_a_desk').on(t.deskId).where(sql`${t.deskId} is not null`),
    check(
      'tickets_status',
      sql`${t.status} in ('waiting', 'called', 'serving', 'finished', 'parked', 'no-show', 'cancelled')`
    ),
    check('tickets_at_desk', sql`(${t.status} in ('called', 'serving')) = (${t.deskId} is not null)`),
    check('tickets_stars', sql`${t.stars} between 1 and 5`)
  ]
)

/** One row each time a ticket comes to a desk. */
export const visits = sqliteTable(
  'visits',
  {
    calledSeq: integer('called_seq')
      .primaryKey()
      .references(() => events.seq),
    ticketId: text('ticket_id')
      .notNull()
      .references(() => tickets.ticketId),
    serviceDay: text('service_day').notNull(),
    serviceId: text('service_id').notNull(),
    deskId: text('desk_id').notNull(),
    operator: text().notNull(),
    rule: text().notNull(),
    waitedMs: integer('waited_ms').notNull(),
    calledAt: integer('called_at').notNull(),
    startedAt: integer('started_at'),
    endedAt: integer('ended_at'),
    ended: text({ enum: ['finished', 'no-show', 'parked', 'transferred', 'cancelled'] }),
    outcome: text()
  },
  (t) => [
    index('visits_by_day').on(t.serviceDay, t.serviceId),
    uniqueIndex('visits_one_open_a_ticket').on(t.ticketId).where(sql`${t.ended} is null`),
    check('visits_ended', sql`(${t.ended} is null) = (${t.endedAt} is null)`)
  ]
)

/** One row each time the holder of a ticket was told a wait, and what became of it (RULES.md, W4 and W7). */
export const promises = sqliteTable(
  'promises',
  {
    toldSeq: integer('told_seq').primaryKey(),
    ticketId: text('ticket_id').notNull(),
    serviceDay: text('service_day').notNull(),
    serviceId: text('service_id').notNull(),
    kind: text({ enum: ['paper', 'phone', 'update'] }).notNull(),
    /** The estimate's method and its version. */
    method: text().notNull(),
    toldAt: integer('told_at').notNull(),
    ahead: integer().notNull(),
    lowMs: integer('low_ms').notNull(),
    likelyMs: integer('likely_ms').notNull(),
    highMs: integer('high_ms').notNull(),
    /** As it was shown, minutes; both null: no range was told. */
    shownFrom: integer('shown_from'),
    shownTo: integer('shown_to'),
    endedAt: integer('ended_at'),
    endedSeq: integer('ended_seq'),
    outcome: text({ enum: PROMISE_OUTCOMES })
  },
  (t) => [
    index('promises_open').on(t.ticketId).where(sql`${t.outcome} is null`),
    index('promises_by_end').on(t.endedSeq).where(sql`${t.outcome} in ('kept', 'sooner', 'later')`),
    check('promises_ended', sql`(${t.outcome} is null) = (${t.endedSeq} is null)`)
  ]
)

/** What reports count of each closed service day, packed in columns (server/figures). Made from the log, and made again when it is missing. */
export const dayFacts = sqliteTable('day_facts', {
  serviceDay: text('service_day').primaryKey(),
  /** Of the fold that made them. */
  version: integer().notNull(),
  /** JSON: the ids that the columns point to. */
  ids: text().notNull(),
  tickets: blob({ mode: 'buffer' }).notNull(),
  visits: blob({ mode: 'buffer' }).notNull(),
  desks: blob({ mode: 'buffer' }).notNull()
})

/** Answers already given, by who asked and the key they chose: the same request again gets the same answer. */
export const requests = sqliteTable(
  'requests',
  {
    scope: text().notNull(),
    key: text().notNull(),
    bodyHash: text('body_hash').notNull(),
    answer: text().notNull(),
    at: integer().notNull()
  },
  (t) => [primaryKey({ columns: [t.scope, t.key] }), index('requests_by_age').on(t.at)]
)

/** What visitors wrote to their rating. Not in the log, which is for ever: forgotten after the days that the centre sets. */
export const comments = sqliteTable(
  'comments',
  {
    commentId: integer('comment_id').primaryKey(),
    ticketNumber: text('ticket_number').notNull(),
    serviceId: text('service_id').notNull(),
    at: integer().notNull(),
    stars: integer().notNull(),
    text: text().notNull()
  },
  (t) => [index('comments_by_age').on(t.at)]
)

/** Where a visitor wants to be told of their call. Gone when the visit or the service day ends; never in a backup. */
export const contacts = sqliteTable(
  'contacts',
  {
    ticketId: text('ticket_id').notNull(),
    kind: text({ enum: ['push', 'sms'] }).notNull(),
    language: text({ enum: ['ky', 'ru', 'en'] }).notNull(),
    /** A telephone number, or a push subscription as JSON. */
    address: text().notNull(),
    at: integer().notNull()
  },
  (t) => [primaryKey({ columns: [t.ticketId, t.kind] })]
)

export const users = sqliteTable(
  'users',
  {
    userId: text('user_id').primaryKey(),
    login: text().notNull(),
    name: text().notNull(),
    /** One that every centre has, or the id of one of its own. */
    role: text().notNull(),
    passwordHash: text('password_hash').notNull(),
    /** JSON, the ids of the services that an operator can serve; null: all. */
    skills: text({ mode: 'json' }).$type<string[]>(),
    /** The password is one that somebody else has chosen. */
    mustChangePassword: integer('must_change_password', { mode: 'boolean' }).notNull().default(false),
    /** In base 32, as an authenticator has it; null: no second factor. It must be read again to check a code, so it is no hash. */
    secondFactor: text('second_factor'),
    /** The period of the last code that was taken: none is taken twice. */
    secondFactorStep: integer('second_factor_step'),
    /** Kept when gone: the log names people by their ids. Their login is free again. */
    removedAt: integer('removed_at')
  },
  (t) => [
    uniqueIndex('users_login_once').on(t.login).where(sql`${t.removedAt} is null`),
    check(
      'users_role',
      sql`${t.role} in ('operator', 'supervisor', 'administrator', 'director', 'auditor', 'technician', 'reception') or ${t.role} glob 'own-*'`
    )
  ]
)

/** Roles of the centre's own. What they may do is compared with the log, like people. */
export const roles = sqliteTable(
  'roles',
  {
    roleId: text('role_id').primaryKey(),
    /** JSON, in the languages. */
    name: text({ mode: 'json' }).$type<Text>().notNull(),
    /** JSON, words of server/protocol/conventions/rights.ts. */
    rights: text({ mode: 'json' }).$type<Right[]>().notNull()
  },
  (t) => [check('roles_own', sql`${t.roleId} glob 'own-*'`)]
)

/** What lets somebody in whose authenticator is lost, each once; a code itself is on paper only. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    codeHash: text('code_hash').notNull()
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })]
)

/** The token itself is only in the browser's cookie. */
export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.userId, { onDelete: 'cascade' }),
    openedAt: integer('opened_at').notNull().default(0),
    /** When the password, and the second factor, were given last. */
    provedAt: integer('proved_at').notNull().default(0),
    expiresAt: integer('expires_at').notNull(),
    lastSeenAt: integer('last_seen_at').notNull().default(0),
    address: text().notNull().default(''),
    /** What the browser calls itself. */
    browser: text().notNull().default('')
  },
  (t) => [index('sessions_by_user').on(t.userId)]
)

/** What a display told of a call; the log has it too, in its order. */
export const announcements = sqliteTable(
  'announcements',
  {
    seq: integer()
      .notNull()
      .references(() => events.seq),
    deviceId: text('device_id').notNull(),
    shownAt: integer('shown_at').notNull(),
    outcome: text({ enum: ['spoken', 'chimed', 'skipped', 'muted', 'held-back', 'failed'] }).notNull(),
    /** JSON: each sentence that was said to its end, its language and its source. */
    spoken: text().notNull()
  },
  (t) => [primaryKey({ columns: [t.seq, t.deviceId] })]
)

export const devices = sqliteTable('devices', {
  deviceId: text('device_id').primaryKey(),
  kind: text({ enum: ['kiosk', 'display'] }).notNull(),
  tokenHash: text('token_hash').notNull().unique(),
  name: text().notNull().default(''),
  zoneId: text('zone_id'),
  /** JSON, DeviceProfile of the protocol. */
  profile: text().notNull().default('{}'),
  enrolledAt: integer('enrolled_at').notNull().default(0),
  lastSeenAt: integer('last_seen_at')
})

/** Programs of others. A row stays when it was revoked, without its token's hash: the log names programs by their ids. */
export const programs = sqliteTable(
  'programs',
  {
    programId: text('program_id').primaryKey(),
    name: text().notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    scopes: text({ mode: 'json' }).$type<Scope[]>().notNull(),
    /** JSON, networks as CIDR; none: from anywhere. */
    addresses: text({ mode: 'json' }).$type<string[]>().notNull(),
    createdAt: integer('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    endsAt: integer('ends_at'),
    lastUsedAt: integer('last_used_at'),
    revokedAt: integer('revoked_at')
  },
  (t) => [check('programs_ends', sql`${t.endsAt} > 0`)]
)

/** Addresses that are told of events. */
export const hooks = sqliteTable('hooks', {
  hookId: text('hook_id').primaryKey(),
  url: text().notNull(),
  /** JSON, the types of events that go there. */
  types: text({ mode: 'json' }).$type<string[]>().notNull(),
  /** It signs what is sent, so it is no hash. */
  secret: text().notNull(),
  /** The one before it signs too, until its time is over. */
  formerSecret: text('former_secret'),
  formerUntil: integer('former_until'),
  createdAt: integer('created_at').notNull(),
  /** The place of the last event that arrived, or was none of its types. */
  doneSeq: integer('done_seq').notNull(),
  /** Since when the next one does not arrive; null: nothing is wrong. */
  failingSince: integer('failing_since'),
  /** When it was given up, until somebody begins it again. */
  disabledAt: integer('disabled_at')
})

/** What became of the newest deliveries. */
export const hookDeliveries = sqliteTable(
  'hook_deliveries',
  {
    deliveryId: integer('delivery_id').primaryKey({ autoIncrement: true }),
    hookId: text('hook_id')
      .notNull()
      .references(() => hooks.hookId, { onDelete: 'cascade' }),
    messageId: text('message_id').notNull(),
    type: text().notNull(),
    at: integer().notNull(),
    tookMs: integer('took_ms').notNull(),
    /** Of its answer; null: there was none. */
    status: integer(),
    /** Why it did not arrive. */
    trouble: text()
  },
  (t) => [index('hook_deliveries_by_hook').on(t.hookId, t.deliveryId)]
)

/** One row each time a ticket is to come out of a printer, written with its ticket. How it ended is here; what stood on it goes then. */
export const printJobs = sqliteTable(
  'print_jobs',
  {
    jobId: integer('job_id').primaryKey({ autoIncrement: true }),
    printerId: text('printer_id').notNull(),
    /** null: a printer was tried out. */
    ticketId: text('ticket_id'),
    createdAt: integer('created_at').notNull(),
    paper: text(),
    status: text({ enum: ['waiting', 'printed', 'too-old', 'failed'] })
      .notNull()
      .default('waiting'),
    endedAt: integer('ended_at'),
    /** What had kept it from being printed. */
    trouble: text()
  },
  (t) => [
    index('print_jobs_waiting').on(t.printerId, t.jobId).where(sql`${t.status} = 'waiting'`),
    index('print_jobs_by_ticket').on(t.ticketId, t.jobId).where(sql`${t.ticketId} is not null`),
    check('print_jobs_status', sql`${t.status} in ('waiting', 'printed', 'too-old', 'failed')`),
    check('print_jobs_ended', sql`(${t.status} = 'waiting') = (${t.endedAt} is null)`)
  ]
)

/** How each printer was when that last changed: for whoever looks while the server does not run. */
export const printerStates = sqliteTable('printer_states', {
  printerId: text('printer_id').primaryKey(),
  status: text({ enum: ['ready', 'out-of-paper', 'cover-open', 'fault', 'offline', 'unknown'] }).notNull(),
  nearEnd: integer('near_end', { mode: 'boolean' }).notNull(),
  since: integer().notNull()
})

/** Changes of the settings that are to hold from a service day on: sections as they are to be, and as they were. The log tells who planned them. */
export const plannedSettings = sqliteTable('planned_settings', {
  planId: text('plan_id').primaryKey(),
  fromDay: text('from_day').notNull(),
  /** null: an earlier program kept none. */
  base: text({ mode: 'json' }),
  sections: text({ mode: 'json' }).notNull(),
  actor: text().notNull(),
  reason: text(),
  at: integer().notNull()
})
