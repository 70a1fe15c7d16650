import type { Hall } from '../hall/hall.ts'
import { isWithinShare } from '../http/shares.ts'
import { peopleOnTheWay } from './outside-body.ts'

/** From where a ticket was taken: by what it is counted, and of whose share it is. */
export interface Origin {
  address: string
  share: string
}

/**
 * From where each unconfirmed ticket was taken. In memory only: nobody's address is kept. Those whose visitor has not come
 * count against the share from which they were taken until their time is over once more.
 */
export class TakenFrom {
  readonly #hall: Hall
  readonly #origins = new Map<string, Origin & { persons: number; confirmBy: number; forgetAt: number }>()

  constructor(hall: Hall) {
    this.#hall = hall
  }

  add(ticketId: string, origin: Origin, persons: number): void {
    const { confirmWithinMs } = this.#hall.centre.outside
    const confirmBy = this.#hall.now() + confirmWithinMs
    this.#origins.set(ticketId, { ...origin, persons, confirmBy, forgetAt: confirmBy + confirmWithinMs })
  }

  /** How many people with tickets from one address have not arrived yet. */
  onTheWay({ address }: Origin): number {
    this.#forget()
    return this.#count(([ticketId, each]) => each.address === address && this.#hall.state.notArrived.has(ticketId))
  }

  /** Whether the places that are left have one for this share of them. */
  isWithinShare({ share }: Origin): boolean {
    this.#forget()
    const { mostOnTheWay } = this.#hall.centre.outside
    const left = mostOnTheWay - peopleOnTheWay({ hall: this.#hall })
    return isWithinShare(
      this.#count(([, each]) => each.share === share),
      left,
      mostOnTheWay
    )
  }

  #count(is: (each: [ticketId: string, origin: Origin]) => boolean): number {
    return [...this.#origins].filter(is).reduce((sum, [, { persons }]) => sum + persons, 0)
  }

  /** Whoever has come, or has cancelled in time, takes no place any more. */
  #forget(): void {
    const { state } = this.#hall
    const now = this.#hall.now()
    for (const [ticketId, { confirmBy, forgetAt }] of this.#origins) {
      const isLate = confirmBy <= now && state.tickets.get(ticketId)?.status === 'cancelled'
      if (forgetAt <= now || !(state.notArrived.has(ticketId) || isLate)) this.#origins.delete(ticketId)
    }
  }
}
