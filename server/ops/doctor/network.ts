import path from 'node:path'
import { FILE } from '../../db/folder.ts'
import { readingFile } from '../../db/read-only.ts'
import { readMembership } from '../../uplink/membership.ts'
import { tell } from '../../protocol/conventions/message-format.ts'
import { attention, type Finding, ok, spoken } from './finding.ts'
import { NETWORK } from './words-hall.ts'

/** The answer of the hub to the question whether it lives. */
const PATIENCE_MS = 5_000

/** Whether this hall belongs to a network, and whether its hub can be reached from here. */
export async function networkFindings(data: string): Promise<Finding[]> {
  const membership = readingFile(path.join(data, FILE), readMembership)
  if (!membership) return []
  const { hub, centreId, joinedAt } = membership
  const belongs = tell(NETWORK.belongs, { centreId, hub, age: spoken(Date.now() - joinedAt) })
  try {
    // Whatever it answers: somebody is there.
    await fetch(new URL('/api/hub/mark', hub), { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' })
    return [ok('network', belongs)]
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } }
    return [attention('network', NETWORK.away, { belongs, why: cause?.code ?? message })]
  }
}
