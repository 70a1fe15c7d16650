import { computed, effect, signal } from '@preact/signals'
import { hallNow } from '../../../server/client/clock.ts'
import type { Live } from '../../../server/client/live.ts'

/** Whether the picture is current, and when anything was last heard, in the hall's time. */
export function createNews(live: Live) {
  const lastAt = signal<number | null>(null)
  effect(() => {
    if (live.heardAt.value !== null) lastAt.value = hallNow()
  })
  /** Before the first connection nothing is shown that could be old. */
  const isStale = computed(() => live.connection.value === 'lost')
  return { lastAt, isStale }
}
export type News = ReturnType<typeof createNews>
