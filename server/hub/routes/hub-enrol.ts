import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { hashToken } from '../../db/tokens.ts'
import { RequestRefused } from '../../http/errors.ts'
import { addressOf } from '../../http/limits.ts'
import { problems } from '../../http/schemas.ts'
import { isHallKey } from '../../protocol/network/signed.ts'
import { Enrolled, EnrolBody } from '../../protocol/network/wire.ts'
import { hashOfCode, tokenOf } from '../enrolment-codes.ts'

/** A hall becomes a centre's. Registered under /api/hub. */
const enrol: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now, hubKeys: keys, guesses } = app

  app.post(
    '/enrol',
    {
      schema: {
        summary: 'Become the centre that a code is for',
        description:
          'The code is good once, for 24 hours. The same key again gets the same answer, until the token was used.',
        body: EnrolBody,
        response: { 201: Enrolled, ...problems }
      }
    },
    async (request, reply) => {
      await guesses.take('codes', addressOf(request))
      await guesses.take('allCodes', 'all')
      const { code: typed, publicKey, name, timeZone, version } = request.body
      if (!isHallKey(publicKey)) throw new RequestRefused(400, 'bad-request', 'publicKey is no Ed25519 key')
      const codeHash = hashOfCode(typed)
      const code = await store.code(codeHash)
      const at = now()
      if (!code || code.expiresAt <= at || code.salt === null) throw noSuchCode()
      const token = tokenOf(code.salt, typed, publicKey)
      const { centreId } = code
      const isTaken = await store.enrol(codeHash, hashToken(token), {
        centreId,
        publicKey,
        name,
        timeZone,
        version,
        enrolledAt: at
      })
      if (!isTaken) throw noSuchCode()
      for (const kind of ['twin', 'chain-differs']) await store.settle(centreId, kind)
      await store.note(at, `hall:${centreId}`, 'centre', 'hall enrolled', { address: request.ip, version })
      request.log.info({ centreId, address: request.ip }, 'a hall was enrolled')
      return reply.code(201).send({ centreId, token, hubKey: keys.publicKey })
    }
  )
}

/** The same for every code that is not good: which ones there were is nobody's business. */
const noSuchCode = () =>
  new RequestRefused(
    404,
    'unknown-code',
    'No centre waits for this code: it was mistyped, used, or is older than a day'
  )

export default enrol
