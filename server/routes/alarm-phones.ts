import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { type AlarmPhone, MOST_PHONES } from '../db/alarm-phones.ts'
import { hashToken } from '../db/tokens.ts'
import type { User } from '../db/user.ts'
import { mayPushTo } from '../devices/notifications/push.ts'
import { audited } from '../http/audited.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { NewPhone, PhoneBody, PhonesBody } from '../protocol/alarm-news.ts'
import { Id } from '../protocol/basics.ts'

const Params = Type.Object({ phoneId: Id })

const bodyOf = ({ phoneId, choice, language, addedAt }: AlarmPhone): PhoneBody => ({
  phoneId,
  choice,
  language,
  addedAt
})
const userOf = ({ identity }: FastifyRequest) => (identity.staff as User).userId

/** The phones that alarms are pushed to, of whoever asks. Registered under /api/alarms/phones. */
const alarmPhones: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, people } = app
  const phones = people.alarmPhones

  /** @throws RequestRefused 404 */
  const needOwn = (request: FastifyRequest, phoneId: string): AlarmPhone => {
    const phone = phones.of(userOf(request)).find((each) => each.phoneId === phoneId)
    if (!phone) throw new RequestRefused(404, 'unknown-phone', 'You have no such phone')
    return phone
  }

  app.get(
    '',
    { schema: { summary: "One's own phones that alarms are sent to", response: { 200: PhonesBody, ...problems } } },
    async (request) => ({
      publicKey: app.notifications.vapidPublicKey,
      phones: phones.of(userOf(request)).map(bodyOf)
    })
  )

  app.put(
    '',
    {
      schema: {
        summary: 'Send alarms to this browser from now on, or others than so far',
        description: 'Gone with the account, and when its person signs out everywhere. What is sent names nobody.',
        body: NewPhone,
        response: { 200: PhoneBody, ...problems }
      }
    },
    async (request) => {
      const { push, choice, language } = request.body
      const userId = userOf(request)
      if (!mayPushTo(push.endpoint, hall.centre.messages.pushHosts))
        throw new RequestRefused(400, 'bad-push-service', 'Alarms are not sent to this push service')
      app.limits.take('hookTests', userId)
      const phoneId = hashToken(push.endpoint).slice(0, 22)
      const row = { userId, choice, language, addedAt: hall.now() }
      await audited(
        hall,
        request,
        { about: 'alarm-phone', what: 'added', details: { userId, phoneId, choice } },
        {
          precondition() {
            const others = phones.of(userId).filter((each) => each.phoneId !== phoneId)
            if (others.length >= MOST_PHONES)
              throw new RequestRefused(409, 'too-many-phones', 'Remove a phone that needs no alarms any more')
          },
          withinTransaction() {
            phones.put({ ...row, address: JSON.stringify(push), endpoint: push.endpoint })
          }
        }
      )
      return { phoneId, choice, language, addedAt: row.addedAt }
    }
  )

  app.post(
    '/:phoneId/test',
    {
      schema: {
        summary: 'Send something to this phone, to see whether it comes',
        params: Params,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const phone = needOwn(request, request.params.phoneId)
      app.limits.take('hookTests', phone.userId)
      app.phoneAlarms.test(phone)
      return reply.code(204).send(null)
    }
  )

  app.delete(
    '/:phoneId',
    {
      schema: { summary: 'Send it nothing more', params: Params, response: { 204: NoContent, ...problems } }
    },
    async (request, reply) => {
      const { phoneId, userId } = needOwn(request, request.params.phoneId)
      await audited(
        hall,
        request,
        { about: 'alarm-phone', what: 'removed', details: { userId, phoneId } },
        {
          withinTransaction() {
            phones.remove(phoneId, userId)
          }
        }
      )
      return reply.code(204).send(null)
    }
  )
}

export default alarmPhones
