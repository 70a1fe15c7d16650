import Type from 'typebox'
import { LEAST_WIDTH, MOST_WIDTH } from './conventions/led.ts'

/** `GET /api/signs/:deskNumber/led`: for a sign of few characters, by a request that waits for news. */

/** Proxies cut what says nothing for longer, seconds. */
export const MOST_WAIT_S = 25

export const LedQuery = Type.Object(
  {
    width: Type.Optional(
      Type.Integer({
        minimum: LEAST_WIDTH,
        maximum: MOST_WIDTH,
        description: 'How many characters the sign has; left out: 4'
      })
    ),
    letters: Type.Optional(
      Type.Union([Type.Literal('latin'), Type.Literal('cyrillic'), Type.Literal('seven')], {
        description: 'What it can show; seven: what seven segments can; left out: latin'
      })
    ),
    after: Type.Optional(
      Type.String({ maxLength: 40, pattern: '^[\\w-]*$', description: 'Of the last answer: waits until it is another' })
    ),
    waitS: Type.Optional(
      Type.Integer({ minimum: 0, maximum: MOST_WAIT_S, description: 'Waits no longer, seconds; left out: 25' })
    )
  },
  { additionalProperties: false }
)

export const LedBody = Type.Object({
  version: Type.String({
    description: 'Another one whenever the text, its blinking or the call is another; a recall too'
  }),
  text: Type.String({ examples: ['K042', ' 042'], description: 'As many characters as the sign has, to the right' }),
  blink: Type.Boolean()
})
export type LedBody = Type.Static<typeof LedBody>
