import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ContactKind } from '../db/contacts.ts'
import { MessagesBody } from '../protocol/messages.ts'
import { problems } from '../http/schemas.ts'

/** How the sending of messages goes. Registered under /api/messages. */
const messages: FastifyPluginAsyncTypebox = async (app) => {
  const tally = (kind: ContactKind) => ({
    isOn: app.hall.centre.messages[kind],
    kept: app.messages.contacts.count(kind),
    ...app.messages.outbox.counts[kind]
  })
  app.get(
    '',
    {
      schema: {
        summary: 'How many messages were sent since the server started, and what went wrong last',
        response: { 200: MessagesBody, ...problems }
      }
    },
    async () => ({ push: tally('push'), sms: tally('sms'), hasSmsSecret: app.messages.hasSmsSecret })
  )
}

export default messages
