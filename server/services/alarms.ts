import { and, eq } from '../db/drizzle.ts'
import fp from 'fastify-plugin'
import type { Db } from '../db/open.ts'
import { events } from '../db/schema.ts'
import type { Alarm } from '../protocol/board.ts'
import type { Standing } from '../views/alarms.ts'

declare module 'fastify' {
  interface FastifyInstance {
    alarms: AlarmWatch
  }
}

/** An alarm that is away for no longer is still the same one when it comes again. */
const QUIET_MS = 60_000

interface Episode {
  since: number
  level: number
  seenAt: number
  acknowledged: { level: number; by: string; at: number } | null
}

/** Remembers since when each alarm stands, and who has acknowledged it while it was how bad. */
export class AlarmWatch {
  readonly #episodes = new Map<string, Episode>()
  /** From before this process began, by alarm: they count for those that stand when it first looks. */
  #kept: Map<string, { level: number; by: string; at: number }> | null

  constructor(kept: Map<string, { level: number; by: string; at: number }>) {
    this.#kept = kept
  }

  /** The alarms that stand, with what is remembered of them; an acknowledged one that has become worse is not acknowledged. */
  settle(standing: Standing[], now: number): Alarm[] {
    const alarms = standing.map((one): Alarm => {
      const known = this.#episodes.get(one.alarmId)
      const acknowledged = known ? known.acknowledged : (this.#kept?.get(one.alarmId) ?? null)
      const since = Math.min(known?.since ?? one.since, one.since)
      this.#episodes.set(one.alarmId, { since, level: one.level, seenAt: now, acknowledged })
      const holds = acknowledged !== null && acknowledged.level >= one.level
      return { ...one, since, acknowledged: holds ? { by: acknowledged.by, at: acknowledged.at } : null }
    })
    this.#kept = null
    for (const [alarmId, { seenAt }] of this.#episodes) if (now - seenAt > QUIET_MS) this.#episodes.delete(alarmId)
    return alarms
  }

  /** How bad an alarm is; null: there is none. */
  levelOf(alarmId: string): number | null {
    return this.#episodes.get(alarmId)?.level ?? null
  }

  acknowledge(alarmId: string, level: number, by: string, at: number): void {
    const known = this.#episodes.get(alarmId)
    if (known) known.acknowledged = { level, by, at }
  }
}

/** The alarms of the board. What was acknowledged today is read from the log, so that a restart does not ask again. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { hall, people } = app
    const from = hall.state.day?.serviceDay
    const kept = new Map<string, { level: number; by: string; at: number }>()
    const notes =
      from === undefined
        ? []
        : db
            .select({ at: events.at, actor: events.actor, body: events.body })
            .from(events)
            .where(and(eq(events.type, 'noted'), eq(events.serviceDay, from)))
            .orderBy(events.seq)
            .all()
    for (const { at, actor, body } of notes) {
      const { about, what, details } = JSON.parse(body)
      if (about === 'alarm' && what === 'acknowledged')
        kept.set(details.alarmId, { level: details.level, by: people.nameOf(actor.split(':')[1] ?? actor), at })
    }
    app.decorate('alarms', new AlarmWatch(kept))
  },
  { name: 'alarms', dependencies: ['hall'] }
)
