import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { RequestRefused } from '../../http/errors.ts'
import { NoContent, problems } from '../../http/schemas.ts'
import { Id } from '../../protocol/basics.ts'
import { CentreCode, CentreDetails, ListedCentres } from '../../protocol/network/centres.ts'
import { ChangedNetworkCentre, NetworkCentre, NewNetworkCentre } from '../../protocol/network/places.ts'
import { mayReach } from '../auth.ts'
import { CODE_MS, hashOfCode, newCode, newSalt } from '../enrolment-codes.ts'
import { listCentres } from '../link.ts'
import type { HubSession, KnownPerson } from '../store/people.ts'

const Params = Type.Object({ centreId: Id })
const NOTHING = { ky: '', ru: '', en: '' }

/** The centres of the network. Registered under /api/network/centres. */
const centres: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now, hubKeys: keys } = app
  await app.register(keeping)
  await app.register(enrolment)

  app.get(
    '',
    {
      schema: {
        summary: 'Every centre that one may reach, how its link is and what its hall said last',
        response: { 200: ListedCentres, ...problems }
      }
    },
    async (request) => {
      const { person } = request.hubSession as HubSession
      return {
        now: now(),
        centres: await listCentres(store, keys.publicKey, now(), (centre) => mayReach(person, centre))
      }
    }
  )

  app.get(
    '/:centreId',
    {
      schema: {
        summary: 'One centre, with the epochs of its log',
        params: Params,
        response: { 200: CentreDetails, ...problems }
      }
    },
    async (request) => {
      const { centreId } = request.params
      const [centre] = await listCentres(store, keys.publicKey, now(), (each) => each.centreId === centreId)
      if (!centre) throw new RequestRefused(404, 'unknown-centre', 'There is no such centre')
      const epochs = await store.epochs(centreId)
      return {
        ...centre,
        epochs: epochs.map(({ epoch, seq, parent, declaredAt, restoredAt, orphaned }) => ({
          epoch,
          seq,
          after: parent,
          declaredAt,
          restoredAt,
          orphaned
        }))
      }
    }
  )
}

/** Making centres and changing what they are. */
const keeping: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now } = app

  app.post(
    '',
    { schema: { summary: 'Make a centre', body: NewNetworkCentre, response: { 201: NetworkCentre, ...problems } } },
    async (request, reply) => {
      const { person } = request.hubSession as HubSession
      const {
        centreId = `centre-${randomBytes(6).toString('base64url')}`,
        districtId = null,
        kindId = 'standard',
        status = 'open',
        address = NOTHING,
        place = null,
        hours = null,
        offers = [],
        note = null,
        promised = [],
        openedOn = null,
        ...rest
      } = request.body
      const made = {
        kindId,
        status,
        address,
        place,
        hours,
        offers,
        note,
        promised,
        openedOn,
        ...rest,
        centreId,
        districtId
      }
      needRegion(person, made)
      const centre = { ...made, isSample: false, createdAt: now() }
      if (!(await store.addCentre(centre)))
        throw new RequestRefused(409, 'centre-exists', 'There is a centre of this id')
      await store.note(now(), person.userId, 'centre', 'made', { centreId })
      return reply.code(201).send(centre)
    }
  )

  app.put(
    '/:centreId',
    {
      schema: {
        summary: 'Change what a centre is; a promised date that was given stays',
        params: Params,
        body: ChangedNetworkCentre,
        response: { 200: NetworkCentre, ...problems }
      }
    },
    async (request) => {
      const { person } = request.hubSession as HubSession
      const { centreId } = request.params
      const changed = await store.changeCentre(centreId, (known) => {
        const centre = { ...known, ...request.body }
        needRegion(person, known)
        needRegion(person, centre)
        const kept = known.promised.every(({ date }) => centre.promised.some((each) => each.date === date))
        if (!kept) throw new RequestRefused(409, 'promise-kept', 'A date that was promised stays; add a later one')
        return centre
      })
      if (changed === null) throw new RequestRefused(404, 'unknown-centre', 'There is no such centre')
      await store.note(now(), person.userId, 'centre', 'changed', { centreId })
      return changed
    }
  )
}

/** Codes for halls, and taking a hall's token away. */
const enrolment: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now } = app

  app.post(
    '/:centreId/code',
    {
      schema: {
        summary: 'A code with which a hall becomes this centre: once, within 24 hours',
        description: "It takes the place of the centre's earlier code.",
        params: Params,
        response: { 201: CentreCode, ...problems }
      }
    },
    async (request, reply) => {
      const { centreId } = request.params
      const code = newCode()
      const expiresAt = now() + CODE_MS
      await store.addCode(hashOfCode(code), centreId, newSalt(), expiresAt)
      await store.note(now(), request.hubSession?.person.userId ?? '', 'centre', 'code made', { centreId })
      return reply.code(201).send({ code, expiresAt })
    }
  )

  app.delete(
    '/:centreId/enrolment',
    {
      schema: {
        summary: "Revoke the hall's token: it is out at once, and needs a new code",
        params: Params,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { centreId } = request.params
      await store.revoke(centreId, now())
      await store.note(now(), request.hubSession?.person.userId ?? '', 'centre', 'token revoked', { centreId })
      return reply.code(204).send(null)
    }
  )
}

function needRegion(person: KnownPerson, centre: Pick<NetworkCentre, 'regionId'>): void {
  if (!mayReach(person, centre)) throw new RequestRefused(403, 'forbidden', 'That is a region that you may not reach')
}

export default centres
