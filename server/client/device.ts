import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { DeviceView } from '../protocol/devices.ts'
import { request } from './api.ts'
import type { Live } from './live.ts'

const RETRY_MS = 5_000

/**
 * What the hall knows of this screen, as it changes: its name, its zone and its profile. null until it is known, and while
 * the screen is none of the hall's devices.
 */
export function createDevice (live: Pick<Live, 'connection' | 'view' | 'also'>, kind: DeviceView['kind']): ReadonlySignal<DeviceView | null> {
  const deviceId = signal<string | null>(null)

  // Asked at each new connection: the screen may have been enrolled, or taken away, in between.
  effect(() => {
    if (live.connection.value !== 'live') return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const ask = async () => {
      const answer = await request<DeviceView>('GET', `/devices/me?kind=${kind}`)
      if (isOver) return
      if (answer.ok) {
        deviceId.value = answer.body.deviceId
        live.also([`device:${answer.body.deviceId}`])
      } else if (answer.problem.status === 0 || answer.problem.status >= 429) timer = setTimeout(ask, RETRY_MS)
      else deviceId.value = null
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  })

  return computed(() => deviceId.value === null ? null : live.view(`device:${deviceId.value}`).value)
}
