import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { ContactKind } from '../db/contacts.ts'
import { problems } from '../http/schemas.ts'
import { NotificationsBody } from '../protocol/notifications.ts'

/** How the sending of notifications goes. Registered under /api/messages. */
const notifications: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app
  const { outbox, contacts, hasSmsSecret } = app.notifications
  const tally = (kind: ContactKind) => ({
    isOn: hall.centre.messages[kind],
    kept: contacts.count(kind),
    ...outbox.counts[kind]
  })
  app.get(
    '',
    {
      schema: {
        summary: 'How many messages were sent since the server started, and what went wrong last',
        response: { 200: NotificationsBody, ...problems }
      }
    },
    async () => ({ push: tally('push'), sms: tally('sms'), hasSmsSecret })
  )
}

export default notifications
