import Type from 'typebox'
import { Text } from './basics.ts'

const Own = Type.Optional(Type.Union([Text, Type.Null()]))

/** Texts of the screens that a centre says in its own words; what is not there is said as the screens have it. */
export const ScreenTexts = Type.Object(
  {
    greeting: Own,
    help: Own,
    advice: Own
  },
  {
    additionalProperties: false,
    default: {},
    description:
      "greeting: on the kiosk's first step; help: the line at the foot of the displays; advice: under the number at the kiosk and on the visitor's page"
  }
)
export type ScreenTexts = Type.Static<typeof ScreenTexts>
