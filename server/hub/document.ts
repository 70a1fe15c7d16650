import type { Callers } from '../http/api-document.ts'
import { plainCookieName } from '../http/cookies.ts'
import type { Tag } from '../http/document/operations.ts'

/** The resources of a hub, as its document groups them. */
export const HUB_TAGS: readonly Tag[] = [
  { name: 'Open data', description: 'What anybody may know of the network', paths: ['public'] },
  { name: 'Halls', description: 'What enrolled halls send and fetch', paths: ['hub'] },
  { name: 'Head office', description: 'Centres, what is common to them, people, reports', paths: ['network'] },
  { name: 'Session', description: 'Signing in', paths: ['session'] }
]

/** Who calls a hub, and how each proves it. */
export const HUB_CALLERS: Callers = {
  schemes: {
    hall: { type: 'http', scheme: 'bearer', description: 'The token that a hall got when it was enrolled' },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: plainCookieName('hub-session'),
      description: 'Somebody of head office who has signed in; over TLS its name begins with `__Host-`'
    }
  },
  whom: ({ hubAccess }) => [hubAccess ?? 'nobody'],
  of({ hubAccess }) {
    if (hubAccess === 'anyone') return [{}]
    return [{ [hubAccess === 'hall' ? 'hall' : 'session']: [] }]
  }
}
