import Type from 'typebox'
import { At, Count, Id, Ms, WEB_ADDRESS } from './basics.ts'
import { EVENT_TYPES, EventType } from './events.ts'
import { Network } from './programs.ts'

/** Hooks: addresses that are told of events, by the Standard Webhooks convention. */

const url = Type.String({
  maxLength: 500,
  pattern: WEB_ADDRESS,
  examples: ['http://192.168.10.5:9000/kezek'],
  description: 'In a network that the list of networks has. Redirects are not followed'
})
const types = Type.Array(EventType, { minItems: 1, maxItems: EVENT_TYPES.length, uniqueItems: true })

export const NewHook = Type.Object(
  { url, types },
  {
    additionalProperties: false,
    examples: [{ url: 'http://192.168.10.5:9000/kezek', types: ['ticket-issued', 'ticket-called'] }]
  }
)
export const HookSecret = Type.Object({
  hookId: Id,
  secret: Type.String({
    examples: ['whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD0fBZq9gG1nE='],
    description: 'Signs what is sent (webhook-signature, v1). Told now and never again'
  })
})
export type HookSecret = Type.Static<typeof HookSecret>

const status = Type.Union([Type.Integer(), Type.Null()], {
  examples: [204],
  description: 'Of the answer; null: there was none'
})
const trouble = Type.Union([Type.String(), Type.Null()], {
  examples: [null],
  description: 'Why it did not arrive; null: it did'
})

export const Delivery = Type.Object({
  messageId: Type.String({
    examples: ['0b8f6c1e-5c1a-4a53-9f0e-3b1f6f1c2d4e:42'],
    description: 'webhook-id: of an event `<epoch>:<seq>`'
  }),
  type: Type.String({ examples: ['ticket-called'] }),
  at: At,
  tookMs: Ms,
  status,
  trouble
})
export type Delivery = Type.Static<typeof Delivery>

export const Hook = Type.Object({
  hookId: Id,
  url: Type.String({ examples: ['http://192.168.10.5:9000/kezek'] }),
  types: Type.Array(Type.String({ examples: ['ticket-called'] })),
  createdAt: At,
  state: Type.Union([Type.Literal('active'), Type.Literal('failing'), Type.Literal('given-up')], {
    description:
      'failing: the next event does not arrive and is sent again, later each time; given-up: so for three days, until somebody begins it again'
  }),
  failingSince: Type.Union([At, Type.Null()]),
  behind: { ...Count, description: 'Events of the log that it has not been through' },
  formerSecretUntil: Type.Union([At, Type.Null()], { description: 'Until when the secret before this one signs too' }),
  deliveries: Type.Array(Delivery, { description: 'The newest first' })
})
export type Hook = Type.Static<typeof Hook>

const networks = Type.Array(Network, {
  maxItems: 100,
  uniqueItems: true,
  description: 'Where hooks may go; at first this machine and private networks'
})
export const HooksBody = Type.Object({ hooks: Type.Array(Hook), networks })
export type HooksBody = Type.Static<typeof HooksBody>
export const NetworksBody = Type.Object({ networks }, { additionalProperties: false })

export const Tried = Type.Object({ arrived: Type.Boolean({ examples: [true] }), status, trouble, tookMs: Ms })
export type Tried = Type.Static<typeof Tried>
