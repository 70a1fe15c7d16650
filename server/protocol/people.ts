import Type from 'typebox'
import { At, Id, Role } from './basics.ts'
import { Line } from './free-text.ts'
import { NewPassword } from './session.ts'

/** Who works here, as an administrator sees and changes it. */

export const Login = Type.String({
  minLength: 2,
  maxLength: 64,
  pattern: '^[A-Za-z0-9][A-Za-z0-9._@-]*$',
  examples: ['aigul']
})
const Name = Line(80)
export const Skills = Type.Union([Type.Array(Id, { maxItems: 500 }), Type.Null()], {
  description:
    'The services that an operator can serve, at whatever desk; null: all. Holds from the next opening of a desk on'
})

export const Person = Type.Object({ userId: Id, login: Type.String(), name: Type.String(), role: Role, skills: Skills })
export const PersonRow = Type.Object({
  ...Person.properties,
  hasSecondFactor: Type.Boolean(),
  isOfHouse: Type.Boolean({
    description: "Comes in by the house's own sign-in, which says name, role and skills; has no password here"
  }),
  lockedUntil: Type.Union([At, Type.Null()], {
    description:
      'Somewhere somebody guesses at this password, and is held up until then; the right one still opens from elsewhere'
  })
})
export const PeopleBody = Type.Object({ people: Type.Array(PersonRow) })
export type PeopleBody = Type.Static<typeof PeopleBody>

export const NewPerson = Type.Object(
  { login: Login, name: Name, role: Role, password: NewPassword, skills: Type.Optional(Skills) },
  { additionalProperties: false }
)
export const PersonChange = Type.Object(
  {
    name: Type.Optional(Name),
    role: Type.Optional(Role),
    password: Type.Optional(NewPassword),
    skills: Type.Optional(Skills)
  },
  {
    additionalProperties: false,
    description:
      "A new role or password ends the person's sessions; a password that somebody else has chosen must be changed at the next sign-in"
  }
)
