import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { DueSession } from '../../db/house.ts'
import type { Sessions } from '../../db/sessions.ts'
import { HouseFailed, type HouseRow } from '../../devices/house/provider.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
/** Looked at together. */
const AT_ONCE = 20
/** A provider that does not answer is asked again only after so long; sessions end with their own time meanwhile. */
const AWAY_MS = MINUTE_MS

interface Surroundings {
  house: Pick<FastifyInstance['house'], 'rows' | 'provider' | 'admit' | 'keepSession' | 'endSessions'>
  sessions: Pick<Sessions, 'idsOf' | 'extend'>
  /** null: it was sealed on another machine. */
  tokenIn: (sealed: string) => string | null
  now: () => number
  log: FastifyBaseLogger
}

/** Asks the provider about each session again, one after another: whoever may come in no more is out with the answer. */
export class Checks {
  readonly #around: Surroundings
  #looking: Promise<void> | null = null
  #notBefore = 0
  #isStopped = false

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** Does what is due, unless that is going on already. */
  look(): Promise<void> {
    this.#looking ??= this.#look()
      .catch((error) => this.#around.log.warn(error, 'the sessions of the house could not be looked at'))
      .finally(() => {
        this.#looking = null
      })
    return this.#looking
  }

  /** Nothing more is begun; what is asked already is waited for, because the hall closes after it. */
  async stop(): Promise<void> {
    this.#isStopped = true
    await this.#looking
  }

  async #look(): Promise<void> {
    const { house, now } = this.#around
    if (now() < this.#notBefore) return
    if (house.provider.away !== null && !(await this.#isBack())) return
    const due = house.rows.due(now(), AT_ONCE)
    if (due.length === 0) return
    const row = house.rows.settings()
    for (const session of due) {
      if (this.#isStopped || row === null || now() < this.#notBefore) return
      await this.#ask(row, session)
    }
  }

  /** Asked by nobody in particular, so that its alarm ends when it answers, not when the next person signs in. */
  async #isBack(): Promise<boolean> {
    const { house, now } = this.#around
    this.#notBefore = now() + AWAY_MS
    const row = house.rows.settings()
    if (row === null) return false
    try {
      await house.provider.look(row)
      this.#notBefore = 0
      return true
    } catch (error) {
      if (error instanceof HouseFailed) return false
      throw error
    }
  }

  async #ask(row: HouseRow, { sessionId, userId, refreshToken, openedAt }: DueSession): Promise<void> {
    const { house, sessions, tokenIn, now, log } = this.#around
    const [token, subject] = [tokenIn(refreshToken), house.rows.subjectOf(userId)]
    if (token === null || subject === undefined) return house.rows.putOff(sessionId, openedAt + 24 * HOUR_MS)
    try {
      const known = await house.provider.again(row, token, subject)
      const admitted = await house.admit(row, known)
      // Whoever signed out meanwhile stays so; whoever has another role, too.
      if (!sessions.idsOf(userId).includes(sessionId)) return
      house.keepSession(row, sessionId, known.refreshToken)
      if ('user' in admitted) sessions.extend(sessionId, openedAt, now() + row.holdsHours * HOUR_MS)
    } catch (error) {
      if (!(error instanceof HouseFailed)) throw error
      log.warn({ userId, why: error.why, code: error.code }, 'the house did not confirm a session')
      // Of this session alone: another browser's may go on, and whoever was dismissed hears the same of each.
      if (error.why === 'refused') await house.endSessions(userId, 'the house lets them in no more', sessionId)
      else {
        this.#notBefore = now() + AWAY_MS
        house.rows.putOff(sessionId, this.#notBefore)
      }
    }
  }
}
