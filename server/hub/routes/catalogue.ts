import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { RequestRefused } from '../../http/errors.ts'
import { problems } from '../../http/schemas.ts'
import { Catalogue, CatalogueBody, MOST_BUNDLE_BYTES } from '../../protocol/network/common.ts'
import { catalogueFault } from '../common/catalogue-faults.ts'
import { draftOf, needCountry } from '../common/draft.ts'
import type { HubSession } from '../store/people.ts'

/** What all centres have in common, as head office is writing it. Registered under /api/network/catalogue. */
const catalogue: FastifyPluginAsyncTypebox = async (app) => {
  const { hubStore: store, hubNow: now } = app

  async function body(): Promise<CatalogueBody> {
    const [draft, newest, people] = await Promise.all([draftOf(store), store.newestVersion(), store.people()])
    const published = newest && (await store.published(newest.version))
    return {
      ...draft,
      changedBy: people.find(({ userId }) => userId === draft.changedBy)?.name ?? null,
      version: newest?.version ?? null,
      isPublished: published !== null && JSON.stringify(published.catalogue) === JSON.stringify(draft.catalogue)
    }
  }

  app.get(
    '',
    {
      schema: {
        summary: 'The draft of the common settings; its revision is the ETag',
        response: { 200: CatalogueBody, ...problems }
      }
    },
    async (_request, reply) => {
      const answer = await body()
      reply.header('etag', `"${answer.revision}"`)
      return answer
    }
  )

  app.put(
    '',
    {
      bodyLimit: MOST_BUNDLE_BYTES,
      schema: {
        summary: 'Change the draft; nothing is handed down before it is published',
        headers: Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) }),
        body: Catalogue,
        response: { 200: CatalogueBody, ...problems, 413: problems[400] }
      }
    },
    async (request, reply) => {
      const { person } = request.hubSession as HubSession
      needCountry(person)
      const fault = catalogueFault(request.body)
      if (fault !== null) throw new RequestRefused(400, 'bad-catalogue', fault)
      const { revision } = await draftOf(store)
      const version = request.headers['if-match']
      const isPresent = version === undefined || version === `"${revision}"`
      const draft = { catalogue: request.body, changedAt: now(), changedBy: person.userId }
      if (!isPresent || !(await store.setDraft(revision, draft)))
        throw new RequestRefused(409, 'catalogue-changed', 'Somebody else has changed the catalogue meanwhile')
      await store.note(now(), person.userId, 'catalogue', 'changed', { revision: revision + 1 })
      const answer = await body()
      reply.header('etag', `"${answer.revision}"`)
      return answer
    }
  )
}

export default catalogue
