import Type from 'typebox'
import { SettingsFault } from './settings.ts'

/** An error, as RFC 9457 has it, with our `code`; the words for people are in the screens. */
export const Problem = Type.Object(
  {
    type: Type.String({ examples: ['urn:kezek:problem:desk-busy'] }),
    title: Type.String({ examples: ['Conflict'] }),
    status: Type.Integer(),
    code: Type.String({ examples: ['desk-busy'] }),
    detail: Type.Optional(Type.String()),
    faults: Type.Optional(Type.Array(SettingsFault, { description: 'What is wrong with settings, each where it is' }))
  },
  { $id: 'Problem' }
)
export type Problem = Type.Static<typeof Problem>
