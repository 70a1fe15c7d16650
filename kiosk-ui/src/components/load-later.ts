import { type ReadonlySignal, signal } from '@preact/signals'

type Later = typeof import('../later.ts')

/** The parts of the kiosk behind its first page; null until they are loaded. */
export type LaterParts = ReadonlySignal<Later | null>

const RETRY_MS = 1_000

/**
 * Loads the later parts once the first page stands, whether or not somebody touches it: from then on the kiosk needs
 * nothing more from the network than its answers.
 * @param whenLoaded called once
 */
export function loadLater(whenLoaded: (later: Later) => void): LaterParts {
  const parts = signal<Later | null>(null)
  const load = async () => {
    try {
      const loaded = await import('../later.ts')
      parts.value = loaded
      whenLoaded(loaded)
    } catch {
      // The network is away; what has been loaded is kept by the browser.
      setTimeout(load, RETRY_MS)
    }
  }
  // After two frames the first page has been painted.
  requestAnimationFrame(() => requestAnimationFrame(() => void load()))
  return parts
}
