/** A text on its way to one visitor's phone. */
export interface Notification {
  /** As the provider knows it: a telephone number, or a push subscription as JSON. */
  address: string
  title: string
  text: string
  /** The ticket's own page. */
  path: string
  /** How long it is of use, ms from now. */
  ttlMs: number
}

/** What became of one try. `gone`: the address is no more, nobody need try again. */
export type Outcome = 'sent' | 'gone'

/** A way to send notifications. A try that may succeed later throws; its error tells nothing of the address. */
export interface Provider {
  send: (notification: Notification) => Promise<Outcome>
}

/** The longest that one try may take. */
export const TRY_MS = 8_000

/** A refusal that no further try would change. */
export class Refused extends Error {}

/** Throws unless an answer is good. What it says is not passed on: a gateway may repeat the number. */
export function expectGood(status: number, who: string): void {
  if (status >= 200 && status < 300) return
  const sentence = `${who} answered ${status}`
  if (status === 429 || status >= 500) throw new Error(sentence)
  throw new Refused(sentence)
}
