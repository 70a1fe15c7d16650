import type { WaitingRow } from '../../../../server/protocol/steering.ts'

/** The question that is open over the board. */
export type OpenDialog =
  | { kind: 'service'; serviceId: string }
  /** `also`: what it is proposed to serve meanwhile, beside its own. */
  | { kind: 'desk'; deskId: string; also?: readonly string[] | undefined }
  | { kind: 'open-desk'; deskId: string; deskNumber: number }
  | { kind: 'find'; serviceId: string | null }
  | { kind: 'ticket'; ticket: WaitingRow }
  | { kind: 'cancel-issued'; deviceId: string; since: number | null }
  | { kind: 'message' }
  | { kind: 'withdraw'; messageId: string; words: string }
  | { kind: 'issuing'; stopped: boolean }
  | { kind: 'close-day'; serviceDay: string }
