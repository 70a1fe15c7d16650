import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Office } from './office.ts'

/** How often a page that is open asks again. */
const EVERY_MS = 5_000

/**
 * What the hub says, asked again while the page is open.
 * @param everyMs null: once
 */
export function useAsked<T>(
  { session }: Office,
  path: string,
  everyMs: number | null = EVERY_MS
): { body: Signal<T | null>; lost: Signal<boolean>; refresh: () => Promise<void> } {
  const body = useSignal<T | null>(null)
  const lost = useSignal(false)
  const refresh = async () => {
    const answer = await session.ask<T>('GET', path)
    lost.value = !answer.ok
    if (answer.ok) body.value = answer.body
  }
  useEffect(() => {
    void refresh()
    if (everyMs === null) return
    const timer = setInterval(refresh, everyMs)
    return () => clearInterval(timer)
  }, [path])
  return { body, lost, refresh }
}
