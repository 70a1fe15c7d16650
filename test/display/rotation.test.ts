import { describe, expect, it } from 'vitest'
import { createRotation } from '../../display-ui/src/slides/rotation.ts'

const CALM = 20_000
const list = [
  { noticeId: 'one', seconds: 10 },
  { noticeId: 'two', seconds: 5 }
]

/** A screen that looks every half second; tells what stood on it, each with when it came. */
function screen(notices: () => typeof list = () => list) {
  const rotate = createRotation<(typeof list)[0]>()
  const seen: Array<[at: number, noticeId: string | null]> = []
  let now = 0
  return {
    seen,
    watch(ms: number, isFree: boolean): void {
      for (const end = now + ms; now < end; now += 500) {
        const noticeId = rotate(now, isFree, CALM, notices())?.noticeId ?? null
        if (seen.at(-1)?.[1] !== noticeId) seen.push([now, noticeId])
      }
    }
  }
}

describe('notices', () => {
  it('begin when it has been calm for a while, and take turns, each for its seconds', () => {
    const { seen, watch } = screen()
    watch(45_000, true)
    expect(seen).toEqual([
      [0, null],
      [20_000, 'one'],
      [30_000, 'two'],
      [35_000, 'one']
    ])
  })

  it('give way to a call at once; the one that was put away comes back, with its whole time', () => {
    const { seen, watch } = screen()
    watch(32_000, true)
    watch(6_000, false)
    watch(30_000, true)
    expect(seen).toEqual([
      [0, null],
      [20_000, 'one'],
      [30_000, 'two'],
      [32_000, null],
      [58_000, 'two'],
      [63_000, 'one']
    ])
  })

  it('wait for a new calm after each call', () => {
    const { seen, watch } = screen()
    for (let n = 0; n < 5; n++) {
      watch(1_000, false)
      watch(CALM - 500, true)
    }
    expect(seen).toEqual([[0, null]])
  })

  it('go on in their order when one is taken away or is over while it stands there', () => {
    let notices = [...list, { noticeId: 'three', seconds: 5 }]
    const { seen, watch } = screen(() => notices)
    watch(31_000, true)
    notices = notices.filter(({ noticeId }) => noticeId !== 'two')
    watch(6_000, true)
    expect(seen).toEqual([
      [0, null],
      [20_000, 'one'],
      [30_000, 'two'],
      [31_000, 'three'],
      [36_000, 'one']
    ])
  })

  it('are none when there are none, and one alone stays', () => {
    const none = screen(() => [])
    none.watch(60_000, true)
    expect(none.seen).toEqual([[0, null]])
    const one = screen(() => list.slice(0, 1))
    one.watch(60_000, true)
    expect(one.seen).toEqual([
      [0, null],
      [20_000, 'one']
    ])
  })
})
