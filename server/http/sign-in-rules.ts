import fp from 'fastify-plugin'
import type { Session, SessionUser } from '../db/sessions.ts'
import type { Due } from '../protocol/session.ts'

declare module 'fastify' {
  interface FastifyInstance {
    signInRules: {
      /** False in the sample hall, whose password everybody knows. */
      readonly areHeld: boolean
      /** What somebody has to do before anything else; null: nothing. */
      dueFrom: (user: SessionUser) => Due | null
      /** Whether the role must have a second factor here; of somebody of the house, the house asks it. */
      needsSecondFactor: (user: Pick<SessionUser, 'role'> & { isOfHouse?: boolean }) => boolean
      /** Whether the password was given so lately that people, roles and settings may be changed. @param now as sessions count */
      isFresh: (session: Pick<Session, 'provedAt'>, now: number) => boolean
    }
  }
}

/** Whoever finds an open page of the administrator has this long at most. */
export const FRESH_MS = 10 * 60_000

/** What is asked of people beside their password. */
export default fp<{ sample: boolean }>(
  async (app, { sample }) => {
    const { hall } = app
    const needsSecondFactor = ({ role, isOfHouse = false }: Pick<SessionUser, 'role'> & { isOfHouse?: boolean }) =>
      !sample && !isOfHouse && hall.centre.signIn.secondFactorFor.includes(role)
    app.decorate('signInRules', {
      areHeld: !sample,
      needsSecondFactor,
      dueFrom(user) {
        if (user.mustChangePassword && !sample) return 'new-password'
        return needsSecondFactor(user) && !user.hasSecondFactor ? 'second-factor' : null
      },
      isFresh: ({ provedAt }, now) => sample || now - provedAt <= FRESH_MS
    })
  },
  { name: 'sign-in-rules', dependencies: ['hall'] }
)
