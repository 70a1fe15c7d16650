import Type from 'typebox'
import { At, Id, Lang, Text } from './basics.ts'
import { Day } from './reports.ts'

/** What people did to the hall, from its log: for whoever audits it. */

export const AUDIT_KINDS = ['signed-in', 'changed', 'steered', 'erased', 'restored'] as const
const [signedIn, changed, steered, erased, restored] = AUDIT_KINDS
export const AuditKind = Type.Union([
  Type.Literal(signedIn),
  Type.Literal(changed),
  Type.Literal(steered),
  Type.Literal(erased),
  Type.Literal(restored)
])
export type AuditKind = Type.Static<typeof AuditKind>

const asked = {
  from: Day,
  to: Day,
  kind: Type.Optional(AuditKind),
  userId: Type.Optional(Type.Unsafe<string>({ ...Id, description: 'Who did it, or to whom it was done' }))
}
export const AuditQuery = Type.Object(
  {
    ...asked,
    before: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: Number.MAX_SAFE_INTEGER,
        description: 'Only what is older: the `next` of the page before'
      })
    )
  },
  { additionalProperties: false }
)
export type AuditQuery = Type.Static<typeof AuditQuery>
export const AuditFileQuery = Type.Object({ ...asked, lang: Lang }, { additionalProperties: false })

export const AuditRow = Type.Object({
  seq: Type.Integer(),
  at: At,
  kind: AuditKind,
  who: Text,
  what: Text,
  about: Type.Union([Text, Type.Null()], { description: 'Whom or what it was done to; null: the hall' }),
  reason: Type.String(),
  address: Type.String({ description: 'Of the machine, where it is kept' })
})
export type AuditRow = Type.Static<typeof AuditRow>
export const AuditBody = Type.Object({
  rows: Type.Array(AuditRow, { description: 'The newest first' }),
  next: Type.Union([Type.Integer(), Type.Null()], { description: '`before` of the next page; null: this is the last' }),
  people: Type.Array(Type.Object({ userId: Type.String(), name: Type.String() }))
})
export type AuditBody = Type.Static<typeof AuditBody>
