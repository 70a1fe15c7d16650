import { useEffect } from 'preact/hooks'
import type { DisplayCall } from '../../../server/protocol/hall-views.ts'

/** Tells which calls stand on the screen, once it has been painted and can be seen. */
export function useShown(calls: readonly DisplayCall[], onShown: (seqs: number[]) => void): void {
  const awaited = calls.filter((call) => call.awaited).map(({ seq }) => seq)
  useEffect(() => {
    if (awaited.length === 0) return
    const tell = () => {
      if (document.visibilityState === 'visible') onShown(awaited)
    }
    const frame = requestAnimationFrame(tell)
    return () => cancelAnimationFrame(frame)
  }, [awaited.join()])
}
