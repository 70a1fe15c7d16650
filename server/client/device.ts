import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { DeviceView } from '../protocol/devices.ts'
import { request } from './api.ts'
import type { Live } from './live.ts'

const RETRY_MS = 5_000

/**
 * What the hall knows of this screen, as it changes: its name, its zone and its profile. undefined until the hall has said;
 * null while the screen is none of its devices, or the hall will not say now.
 * @param first what the server has put into the page
 */
export function createDevice(
  live: Pick<Live, 'connection' | 'view' | 'also'>,
  kind: DeviceView['kind'],
  first?: DeviceView
): ReadonlySignal<DeviceView | null | undefined> {
  const deviceId = signal<string | null | undefined>(first?.deviceId)
  if (first) live.view(`device:${first.deviceId}`).value ??= first

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
      } else if (answer.problem.status === 0 || answer.problem.status >= 429) {
        // Asked for patience: a screen like all others is better than none.
        if (answer.problem.status !== 0) deviceId.value ??= null
        timer = setTimeout(ask, RETRY_MS)
      } else deviceId.value = null
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  })

  return computed(() =>
    deviceId.value ? (live.view(`device:${deviceId.value}`).value ?? undefined) : (deviceId.value as null | undefined)
  )
}
