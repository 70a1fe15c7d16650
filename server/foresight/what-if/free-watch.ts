import { lengthOf, type ReadonlyDesk, type ReadonlyHallState } from '../../engine/index.ts'

/** What happens to a desk's free time. */
export interface FreeHandler {
  /** It may call from now on, if somebody waits for it. */
  freed(deskId: string, at: number): void
  /** Somebody waits for it. */
  wanted(deskId: string, at: number): void
  /** Nobody waits for it any more: another desk has called, or the visitor has left. */
  lapsed(deskId: string, at: number): void
  /** It has a ticket, a break, or is closed. */
  taken(deskId: string, at: number): void
}

/**
 * Looks after each step which desks are free and which of them could call somebody. Whoever reads a day and whoever plays
 * it use the same, so that they count the same free times.
 */
export class FreeWatch {
  readonly #handler: FreeHandler
  readonly #desks = new Map<string, { isFree: boolean; isWanted: boolean }>()

  constructor(handler: FreeHandler) {
    this.#handler = handler
  }

  look(state: ReadonlyHallState, at: number): void {
    for (const [deskId, desk] of state.desks) {
      let known = this.#desks.get(deskId)
      if (!known) {
        known = { isFree: false, isWanted: false }
        this.#desks.set(deskId, known)
      }
      const isFree = desk.status === 'open' && desk.ticketId === null
      if (!isFree) {
        if (known.isFree) {
          known.isFree = known.isWanted = false
          this.#handler.taken(deskId, at)
        }
        continue
      }
      if (!known.isFree) {
        known.isFree = true
        this.#handler.freed(deskId, at)
      }
      const isWanted = couldCall(state, desk)
      if (isWanted === known.isWanted) continue
      known.isWanted = isWanted
      if (isWanted) this.#handler.wanted(deskId, at)
      else this.#handler.lapsed(deskId, at)
    }
  }
}

/** Whether a desk would find somebody to call: what `chooseNext` answers with a ticket, for less. */
export function couldCall(state: ReadonlyHallState, desk: ReadonlyDesk): boolean {
  for (const line of desk.ownLines.values()) if (lengthOf(line) > 0) return true
  for (const tier of desk.tiers)
    for (const serviceId of tier) {
      const lines = state.lines.get(serviceId)
      if (lines) for (const line of lines) if (lengthOf(line) > 0) return true
    }
  return false
}

/** What changes neither where somebody waits nor which desk is free. */
export const changesNoLine = (type: string): boolean =>
  type === 'recall' || type === 'report-shown' || type === 'start-serving'
