import Type from 'typebox'
import { At, Count, Lang, WEB_ADDRESS } from './basics.ts'

/** Messages to a visitor who is not in the hall: pushed to the browser, or by telephone. Both are off until the centre switches them on. */

/** The push services of the browsers that are in use. The address to push to comes from a visitor: nowhere else is anything sent. */
const PUSH_HOSTS = ['fcm.googleapis.com', '*.push.services.mozilla.com', '*.push.apple.com', '*.notify.windows.com']

const Header = Type.Object(
  { name: Type.String({ pattern: '^[A-Za-z0-9-]{1,60}$' }), value: Type.String({ maxLength: 500 }) },
  { additionalProperties: false }
)

/** {phone}, {text} and {secret} are filled in, each written as its place asks for. */
export const SmsGateway = Type.Object(
  {
    url: Type.String({ maxLength: 1_000, pattern: WEB_ADDRESS, examples: ['https://sms.example/send?to={phone}'] }),
    method: Type.Union([Type.Literal('GET'), Type.Literal('POST')]),
    headers: Type.Array(Header, { maxItems: 10 }),
    body: Type.String({
      maxLength: 4_000,
      description: 'Empty: none. One that begins with { or [ is JSON, any other a form.'
    })
  },
  { additionalProperties: false }
)
export type SmsGateway = Type.Static<typeof SmsGateway>

export const NotificationSettings = Type.Object(
  {
    push: Type.Boolean({ default: false }),
    pushHosts: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      maxItems: 20,
      default: PUSH_HOSTS,
      description: 'Where pushed messages may be sent; a star stands for any name before a host'
    }),
    sms: Type.Boolean({ default: false }),
    smsGateway: Type.Union([SmsGateway, Type.Null()], {
      default: null,
      description: 'How the gateway is asked to send. Its secret is not here: settings are in the log for ever'
    }),
    phonePrefix: Type.String({
      pattern: '^\\+[0-9]{1,6}$',
      default: '+996',
      description: 'Messages go to numbers that begin so'
    }),
    mostSmsADay: Type.Integer({ minimum: 0, maximum: 100_000, default: 1_000, description: 'They cost money' })
  },
  {
    additionalProperties: false,
    default: {
      push: false,
      pushHosts: PUSH_HOSTS,
      sms: false,
      smsGateway: null,
      phonePrefix: '+996',
      mostSmsADay: 1_000
    }
  }
)
export type NotificationSettings = Type.Static<typeof NotificationSettings>

const Base64 = Type.String({ maxLength: 200, pattern: '^[A-Za-z0-9_-]+={0,2}$' })
export const PushSubscription = Type.Object(
  {
    endpoint: Type.String({ maxLength: 1_000, pattern: WEB_ADDRESS, examples: ['https://push.example.org/send/4f2a'] }),
    expirationTime: Type.Optional(
      Type.Union([Type.Number({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }), Type.Null()])
    ),
    keys: Type.Object({ p256dh: Base64, auth: Base64 }, { additionalProperties: false })
  },
  { additionalProperties: false, description: 'As the browser gives it' }
)
export type PushSubscription = Type.Static<typeof PushSubscription>

/** `PUT /api/tickets/:ticketId/contact` */
export const ContactRequest = Type.Object(
  {
    push: Type.Optional(PushSubscription),
    phone: Type.Optional(Type.String({ pattern: '^\\+[1-9][0-9]{7,14}$', examples: ['+996700123456'] })),
    language: Lang
  },
  { additionalProperties: false }
)

/** What the centre offers, and what is kept of this ticket's holder; never the number itself. */
export const ContactBody = Type.Object({
  push: Type.Union([Type.Object({ publicKey: Type.String(), isKept: Type.Boolean() }), Type.Null()]),
  sms: Type.Union([Type.Object({ prefix: Type.String(), isKept: Type.Boolean() }), Type.Null()])
})
export type ContactBody = Type.Static<typeof ContactBody>

const Tally = Type.Object({
  isOn: Type.Boolean(),
  kept: Type.Integer({ minimum: 0, description: 'Addresses of visitors that are kept at present' }),
  sent: Count,
  failed: Type.Integer({ minimum: 0, description: 'Given up after several tries' }),
  dropped: Type.Integer({ minimum: 0, description: 'Too late to be of use, or too many' }),
  lastFailure: Type.Union([Type.Object({ at: At, reason: Type.String() }), Type.Null()])
})
/** `GET /api/messages`: since the server started. */
export const NotificationsBody = Type.Object({ push: Tally, sms: Tally, hasSmsSecret: Type.Boolean() })
export type NotificationsBody = Type.Static<typeof NotificationsBody>
