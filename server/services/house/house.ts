import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { type House, openHouse } from '../../db/house.ts'
import type { Db } from '../../db/open.ts'
import { openSealer, type Sealer } from '../../db/sealed.ts'
import type { Text } from '../../protocol/basics.ts'
import { dateTimeText } from '../../protocol/conventions/dates.ts'
import { tell } from '../../protocol/conventions/message-format.ts'
import { HOUSE_AWAY } from '../health-words.ts'
import { admit, type Admitted, BY_HOUSE } from './admit.ts'
import { openAttempts } from './attempt.ts'
import { Checks } from './checks.ts'
import { type HouseRow, type Known, Provider } from '../../devices/house/provider.ts'

type Note = Parameters<FastifyInstance['hall']['audit']>[0]
type Why = Extract<Note, { about: 'session'; what: 'ended' }>['details']['why']

declare module 'fastify' {
  interface FastifyInstance {
    house: {
      rows: House<HouseRow>
      provider: Provider
      sealer: Sealer
      attempts: ReturnType<typeof openAttempts>
      /** What the provider's times are compared with. */
      wallNow: () => number
      /** Whether the secret can be read on this machine. */
      isSecretLost: (row: HouseRow) => boolean
      /** Lets somebody in whom the provider has let in, or says why not; then their sessions have ended. */
      admit: (row: HouseRow, known: Known) => Promise<Admitted>
      /** Keeps what a session is asked about again with. To be called in its transaction. */
      keepSession: (row: HouseRow, sessionId: string, refreshToken: string | null) => void
      /** Ends all sessions of somebody of the house, or the one that is named. */
      endSessions: (userId: string, why: Why, only?: string) => Promise<void>
      /** What the board has an alarm of: a provider that has been away for a while. */
      troubles: () => Array<{ code: string; level: number; said: Text }>
    }
  }
}

const MINUTE_MS = 60_000
const LOOK_MS = 1_000
export const ABOUT_SECRET = 'house-secret'
const ABOUT_REFRESH = 'house-refresh-token'

interface Options {
  db: Db
  /** How long somebody may be away at the provider, ms. */
  awayMs: number
  wallNow?: (() => number) | undefined
}

/** Signing in by the house's own accounts. Nothing here runs, or is loaded, while it is switched off. */
export default fp<Options>(
  async (app, { db, awayMs, wallNow = Date.now }) => {
    const { people, monotonicNow, log } = app
    const rows = openHouse<HouseRow>(db)
    const file = db.$client.name
    const sealer = openSealer(file === ':memory:' ? null : path.dirname(file))
    const secretOf = ({ secret }: HouseRow) => (secret === '' ? '' : (sealer.open(secret, ABOUT_SECRET) ?? ''))
    const provider = new Provider({ mayReach: (address) => app.hooks.mayReach(address), secretOf, now: monotonicNow })
    const endSessions = sessionsEnder(app)

    app.decorate('house', {
      rows,
      provider,
      sealer,
      attempts: openAttempts(awayMs),
      wallNow,
      isSecretLost: ({ secret }) => secret !== '' && sealer.open(secret, ABOUT_SECRET) === null,
      async admit(row, known) {
        const admitted = await admit(app, rows, row, known)
        const isOut = 'refused' in admitted && admitted.refused !== 'house-no-word' && admitted.userId !== null
        if (isOut) await endSessions(admitted.userId as string, 'the house lets them in no more')
        if ('user' in admitted && admitted.hasNewRole)
          await endSessions(admitted.user.userId, 'another role of the house')
        return admitted
      },
      keepSession(row, sessionId, refreshToken) {
        const sealed = refreshToken === null ? null : sealer.seal(refreshToken, ABOUT_REFRESH)
        rows.keepSession(sessionId, sealed, monotonicNow() + row.checkMinutes * MINUTE_MS)
      },
      endSessions,
      troubles: () => awayTrouble(app, provider, rows)
    })

    const checks = new Checks({
      house: app.house,
      sessions: people.sessions,
      tokenIn: (sealed) => sealer.open(sealed, ABOUT_REFRESH),
      now: monotonicNow,
      log
    })
    const looking = setInterval(() => void checks.look(), LOOK_MS)
    app.addHook('preClose', async () => {
      clearInterval(looking)
      await checks.stop()
    })
  },
  { name: 'house', dependencies: ['hall', 'auth', 'hooks', 'sockets'] }
)

/** Nobody is alarmed by a provider that is started anew. */
const AWAY_ALARM_MS = 5 * MINUTE_MS

function awayTrouble({ hall, monotonicNow }: FastifyInstance, { away }: Provider, rows: House<HouseRow>) {
  if (away === null) return []
  const awayMs = monotonicNow() - away.since
  if (awayMs < AWAY_ALARM_MS || rows.settings()?.issuer !== away.issuer) return []
  const at = dateTimeText(hall.now() - awayMs, hall.centre.timeZone)
  return [{ code: 'house-away', level: 2, said: tell(HOUSE_AWAY, { at, why: away.code }) }]
}

const sessionsEnder =
  ({ hall, people, sockets, log }: FastifyInstance) =>
  async (userId: string, why: Why, only?: string): Promise<void> => {
    const known = people.sessions.idsOf(userId).filter((id) => only === undefined || id === only)
    if (known.length === 0) return
    const details = { userId, address: '', sessions: known.length, why }
    await hall.audit({ about: 'session', what: 'ended', details }, BY_HOUSE, {
      withinTransaction() {
        if (only === undefined) people.sessions.endAll(userId)
        else people.sessions.end(only)
      }
    })
    log.info(details, 'sessions ended')
    sockets.closeSessions(known)
  }
