import type { RejectionCode } from '../engine/index.ts'

/** The hall says no. `code` is the engine's, or one of the few that the hall has itself. */
export class HallRejection extends Error {
  readonly code: RejectionCode | 'key-reused' | 'not-saved'

  /** For whoever looks after the hall: what to do. */
  readonly detail: string | undefined

  constructor(code: RejectionCode | 'key-reused' | 'not-saved', detail?: string) {
    super(code)
    this.name = 'HallRejection'
    this.code = code
    this.detail = detail
  }
}
