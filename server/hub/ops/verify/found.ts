/** What was looked at, and what of it is not as it was taken. */
export interface HubVerified {
  centres: number
  events: number
  batches: number
  days: number
  tallies: number
  anchors: number
  versions: number
  people: number
  /** Sentences that name the centre, the epoch and the place. */
  findings: string[]
  /** What could not be compared, and why that is in order. */
  told: string[]
}

/** Up to where each epoch of a centre is as it was sent. */
export type Sound = ReadonlyMap<string, number>
