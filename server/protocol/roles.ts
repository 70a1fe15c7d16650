import Type from 'typebox'
import { OwnRoleId, Role, Text } from './basics.ts'
import { RIGHTS } from './conventions/rights.ts'
import { Line } from './free-text.ts'
import { Rights } from './session.ts'

/** Roles as sets of rights: those that every centre has, and its own. */

const SomeRights = Type.Array(Type.Enum([...RIGHTS]), { minItems: 1, maxItems: RIGHTS.length, uniqueItems: true })
const Name = Type.Object({ ky: Line(60), ru: Line(60), en: Line(60) }, { additionalProperties: false })

export const OwnRole = Type.Object({ roleId: OwnRoleId, name: Text, rights: Rights })
export type OwnRole = Type.Static<typeof OwnRole>

export const RolesBody = Type.Object({
  builtIn: Type.Array(Type.Object({ roleId: Role, rights: Rights }), {
    description: 'What every centre has. The administrator may do, beside all rights, what is no right'
  }),
  own: Type.Array(OwnRole),
  rights: Type.Array(
    Type.Object({
      right: Type.String(),
      opens: Type.Array(Type.String(), {
        description: 'Rows of the table of access: routes, and topics of the live socket',
        examples: [['POST /api/steering', 'topic supervisor']]
      })
    }),
    { description: 'What a role can be made of' }
  )
})
export type RolesBody = Type.Static<typeof RolesBody>

export const NewRole = Type.Object({ name: Name, rights: SomeRights }, { additionalProperties: false })
