import { openSealer } from '../../db/sealed.ts'
import type { Begun } from '../../devices/house/provider.ts'

/** What a browser that is on its way to the provider and back is remembered by: in its own cookie, sealed. */
export interface Attempt extends Begun {
  /** By the clock of sessions. */
  at: number
  /** Where they want to be afterwards. */
  to: string
  /** The session that the browser had; null: none. */
  sessionId: string | null
  /** They are signed in here, and prove anew who they are: it must be this person again. */
  proofOf: string | null
}

const ABOUT = 'house-attempt'

/** By a key of this process alone: whoever was away while the server was started anew begins once more. */
export function openAttempts(keptMs: number) {
  const sealer = openSealer(null)
  return {
    seal: (attempt: Attempt): string => sealer.seal(JSON.stringify(attempt), ABOUT),
    /** null: there is none, it is not ours, or it took too long. */
    open(sealed: string | undefined, now: number): Attempt | null {
      const text = sealed === undefined ? null : sealer.open(sealed, ABOUT)
      const attempt: Attempt | null = text === null ? null : JSON.parse(text)
      return attempt === null || now - attempt.at > keptMs ? null : attempt
    }
  }
}
