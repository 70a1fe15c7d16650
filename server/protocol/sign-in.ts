import Type from 'typebox'
import { Role } from './basics.ts'

/** What the centre asks of those who sign in, a section of its settings. */
export const SignInSettings = Type.Object(
  {
    secondFactorFor: Type.Array(Role, {
      maxItems: 40,
      uniqueItems: true,
      description:
        'Who must have a second factor. Whoever has none yet sets it up at the next request, and does nothing else before'
    })
  },
  { additionalProperties: false, default: { secondFactorFor: [] } }
)
export type SignInSettings = Type.Static<typeof SignInSettings>
