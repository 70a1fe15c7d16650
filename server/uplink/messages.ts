import type { NearCentres } from '../protocol/network/elsewhere.ts'
import type { WireStatus } from '../protocol/network/wire.ts'
import type { CommonKnown } from './common-known.ts'
import type { Membership } from './membership.ts'
import type { ReadBundle } from './read-bundle.ts'
import type { GivenNumbers, LinkState } from './sender.ts'

/** What the hall and the thread of its uplink say to each other. */
export interface ThreadData {
  file: string
  membership: Membership
}
export type ToThread =
  | { kind: 'committed' }
  | { kind: 'status'; status: WireStatus }
  | { kind: 'common'; known: CommonKnown }
  | { kind: 'stop' }
export type FromThread =
  | { kind: 'link'; link: LinkState }
  | { kind: 'elsewhere'; elsewhere: NearCentres }
  | { kind: 'numbers'; numbers: GivenNumbers }
  | { kind: 'bundle'; bundle: ReadBundle }
