import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Bucket } from '../devices/bucket/put-object.ts'
import { hostOf } from '../devices/reachable.ts'
import { audited } from '../http/audited.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { BucketState, NewBucket } from '../protocol/bucket.ts'
import { MailTried, type ReportRhythm } from '../protocol/mail.ts'
import { needAllowedNetwork } from './need-allowed-network.ts'

/** The bucket that reports are put into. Registered under /api/bucket. */
const bucket: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app
  const { rows } = app.bucket
  await app.register(bucketSet)

  app.get(
    '',
    {
      schema: {
        summary: 'The bucket without its secret key, and what waits for it',
        response: { 200: BucketState, ...problems }
      }
    },
    async () => {
      const { failingSince, ...queue } = rows.queue()
      // Files count by a clock of their own; people read the hall's.
      const at = failingSince === null ? null : failingSince + hall.now() - app.monotonicNow()
      const { secretKey: _, ...known } = rows.kept()?.bucket ?? { secretKey: '' }
      return { bucket: 'endpoint' in known ? known : null, queue: { ...queue, failingSince: at } }
    }
  )

  app.post(
    '/test',
    {
      schema: {
        summary: 'Put a small file, kezek-test.txt, into the bucket now, and see whether it is taken',
        response: { 200: MailTried, ...problems }
      }
    },
    async () => {
      const kept = rows.kept()
      if (kept === null) throw new RequestRefused(409, 'no-bucket', 'First say which bucket')
      app.limits.take('hookTests', 'bucket')
      return app.bucket.try(kept.bucket, {
        name: 'kezek-test.txt',
        type: 'text/plain; charset=utf-8',
        content: Buffer.from(`${hall.centre.name.en}: a test\n`)
      })
    }
  )
}

/** Which bucket it is. Registered under /api/bucket. */
const bucketSet: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app
  const { rows } = app.bucket

  app.put(
    '',
    {
      schema: {
        summary: 'Say into which bucket reports are put; its secret key is never told again',
        description:
          'An S3-compatible store is written to by its path (endpoint/bucket/name), signed by Signature Version 4. It must be in a network that the list of networks of hooks has.',
        body: NewBucket,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { secretKey, ...wanted } = request.body
      const endpoint = URL.parse(wanted.endpoint)
      if (!endpoint) throw new RequestRefused(400, 'bad-request', 'That is no address')
      needAllowedNetwork(app, hostOf(endpoint), 'Reports')
      const before = rows.kept()
      const secret = secretKey ?? keptSecret(before?.bucket ?? null, wanted)
      if (secret === null)
        throw new RequestRefused(400, 'secret-key-missing', 'The secret key of this bucket must be given')
      const reported = Object.fromEntries(
        wanted.reports.flatMap((rhythm: ReportRhythm) => {
          const upTo = before?.reported[rhythm] ?? app.bucketReports.upToNow(rhythm)
          return upTo === undefined ? [] : [[rhythm, upTo]]
        })
      )
      await audited(
        hall,
        request,
        {
          about: 'bucket',
          what: 'set',
          details: { endpoint: wanted.endpoint, bucket: wanted.bucket, folder: wanted.folder, reports: wanted.reports }
        },
        {
          withinTransaction: () => rows.keep({ bucket: { ...wanted, secretKey: secret }, reported }),
          afterCommit: () => app.bucket.hurry()
        }
      )
      return reply.code(204).send(null)
    }
  )

  app.delete(
    '',
    { schema: { summary: 'Put reports into no bucket any more', response: { 204: NoContent, ...problems } } },
    async (request, reply) => {
      await audited(
        hall,
        request,
        { about: 'bucket', what: 'removed', details: {} },
        { withinTransaction: () => rows.keep(null) }
      )
      return reply.code(204).send(null)
    }
  )
}

/** It goes to no other store, and for nobody else's key, than it was given for. */
const keptSecret = (
  before: Bucket | null,
  { endpoint, bucket, accessKey }: Pick<Bucket, 'endpoint' | 'bucket' | 'accessKey'>
): string | null =>
  before?.endpoint === endpoint && before.bucket === bucket && before.accessKey === accessKey ? before.secretKey : null

export default bucket
