import type { CentreAlarm, Link, ListedCentre } from '../protocol/network/centres.ts'
import type { NetworkCentre } from '../protocol/network/places.ts'
import { fingerprintOf } from '../protocol/network/fingerprint.ts'
import type { Enrolment } from './store/enrolments.ts'
import type { KnownStatus } from './store/live.ts'
import type { KnownEpoch } from './store/logs.ts'
import type { HubStore } from './store/store.ts'

/** A hall that was not heard of for so long is away. */
export const AWAY_MS = 60_000

interface About {
  centre: NetworkCentre
  enrolment: Enrolment | undefined
  status: KnownStatus | undefined
  epochs: KnownEpoch[]
  alarms: CentreAlarm[]
}

/** A centre as head office sees it: what it is, how its link is, and what its hall said last. */
export function listedCentre(
  { centre, enrolment, status, epochs, alarms }: About,
  hubKey: string,
  now: number
): ListedCentre {
  const newest = epochs.at(-1)
  return {
    ...centre,
    link: linkOf(enrolment, status, hubKey, now),
    mark: newest ? { epoch: newest.epoch, seq: newest.seq, head: newest.head } : null,
    alarms,
    live: status?.status ?? null,
    liveAt: status?.at ?? null
  }
}

function linkOf(enrolment: Enrolment | undefined, status: KnownStatus | undefined, hubKey: string, now: number): Link {
  const lastSeenAt = status?.at ?? null
  const state = (): Link['state'] => {
    if (!enrolment) return 'not-enrolled'
    if (enrolment.revokedAt !== null) return 'revoked'
    if (lastSeenAt === null) return 'never-seen'
    return now - lastSeenAt <= AWAY_MS ? 'up' : 'away'
  }
  return {
    state: state(),
    lastSeenAt,
    enrolledAt: enrolment?.enrolledAt ?? null,
    fingerprint: enrolment ? fingerprintOf(hubKey, enrolment.publicKey) : null,
    version: status?.status.version ?? enrolment?.version ?? null
  }
}

/** Everything that is known of all centres, or of those that pass. */
export async function listCentres(
  store: HubStore,
  hubKey: string,
  now: number,
  passes: (centre: NetworkCentre) => boolean
): Promise<ListedCentre[]> {
  const [centres, enrolments, statuses, epochs, alarms] = await Promise.all([
    store.centres(),
    store.enrolments(),
    store.statuses(),
    store.epochs(),
    store.alarms()
  ])
  return centres.filter(passes).map((centre) => {
    const isIts = ({ centreId }: { centreId: string }) => centreId === centre.centreId
    return listedCentre(
      {
        centre,
        enrolment: enrolments.find(isIts),
        status: statuses.find(isIts),
        epochs: epochs.filter(isIts),
        alarms: alarms.filter(isIts).map(({ kind, since, details }) => ({ kind, since, details }))
      },
      hubKey,
      now
    )
  })
}
