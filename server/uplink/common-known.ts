import type { BundleOutcome } from '../protocol/network/common.ts'

/** What the hall knows of its network's common settings. */
export interface CommonKnown {
  /** The newest version that it has, or has refused. */
  newest: number
  /** What came of each version that is still something here, for the hub. */
  outcomes: Array<{ version: number; outcome: BundleOutcome }>
}
