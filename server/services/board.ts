import fp from 'fastify-plugin'
import type { BoardDevice } from '../protocol/board.ts'
import type { VoiceStatus } from '../protocol/voices.ts'
import type { MachineFacts } from '../views/alarms.ts'
import type { BoardFacts } from '../views/board.ts'
import { plannedSoon } from './planned-soon.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** What the supervisor's board is made from beside the hall itself. */
    board: () => BoardFacts
    /** How the hall's machines are. */
    machines: () => MachineFacts
  }
}

const SECOND = 1_000

/** How the backups stand, as far as the board tells it. */
type Backups = { status: () => { lastFailure: string | null; pastChanged: string | null } } | null | undefined

/** The clips of the screens' voice that are still to be made. */
type Voices = { status: () => VoiceStatus | null } | null | undefined

const troubleOf = (backups: Backups): MachineFacts['backups'] => {
  const status = backups?.status()
  if (!status) return null
  if (status.pastChanged !== null) return 'past-changed'
  return status.lastFailure === null ? null : 'failed'
}

export default fp<{ backups: Backups; voices: Voices }>(
  async (app, { backups, voices }) => {
    const { hall, people, printing, sockets } = app

    /** Kiosks and displays, by the hall's time; a device that only asks now and then is there while it asks. */
    function devicesNow(now: number): BoardDevice[] {
      const steady = app.monotonicNow()
      return people.devices.list().map(({ deviceId, kind, name, zoneId, lastSeenAt }) => {
        const { isOpen, leftAt } = sockets.presence(deviceId)
        const askedAt = lastSeenAt === null ? null : Math.round((now - (steady - lastSeenAt)) / SECOND) * SECOND
        const seenAt = isOpen ? null : leftAt === null ? askedAt : Math.max(leftAt, askedAt ?? 0)
        return { deviceId, kind, name, zoneId, online: isOpen, seenAt }
      })
    }

    /** Registered after the board; before that nothing is wrong with it. */
    const hookTroubles = () =>
      app.hooks.troubles().map(({ since, ...each }) => ({ ...each, since: hall.now() - (app.monotonicNow() - since) }))

    app.decorate('machines', (): MachineFacts => {
      const guessing = app.refusedSignIns.guessing(hall.now())
      return {
        guessing: guessing && {
          times: guessing.times,
          since: guessing.since,
          name: guessing.userId === null ? null : people.nameOf(guessing.userId)
        },
        floods: app.kioskPace.floods(),
        hooks: hookTroubles(),
        hub: app.uplink.trouble(),
        printers: printing.views(),
        devices: devicesNow(hall.now()),
        trouble: hall.trouble?.reason ?? null,
        promises: app.promises.lastTwoHundred(),
        complaints: app.complaints.waiting(),
        backups: troubleOf(backups),
        voice: voices?.status() ?? null,
        roughWaits: app.foreteller?.trouble() ?? null,
        system: app.systemWatch.troubles()
      }
    })
    app.decorate('board', (): BoardFacts => {
      return {
        ...app.machines(),
        arrivals: app.arrivalRate(),
        priorityIssuers: hall.record.priorityIssuers(),
        planned: plannedSoon(hall.ahead),
        recall: (standing) => app.alarms.recall(standing)
      }
    })
  },
  { name: 'board', dependencies: ['hall', 'auth', 'sockets', 'printing', 'arrival-rate', 'alarms'] }
)
