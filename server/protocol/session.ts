import Type from 'typebox'
import { Id, Role } from './basics.ts'

export const SignInBody = Type.Object(
  {
    login: Type.String({ minLength: 1, maxLength: 64 }),
    password: Type.String({ minLength: 1, maxLength: 256 })
  },
  { additionalProperties: false }
)

export const SessionBody = Type.Object({
  userId: Id,
  login: Type.String(),
  name: Type.String(),
  role: Role,
  deskId: Type.Union([Id, Type.Null()], { description: 'The desk that this person has open' })
})
export type SessionBody = Type.Static<typeof SessionBody>

export const OwnPasswordBody = Type.Object(
  {
    password: Type.String({ minLength: 1, maxLength: 256 }),
    newPassword: Type.String({ minLength: 8, maxLength: 256, description: 'At least 8 characters' })
  },
  { additionalProperties: false }
)
