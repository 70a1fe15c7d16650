import type { HallEvent } from '../model/events.ts'
import type { RejectionCode } from '../model/rejections.ts'

export type Accepted = { accepted: true; events: HallEvent[] }
export type Rejected = { accepted: false; code: RejectionCode }
export type Decision = Accepted | Rejected

export const accept = (...events: HallEvent[]): Accepted => ({ accepted: true, events })
export const reject = (code: RejectionCode): Rejected => ({ accepted: false, code })
