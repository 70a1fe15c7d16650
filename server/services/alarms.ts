import { and, eq } from '../db/drizzle.ts'
import fp from 'fastify-plugin'
import type { Db } from '../db/open.ts'
import { events } from '../db/schema.ts'
import type { Alarm } from '../protocol/board.ts'
import type { Standing } from '../views/alarm-causes.ts'
import { standingAlarms } from '../views/alarms.ts'

declare module 'fastify' {
  interface FastifyInstance {
    alarms: AlarmWatch
    /** Brings the watch up to this moment. It does so by itself after a commit and every few seconds. */
    observeAlarms: () => void
    /** Hears what stands at each observation. */
    onAlarms: (hear: (standing: readonly Standing[], now: number) => void) => void
  }
}

/** An alarm that is away for no longer is still the same one when it comes again. */
const QUIET_MS = 60_000
/** Alarms are raised and ended by time as well as by commits. */
const TICK_MS = 5_000
/** After a commit, so that a rush is observed twice a second and not with each ticket. */
const AFTER_COMMIT_MS = 500

interface Acknowledgement {
  level: number
  by: string
  at: number
}

interface Episode {
  since: number
  level: number
  seenAt: number
  acknowledged: Acknowledgement | null
}

/** Remembers since when each alarm stands, and who has acknowledged it while it was how bad. */
export class AlarmWatch {
  readonly #episodes = new Map<string, Episode>()
  /** From before this process began, by alarm: they count for those that stand at the first observation. */
  #kept: Map<string, Acknowledgement> | null

  constructor(kept: Map<string, Acknowledgement>) {
    this.#kept = kept
  }

  /** Takes in which alarms stand at a moment; one that has been away for longer than `QUIET_MS` is forgotten. */
  observe(standing: readonly Standing[], now: number): void {
    for (const { alarmId, level, since } of standing) {
      const acknowledged = this.#acknowledgementOf(alarmId)
      this.#episodes.set(alarmId, { since: this.#sinceOf(alarmId, since), level, seenAt: now, acknowledged })
    }
    this.#kept = null
    for (const [alarmId, { seenAt }] of this.#episodes) if (now - seenAt > QUIET_MS) this.#episodes.delete(alarmId)
  }

  /** Alarms with what is remembered of them; an acknowledged one that has become worse is not acknowledged. Changes nothing. */
  recall(standing: readonly Standing[]): Alarm[] {
    return standing.map((one) => {
      const acknowledged = this.#acknowledgementOf(one.alarmId)
      const holds = acknowledged !== null && acknowledged.level >= one.level
      return {
        ...one,
        since: this.#sinceOf(one.alarmId, one.since),
        acknowledged: holds ? { by: acknowledged.by, at: acknowledged.at } : null
      }
    })
  }

  /** How bad an alarm was when it was last observed; null: there is none. */
  levelOf(alarmId: string): number | null {
    return this.#episodes.get(alarmId)?.level ?? null
  }

  acknowledge(alarmId: string, level: number, by: string, at: number): void {
    const known = this.#episodes.get(alarmId)
    if (known) known.acknowledged = { level, by, at }
  }

  #sinceOf(alarmId: string, since: number): number {
    return Math.min(this.#episodes.get(alarmId)?.since ?? since, since)
  }

  #acknowledgementOf(alarmId: string): Acknowledgement | null {
    const known = this.#episodes.get(alarmId)
    return known ? known.acknowledged : (this.#kept?.get(alarmId) ?? null)
  }
}

/** The alarms of the board. What was acknowledged today is read from the log, so that a restart does not ask again. */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { hall, people } = app
    const from = hall.state.day?.serviceDay
    const kept = new Map<string, Acknowledgement>()
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
    const watch = new AlarmWatch(kept)
    app.decorate('alarms', watch)
    const hearers: Array<(standing: readonly Standing[], now: number) => void> = []
    app.decorate('onAlarms', (hear) => {
      hearers.push(hear)
    })
    app.decorate('observeAlarms', () => {
      const [standing, now] = [standingAlarms(app.picture(), app.machines()), hall.now()]
      watch.observe(standing, now)
      for (const hear of hearers) hear(standing, now)
    })

    let soon: NodeJS.Timeout | null = null
    const observe = () => {
      soon = null
      try {
        app.observeAlarms()
      } catch (error) {
        app.log.error(error, 'the alarms could not be observed; the next look tries again')
      }
    }
    const tick = setInterval(observe, TICK_MS)
    const stopHearing = hall.onCommit(() => {
      soon ??= setTimeout(observe, AFTER_COMMIT_MS)
    })
    app.addHook('onReady', async () => observe())
    app.addHook('preClose', async () => {
      stopHearing()
      clearInterval(tick)
      if (soon) clearTimeout(soon)
    })
  },
  { name: 'alarms', dependencies: ['hall', 'picture'] }
)
