import { X509Certificate } from 'node:crypto'
import path from 'node:path'
import fp from 'fastify-plugin'
import { freeIn, growthOf } from '../db/disk-space.ts'
import type { Db } from '../db/open.ts'
import type { Outbox } from '../devices/notifications/outbox.ts'
import { sentenceOf } from '../devices/printing/sentences.ts'
import type { BackupStatus } from '../ops/backup/backup.ts'
import type { Text } from '../protocol/basics.ts'
import { dateTimeText } from '../protocol/conventions/dates.ts'
import { sameIn, tell } from '../protocol/conventions/message-format.ts'
import type { MachineFacts } from '../views/alarms.ts'
import { unknownSince } from '../views/lost.ts'
import type { CommonTrouble } from './common-settings-told.ts'
import {
  ALARMS_UNSENT,
  BACKUP,
  CERTIFICATE,
  CLOCK,
  COMMON,
  DISK,
  DISK_LITTLE,
  HUB,
  MESSAGES,
  RESTORED
} from './health-words.ts'

type Trouble = NonNullable<MachineFacts['system']>[number]

import { knownFor } from './known-for.ts'

declare module 'fastify' {
  interface FastifyInstance {
    systemWatch: {
      /** What is wrong now, the worst first, a sentence each. */
      reasons: () => Text[]
      /** Of these, what no other alarm tells. */
      troubles: () => Trouble[]
    }
  }
}

interface Options {
  db: Db
  backups?: { status: () => BackupStatus } | null | undefined
  /** The hall's own, as PEM. */
  certificate?: Buffer | undefined
  /** What is free on the disk, bytes; for tests. */
  freeBytes?: (() => number) | undefined
}

const DAY_MS = 86_400_000
/** How many times its interval a backup may be late before it counts as missed. */
const LATE = 2
/** Less than this, bytes, and a rush may fill it. */
const LITTLE = 500e6
const FEW_DAYS = 30
const ASKED_EVERY_MS = 60_000

/** What the server says of itself: to `/health`, the page of the system's state, and the alarms of the board. */
export default fp<Options>(
  async (app, { db, backups, certificate, freeBytes }) => {
    const startedAt = Date.now()
    const endsAt = certificate ? new X509Certificate(certificate).validToDate.getTime() : null
    const space = openSpace(db, freeBytes)

    const troubles = (): Trouble[] => [
      ...backupLate(backups?.status(), startedAt, app.hall.centre.timeZone),
      ...space(),
      ...certificateTrouble(endsAt),
      ...[app.dailyFiles.status().failure ?? []]
        .flat()
        .map((said) => ({ code: 'daily-file', level: 1, said: sameIn(said) })),
      ...messageTroubles(app.notifications.outbox),
      ...alarmsUnsent(app.phoneAlarms.outbox),
      ...commonTroubles(app.uplink.commonTrouble()),
      ...app.mail.troubles(),
      ...app.bucket.troubles(),
      ...app.house.troubles()
    ]
    app.decorate('systemWatch', {
      troubles,
      reasons: () => {
        const { trouble } = app.hall
        const { timeZone } = app.hall.centre
        const [clock, since, hub, status] = [
          app.hall.clockWarning(),
          unknownSince(app.hall.state),
          app.uplink.trouble(),
          backups?.status()
        ]
        return [
          ...(trouble ? [sameIn(trouble.sentence)] : []),
          ...(clock ? [tell(CLOCK[clock.kind], { n: Math.round(clock.byMs / 60_000) })] : []),
          ...(status && status.lastFailure !== null ? [tell(BACKUP.failed, { why: status.lastFailure })] : []),
          ...(status && status.lastFailure === null && status.pastChanged !== null
            ? [tell(BACKUP.changed, { why: status.pastChanged })]
            : []),
          ...(since === null ? [] : [tell(RESTORED, { at: dateTimeText(since, timeZone) })]),
          ...app.printing.views().flatMap((printer) => sentenceOf(printer) ?? []),
          ...troubles().map(({ said }) => said),
          ...(hub === null ? [] : [tell(HUB[hub.state], { at: dateTimeText(hub.since, timeZone) })])
        ]
      }
    })
  },
  { name: 'system-watch', dependencies: ['hall', 'printing'] }
)

/** Its failures and a changed past have an alarm of their own. */
function backupLate(status: BackupStatus | undefined, startedAt: number, timeZone: string): Trouble[] {
  if (!status || status.lastFailure !== null || status.pastChanged !== null) return []
  const { folder, newest, everyMs } = status
  if (Date.now() - (newest?.at ?? startedAt) <= LATE * everyMs) return []
  const said = newest
    ? tell(BACKUP.late, { folder, at: dateTimeText(newest.at, timeZone) })
    : tell(BACKUP.none, { folder })
  return [{ code: 'backup-late', level: 2, said }]
}

/** @param endsAt null: the hall has none of its own */
export function certificateTrouble(endsAt: number | null, now = Date.now()): Trouble[] {
  if (endsAt === null) return []
  const n = Math.floor((endsAt - now) / DAY_MS)
  if (n >= FEW_DAYS) return []
  return [
    n < 0
      ? { code: 'certificate', level: 3, said: CERTIFICATE.ended }
      : { code: 'certificate', level: n < 7 ? 2 : 1, said: tell(CERTIFICATE.ends, { n }) }
  ]
}

/** How many and why, never to whom. */
function messageTroubles(outbox: {
  failedLately: (kind: 'push' | 'sms') => number
  counts: Record<'push' | 'sms', { lastFailure: { reason: string } | null }>
}): Trouble[] {
  return (['push', 'sms'] as const).flatMap((kind) => {
    const n = outbox.failedLately(kind)
    const why = outbox.counts[kind].lastFailure?.reason ?? ''
    return n === 0 ? [] : [{ code: `messages-${kind}`, level: 1, said: tell(MESSAGES[kind], { n, why }) }]
  })
}

function commonTroubles(trouble: CommonTrouble | null): Trouble[] {
  if (trouble === null) return []
  const { state, version } = trouble
  return [{ code: `common-${state}`, level: state === 'refused' ? 2 : 1, said: tell(COMMON[state], { version }) }]
}

function alarmsUnsent(outbox: Outbox): Trouble[] {
  const n = outbox.failedLately('push')
  const why = outbox.counts.push.lastFailure?.reason ?? ''
  return n === 0 ? [] : [{ code: 'alarms-push', level: 1, said: tell(ALARMS_UNSENT, { n, why }) }]
}

/** Room on the disk, and for how many days it is at the growth of the file so far; asked once a minute. */
function openSpace(db: Db, freeBytes = () => freeIn(path.dirname(db.$client.name))): () => Trouble[] {
  function look(): Trouble[] {
    try {
      const free = freeBytes()
      const mb = Math.round(free / 1e6)
      if (free < LITTLE) return [{ code: 'disk-filling', level: 2, said: tell(DISK_LITTLE, { mb }) }]
      const growth = growthOf(db, Date.now())
      const n = growth === null ? Number.POSITIVE_INFINITY : Math.floor(free / growth)
      return n < FEW_DAYS ? [{ code: 'disk-filling', level: n < 7 ? 2 : 1, said: tell(DISK, { mb, n }) }] : []
    } catch {
      // A disk that does not answer is told of by what cannot be saved.
      return []
    }
  }
  return knownFor(ASKED_EVERY_MS, look)
}
