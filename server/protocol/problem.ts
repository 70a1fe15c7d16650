import Type from 'typebox'

/** An error, as RFC 9457 has it, with our `code`; the words for people are in the screens. */
export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String({ examples: ['desk-busy'] }),
  detail: Type.Optional(Type.String())
}, { $id: 'Problem' })
export type Problem = Type.Static<typeof Problem>
