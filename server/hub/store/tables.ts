import { first, type SqlDatabase } from './sql.ts'

/**
 * The hub's tables, in the SQL that SQLite and PostgreSQL (and what speaks it) both take: composite natural keys that begin
 * with the centre, no serial keys, no triggers. A step is never changed after it was delivered; a change is a new step.
 * Columns end in `_at` for epoch ms; json is kept as text.
 */
const STEPS: readonly string[][] = [
  [
    'create table meta (key text primary key, value text not null)',
    `create table people (user_id text primary key, login text not null unique, name text not null, role text not null,
      regions text, password_hash text not null, must_change integer not null, created_at bigint not null, removed_at bigint)`,
    `create table sessions (token_hash text primary key, user_id text not null, opened_at bigint not null,
      last_seen_at bigint not null, expires_at bigint not null, proved_at bigint not null, address text not null, browser text not null)`,
    `create table audit (at bigint not null, audit_id text not null, actor text not null, about text not null, what text not null,
      details text not null, primary key (at, audit_id))`,
    `create table centres (centre_id text primary key, name text not null, region text not null, district text not null,
      kind text not null, status text not null, address text not null, place text, hours text, offers text not null,
      note text, promised text not null, opened_on text,
      is_sample integer not null, created_at bigint not null)`,
    `create table codes (code_hash text primary key, centre_id text not null, expires_at bigint not null, salt text,
      public_key text, used_at bigint)`,
    `create table enrolments (centre_id text primary key, public_key text not null, token_hash text not null unique,
      name text not null, time_zone text not null, version text not null, enrolled_at bigint not null, revoked_at bigint)`,
    `create table epochs (centre_id text not null, epoch text not null, seq bigint not null, head text not null,
      parent_epoch text, parent_seq bigint not null, declared_at bigint not null, restored_at bigint,
      orphaned_events bigint not null, orphaned text not null, primary key (centre_id, epoch))`,
    `create table segments (centre_id text not null, epoch text not null, from_seq bigint not null, to_seq bigint not null,
      wire integer not null, prev text not null, head text not null, signature text not null, lines bytea not null,
      received_at bigint not null, primary key (centre_id, epoch, from_seq))`,
    `create table folds (centre_id text primary key, epoch text not null, seq bigint not null, settings text)`,
    `create table day_facts (centre_id text not null, service_day text not null, version integer not null,
      epoch text not null, from_seq bigint not null, to_seq bigint not null, settings text not null, ids text not null, tickets bytea not null, visits bytea not null, desks bytea not null, primary key (centre_id, service_day))`,
    `create table tallies (centre_id text not null, month text not null, service_id text not null, version integer not null,
      days integer not null, counts text not null, waits bytea not null, service_times bytea not null, primary key (centre_id, month, service_id))`,
    `create table statuses (centre_id text primary key, at bigint not null, sent_at bigint not null, instance text not null,
      earlier_instances text not null, version text not null, body text not null)`,
    `create table alarms (centre_id text not null, kind text not null, since_at bigint not null, details text not null,
      primary key (centre_id, kind))`,
    `create table services (common_id text primary key, place integer not null, body text not null)`,
    `create table service_map (centre_id text not null, service_id text not null, common_id text not null,
      primary key (centre_id, service_id))`,
    `create table anchors (day text not null, centre_id text not null, epoch text not null, seq bigint not null,
      head text not null, signature text not null, public_key text not null, hub_signature text not null,
      primary key (day, centre_id))`
  ],
  // Common settings.
  [
    `create table catalogue (key text primary key, revision bigint not null, body bytea not null, changed_at bigint not null,
      changed_by text not null)`,
    `create table bundles (version bigint primary key, body bytea not null, note text not null, published_at bigint not null,
      published_by text not null, takes_back bigint not null, services integer not null)`,
    `create table outcomes (centre_id text not null, version bigint not null, state text not null, said_at bigint not null,
      body text not null, primary key (centre_id, version))`
  ],
  // Second factors of head office.
  [
    'alter table people add column second_factor text',
    'alter table people add column second_factor_step bigint',
    'create table recovery_codes (user_id text not null, code_hash text not null, primary key (user_id, code_hash))',
    'create table begun_factors (session_id text primary key, secret text not null, begun_at bigint not null)'
  ],
  // What is guessed, counted by several hubs together.
  [
    `create table tries (login text not null, place text not null, failures double precision not null,
      not_before double precision not null, last_at bigint not null, primary key (login, place))`,
    'create table shares (key text primary key, full_at double precision not null)'
  ],
  // What a look at the whole holds logs and versions to.
  [
    `create table hall_keys (centre_id text not null, public_key text not null, since_at bigint not null,
      primary key (centre_id, public_key))`,
    `insert into hall_keys (centre_id, public_key, since_at) select centre_id, public_key, enrolled_at from enrolments`,
    'alter table bundles add column signature text'
  ]
]

const VERSION = 'schema'

/** The database was made by a newer hub, which this one would not know what it leaves out of. */
export class HubIsNewer extends Error {
  readonly code = 'KEZEK_FILE_IS_NEWER'
}

/** Brings the tables up to date. Several processes may start at once: one of them does it. */
export async function makeTables(db: SqlDatabase): Promise<void> {
  await makeFirst(db)
  await db.run('insert into hub_schema (key, value) values (?, 0) on conflict (key) do nothing', [VERSION])
  await db.transaction(async (tx) => {
    // The update takes the row, so that another process waits here until these steps are done.
    await tx.run('update hub_schema set value = value where key = ?', [VERSION])
    const row = await first(tx.all<{ value: number }>('select value from hub_schema where key = ?', [VERSION]))
    const done = row?.value ?? 0
    if (done > STEPS.length) throw new HubIsNewer('the database was written by a newer Kezek')
    for (const step of STEPS.slice(done)) for (const statement of step) await tx.run(statement)
    await tx.run('update hub_schema set value = ? where key = ?', [STEPS.length, VERSION])
  })
}

/** Two processes that make it at once get in each other's way even so; the second finds it made. */
async function makeFirst(db: SqlDatabase): Promise<void> {
  const make = () => db.run('create table if not exists hub_schema (key text primary key, value integer not null)')
  await make().catch(make)
}
