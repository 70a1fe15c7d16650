import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Session } from '../session/session.ts'

const REFRESH_MS = 10_000

/** A resource of the server, refreshed every 10 s while its page is open; null until the first answer. */
export function usePolled<T>(session: Session, path: string): { body: Signal<T | null>; refresh: () => Promise<void> } {
  const body = useSignal<T | null>(null)
  const refresh = async () => {
    const answer = await session.ask<T>('GET', path)
    if (answer.ok) body.value = answer.body
  }
  useEffect(() => {
    void refresh()
    const timer = setInterval(refresh, REFRESH_MS)
    return () => clearInterval(timer)
  }, [path])
  return { body, refresh }
}
