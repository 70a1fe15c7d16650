import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { RequestRefused } from '../../http/errors.ts'
import { problems } from '../../http/schemas.ts'
import { BundleDetails, BundleList, type Catalogue, PublishBody, Published } from '../../protocol/network/common.ts'
import { mayReach } from '../auth.ts'
import { draftOf, needCountry } from '../common/draft.ts'
import { namedOverrides } from '../common/overrides.ts'
import { versionText } from '../common/version-signature.ts'
import { inCentres } from '../common/in-centres.ts'
import type { HubSession, KnownPerson } from '../store/people.ts'
import { unknownVersion, VersionParams } from './bundle-version.ts'

/** Versions that are shown. */
const MOST_VERSIONS = 50

/** Common settings that were handed down, and what came of them. Registered under /api/network/bundles. */
const bundles: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now, hubKeys: keys } = app

  /** A version above all that any hall says it has: a hub that was restored does not give a number twice. */
  async function publish(person: KnownPerson, note: string, catalogue: Catalogue, takesBack: number | null) {
    const [newest, statuses] = await Promise.all([store.newestVersion(), store.statuses()])
    const told = statuses.map(({ status }) => status.settings.bundle ?? 0)
    const version = Math.max(newest?.version ?? 0, ...told) + 1
    const publishedAt = now()
    const signature = keys.sign(versionText({ version, publishedAt }, catalogue))
    const about = { version, note, publishedAt, publishedBy: person.userId, takesBack, signature }
    if (!(await store.publish(about, catalogue)))
      throw new RequestRefused(409, 'catalogue-changed', 'Somebody else has published meanwhile')
    await store.note(now(), person.userId, 'bundle', 'published', { version, takesBack })
    return { version }
  }

  await app.register(looking)

  app.post(
    '',
    {
      schema: {
        summary: 'Publish the draft: each hall fetches it, checks it, and begins with it on its next service day',
        body: PublishBody,
        response: { 201: Published, ...problems }
      }
    },
    async (request, reply) => {
      const { person } = request.hubSession as HubSession
      needCountry(person)
      const { catalogue } = await draftOf(store)
      const newest = await store.newestVersion()
      const before = newest && (await store.published(newest.version))
      if (before && JSON.stringify(before.catalogue) === JSON.stringify(catalogue))
        throw new RequestRefused(409, 'nothing-changed', 'That is what was published last')
      return reply.code(201).send(await publish(person, request.body.note, catalogue, null))
    }
  )

  app.post(
    '/:version/again',
    {
      schema: {
        summary: 'Take back what came after a version: it is published again under a new number',
        description: 'The draft is then what that version was.',
        params: VersionParams,
        body: PublishBody,
        response: { 201: Published, ...problems }
      }
    },
    async (request, reply) => {
      const { person } = request.hubSession as HubSession
      needCountry(person)
      const earlier = await store.published(request.params.version)
      if (!earlier) throw unknownVersion()
      const { catalogue, version } = earlier
      const published = await publish(person, request.body.note, catalogue, version)
      const { revision } = await draftOf(store)
      await store.setDraft(revision, { catalogue, changedAt: now(), changedBy: person.userId })
      return reply.code(201).send(published)
    }
  )
}

const looking: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store } = app
  const nameOf = async () => {
    const people = await store.people()
    return (id: string) => people.find(({ userId }) => userId === id)?.name ?? ''
  }

  app.get(
    '',
    {
      schema: {
        summary: 'What was published, and in how many centres it is how far',
        response: { 200: BundleList, ...problems }
      }
    },
    async (request) => {
      const { person } = request.hubSession as HubSession
      const [versions, name, outcomes] = await Promise.all([
        store.versions(MOST_VERSIONS),
        nameOf(),
        inCentres(store, (centre) => mayReach(person, centre))
      ])
      return {
        bundles: versions.map((each) => {
          const centres: Record<string, number> = {}
          for (const { state } of outcomes(each.version)) centres[state] = (centres[state] ?? 0) + 1
          return { ...each, publishedBy: name(each.publishedBy), centres }
        })
      }
    }
  )

  app.get(
    '/:version',
    {
      schema: {
        summary: 'What came of one version in each centre',
        params: VersionParams,
        response: { 200: BundleDetails, ...problems }
      }
    },
    async (request) => {
      const { person } = request.hubSession as HubSession
      const found = await store.published(request.params.version)
      if (!found) throw unknownVersion()
      const { catalogue, ...about } = found
      const [name, outcomes, map] = await Promise.all([
        nameOf(),
        inCentres(store, (centre) => mayReach(person, centre)),
        store.serviceMap()
      ])
      const named = namedOverrides(catalogue, map)
      return {
        ...about,
        publishedBy: name(about.publishedBy),
        centres: outcomes(about.version).map((each) => ({
          ...each,
          overridden: named(each.centreId, each.overridden)
        }))
      }
    }
  )
}

export default bundles
