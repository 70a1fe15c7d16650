import Type from 'typebox'
import { At } from './basics.ts'

/** The screens of the hall at a distance: what they say of themselves, and what they can be asked to do. */

/** The largest picture that a screen sends, bytes. */
export const MOST_PICTURE_BYTES = 512 * 1024

const Percent = Type.Integer({ minimum: 0, maximum: 200, description: 'Volume against the others; 100 is as they are' })

/** What a screen can be asked for. */
export const ScreenCommand = Type.Union([
  Type.Object({ what: Type.Literal('identify') }, { additionalProperties: false }),
  Type.Object({ what: Type.Literal('reload') }, { additionalProperties: false }),
  Type.Object({ what: Type.Literal('picture') }, { additionalProperties: false }),
  Type.Object({ what: Type.Literal('volume'), percent: Percent }, { additionalProperties: false })
])
export type ScreenCommand = Type.Static<typeof ScreenCommand>

export const CommandId = Type.String({
  pattern: '^[0-9a-f-]{36}$',
  examples: ['5b1f0c9e-6a55-4d0e-9d52-0a6f1f7c2b31'],
  description: 'Of what a screen was asked for'
})

/** In the view of `device:<deviceId>` until it is answered: a screen that comes back in time still hears of it. */
export const ScreenAsked = Type.Object({
  commandId: CommandId,
  what: Type.Union([Type.Literal('identify'), Type.Literal('reload'), Type.Literal('picture'), Type.Literal('volume')])
})
export type ScreenAsked = Type.Static<typeof ScreenAsked>

export const ScreenOutcome = Type.Union(
  [
    Type.Literal('done'),
    Type.Literal('later'),
    Type.Literal('muted'),
    Type.Literal('held-back'),
    Type.Literal('failed')
  ],
  {
    description:
      'done; later: as soon as nobody is in the middle of something; muted: this screen makes no sound; held-back: the browser lets no sound out; failed: the screen could not'
  }
)
export type ScreenOutcome = Type.Static<typeof ScreenOutcome>

/** No screen is on for longer. */
const TEN_YEARS_MS = 315_360_000_000

const Kind = Type.Union([Type.Literal('kiosk'), Type.Literal('display')], {
  description: 'Which of the two it is, where one browser is both'
})

export const ScreenAnswer = Type.Object(
  { kind: Kind, commandId: CommandId, outcome: ScreenOutcome },
  { additionalProperties: false }
)

/** What a screen says of itself when it connects, and when that changes. */
export const ScreenReport = Type.Object(
  {
    kind: Kind,
    page: Type.String({
      maxLength: 80,
      pattern: '^[\\w.-]*$',
      description: 'The version of the page that it runs: the name of its built file'
    }),
    upMs: Type.Integer({ minimum: 0, maximum: TEN_YEARS_MS, description: 'So long ago the page was loaded' }),
    sounds: Type.Union(
      [
        Type.Object(
          {
            waiting: Type.Integer({ minimum: 0, maximum: 10_000, description: 'Calls that wait to be heard' }),
            oldestMs: Type.Integer({
              minimum: 0,
              maximum: TEN_YEARS_MS,
              description: 'So long the first of them waits'
            }),
            silenced: Type.Boolean({ description: 'The browser lets no sound out' }),
            muted: Type.Boolean()
          },
          { additionalProperties: false }
        ),
        Type.Null()
      ],
      { description: 'null: it speaks no calls' }
    )
  },
  { additionalProperties: false }
)
export type ScreenReport = Type.Static<typeof ScreenReport>

/** What is known of a screen now, from its socket and from what it said. */
export const ScreenNow = Type.Object({
  isOpen: Type.Boolean({ description: 'Its live socket is open' }),
  address: Type.Union([Type.String(), Type.Null()], { description: 'Where its socket came from; null: none is open' }),
  page: Type.Union([
    Type.Object({
      version: Type.String(),
      isCurrent: Type.Boolean({ description: 'It is the page that the server gives out now' }),
      openedAt: At
    }),
    Type.Null()
  ]),
  sounds: Type.Union([
    Type.Object({
      waiting: Type.Integer(),
      since: Type.Union([At, Type.Null()], { description: 'Of the first that waits; null: none does' }),
      silenced: Type.Boolean(),
      muted: Type.Boolean()
    }),
    Type.Null()
  ]),
  pictureAt: Type.Union([At, Type.Null()], {
    description: 'When the picture was made that can be had; null: there is none'
  })
})
export type ScreenNow = Type.Static<typeof ScreenNow>

export const CommandAnswered = Type.Object({ outcome: ScreenOutcome })
export type CommandAnswered = Type.Static<typeof CommandAnswered>
