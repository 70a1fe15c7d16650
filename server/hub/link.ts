import type { CentreAlarm, Link, ListedCentre } from '../protocol/network/centres.ts'
import type { NetworkCentre } from '../protocol/network/places.ts'
import { fingerprintOf } from '../protocol/network/fingerprint.ts'
import { alarmsOf } from './office/alarms.ts'
import { commonAlarms, type KnownCommon } from './office/common-alarms.ts'
import { PROGRAM } from './program.ts'
import { TIME_ZONE } from './time-zone.ts'
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
  receivedAt: number | null
  alarms: CentreAlarm[]
  common: KnownCommon
}

/** A centre as head office sees it: what it is, how its link is, and what its hall said last. */
export function listedCentre(
  { centre, enrolment, status, epochs, receivedAt, alarms, common }: About,
  hubKey: string,
  now: number
): ListedCentre {
  const newest = epochs.at(-1)
  const listed: ListedCentre = {
    ...centre,
    link: linkOf(enrolment, status, hubKey, now),
    mark: newest ? { epoch: newest.epoch, seq: newest.seq, head: newest.head || null, receivedAt } : null,
    alarms,
    live: status?.status ?? null,
    liveAt: status?.at ?? null
  }
  return { ...listed, alarms: [...alarmsOf(listed, TIME_ZONE, now), ...commonAlarms(listed, common, now)] }
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
  const published = await store.newestVersion()
  const [centres, enrolments, statuses, epochs, alarms, outcomes] = await Promise.all([
    store.centres(),
    store.enrolments(),
    store.statuses(),
    store.epochs(),
    store.alarms(),
    published ? store.outcomes(published.version) : []
  ])
  const listed = centres.filter(passes).map(async (centre) => {
    const isIts = ({ centreId }: { centreId: string }) => centreId === centre.centreId
    const its = epochs.filter(isIts)
    const newest = its.at(-1)
    return listedCentre(
      {
        centre,
        enrolment: enrolments.find(isIts),
        status: statuses.find(isIts),
        epochs: its,
        receivedAt: newest ? await store.lastReceivedAt(centre.centreId, newest.epoch) : null,
        alarms: alarms.filter(isIts).map(({ kind, since, details }) => ({ kind, since, details })),
        common: { newest: published, outcome: outcomes.find(isIts), program: PROGRAM }
      },
      hubKey,
      now
    )
  })
  return Promise.all(listed)
}
