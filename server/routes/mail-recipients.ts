import { randomBytes } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { RecipientRow } from '../db/mail.ts'
import { audited } from '../http/audited.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { Id } from '../protocol/basics.ts'
import { BUILT_IN } from '../protocol/conventions/rights.ts'
import { NewRecipient, RecipientMade } from '../protocol/mail.ts'

const MOST_RECIPIENTS = 50
const Params = Type.Object({ recipientId: Id })

/** Whom the hall writes to. Registered under /api/mail/recipients. */
const mailRecipients: FastifyPluginAsyncTypebox = async (app) => {
  const { hall } = app
  const { rows } = app.mail

  app.post(
    '',
    {
      schema: {
        summary: 'Write to an address from now on',
        description: 'The address is in no log: notes name its id.',
        body: NewRecipient,
        response: { 201: RecipientMade, ...problems }
      }
    },
    async (request, reply) => {
      const recipientId = `mail-${randomBytes(6).toString('base64url')}`
      const { role, alarms, reports } = request.body
      needUse(app, request.body)
      await audited(
        hall,
        request,
        { about: 'mail', what: 'recipient added', details: { recipientId, role, alarms, reports } },
        {
          precondition() {
            if (rows.recipients().length >= MOST_RECIPIENTS)
              throw new RequestRefused(409, 'too-many-recipients', 'Remove an address that nobody reads any more')
          },
          withinTransaction: () =>
            rows.addRecipient({
              ...request.body,
              recipientId,
              reported: app.mailedReports.upToNow(),
              createdAt: hall.now(),
              trouble: null
            })
        }
      )
      return reply.code(201).send({ recipientId })
    }
  )

  app.put(
    '/:recipientId',
    {
      schema: {
        summary: 'Write something else to it, or to another address',
        params: Params,
        body: NewRecipient,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { recipientId, reports: before, reported } = needRecipient(app, request.params.recipientId)
      const { role, alarms, reports } = request.body
      needUse(app, request.body)
      // What is new begins with the next one that is due.
      const fresh = reports.filter((each) => !before.includes(each))
      const upToNow = app.mailedReports.upToNow()
      const begun = Object.fromEntries(fresh.map((each) => [each, upToNow[each]]))
      await audited(
        hall,
        request,
        { about: 'mail', what: 'recipient changed', details: { recipientId, role, alarms, reports } },
        {
          withinTransaction: () =>
            rows.changeRecipient(recipientId, { ...request.body, reported: { ...reported, ...begun }, trouble: null })
        }
      )
      return reply.code(204).send(null)
    }
  )

  app.delete(
    '/:recipientId',
    {
      schema: { summary: 'Write to it no more', params: Params, response: { 204: NoContent, ...problems } }
    },
    async (request, reply) => {
      const { recipientId } = needRecipient(app, request.params.recipientId)
      await audited(
        hall,
        request,
        { about: 'mail', what: 'recipient removed', details: { recipientId } },
        { withinTransaction: () => rows.removeRecipient(recipientId) }
      )
      return reply.code(204).send(null)
    }
  )
}

/** @throws RequestRefused 404 */
function needRecipient({ mail }: FastifyInstance, recipientId: string): RecipientRow {
  const found = mail.rows.recipients().find((each) => each.recipientId === recipientId)
  if (!found) throw new RequestRefused(404, 'unknown-recipient', 'There is no such address')
  return found
}

/** @throws RequestRefused 404 unless there is the role, 400 when it sees nothing of what is asked for */
function needUse({ people }: FastifyInstance, { role, alarms, reports }: NewRecipient): void {
  if (!Object.hasOwn(BUILT_IN, role) && !people.roles.byId(role))
    throw new RequestRefused(404, 'unknown-role', 'There is no such role')
  const rights = people.roles.rightsOf(role)
  const seesAlarms = rights.has('board') || (rights.has('state') && alarms !== 'hall')
  const seesReports = rights.has('figures') || rights.has('state')
  if ((alarms !== null && !seesAlarms) || (reports.length > 0 && !seesReports))
    throw new RequestRefused(400, 'role-sees-nothing', 'Whoever has that role sees nothing of it')
}

export default mailRecipients
