import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { problemOf, RequestRefused } from '../../http/errors.ts'
import { problems } from '../../http/schemas.ts'
import {
  Accepted,
  BatchHeaders,
  EpochBody,
  EpochDeclared,
  type Mark,
  Mark as MarkBody,
  MarkQuery,
  MOST_PACKED_BYTES,
  NotTaken
} from '../../protocol/network/wire.ts'
import type { Enrolment } from '../store/enrolments.ts'
import { declareEpoch } from '../wire/declare-epoch.ts'
import { type KnownWires, markOf, type NotTakenCode, takeBatch } from '../wire/take-batch.ts'
import { wireOf } from '../wire/wire-of.ts'
import elsewhere from './hub-elsewhere.ts'
import bundles from './hub-bundles.ts'
import enrol from './hub-enrol.ts'
import status from './hub-status.ts'

const DETAILS: Record<NotTakenCode, string> = {
  gap: 'The batch does not begin where the hub stands; go on from its mark',
  'chain-differs': "The log's hash at that place is another one here",
  'epoch-unknown': 'Declare the epoch first (POST /api/hub/epochs)',
  'epoch-ended': 'A backup was restored: the log goes on under another epoch'
}

/** What halls say. Registered under /api/hub. */
const hubWire: FastifyPluginAsyncTypebox<{ wires: KnownWires }> = async (app, { wires }) => {
  await app.register(enrol)
  await app.register(status, { wires })
  await app.register(elsewhere)
  await app.register(batches, { wires })
  await app.register(bundles, { prefix: '/bundles', wires })

  app.get(
    '/mark',
    {
      schema: {
        summary: "How far the hub has an epoch of this hall's log",
        querystring: MarkQuery,
        response: { 200: MarkBody, ...problems }
      }
    },
    async (request) => {
      const { centreId } = request.hallOf as Enrolment
      await app.hubStore.forgetSalt(centreId)
      return markOf(request.query.epoch, await app.hubStore.epoch(centreId, request.query.epoch), wires)
    }
  )
}

/** Epochs, and the events under them. */
const batches: FastifyPluginAsyncTypebox<{ wires: KnownWires }> = async (app, { wires }) => {
  const { hubStore: store, hubNow: now, counter } = app
  /** One request of each hall at a time. */
  const sending = new Set<string>()

  app.addContentTypeParser(
    'application/gzip',
    { parseAs: 'buffer', bodyLimit: MOST_PACKED_BYTES },
    (_request, body, done) => done(null, body)
  )

  const refuse = (reply: FastifyReply, code: NotTakenCode, mark: Mark) =>
    reply
      .code(409)
      .type('application/problem+json')
      .send({ ...problemOf(409, code, DETAILS[code]), mark })

  async function alone<T>(centreId: string, work: () => Promise<T>): Promise<T> {
    if (sending.has(centreId)) throw new RequestRefused(429, 'too-many-requests', 'One request at a time', 1)
    sending.add(centreId)
    try {
      return await work()
    } finally {
      sending.delete(centreId)
    }
  }

  app.post(
    '/epochs',
    {
      schema: {
        summary: 'Begin an epoch: the first of a log, or one after a restored backup',
        body: EpochBody,
        response: { ...problems, 201: EpochDeclared, 409: NotTaken }
      }
    },
    async (request, reply) => {
      const { centreId } = request.hallOf as Enrolment
      const { epoch, after } = request.body
      const declared = await alone(centreId, () => declareEpoch(store, centreId, request.body, wires.max, now()))
      if ('code' in declared) {
        if (declared.code === 'chain-differs') await store.raise(centreId, 'chain-differs', now(), { epoch })
        return refuse(reply, declared.code, markOf(after?.epoch ?? epoch, declared.known, wires))
      }
      if (after !== null) {
        request.log.warn({ centreId, epoch, ...declared.orphaned }, 'a hall goes on from a restored backup')
        await store.raise(centreId, 'restored', now(), { epoch, ...declared.orphaned })
      }
      counter.nudge(centreId)
      return reply.code(201).send(declared)
    }
  )

  app.post(
    '/events',
    {
      schema: {
        summary: "A batch of a hall's log, taken exactly once",
        description: 'Content type application/gzip: one JSON array a line, `[seq, at, type, actor, body]`.',
        headers: BatchHeaders,
        response: { ...problems, 200: Accepted, 409: NotTaken, 413: problems[400], 426: problems[400] }
      }
    },
    async (request, reply) => {
      const hall = request.hallOf as Enrolment
      const wire = wireOf(request, wires)
      if (!Buffer.isBuffer(request.body)) throw new RequestRefused(415, 'bad-request', 'A batch is application/gzip')
      const batch = { headers: request.headers as BatchHeaders, wire, packed: request.body }
      const taken = await alone(hall.centreId, () => takeBatch(store, hall, batch, wires, now()))
      if (taken.taken) {
        counter.nudge(hall.centreId)
        return { mark: taken.mark }
      }
      if (taken.code === 'chain-differs' || taken.code === 'epoch-ended') {
        const kind = taken.code === 'epoch-ended' ? 'twin' : 'chain-differs'
        request.log.warn(
          { centreId: hall.centreId, code: taken.code, seq: taken.mark.seq },
          "a hall's log is another one"
        )
        await store.raise(hall.centreId, kind, now(), { epoch: taken.mark.epoch, seq: taken.mark.seq })
      }
      return refuse(reply, taken.code, taken.mark)
    }
  )
}

export default hubWire
