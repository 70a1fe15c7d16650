import { first, hold, type SqlDatabase } from './sql.ts'

export interface Enrolment {
  centreId: string
  publicKey: string
  name: string
  timeZone: string
  version: string
  enrolledAt: number
  revokedAt: number | null
}
export interface Code {
  centreId: string
  expiresAt: number
  /** What its token is made of, as long as the answer may be asked for again. */
  salt: string | null
  publicKey: string | null
}

interface Row {
  centre_id: string
  public_key: string
  name: string
  time_zone: string
  version: string
  enrolled_at: number
  revoked_at: number | null
}

/** Which halls speak for which centres. */
export function enrolmentsIn(db: SqlDatabase) {
  return {
    /** A new code takes the place of the centre's earlier one. */
    addCode: (codeHash: string, centreId: string, salt: string, expiresAt: number): Promise<void> =>
      db.transaction(async (tx) => {
        await hold(tx, 'codes')
        await tx.run('delete from codes where centre_id = ?', [centreId])
        await tx.run(
          'insert into codes (code_hash, centre_id, expires_at, salt, public_key, used_at) values (?, ?, ?, ?, null, null)',
          [codeHash, centreId, expiresAt, salt]
        )
      }),

    async code(codeHash: string): Promise<Code | null> {
      const row = await first(
        db.all<Code>(
          `select centre_id as "centreId", expires_at as "expiresAt", salt, public_key as "publicKey" from codes where code_hash = ?`,
          [codeHash]
        )
      )
      return row ?? null
    },

    /** Uses a code for one key, once, and makes its hall the centre's. Returns false when another key was faster. */
    enrol: (codeHash: string, tokenHash: string, hall: Omit<Enrolment, 'revokedAt'>): Promise<boolean> =>
      db.transaction(async (tx) => {
        const taken = await tx.run(
          'update codes set public_key = ?, used_at = ? where code_hash = ? and (public_key is null or public_key = ?)',
          [hall.publicKey, hall.enrolledAt, codeHash, hall.publicKey]
        )
        if (taken === 0) return false
        await tx.run(
          `insert into enrolments (centre_id, public_key, token_hash, name, time_zone, version, enrolled_at, revoked_at)
          values (?, ?, ?, ?, ?, ?, ?, null) on conflict (centre_id) do update set public_key = excluded.public_key,
          token_hash = excluded.token_hash, name = excluded.name, time_zone = excluded.time_zone, version = excluded.version,
          enrolled_at = excluded.enrolled_at, revoked_at = null`,
          [hall.centreId, hall.publicKey, tokenHash, hall.name, hall.timeZone, hall.version, hall.enrolledAt]
        )
        await tx.run(
          `insert into hall_keys (centre_id, public_key, since_at) values (?, ?, ?)
          on conflict (centre_id, public_key) do nothing`,
          [hall.centreId, hall.publicKey, hall.enrolledAt]
        )
        return true
      }),

    enrolments: async (): Promise<Enrolment[]> =>
      (await db.all<Row>('select * from enrolments order by centre_id')).map(enrolmentOf),

    /** Every key under which a centre's hall was ever enrolled: what it signed by an earlier one is its own all the same. */
    hallKeys: (): Promise<Array<{ centreId: string; publicKey: string }>> =>
      db.all('select centre_id as "centreId", public_key as "publicKey" from hall_keys order by centre_id, since_at'),

    /** Whose token it is; null: nobody's, or it was revoked. */
    async enrolmentByToken(tokenHash: string): Promise<Enrolment | null> {
      const row = await first(
        db.all<Row>('select * from enrolments where token_hash = ? and revoked_at is null', [tokenHash])
      )
      return row ? enrolmentOf(row) : null
    },

    /** Once the token was used, its answer cannot be had again. */
    forgetSalt: (centreId: string): Promise<number> =>
      db.run('update codes set salt = null where centre_id = ? and salt is not null and used_at is not null', [
        centreId
      ]),

    revoke: (centreId: string, now: number): Promise<number> =>
      db.run('update enrolments set revoked_at = ? where centre_id = ? and revoked_at is null', [now, centreId])
  }
}

const enrolmentOf = (row: Row): Enrolment => ({
  centreId: row.centre_id,
  publicKey: row.public_key,
  name: row.name,
  timeZone: row.time_zone,
  version: row.version,
  enrolledAt: row.enrolled_at,
  revokedAt: row.revoked_at
})
