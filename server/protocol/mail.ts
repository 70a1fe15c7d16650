import Type from 'typebox'
import { AlarmChoice } from './alarm-news.ts'
import { At, Count, Id, Lang, Role } from './basics.ts'

/** E-mail: the house's own server, and who is written to. */

const HOST =
  '^([A-Za-z0-9]([A-Za-z0-9-]{0,62}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,62}[A-Za-z0-9])?)*|[0-9A-Fa-f:.]{2,45})$'
/** One address and nothing beside it: no name, no list, nothing that a header could be made of. */
export const MailAddress = Type.String({
  maxLength: 254,
  pattern:
    "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$",
  examples: ['zal@tson.example']
})
export const PEM = '^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s-]+-----END CERTIFICATE-----\\s*$'

const security = Type.Union([Type.Literal('tls'), Type.Literal('starttls'), Type.Literal('none')], {
  description:
    'tls: from the first byte (usually port 465); starttls: before anything is told (587), never without; none: a relay in the house that asks for no password (25)'
})
const server = {
  host: Type.String({
    minLength: 1,
    maxLength: 253,
    pattern: HOST,
    examples: ['mail.tson.example'],
    description: 'In a network that the list of networks of hooks has'
  }),
  port: Type.Integer({ minimum: 1, maximum: 65_535 }),
  security,
  user: Type.String({ maxLength: 254, pattern: '^[^\\s\\p{C}]*$', description: 'Empty: the server asks for none' }),
  from: MailAddress,
  certificate: Type.Union([Type.String({ maxLength: 20_000, pattern: PEM }), Type.Null()], {
    examples: [null],
    description: "In PEM, of the house's own authority; null: those that every machine trusts"
  })
}

export const MailServerBody = Type.Object({
  ...server,
  hasPassword: Type.Boolean({ description: 'The password itself is never told' })
})
export type MailServerBody = Type.Static<typeof MailServerBody>

export const NewMailServer = Type.Object(
  {
    ...server,
    password: Type.Optional(
      Type.String({ maxLength: 500, description: 'Left out: as it was, while host, port and user are' })
    )
  },
  { additionalProperties: false }
)
export type NewMailServer = Type.Static<typeof NewMailServer>

export const ReportRhythm = Type.Union([Type.Literal('daily'), Type.Literal('weekly'), Type.Literal('monthly')])
export type ReportRhythm = Type.Static<typeof ReportRhythm>
export const RHYTHMS = ['daily', 'weekly', 'monthly'] as const satisfies ReportRhythm[]

const recipient = {
  address: MailAddress,
  language: Lang,
  role: { ...Role, description: 'As whom it is written to: what that role sees, and no more' },
  alarms: Type.Union([AlarmChoice, Type.Null()], { description: 'null: none' }),
  reports: Type.Array(ReportRhythm, {
    maxItems: RHYTHMS.length,
    uniqueItems: true,
    description: 'Never figures of single people or desks'
  })
}
export const NewRecipient = Type.Object(recipient, { additionalProperties: false })
export type NewRecipient = Type.Static<typeof NewRecipient>

export const Recipient = Type.Object({
  recipientId: Id,
  ...recipient,
  trouble: Type.Union([Type.String(), Type.Null()], { description: 'Why its last letter was refused for good' })
})
export type Recipient = Type.Static<typeof Recipient>
export const RecipientMade = Type.Object({ recipientId: Id })

/** `GET /api/mail` */
export const MailBody = Type.Object({
  server: Type.Union([MailServerBody, Type.Null()]),
  recipients: Type.Array(Recipient),
  queue: Type.Object({
    waiting: Count,
    failingSince: Type.Union([At, Type.Null()], { description: 'Since when the server takes nothing' }),
    trouble: Type.Union([Type.String(), Type.Null()], { description: 'What went wrong last, as a code' })
  })
})
export type MailBody = Type.Static<typeof MailBody>

export const MailTest = Type.Object({ to: MailAddress, language: Lang }, { additionalProperties: false })
export const MailTried = Type.Object({
  arrived: Type.Boolean({ description: 'The server has taken it' }),
  trouble: Type.Union([Type.String(), Type.Null()], { description: 'Why not, as a code' })
})
export type MailTried = Type.Static<typeof MailTried>
