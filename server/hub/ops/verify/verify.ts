import type { Anchor } from '../../../protocol/network/anchors.ts'
import { openHubKeys } from '../../keys.ts'
import type { HubStore } from '../../store/store.ts'
import { verifyAnchors } from './anchors.ts'
import { verifyCommon } from './common.ts'
import { verifyFigures } from './figures.ts'
import { verifyLog } from './logs.ts'
import type { HubVerified } from './found.ts'
import { verifyPeople } from './people.ts'

/**
 * Whether everything that the hub keeps is as its halls and head office gave it: logs without gaps, in one chain and signed;
 * figures as the events say; anchors as the logs; versions of the catalogue as they were signed; accounts in order.
 * @param copies anchors that somebody else has kept, to be compared too
 */
export async function verifyHub(store: HubStore, copies: readonly Anchor[] = []): Promise<HubVerified> {
  const found: HubVerified = {
    centres: 0,
    events: 0,
    batches: 0,
    days: 0,
    tallies: 0,
    anchors: 0,
    versions: 0,
    people: 0,
    findings: [],
    told: []
  }
  const keys = await openHubKeys(store)
  const hallKeys = await store.hallKeys()
  const centres = new Set((await store.centres()).map(({ centreId }) => centreId))
  const withLogs = new Set((await store.epochs()).map(({ centreId }) => centreId))
  for (const centreId of new Set([...withLogs, ...(await store.enrolments()).map((each) => each.centreId)])) {
    if (!centres.has(centreId)) found.findings.push(`${centreId}: it is no centre of this network.`)
    const its = hallKeys.filter((each) => each.centreId === centreId).map(({ publicKey }) => publicKey)
    const sound = await verifyLog(store, centreId, its, found)
    await verifyFigures(store, centreId, sound, found)
  }
  found.centres = withLogs.size
  await verifyAnchors(store, keys.publicKey, copies, found)
  await verifyCommon(store, keys, found)
  await verifyPeople(store, found)
  return found
}
