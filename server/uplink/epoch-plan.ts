import { earlierEpochs, genesisHash, readEpoch } from '../db/epochs.ts'
import type { Db } from '../db/open.ts'

/** One epoch of the hall's log, as the hub is told of it. */
export interface PlannedEpoch {
  epoch: string
  /** Its first place; the one before it is where it continues. */
  from: number
  /** Its last place; of the present epoch there is none. */
  to: number
  restoredAt: number | null
}

/** The epochs of a log, the oldest first: one after another they are the whole chain. */
export function plannedEpochs(db: Db): PlannedEpoch[] {
  const earlier = earlierEpochs(db)
  let from = 1
  let restoredAt: number | null = null
  const plan: PlannedEpoch[] = []
  for (const each of earlier) {
    plan.push({ epoch: each.epoch, from, to: each.lastSeq, restoredAt })
    from = each.lastSeq + 1
    restoredAt = each.restoredAt
  }
  return [...plan, { epoch: readEpoch(db), from, to: Number.MAX_SAFE_INTEGER, restoredAt }]
}

/** The hash before the first event of a log. */
export const genesisOfPlan = (plan: readonly PlannedEpoch[]): string => genesisHash(plan[0]?.epoch ?? '')
