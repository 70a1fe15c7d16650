import Type from 'typebox'
import { RIGHTS } from './conventions/rights.ts'
import { At, Count, Id, Role } from './basics.ts'

/** Signing in, what is asked for it, and where one is signed in. */

const Password = Type.String({ minLength: 1, maxLength: 256 })
export const NewPassword = Type.String({
  minLength: 10,
  maxLength: 256,
  description: 'At least 10 characters; none that is common, of few different characters, or has the login in it'
})
const Code = Type.String({
  minLength: 6,
  maxLength: 40,
  pattern: '^[A-Za-z0-9 -]+$',
  examples: ['204816'],
  description: 'Of the authenticator, or a recovery code, where the person has a second factor'
})

export const SignInBody = Type.Object(
  { login: Type.String({ minLength: 1, maxLength: 64 }), password: Password, code: Type.Optional(Code) },
  { additionalProperties: false }
)

export const ProofBody = Type.Object({ password: Password, code: Type.Optional(Code) }, { additionalProperties: false })

export const Due = Type.Union([Type.Literal('new-password'), Type.Literal('second-factor')], {
  description: 'What is to be set before anything else may be done'
})
export type Due = Type.Static<typeof Due>

export const Rights = Type.Array(Type.Enum([...RIGHTS]), {
  maxItems: RIGHTS.length,
  uniqueItems: true,
  description: 'What the role may do; each opens rows of the table of access'
})
export const SessionBody = Type.Object({
  userId: Id,
  login: Type.String(),
  name: Type.String(),
  role: Role,
  rights: Rights,
  due: Type.Union([Due, Type.Null()]),
  deskId: Type.Union([Id, Type.Null()], { description: 'The desk that this person has open' }),
  isOfHouse: Type.Boolean({ description: "Comes in by the house's own sign-in and has no password here" })
})
export type SessionBody = Type.Static<typeof SessionBody>

export const OwnPasswordBody = Type.Object(
  { password: Password, newPassword: NewPassword },
  { additionalProperties: false }
)

export const SecondFactorBody = Type.Object({
  isSet: Type.Boolean(),
  isNeeded: Type.Boolean({ description: 'The centre asks it of this role' }),
  recoveryCodesLeft: Count
})
export type SecondFactorBody = Type.Static<typeof SecondFactorBody>

export const BegunSecondFactor = Type.Object({
  secret: Type.String({ description: 'In base 32, to be typed where no QR code can be read' }),
  uri: Type.String({ description: 'otpauth://, for the QR code' })
})
export type BegunSecondFactor = Type.Static<typeof BegunSecondFactor>

export const ConfirmSecondFactor = Type.Object({ code: Code }, { additionalProperties: false })

export const RecoveryCodes = Type.Object({
  recoveryCodes: Type.Array(Type.String(), { description: 'Each lets in once; told now and never again' })
})
export type RecoveryCodes = Type.Static<typeof RecoveryCodes>

export const SessionRef = Type.String({ minLength: 22, maxLength: 22, pattern: '^[A-Za-z0-9_-]+$' })

/** Where somebody is signed in. */
export const OpenSession = Type.Object({
  sessionRef: Type.String({ description: 'Names the session; it is no way in' }),
  openedAt: Type.Union([At, Type.Null()], { description: 'null: by an earlier program, which did not keep it' }),
  lastSeenAt: At,
  expiresAt: At,
  address: Type.String(),
  browser: Type.String({ description: 'What it calls itself' }),
  isThis: Type.Boolean()
})
export const OwnSessionsBody = Type.Object({ sessions: Type.Array(OpenSession) })
export type OwnSessionsBody = Type.Static<typeof OwnSessionsBody>
export const SessionsBody = Type.Object({
  sessions: Type.Array(
    Type.Object({ ...OpenSession.properties, userId: Id, login: Type.String(), name: Type.String(), role: Role })
  )
})
export type SessionsBody = Type.Static<typeof SessionsBody>
