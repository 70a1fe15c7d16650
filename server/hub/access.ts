import type { HubRole } from '../protocol/network/people.ts'

/**
 * Who may call which route of the hub: the one table. The hub does not start with a route that is not in it. `hall` is
 * whoever brings the token of an enrolled hall, and acts for its own centre alone; `local` is whoever calls from this very
 * machine. Of head office each role may what those before it may: look, manage, administer; `newcomer` is each of them, also
 * whoever has to set a password of their own or a second factor before anything else. A route with a `:centreId` is
 * only for who may reach the centre's region; for everybody else there is no such centre.
 */
export type HubAccess = 'anyone' | 'local' | 'hall' | 'newcomer' | HubRole

export const HUB_ACCESS: Record<string, HubAccess> = {
  'POST /api/session': 'anyone',
  'GET /api/session': 'newcomer',
  'DELETE /api/session': 'newcomer',
  'POST /api/session/proof': 'newcomer',
  'PUT /api/session/password': 'newcomer',
  'GET /api/session/second-factor': 'newcomer',
  'POST /api/session/second-factor': 'newcomer',
  'PUT /api/session/second-factor': 'newcomer',
  'DELETE /api/session/second-factor': 'look',
  'POST /api/session/recovery-codes': 'look',

  // Its code is what lets a hall in.
  'POST /api/hub/enrol': 'anyone',
  'GET /api/hub/mark': 'hall',
  'POST /api/hub/events': 'hall',
  'POST /api/hub/epochs': 'hall',
  'PUT /api/hub/status': 'hall',
  'GET /api/hub/elsewhere': 'hall',
  'GET /api/hub/bundles/:version': 'hall',
  'POST /api/hub/bundles/:version/outcome': 'hall',

  'GET /api/network/centres': 'look',
  'POST /api/network/centres': 'administer',
  'GET /api/network/centres/:centreId': 'look',
  'PUT /api/network/centres/:centreId': 'manage',
  'POST /api/network/centres/:centreId/code': 'administer',
  'DELETE /api/network/centres/:centreId/enrolment': 'administer',
  'GET /api/network/places': 'look',
  'PUT /api/network/places': 'administer',
  // What everybody sees the country by is changed by nobody who has regions.
  'PUT /api/network/scheme': 'administer',
  'DELETE /api/network/scheme': 'administer',
  'GET /api/network/alarms': 'look',
  // What all centres get is changed by nobody who has regions.
  'GET /api/network/catalogue': 'look',
  'PUT /api/network/catalogue': 'administer',
  'GET /api/network/bundles': 'look',
  'GET /api/network/bundles/:version': 'look',
  'POST /api/network/bundles': 'administer',
  'POST /api/network/bundles/:version/again': 'administer',
  'GET /api/network/reports': 'look',
  'GET /api/network/reports/csv': 'look',
  'GET /api/network/reports/xlsx': 'look',
  // Whoever has regions, only people of those.
  'GET /api/network/people': 'administer',
  'POST /api/network/people': 'administer',
  'PUT /api/network/people/:userId': 'administer',
  'DELETE /api/network/people/:userId': 'administer',
  'DELETE /api/network/people/:userId/second-factor': 'administer',
  // What is asked of everybody is said by nobody who has regions.
  'GET /api/network/sign-in': 'administer',
  'PUT /api/network/sign-in': 'administer',

  'GET /api/public/services': 'anyone',
  'GET /api/public/services/csv': 'anyone',
  'GET /api/public/centres': 'anyone',
  'GET /api/public/centres/csv': 'anyone',
  'GET /api/public/scheme': 'anyone',
  'GET /api/public/anchors': 'anyone',
  'GET /api/public/promises': 'anyone',
  'GET /api/public/promises/csv': 'anyone',
  'GET /api/public/live': 'anyone',
  'GET /api/public/live/csv': 'anyone',
  'GET /api/public/live/:serviceId': 'anyone',
  'GET /api/public/typical/:centreId/:serviceId': 'anyone',
  'GET /api/public/typical/:centreId/:serviceId/csv': 'anyone',

  // The finder's pages hold what the open data tells.
  'GET /': 'anyone',
  'GET /find': 'anyone',
  'GET /find/promises': 'anyone',
  'GET /find/poster': 'anyone',
  'GET /find/centre/:centreId': 'anyone',
  'GET /display/assets/*': 'anyone',
  // Head office's page holds nothing; what it shows comes by the routes above.
  'GET /network': 'anyone',
  'GET /network/*': 'anyone',
  'GET /desk/assets/*': 'anyone',

  'GET /health': 'local',
  'GET /ready': 'local',
  'GET /metrics': 'local',
  'GET /api/openapi.json': 'anyone',
  'GET /api/docs/': 'anyone',
  'GET /api/docs/js/scalar.js': 'anyone'
}

/** What needs the password of the last ten minutes (403 `proof-needed`); not in the sample country. */
export const HUB_NEEDS_PROOF: ReadonlySet<string> = new Set([
  'POST /api/network/centres/:centreId/code',
  'DELETE /api/network/centres/:centreId/enrolment',
  'PUT /api/network/places',
  'PUT /api/network/scheme',
  'DELETE /api/network/scheme',
  'PUT /api/network/catalogue',
  'POST /api/network/bundles',
  'POST /api/network/bundles/:version/again',
  'POST /api/network/people',
  'PUT /api/network/people/:userId',
  'DELETE /api/network/people/:userId',
  'DELETE /api/network/people/:userId/second-factor',
  'PUT /api/network/sign-in',
  // A page that was left open sets up no phone of whoever finds it.
  'POST /api/session/second-factor',
  'PUT /api/session/second-factor',
  'DELETE /api/session/second-factor',
  'POST /api/session/recovery-codes'
])

const RANK: readonly HubAccess[] = ['newcomer', 'look', 'manage', 'administer']

/** Whether a role is enough for a route. */
export const isEnough = (role: HubRole, needed: HubAccess): boolean =>
  RANK.includes(needed) && RANK.indexOf(role) >= RANK.indexOf(needed)
