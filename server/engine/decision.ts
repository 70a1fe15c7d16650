import type { HallEvent } from './events.ts'
import type { RejectionCode } from './rejections.ts'

export type Accepted = { accepted: true; events: HallEvent[] }
export type Rejected = { accepted: false; code: RejectionCode }
export type Decision = Accepted | Rejected

export const accept = (...events: HallEvent[]): Accepted => ({ accepted: true, events })
export const reject = (code: RejectionCode): Rejected => ({ accepted: false, code })
