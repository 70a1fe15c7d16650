import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { CentreBody } from '../../../server/protocol/centre.ts'
import type { SlidesBody } from '../../../server/protocol/notices.ts'
import { request } from '../../../server/client/api.ts'
import { hallNow, tick } from '../../../server/client/clock.ts'
import { createRotation } from './rotation.ts'
import { isOn } from './schedule.ts'

const LOOK_EVERY_MS = 250

export type Slide = SlidesBody['items'][number]

type Options = {
  centre: ReadonlySignal<CentreBody | null>
  /** Nothing on the screen is needed for calls now. */
  isFree: ReadonlySignal<boolean>
}

/** What a display shows between calls, and the centre's lines at its foot. Asked for again whenever the centre is. */
export function createSlides({ centre, isFree }: Options) {
  const body = signal<SlidesBody | null>(null)
  /** Files that this browser could not show: left out until the list is asked for again. */
  const broken = signal<readonly string[]>([])
  const turn = signal<Slide | null>(null)
  const rotate = createRotation<Slide>()

  async function ask(): Promise<void> {
    const answer = await request<SlidesBody>('GET', '/notices')
    // Without an answer what is known stands: an old slide is better than an empty wall.
    if (!answer.ok) return
    broken.value = []
    if (JSON.stringify(answer.body) !== JSON.stringify(body.peek())) body.value = answer.body
  }
  effect(() => {
    if (centre.value !== null) void ask()
  })

  const look = () => {
    const timeZone = centre.peek()?.timeZone
    const known = body.peek()
    if (timeZone === undefined || known === null) return
    const list = known.items.filter(
      ({ noticeId, schedule }) => !broken.peek().includes(noticeId) && isOn(schedule, hallNow(), timeZone)
    )
    turn.value = rotate(performance.now(), isFree.peek(), known.calmS * 1_000, list)
  }
  setInterval(look, LOOK_EVERY_MS)
  effect(() => {
    if (!isFree.value) look()
  })

  return {
    /** The slide on the screen; gone in the moment in which a call is heard of. */
    shown: computed(() => (isFree.value ? turn.value : null)),
    /** The centre's own lines for now. */
    lines: computed(() => {
      const timeZone = centre.value?.timeZone
      return timeZone === undefined
        ? []
        : (body.value?.ticker ?? [])
            .filter(({ schedule }) => isOn(schedule, tick.value, timeZone))
            .map(({ text }) => text)
    }),
    cannotShow(noticeId: string): void {
      broken.value = [...broken.peek(), noticeId]
    }
  }
}
export type Slides = ReturnType<typeof createSlides>
