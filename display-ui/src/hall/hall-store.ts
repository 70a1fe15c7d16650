import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeviceView } from '../../../server/protocol/devices.ts'
import type { DisplayCall } from '../../../server/protocol/hall-views.ts'
import { hallNow } from '../../../server/client/clock.ts'
import type { Live } from '../../../server/client/live.ts'
import { createAnnouncer } from './announcer.ts'
import type { Memory } from './memory.ts'

/** Much finer than a dwell and still nothing for the machine. */
const LOOK_EVERY_MS = 200

type Options = {
  live: Live
  centre: Signal<CentreBody | null>
  /** As the address has it: it comes before what is set for the device. */
  zoneId: string
  /** undefined: not known yet, and nothing is shown that may be another zone's. */
  device: ReadonlySignal<DeviceView | null | undefined>
  memory: Memory
  /** The call that is being spoken; the voice may be a few calls behind. */
  speaking: ReadonlySignal<DisplayCall | null>
  /** Called once for each announcement, as it appears. */
  onAnnounce: (call: DisplayCall) => void
}

/** What one hall display shows: the views of its zones, brought into the order of announcements. */
export function createHall({ live, centre, zoneId, device, memory, speaking, onAnnounce }: Options) {
  const topic = computed(() => topicOf(zoneId, device.value))
  const view = computed(() => (topic.value === null ? null : live.view(topic.value).value))
  const announcer = createAnnouncer({
    dwellMs: () => centre.peek()?.screens.minDwellMs ?? 0,
    memory: memory.read()
  })
  const board = signal<readonly DisplayCall[]>([])
  const announced = signal<DisplayCall | null>(null)
  const isDwelling = signal(false)
  const isQuiet = signal(true)
  let gap = true
  let heard: unknown = null

  const remember = () => {
    const mark = announcer.announced()
    if (mark !== null) memory.write(mark)
  }

  const look = () => {
    live.check()
    // While nothing is heard a call may long be over: announcing waits for the next news.
    if (centre.peek() === null || live.connection.peek() !== 'live' || gap) return
    const call = announcer.advance(performance.now())
    batch(() => {
      board.value = announcer.board()
      isDwelling.value = announcer.isDwelling(performance.now())
      isQuiet.value = !isDwelling.value && announcer.queued() === 0
      if (call !== null) announced.value = call
    })
    if (call === null) return
    remember()
    onAnnounce(call)
  }

  effect(() => {
    if (live.connection.value === 'lost') gap = true
  })
  effect(() => {
    if (topic.value === null) return
    // Other zones: what they called long ago is no news either.
    gap = true
    live.subscribe([topic.value])
  })
  effect(() => {
    // The centre alone may have been asked again: an old view is no news, least of all after a lost connection.
    if (view.value === null || centre.value === null || view.value === heard) return
    heard = view.value
    announcer.hear(view.value.calls, { gap, isRecent: (call) => isRecent(call, centre.peek()) })
    gap = false
    remember()
    look()
  })
  setInterval(look, LOOK_EVERY_MS)
  document.addEventListener('visibilitychange', look)

  return {
    view,
    refused: computed(() => (topic.value === null ? null : live.refused(topic.value).value)),
    /** Announced calls, newest first. */
    board,
    /** The call announced last by this page; null until the first. */
    announced,
    /** A call is being announced just now. */
    isDwelling,
    /** Nothing is being announced, and nothing waits to be. */
    isQuiet,
    /** Nothing is being announced, and nobody who was called is still awaited: the place of the calls may show something else. */
    isFree: computed(() => isQuiet.value && !view.value?.calls.some((call) => call.awaited)),
    speaking,
    /** The newest call is being called now: its ticket is still awaited, or it has not stood long enough, or is being spoken. */
    isCalling: computed(
      () =>
        isDwelling.value ||
        board.value[0]?.active === true ||
        (speaking.value !== null && speaking.value.seq === board.value[0]?.seq)
    )
  }
}
export type Hall = ReturnType<typeof createHall>

/** null: the device is not known yet. */
function topicOf(zoneId: string, device: DeviceView | null | undefined) {
  if (device === undefined) return null
  return zoneId === 'all' && device?.profile.zoneIds
    ? (`display:device:${device.deviceId}` as const)
    : (`display:${zoneId}` as const)
}

/** An announcement of it would still stand. */
const isRecent = ({ at }: DisplayCall, centre: CentreBody | null): boolean =>
  centre !== null && (hallNow() - at) / centre.timeScale < centre.screens.minDwellMs
