import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { MailServer } from '../devices/mail/smtp.ts'
import { audited } from '../http/audited.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { formatMessage } from '../protocol/conventions/message-format.ts'
import { MailBody, type MailServerBody, MailTest, MailTried, NewMailServer } from '../protocol/mail.ts'
import { TEST } from '../services/mail/words.ts'
import mailRecipients from './mail-recipients.ts'
import { needAllowedNetwork } from './need-allowed-network.ts'

/** E-mail: the house's server and whom it writes to. Registered under /api/mail. */
const mail: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app
  const { rows, office } = app.mail
  await app.register(mailServer, { prefix: '/server' })
  await app.register(mailRecipients, { prefix: '/recipients' })

  app.get(
    '',
    {
      schema: {
        summary: 'The mail server without its password, whom it writes to, and what waits',
        response: { 200: MailBody, ...problems }
      }
    },
    async () => {
      const server = rows.server()
      return {
        server: server && bodyOf(server),
        recipients: rows.recipients().map(({ recipientId, address, language, role, alarms, reports, trouble }) => ({
          recipientId,
          address,
          language,
          role,
          alarms,
          reports,
          trouble
        })),
        queue: queueOf(app)
      }
    }
  )

  app.post(
    '/test',
    {
      schema: {
        summary: 'Write to an address, now, and see whether the server takes it',
        body: MailTest,
        response: { 200: MailTried, ...problems }
      }
    },
    async (request) => {
      const { to, language } = request.body
      const server = rows.server()
      if (server === null) throw new RequestRefused(409, 'no-mail-server', 'First say which server sends')
      app.limits.take('hookTests', 'mail')
      const text = formatMessage(TEST[language], language, { centre: hall.centre.name[language] })
      return office.try(server, { to, subject: text, text, html: null, file: null })
    }
  )
}

/** The server that sends. Registered under /api/mail/server. */
const mailServer: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app
  const { rows, office } = app.mail

  app.put(
    '',
    {
      schema: {
        summary: 'Say which server sends; its password is never told again',
        description: 'It must be in a network that the list of networks of hooks has.',
        body: NewMailServer,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { password, ...server } = request.body
      const { host, port, security, user } = server
      needAllowedNetwork(app, host, 'Mail')
      // A password that anybody in the house's network could read is no secret of the house.
      if (security === 'none' && user !== '')
        throw new RequestRefused(400, 'mail-not-secure', 'A server that asks for a password is spoken to over TLS')
      const kept = keptPassword(rows.server(), server)
      await audited(
        hall,
        request,
        { about: 'mail', what: 'server set', details: { host, port, security } },
        {
          withinTransaction: () => rows.setServer({ ...server, password: password ?? kept }),
          afterCommit: () => office.hurry()
        }
      )
      return reply.code(204).send(null)
    }
  )

  app.delete(
    '',
    { schema: { summary: 'Send no mail any more', response: { 204: NoContent, ...problems } } },
    async (request, reply) => {
      await audited(
        hall,
        request,
        { about: 'mail', what: 'server removed', details: {} },
        { withinTransaction: () => rows.setServer(null) }
      )
      return reply.code(204).send(null)
    }
  )
}

const bodyOf = ({ password, ...server }: MailServer): MailServerBody => ({ ...server, hasPassword: password !== '' })

/** It goes to no other machine, and to nobody else's account, than it was given for. */
const keptPassword = (
  before: MailServer | null,
  { host, port, user }: Pick<MailServer, 'host' | 'port' | 'user'>
): string =>
  before !== null && before.host === host && before.port === port && before.user === user ? before.password : ''

/** Letters count by a clock of their own; people read the hall's. */
function queueOf({ mail: { rows }, hall, monotonicNow }: FastifyInstance): MailBody['queue'] {
  const { failingSince, ...queue } = rows.queue()
  return { ...queue, failingSince: failingSince === null ? null : failingSince + hall.now() - monotonicNow() }
}

export default mail
