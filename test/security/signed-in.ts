import { TOTP } from 'otpauth'
import type { OpenHall } from '../server/open-hall.ts'

/** Somebody who signs in to a hall that is no sample, step by step. */

export const SAME_SITE = { origin: 'http://localhost:80', host: 'localhost:80' }

/** Tries to sign in. */
export async function trySignIn(
  hall: OpenHall,
  credentials: { login: string; password: string; code?: string },
  remoteAddress = '192.168.1.20',
  headers: Record<string, string> = {}
) {
  const answer = await hall.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: credentials,
    remoteAddress,
    headers
  })
  return {
    status: answer.statusCode,
    body: answer.json(),
    cookie: { cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  }
}

/** The code that an authenticator shows at a moment. */
export const codeAt = (secret: string, timestamp: number): string => new TOTP({ secret }).generate({ timestamp })

/** The notes of the chained log about something, with who is named as their cause. */
export const notesAbout = (hall: OpenHall, about: string) =>
  [...hall.app.hall.log.from(1)].flatMap(({ actor, event }) =>
    event.type === 'noted' && event.about === about ? [{ actor, what: event.what, details: event.details }] : []
  )
