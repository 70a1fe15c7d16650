import Type from 'typebox'
import { At, Count, Id, Ms, WEB_ADDRESS } from './basics.ts'

/** How a hall stands to the network's hub. */

/** The hub's own code: eight characters, in fours. */
export const JoinBody = Type.Object(
  {
    hub: Type.String({
      maxLength: 300,
      pattern: WEB_ADDRESS,
      examples: ['https://hub.example'],
      description: 'https, or this machine'
    }),
    code: Type.String({ minLength: 8, maxLength: 16, examples: ['7KMX-4TPA'] })
  },
  { additionalProperties: false }
)

export const UplinkState = Type.Union(
  [
    Type.Literal('none'),
    Type.Literal('connecting'),
    Type.Literal('up'),
    Type.Literal('sending'),
    Type.Literal('away'),
    Type.Literal('refused'),
    Type.Literal('chain-differs'),
    Type.Literal('twin')
  ],
  {
    description:
      'none: no hub; up: the hub has everything; sending: it has not yet; away: it does not answer; refused: it does not know this hall any more; chain-differs: its log is another one; twin: another machine sends under the same name'
  }
)
export type UplinkState = Type.Static<typeof UplinkState>

export const UplinkBody = Type.Object({
  state: UplinkState,
  hub: Type.Union([Type.String(), Type.Null()]),
  centreId: Type.Union([Id, Type.Null()]),
  fingerprint: Type.Union([Type.String(), Type.Null()], { description: 'The same as the hub shows' }),
  joinedAt: Type.Union([At, Type.Null()]),
  since: Type.Union([At, Type.Null()], { description: 'Since when it is in this state' }),
  lastAnswerAt: Type.Union([At, Type.Null()]),
  behind: Type.Union([Count, Type.Null()], { description: 'Events that the hub does not have yet; null: not known' }),
  clockOffMs: Type.Union([Ms, Type.Null()], { description: "The hub's clock minus this hall's" }),
  reason: Type.Union([Type.String(), Type.Null()], { description: 'Why it is away or refused' })
})
export type UplinkBody = Type.Static<typeof UplinkBody>
