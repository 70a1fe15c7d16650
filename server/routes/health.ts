import type { FastifyPluginAsync } from 'fastify'
import type { BackupStatus } from '../ops/backup/backup.ts'
import type { Outbox } from '../devices/notifications/outbox.ts'
import { sentenceOf } from '../devices/printing/sentences.ts'
import { unknownSince } from '../views/lost.ts'
import type { ClockWarning } from '../protocol/hall-views.ts'

export interface HealthOptions {
  backups?: { status: () => BackupStatus } | null | undefined
}

/** How many times its interval a backup may be late before it counts as missed. */
const LATE = 2

/** Whether the process lives and what is wrong with it, and whether the hall takes commands. Registered at the root. */
const health: FastifyPluginAsync<HealthOptions> = async (app, { backups }) => {
  const startedAt = Date.now()

  // 200 whatever it says: a hall that works without a backup must not be restarted for it.
  app.get('/health', { schema: { hide: true } }, async () => {
    const { trouble } = app.hall
    const reasons = [
      ...(trouble ? [trouble.sentence] : []),
      ...clockReasons(app.hall.clockWarning()),
      ...backupReasons(backups?.status(), startedAt),
      ...restoreReasons(unknownSince(app.hall.state)),
      ...app.printing.views().flatMap((printer) => sentenceOf(printer) ?? []),
      ...[app.dailyFiles.status().failure ?? []].flat(),
      ...messageReasons(app.notifications.outbox),
      ...hubReasons(app.uplink.trouble())
    ]
    const { epoch, tail } = app.hall.log
    return {
      status: reasons.length === 0 ? 'ok' : 'attention',
      reasons,
      log: { epoch, seq: tail.seq, head: tail.hash }
    }
  })

  app.get('/ready', { schema: { hide: true } }, async (_request, reply) => {
    const { state, trouble } = app.hall
    if (trouble) return reply.code(503).send({ status: 'not-ready', reason: trouble.reason, detail: trouble.sentence })
    const isReady = state.day !== null
    return reply
      .code(isReady ? 200 : 503)
      .send({ status: isReady ? 'ready' : 'not-ready', ...(!isReady && { reason: 'no-service-day' }) })
  })
}

const MESSAGES = { push: 'pushed messages', sms: 'text messages' } as const

/** How many and why, never to whom. */
function messageReasons(outbox: Outbox): string[] {
  return (['push', 'sms'] as const).flatMap((kind) => {
    const n = outbox.failedLately(kind)
    return n === 0
      ? []
      : [
          `${n} ${MESSAGES[kind]} could not be sent in the last 6 hours (lately: ${outbox.counts[kind].lastFailure?.reason}). Look at /manage/phones${kind === 'sms' ? ', and whether the gateway has credit' : ', and whether this machine reaches the internet'}.`
        ]
  })
}

const HUB = {
  away: 'does not answer; the hall works on, and everything is sent later',
  refused: 'does not know this hall any more: ask head office for a new code',
  'chain-differs': 'has another log of this hall, and nothing is sent: run "npm run verify"',
  twin: 'hears another machine under the name of this hall: switch one of them off'
} as const

const hubReasons = (trouble: { state: keyof typeof HUB; since: number } | null): string[] =>
  trouble === null
    ? []
    : [
        `Since ${new Date(trouble.since).toISOString()} the network's hub ${HUB[trouble.state]}. Look at /manage/network.`
      ]

function clockReasons(warning: ClockWarning | null): string[] {
  if (!warning) return []
  const minutes = Math.round(warning.byMs / 60_000)
  switch (warning.kind) {
    case 'implausible':
      return [
        "This machine's clock cannot be right. Set it, and change the battery on its main board; the hall goes on by its own."
      ]
    case 'behind':
      return [`This machine's clock was set back: the hall is ${minutes} minutes ahead of it. Compare it with a watch.`]
    case 'ahead':
      return [`This machine's clock leapt ${minutes} minutes forward, and the hall followed. Compare it with a watch.`]
  }
}

function backupReasons(status: BackupStatus | undefined, startedAt: number): string[] {
  if (!status) return []
  const { folder, newest, everyMs, lastFailure, pastChanged } = status
  if (lastFailure !== null) return [`The last backup failed: ${lastFailure}`]
  if (pastChanged !== null) return [`The log's past is not what it was: ${pastChanged}`]
  const since = newest?.at ?? startedAt
  if (Date.now() - since <= LATE * everyMs) return []
  return [
    `${newest === null ? 'There is no backup' : `The newest backup is of ${new Date(newest.at).toISOString()}`} in ${folder}. Look whether the drive is there.`
  ]
}

function restoreReasons(since: number | null): string[] {
  if (since === null) return []
  return [
    `A backup was restored: tickets of today that were given out from ${new Date(since).toISOString()} until then are unknown. Their holders are told to ask the staff.`
  ]
}

export default health
