import type { BundleDetails, Overridden } from '../../protocol/network/common.ts'
import type { NetworkCentre } from '../../protocol/network/places.ts'
import type { HubStore } from '../store/store.ts'

type InCentre = Omit<BundleDetails['centres'][number], 'overridden'> & { overridden: Overridden[] }

/** How versions stand in the centres that have a hall, of those that pass. Reads once, for any number of versions. */
export async function inCentres(
  store: HubStore,
  passes: (centre: NetworkCentre) => boolean
): Promise<(version: number) => InCentre[]> {
  const [centres, enrolments, statuses, outcomes] = await Promise.all([
    store.centres(),
    store.enrolments(),
    store.statuses(),
    store.outcomes()
  ])
  const enrolled = new Set(enrolments.filter(({ revokedAt }) => revokedAt === null).map(({ centreId }) => centreId))
  const status = new Map(statuses.map((each) => [each.centreId, each.status]))
  const said = new Map(outcomes.map((each) => [`${each.centreId} ${each.version}`, each]))
  const those = centres.filter((centre) => enrolled.has(centre.centreId) && passes(centre))
  return (version) =>
    those.map(({ centreId, name, regionId }) => {
      const known = said.get(`${centreId} ${version}`)
      const { from = null, faults = [], advice = [], overridden = [] } = known?.outcome ?? {}
      return {
        centreId,
        name,
        regionId,
        state: known?.state ?? 'not-sent',
        at: known?.at ?? null,
        inForce: status.get(centreId)?.settings.bundle || null,
        program: status.get(centreId)?.version ?? null,
        from,
        faults,
        advice,
        overridden
      }
    })
}
