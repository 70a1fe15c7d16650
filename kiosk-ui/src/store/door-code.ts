import { type ReadonlySignal, signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { request } from '../../../server/client/api.ts'
import type { DoorBody } from '../../../server/protocol/outside.ts'

const RETRY_MS = 3_000
/** The code changes every five minutes; asked more often, it is never one that has just ended. */
const REFRESH_MS = 60_000

/** What the phone of somebody who stands here reads, while it is shown; null until it is known. */
export function useDoorCode(): ReadonlySignal<DoorBody | null> {
  const door = useMemo(() => signal<DoorBody | null>(null), [])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const answer = await request<DoorBody>('GET', '/outside/door')
      if (answer.ok) door.value = answer.body
      timer = setTimeout(ask, answer.ok ? REFRESH_MS : RETRY_MS)
    }
    void ask()
    return () => clearTimeout(timer)
  }, [door])
  return door
}
