import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { DisplayCall, DisplayView } from '../../../server/protocol/hall-views.ts'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { DeviceView } from '../../../server/protocol/devices.ts'
import { hallNow } from '../../../server/client/clock.ts'
import type { Live } from '../../../server/client/live.ts'
import { createAnnouncer } from './announcer.ts'
import { boardOf } from './board.ts'
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
  /** False: this screen shows no calls, and none count as shown by it. */
  showsCalls: ReadonlySignal<boolean>
  memory: Memory
  /** The call that is being spoken; the voice may be a few calls behind. */
  speaking: ReadonlySignal<DisplayCall | null>
  /** Called once for each announcement, as it gets the sun. */
  onAnnounce: (call: DisplayCall) => void
  /** Called for each call that loses its turn because nobody awaits it any more. */
  onWithdrawn: (call: DisplayCall) => void
}

/** What one hall display shows: every call of its zones, and whose announcement it is. */
export function createHall(options: Options) {
  const { live, zoneId, device, showsCalls, speaking } = options
  const topic = computed(() => (showsCalls.value ? topicOf(zoneId, device.value) : null))
  const view = computed(() => (topic.value === null ? null : live.view(topic.value).value))
  const turns = takeTurns(view, topic, options)
  const board = computed(() => {
    void turns.second.value
    return boardOf(view.value?.calls ?? [], turns.current.value, (call) => ageMs(call, options.centre.peek()))
  })
  const top = computed(() => board.value.expected[0] ?? board.value.past[0] ?? null)
  return {
    view,
    refused: computed(() => (topic.value === null ? null : live.refused(topic.value).value)),
    /** Every call, as soon as it is heard of; who is being announced at the top. */
    board,
    /** The call at the top; null: nobody has been called. */
    top,
    /** The call announced last by this page; null until the first. */
    announced: turns.announced,
    /** A call is being announced just now. */
    isDwelling: turns.isDwelling,
    /** Nothing is being announced, and nothing waits to be. */
    isQuiet: turns.isQuiet,
    /** Nothing is being announced, and nobody who was called is still awaited: the place of the calls may show something else. */
    isFree: computed(() => turns.isQuiet.value && !view.value?.calls.some((call) => call.awaited)),
    speaking,
    /** The call at the top is being called now: its ticket is still awaited, or it has not stood long enough, or is being spoken. */
    isCalling: computed(
      () =>
        turns.isDwelling.value ||
        top.value?.active === true ||
        (speaking.value !== null && speaking.value.seq === top.value?.seq)
    )
  }
}
export type Hall = ReturnType<typeof createHall>

/** Lets the announcer hear every view, and asks it again and again whose turn it is. */
function takeTurns(
  view: ReadonlySignal<DisplayView | null>,
  topic: ReadonlySignal<string | null>,
  { live, centre, memory, onAnnounce, onWithdrawn }: Options
) {
  const announcer = createAnnouncer({
    dwellMs: () => centre.peek()?.screens.minDwellMs ?? 0,
    memory: memory.read(),
    onWithdrawn
  })
  /** Counts the seconds: a call grows old by time alone. */
  const second = signal(0)
  const current = signal<DisplayCall | null>(null)
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
      second.value = Math.floor(performance.now() / 1_000)
      current.value = announcer.current()
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
    if (topic.value === null) return live.subscribe([])
    // Other zones: what they called long ago is no news either.
    gap = true
    live.subscribe([topic.value])
  })
  effect(() => {
    // The centre alone may have been asked again: an old view is no news, least of all after a lost connection.
    if (view.value === null || centre.value === null || view.value === heard) return
    heard = view.value
    announcer.hear(view.value, (call) => ageMs(call, centre.peek()) < (centre.peek()?.screens.minDwellMs ?? 0))
    gap = false
    remember()
    look()
  })
  setInterval(look, LOOK_EVERY_MS)
  document.addEventListener('visibilitychange', look)
  return { second, current, announced, isDwelling, isQuiet }
}

/** null: the device is not known yet. */
function topicOf(zoneId: string, device: DeviceView | null | undefined) {
  if (device === undefined) return null
  return zoneId === 'all' && device?.profile.zoneIds
    ? (`display:device:${device.deviceId}` as const)
    : (`display:${zoneId}` as const)
}

/** How long ago it was, by the centre's clock on the wall, ms. */
const ageMs = ({ at }: DisplayCall, centre: CentreBody | null): number => (hallNow() - at) / (centre?.timeScale ?? 1)
