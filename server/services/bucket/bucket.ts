import fp from 'fastify-plugin'
import { type BucketRows, openBucket } from '../../db/bucket.ts'
import type { Db } from '../../db/open.ts'
import { type Bucket, type BucketFile, putObject } from '../../devices/bucket/put-object.ts'
import type { MailTried } from '../../protocol/mail.ts'
import { say, tell } from '../../protocol/conventions/message-format.ts'
import type { MachineFacts } from '../../views/alarms.ts'
import { Carrier } from '../mail/carrier.ts'

type Trouble = NonNullable<MachineFacts['system']>[number]

import { knownFor } from '../known-for.ts'

declare module 'fastify' {
  interface FastifyInstance {
    bucket: {
      rows: BucketRows<Bucket>
      /** There is something to bring, or it can be tried again. */
      go: () => void
      hurry: () => void
      /** Puts a file now, and sees whether it is taken. */
      try: (bucket: Bucket, file: BucketFile) => Promise<MailTried>
      /** How the bucket stands, for the board. */
      troubles: () => Trouble[]
    }
  }
}

const LOOK_MS = 1_000
const HOUR_MS = 3_600_000
/** The board asks many times a second; what is in the file is looked up once. */
const KNOWN_FOR_MS = 1_000
/** The Kyrgyz is composed. */
const BUCKET_LATE = say(
  'Отчёттор S3 сактагычына {n} сааттан бери түшпөй жатат (акыркысы: {why}). /manage/mail барагын караңыз.',
  'Отчёты не попадают в хранилище S3 уже {n} ч (последнее: {why}). Посмотрите /manage/mail.',
  'Reports have not reached the S3 bucket for {n} h (lately: {why}). Look at /manage/mail.'
)

/** A bucket of an S3-compatible store, and the files that are on their way into it. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { log, monotonicNow } = app
    const rows = openBucket<Bucket>(db)
    // Hooks are registered before: their list of networks holds for everything that the settings may send somewhere.
    const mayReach = (address: string) => app.hooks.mayReach(address)
    const carrier = new Carrier({
      what: 'report for the bucket',
      now: monotonicNow,
      log,
      dropOld: (at) => rows.dropOld(at),
      hurry: (at) => rows.hurry(at),
      next(at) {
        const file = rows.next(at)
        const kept = file && rows.kept()
        return file && kept ? { ...file, bucket: kept.bucket } : null
      },
      async bring({ bucket, fileId, ...file }) {
        await putObject(bucket, file, mayReach)
        rows.drop(fileId)
      },
      putOff: ({ fileId }, part, at) => rows.putOff(fileId, part, at)
    })

    function look(): Trouble[] {
      const { failingSince, trouble } = rows.queue()
      const hours = failingSince === null ? 0 : Math.floor((monotonicNow() - failingSince) / HOUR_MS)
      if (hours < 1) return []
      return [{ code: 'bucket', level: hours >= 24 ? 2 : 1, said: tell(BUCKET_LATE, { n: hours, why: trouble ?? '' }) }]
    }
    app.decorate('bucket', {
      rows,
      go: () => carrier.go(),
      hurry: () => carrier.hurry(),
      async try(bucket: Bucket, file: BucketFile): Promise<MailTried> {
        try {
          await putObject(bucket, file, mayReach)
          return { arrived: true, trouble: null }
        } catch (error) {
          return { arrived: false, trouble: (error as Error).message }
        }
      },
      troubles: knownFor(KNOWN_FOR_MS, look)
    })
    const looking = setInterval(() => carrier.go(), LOOK_MS)
    app.addHook('preClose', async () => {
      clearInterval(looking)
      carrier.stop()
    })
  },
  { name: 'bucket', dependencies: ['hall', 'auth', 'hooks'] }
)
