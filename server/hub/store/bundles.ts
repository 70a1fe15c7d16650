import { gunzipSync, gzipSync } from 'node:zlib'
import type { BundleOutcome, Catalogue } from '../../protocol/network/common.ts'
import { putServices } from './catalogue.ts'
import { first, hold, type SqlDatabase } from './sql.ts'

/** The catalogue as head office is writing it. */
export interface Draft {
  revision: number
  catalogue: Catalogue
  changedAt: number
  changedBy: string
}

/** A version that was handed down. */
export interface PublishedVersion {
  version: number
  note: string
  publishedAt: number
  publishedBy: string
  /** The earlier version that it is again. */
  takesBack: number | null
  services: number
  /** By the hub's key (common/version-signature.ts); null: it was published before versions were signed. */
  signature: string | null
}

/** What came of a version in a centre. `sent`: its hall has fetched it, and said nothing yet. */
export interface KnownOutcome {
  centreId: string
  version: number
  state: BundleOutcome['state'] | 'sent'
  at: number
  outcome: Omit<BundleOutcome, 'state' | 'services'> | null
}

interface VersionRow {
  version: number
  note: string
  published_at: number
  published_by: string
  takes_back: number
  services: number
  signature: string | null
}

const DRAFT = 'draft'
const packed = (catalogue: Catalogue): Buffer => gzipSync(JSON.stringify(catalogue))
const unpacked = (body: Buffer): Catalogue => JSON.parse(gunzipSync(body).toString())

/** Common settings: the draft, what was published of it, and what came of that in each centre. */
export const bundlesIn = (db: SqlDatabase) => ({ ...draftIn(db), ...versionsIn(db), ...outcomesIn(db) })

function draftIn(db: SqlDatabase) {
  return {
    async draft(): Promise<Draft | null> {
      const row = await first(
        db.all<{ revision: number; body: Buffer; changed_at: number; changed_by: string }>(
          'select revision, body, changed_at, changed_by from catalogue where key = ?',
          [DRAFT]
        )
      )
      if (!row) return null
      const { revision, body, changed_at: changedAt, changed_by: changedBy } = row
      return { revision, catalogue: unpacked(body), changedAt, changedBy }
    },

    /** Replaces the draft that has a revision, 0 where there is none; returns false when somebody else was faster. */
    async setDraft(was: number, { catalogue, changedAt, changedBy }: Omit<Draft, 'revision'>): Promise<boolean> {
      const body = packed(catalogue)
      const changed =
        was === 0
          ? await db.run(
              `insert into catalogue (key, revision, body, changed_at, changed_by) values (?, 1, ?, ?, ?)
              on conflict (key) do nothing`,
              [DRAFT, body, changedAt, changedBy]
            )
          : await db.run(
              `update catalogue set revision = revision + 1, body = ?, changed_at = ?, changed_by = ?
              where key = ? and revision = ?`,
              [body, changedAt, changedBy, DRAFT, was]
            )
      return changed === 1
    }
  }
}

function versionsIn(db: SqlDatabase) {
  return {
    /**
     * Keeps a version and makes its services those that the public is told of, at once. Returns false when there is one of
     * this number, or above it.
     */
    publish: (about: Omit<PublishedVersion, 'services'>, catalogue: Catalogue): Promise<boolean> =>
      db.transaction(async (tx) => {
        const { version, note, publishedAt, publishedBy, takesBack, signature } = about
        await hold(tx, 'services')
        const newest = await first(tx.all<{ version: number }>('select max(version) as version from bundles'))
        if ((newest?.version ?? 0) > version) return false
        const added = await tx.run(
          `insert into bundles (version, body, note, published_at, published_by, takes_back, services, signature)
          values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (version) do nothing`,
          [
            version,
            packed(catalogue),
            note,
            publishedAt,
            publishedBy,
            takesBack ?? 0,
            catalogue.services.length,
            signature
          ]
        )
        if (added === 0) return false
        await putServices(tx, catalogue.services)
        return true
      }),

    /** The newest version; null: nothing was published yet. */
    async newestVersion(): Promise<{ version: number; publishedAt: number } | null> {
      const row = await first(
        db.all<VersionRow>('select version, published_at from bundles order by version desc limit 1')
      )
      return row ? { version: row.version, publishedAt: row.published_at } : null
    },

    /** What was published, the newest first. */
    versions: async (most: number): Promise<PublishedVersion[]> =>
      (
        await db.all<VersionRow>(
          `select version, note, published_at, published_by, takes_back, services, signature from bundles
          order by version desc limit ?`,
          [most]
        )
      ).map(versionOf),

    async published(version: number): Promise<(PublishedVersion & { catalogue: Catalogue }) | null> {
      const row = await first(
        db.all<VersionRow & { body: Buffer }>('select * from bundles where version = ?', [version])
      )
      return row ? { ...versionOf(row), catalogue: unpacked(row.body) } : null
    }
  }
}

function outcomesIn(db: SqlDatabase) {
  return {
    /** What came of a version in each centre, or of all of them. */
    outcomes: async (version?: number): Promise<KnownOutcome[]> =>
      (
        await db.all<{ centre_id: string; version: number; state: KnownOutcome['state']; at: number; body: string }>(
          `select centre_id, version, state, said_at as "at", body from outcomes
          ${version === undefined ? '' : 'where version = ?'} order by centre_id, version`,
          version === undefined ? [] : [version]
        )
      ).map(({ centre_id: centreId, body, ...row }) => ({ centreId, ...row, outcome: JSON.parse(body) })),

    /** Keeps what a hall said of a version. That one was sent says nothing to who has said more. */
    keepOutcome: ({ centreId, version, state, at, outcome }: KnownOutcome): Promise<number> =>
      db.run(
        `insert into outcomes (centre_id, version, state, said_at, body) values (?, ?, ?, ?, ?)
        on conflict (centre_id, version) ${
          state === 'sent'
            ? 'do nothing'
            : 'do update set state = excluded.state, said_at = excluded.said_at, body = excluded.body'
        }`,
        [centreId, version, state, at, JSON.stringify(outcome)]
      )
  }
}

const versionOf = (row: VersionRow): PublishedVersion => ({
  version: row.version,
  note: row.note,
  publishedAt: row.published_at,
  publishedBy: row.published_by,
  takesBack: row.takes_back === 0 ? null : row.takes_back,
  services: row.services,
  signature: row.signature
})
