import { describe, expect, it } from 'vitest'
import { createAnnouncer, dwellFor, type Mark } from '../../display-ui/src/hall/announcer.ts'
import type { DisplayCall } from '../../server/protocol/hall-views.ts'
import { call } from './calls.ts'

const DWELL = 6_000

const newestFirst = (...calls: DisplayCall[]) => [...calls].sort((a, b) => b.seq - a.seq)

/** A screen that hears views and looks at its announcer five times a second. */
function screen(memory: Mark | null = null) {
  const withdrawn: number[] = []
  const announcer = createAnnouncer({ dwellMs: () => DWELL, memory, onWithdrawn: ({ seq }) => withdrawn.push(seq) })
  const said: { seq: number; at: number }[] = []
  let now = 0
  return {
    announcer,
    said,
    withdrawn,
    seqs: () => said.map(({ seq }) => seq),
    hear: (calls: DisplayCall[], { epoch = 'first', recentFrom = Number.POSITIVE_INFINITY } = {}) =>
      announcer.hear({ epoch, calls: newestFirst(...calls) }, ({ at }) => at >= recentFrom),
    pass(ms: number) {
      for (const end = now + ms; now < end; now += 200) {
        const next = announcer.advance(now)
        if (next) said.push({ seq: next.seq, at: now })
      }
    },
    sleep(ms: number) {
      now += ms
    }
  }
}

describe('the first view', () => {
  it('announces nothing that was called before the screen was there', () => {
    const it = screen()
    it.hear([call(1), call(2), call(3)])
    it.pass(60_000)
    expect(it.seqs()).toEqual([])
  })

  it('announces a call so recent that nobody can have seen it, unless it is over', () => {
    const it = screen()
    it.hear([call(1), call(2), call(3, 'K003', { active: false }), call(4)], { recentFrom: 2_000 })
    it.pass(60_000)
    expect(it.seqs()).toEqual([2, 4])
  })

  it('announces the very first call of a day', () => {
    const it = screen()
    it.hear([])
    it.hear([call(1)])
    it.pass(1_000)
    expect(it.seqs()).toEqual([1])
  })
})

describe('while connected', () => {
  it('gives the sun to calls of one moment one after another, in the order of the log, each for its time', () => {
    const it = screen()
    it.hear([])
    it.hear([call(2), call(3), call(1)])
    it.pass(60_000)
    expect(it.seqs()).toEqual([1, 2, 3])
    expect(it.said.map(({ at }) => at)).toEqual([0, DWELL, 2 * DWELL])
  })

  it('loses none and repeats none of a burst, and holds none up for longer than a minute', () => {
    const it = screen()
    it.hear([])
    const all = Array.from({ length: 20 }, (_, n) => call(n + 1))
    for (let n = 1; n <= all.length; n++) {
      it.hear(all.slice(0, n))
      it.pass(200)
    }
    it.pass(200_000)
    expect(it.seqs()).toEqual(all.map(({ seq }) => seq))
    const gaps = it.said.slice(1).map(({ at }, n) => at - (it.said[n]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_500)
  })

  it('passes over a call that is done or withdrawn before its turn, and tells', () => {
    const it = screen()
    it.hear([])
    it.hear([call(1), call(2), call(3), call(4)])
    it.pass(400)
    it.hear([call(1), call(2, 'K002', { active: false }), call(4)])
    it.pass(30_000)
    expect(it.seqs()).toEqual([1, 4])
    expect(it.withdrawn).toEqual([2, 3])
  })

  it('announces whoever is at the desk already, when nobody was told of the call yet', () => {
    const it = screen()
    it.hear([])
    it.hear([call(1), call(2)])
    it.pass(400)
    it.hear([call(1), call(2, 'K002', { awaited: false })])
    it.pass(30_000)
    expect(it.seqs()).toEqual([1, 2])
  })

  it('announces a repetition again, and the call before it no more', () => {
    const it = screen()
    it.hear([])
    it.hear([call(1, 'K001'), call(2, 'K002')])
    it.pass(400)
    it.hear([call(3, 'K002', { recall: 1 }), call(1, 'K001')])
    it.pass(20_000)
    expect(it.seqs()).toEqual([1, 3])
    expect(it.announcer.current()?.seq).toBe(3)
  })
})

describe('after a lost connection', () => {
  it('announces those missed that are still at a desk, in order', () => {
    const it = screen()
    it.hear([call(1)])
    it.hear([call(1), call(2), call(3, 'K003', { active: false }), call(4)])
    it.pass(60_000)
    expect(it.seqs()).toEqual([2, 4])
    it.hear([call(1), call(2), call(3, 'K003', { active: false }), call(4)])
    it.pass(60_000)
    expect(it.seqs()).toEqual([2, 4])
  })
})

describe('after a restore', () => {
  it('announces the calls of the new log, whose places are lower than what was announced before', () => {
    const it = screen()
    it.hear([call(900), call(901)])
    it.hear([], { epoch: 'second' })
    it.hear([call(3, 'M003')], { epoch: 'second' })
    it.pass(60_000)
    expect(it.seqs()).toEqual([3])
    expect(it.announcer.announced()).toMatchObject({ epoch: 'second', seq: 3 })
  })

  it('forgets what waited for its turn in the lost log', () => {
    const it = screen()
    it.hear([])
    it.hear([call(1), call(2)])
    it.pass(400)
    it.hear([call(2, 'M002', { at: 9_000 })], { epoch: 'second', recentFrom: 9_000 })
    it.pass(60_000)
    expect(it.seqs()).toEqual([1, 2])
    expect(it.announcer.current()?.ticketNumber).toBe('M002')
  })
})

describe('after a reload', () => {
  it('neither repeats nor loses', () => {
    const before = screen()
    before.hear([])
    before.hear([call(1), call(2), call(3)])
    before.pass(DWELL + 400)
    expect(before.seqs()).toEqual([1, 2])

    const after = screen(before.announcer.announced())
    after.hear([call(1), call(2), call(3)])
    after.pass(60_000)
    expect(after.seqs()).toEqual([3])
  })
})

describe('a sleeping screen', () => {
  it('wakes with what still matters, one at a time', () => {
    const it = screen()
    it.hear([])
    it.hear([call(1), call(2), call(3)])
    it.pass(400)
    it.sleep(600_000)
    it.hear([call(1, 'K001', { active: false }), call(2, 'K002', { active: false }), call(3)])
    it.pass(200)
    expect(it.seqs()).toEqual([1, 3])
    it.pass(60_000)
    expect(it.seqs()).toEqual([1, 3])
  })
})

describe('the time on the sun', () => {
  it('is what was set while few wait, shorter when many do, and never less than 1.5 s', () => {
    expect(dwellFor(6_000, 4)).toBe(6_000)
    expect(dwellFor(6_000, 8)).toBe(3_000)
    expect(dwellFor(6_000, 100)).toBe(1_500)
    expect(dwellFor(1_000, 100)).toBe(1_000)
  })
})
