import { computed, effect, type ReadonlySignal } from '@preact/signals'
import type { DeviceView } from '../protocol/devices.ts'
import type { ScreenAsked, ScreenOutcome, ScreenReport } from '../protocol/screens.ts'
import { mayPass, request } from './api.ts'
import type { Live } from './live.ts'
import { showName } from './own-name.ts'

/** Changes that follow each other are told once. */
const TELL_EVERY_MS = 1_000
const RETRY_MS = 5_000
const NAME_SHOWN_MS = 10_000

interface Options {
  live: Pick<Live, 'connection'>
  kind: DeviceView['kind']
  device: ReadonlySignal<DeviceView | null | undefined>
  /** Whether nobody would notice a reload now; may read signals. */
  isCalm: () => boolean
  /** Of a screen that speaks calls. */
  sounds?: ReadonlySignal<NonNullable<ScreenReport['sounds']>>
  /** Lets its volume be heard. */
  tryVolume?: () => Promise<ScreenOutcome>
  /** What it shows now; left out: it gives no picture. */
  picture?: () => Promise<Blob>
}

/** Tells the hall which page this screen runs and what waits on it, and does what it is asked to do at a distance. */
export function linkScreen(options: Options): void {
  const { live, device, isCalm } = options
  tellOfIt(
    options,
    computed(() => live.connection.value === 'live' && Boolean(device.value))
  )

  const begun = new Set<string>()
  let isReloadDue = false
  effect(() => {
    for (const asked of device.value?.asked ?? []) {
      if (begun.has(asked.commandId)) continue
      begun.add(asked.commandId)
      void run(asked)
    }
  })
  async function run({ commandId, what }: ScreenAsked): Promise<void> {
    const say = (outcome: ScreenOutcome) =>
      request('POST', '/devices/me/answers', { kind: options.kind, commandId, outcome })
    if (what === 'identify') {
      const { name, deviceId } = device.peek() ?? { name: '', deviceId: '' }
      showName(name || deviceId, NAME_SHOWN_MS)
      await say('done')
    } else if (what === 'volume') await say((await options.tryVolume?.()) ?? 'muted')
    else if (what === 'picture') {
      if (!(await sendPicture(commandId, options.picture))) await say('failed')
    } else await reload(say)
  }
  async function reload(say: (outcome: ScreenOutcome) => ReturnType<typeof request>): Promise<void> {
    const answer = await say(isCalm() ? 'done' : 'later')
    // One whose answer has not arrived is asked again, and would load its page for ever.
    if ((!answer.ok && answer.problem.status !== 404) || isReloadDue) return
    isReloadDue = true
    effect(() => {
      if (live.connection.value === 'live' && isCalm()) location.reload()
    })
  }
}

/** Says how this screen is, when the hall is there to hear it and as it changes. */
function tellOfIt({ kind, sounds }: Options, isKnown: ReadonlySignal<boolean>): void {
  let isDue = false
  let toldAt = Number.NEGATIVE_INFINITY
  const tell = async () => {
    isDue = false
    toldAt = performance.now()
    const report = { kind, page: pageVersion(), upMs: Math.round(performance.now()), sounds: sounds?.peek() ?? null }
    const answer = await request('PUT', '/devices/me/report', report)
    if (!answer.ok && mayPass(answer.problem)) tellIn(RETRY_MS)
  }
  const tellIn = (ms: number) => {
    if (isDue) return
    isDue = true
    setTimeout(tell, ms)
  }
  effect(() => {
    void sounds?.value
    if (!isKnown.value) return
    tellIn(Math.max(0, toldAt + TELL_EVERY_MS - performance.now()))
  })
}

/** @returns whether the hall has taken it */
async function sendPicture(commandId: string, take: Options['picture']): Promise<boolean> {
  if (!take) return false
  try {
    const response = await fetch(`/api/devices/me/pictures/${commandId}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: await take(),
      signal: AbortSignal.timeout(10_000)
    })
    return response.ok
  } catch {
    // A page that cannot be drawn, or a hall that is away: whoever asked is told that it failed.
    return false
  }
}

/** The name of the page's built file, which has a hash of what is in it. */
function pageVersion(): string {
  const source = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? ''
  return /([\w.-]+)\.js$/.exec(source)?.[1] ?? ''
}
