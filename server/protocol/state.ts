import Type from 'typebox'
import { At, Count, Text } from './basics.ts'

/** The state of the system, for a technician: what the server says of itself, and what the doctor found. */

const Sentence = Type.Object({ said: Text })
export const Finding = Type.Object({
  about: Type.String({ description: 'For programs' }),
  label: Text,
  state: Type.Union([Type.Literal('ok'), Type.Literal('attention'), Type.Literal('broken')]),
  said: Text
})
export type Finding = Type.Static<typeof Finding>

export const StateBody = Type.Object({
  version: Type.String(),
  node: Type.String(),
  startedAt: At,
  now: At,
  troubles: Type.Array(Sentence, { description: 'What is wrong now, the worst first; none: the server is content' }),
  doctor: Type.Union([Type.Object({ askedAt: At, findings: Type.Array(Finding) }), Type.Null()], {
    description: 'As the command `doctor` on this machine; null: it has not answered yet, or cannot be asked'
  }),
  messages: Type.Object({
    push: Type.Object({ sent: Count, failed: Count }),
    sms: Type.Object({ sent: Count, failed: Count })
  })
})
export type StateBody = Type.Static<typeof StateBody>
