import fp from 'fastify-plugin'
import type { Db } from '../../db/open.ts'
import { takesTickets } from '../../engine/index.ts'
import type { AlarmTold } from '../../protocol/alarm-news.ts'
import type { Text } from '../../protocol/basics.ts'
import type { Standing } from '../../views/alarm-causes.ts'
import { AlarmJournal, type AlarmNews } from './news.ts'
import { saidOf } from './said.ts'

/** News with the sentence that is told. */
export type SaidNews = AlarmNews & { said: Text }

/** A way to somebody who does not look at the board. */
export interface AlarmOutlet {
  /** Whether anybody is told that way. */
  isWanted: () => boolean
  /** Of the hall only while it is open. Never throws, and waits for nothing. */
  tell: (news: readonly SaidNews[]) => void
}

declare module 'fastify' {
  interface FastifyInstance {
    alarmNews: {
      /** From now on alarms are told this way too. */
      join: (outlet: AlarmOutlet) => void
      /** Whether an alarm that was told has not ended. */
      isOpen: (alarmId: string) => boolean
    }
  }
}

/** So many notes back it is looked what had been told to stand. */
const NOTES_BACK = 1_000

/**
 * Tells of alarms where nobody looks. Each beginning and end is a note of the log while somebody is to be told, which is what hooks
 * and readers of events get; after a restart nothing is told twice.
 */
export default fp<{ db: Db }>(
  async (app, { db }) => {
    const { hall, log } = app
    const journal = new AlarmJournal()
    for (const { details, at } of toldToStand(db)) journal.resume(standingOf(details), at, hall.now())
    const outlets: AlarmOutlet[] = []
    app.decorate('alarmNews', {
      join: (outlet) => {
        outlets.push(outlet)
      },
      isOpen: (alarmId) => journal.isOpen(alarmId)
    })

    function isOpen(now: number): boolean {
      const { day } = hall.state
      if (day === null) return false
      const spans = Object.values(day.openings).flat()
      return (
        spans.some(([from, to]) => from <= now && now < to) ||
        hall.centre.services.some(({ serviceId }) => takesTickets(hall.state, serviceId, now))
      )
    }

    function keep(one: SaidNews): void {
      const { what, alarmId, part, standing, beganAt, said } = one
      const { kind, level, services = [] } = standing
      const details: AlarmTold = {
        alarmId,
        kind,
        part,
        level,
        since: beganAt,
        serviceIds: services.map(({ serviceId }) => serviceId),
        said
      }
      hall
        .audit({ about: 'alarm', what: what === 'ended' ? 'ended' : 'began', details }, 'hall')
        .catch((error) => log.warn(error, 'that an alarm was told could not be kept'))
    }

    app.onAlarms((standing, now) => {
      if (!outlets.some((each) => each.isWanted())) return
      const open = isOpen(now)
      const news = journal.take(standing, now, { isOpen: open, quietMs: hall.centre.alarms.quietMs })
      if (news.length === 0) return
      const surroundings = { centre: hall.centre, printers: app.printing.views(), now }
      const said = news.map((one) => ({ ...one, said: saidOf(one.standing, surroundings) }))
      for (const one of said) keep(one)
      const told = said.filter(({ part }) => open || part === 'system')
      if (told.length > 0) for (const outlet of outlets) outlet.tell(told)
    })
  },
  { name: 'alarm-news', dependencies: ['hall', 'alarms', 'printing'] }
)

/** What the log says to have begun and not to have ended. */
function toldToStand(db: Db): Array<{ details: AlarmTold; at: number }> {
  const notes = db.$client
    .prepare<[number], { at: number; body: string }>(
      `SELECT at, body FROM (SELECT seq, at, body FROM events WHERE type = 'noted' ORDER BY seq DESC LIMIT ?)
       WHERE body LIKE '%"about":"alarm"%' ORDER BY seq`
    )
    .all(NOTES_BACK)
  const standing = new Map<string, { details: AlarmTold; at: number }>()
  for (const { at, body } of notes) {
    const { about, what, details } = JSON.parse(body)
    if (about !== 'alarm') continue
    if (what === 'began') standing.set(details.alarmId, { details, at })
    if (what === 'ended') standing.delete(details.alarmId)
  }
  return [...standing.values()]
}

const standingOf = ({ alarmId, kind, level, since, serviceIds, said }: AlarmTold): Standing => ({
  alarmId,
  kind: kind as Standing['kind'],
  level,
  since,
  about: said,
  services: serviceIds.map((serviceId) => ({ serviceId, name: said, waiting: 0 }))
})
