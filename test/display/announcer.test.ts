import { describe, expect, it } from 'vitest'
import { createAnnouncer, dwellFor, type Mark } from '../../display-ui/src/hall/announcer.ts'
import type { DisplayCall } from '../../server/protocol/hall-views.ts'

const DWELL = 6_000

const call = (
  seq: number,
  ticketNumber = `K${String(seq).padStart(3, '0')}`,
  more: Partial<DisplayCall> = {}
): DisplayCall => ({
  seq,
  ticketNumber,
  deskLabel: '7',
  zoneId: 'b',
  at: seq * 1_000,
  recall: 0,
  active: true,
  awaited: true,
  ...more
})

const newestFirst = (...calls: DisplayCall[]) => [...calls].sort((a, b) => b.seq - a.seq)

/** A screen that hears views and looks at its announcer five times a second. */
function screen(memory: Mark | null = null) {
  const announcer = createAnnouncer({ dwellMs: () => DWELL, memory })
  const said: { seq: number; at: number }[] = []
  let now = 0
  return {
    announcer,
    said,
    seqs: () => said.map(({ seq }) => seq),
    board: () => announcer.board().map(({ ticketNumber }) => ticketNumber),
    hear: (calls: DisplayCall[], gap = false, recentFrom = Number.POSITIVE_INFINITY) =>
      announcer.hear(newestFirst(...calls), { gap, isRecent: ({ at }) => at >= recentFrom }),
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
    it.hear([call(1), call(2), call(3)], true)
    it.pass(60_000)
    expect(it.seqs()).toEqual([])
    expect(it.board()).toEqual(['K003', 'K002', 'K001'])
  })

  it('announces a call so recent that nobody can have seen it, unless it is over', () => {
    const it = screen()
    it.hear([call(1), call(2), call(3, 'K003', { active: false }), call(4)], true, 2_000)
    it.pass(60_000)
    expect(it.seqs()).toEqual([2, 4])
  })

  it('announces the very first call of a day', () => {
    const it = screen()
    it.hear([], true)
    it.hear([call(1)])
    it.pass(1_000)
    expect(it.seqs()).toEqual([1])
  })
})

describe('while connected', () => {
  it('shows calls of one moment one after another, in the order of the log, each for its time', () => {
    const it = screen()
    it.hear([], true)
    it.hear([call(2), call(3), call(1)])
    it.pass(60_000)
    expect(it.seqs()).toEqual([1, 2, 3])
    expect(it.said.map(({ at }) => at)).toEqual([0, DWELL, 2 * DWELL])
  })

  it("loses none and repeats none of a burst longer than the server's list", () => {
    const it = screen()
    it.hear([], true)
    const all = Array.from({ length: 20 }, (_, n) => call(n + 1))
    for (let n = 1; n <= all.length; n++) {
      it.hear(all.slice(Math.max(0, n - 5), n))
      it.pass(200)
    }
    it.pass(200_000)
    expect(it.seqs()).toEqual(all.map(({ seq }) => seq))
    const gaps = it.said.slice(1).map(({ at }, n) => at - (it.said[n]?.at ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_500)
  })

  it('announces a call even if its ticket is done before its turn', () => {
    const it = screen()
    it.hear([], true)
    it.hear([call(1), call(2)])
    it.pass(400)
    it.hear([call(1), call(2, 'K002', { active: false })])
    it.pass(20_000)
    expect(it.seqs()).toEqual([1, 2])
  })

  it('does not fall behind a hall that calls faster than anybody can be told', () => {
    const it = screen()
    it.hear([], true)
    it.hear(Array.from({ length: 40 }, (_, n) => call(n + 1, undefined, { active: n >= 30 })))
    it.pass(60_000)
    expect(it.seqs()).toEqual([31, 32, 33, 34, 35, 36, 37, 38, 39, 40])
  })

  it('announces a repetition again and moves its one row up', () => {
    const it = screen()
    it.hear([], true)
    it.hear([call(1, 'K001'), call(2, 'K002')])
    it.pass(20_000)
    expect(it.board()).toEqual(['K002', 'K001'])
    it.hear([call(3, 'K001', { recall: 1 }), call(2, 'K002')])
    it.pass(20_000)
    expect(it.seqs()).toEqual([1, 2, 3])
    expect(it.board()).toEqual(['K001', 'K002'])
  })

  it('keeps the row of a ticket until its repetition has its turn', () => {
    const it = screen()
    it.hear([call(1, 'K001')], true)
    it.hear([call(3, 'K001', { recall: 1 }), call(2, 'K002')])
    it.pass(400)
    expect(it.board()).toEqual(['K002', 'K001'])
    it.pass(DWELL)
    expect(it.board()).toEqual(['K001', 'K002'])
  })

  it('takes away what the server has withdrawn', () => {
    const it = screen()
    it.hear([call(1), call(2), call(3)], true)
    it.hear([call(1), call(3)])
    expect(it.board()).toEqual(['K003', 'K001'])
    it.hear([])
    expect(it.board()).toEqual([])
  })
})

describe('after a lost connection', () => {
  it('announces those missed that are still awaited, in order, and shows the others', () => {
    const it = screen()
    it.hear([call(1)], true)
    it.hear([call(1), call(2), call(3, 'K003', { active: false }), call(4)], true)
    it.pass(60_000)
    expect(it.seqs()).toEqual([2, 4])
    it.hear([call(1), call(2), call(3, 'K003', { active: false }), call(4)])
    it.pass(60_000)
    expect(it.seqs()).toEqual([2, 4])
    expect(it.board()).toContain('K003')
  })

  it('forgets a call that had not had its turn and is over', () => {
    const it = screen()
    it.hear([], true)
    it.hear([call(1), call(2), call(3)])
    it.pass(400)
    it.hear([call(1), call(2, 'K002', { active: false }), call(3)], true)
    it.pass(60_000)
    expect(it.seqs()).toEqual([1, 3])
  })

  it('begins anew when the data were replaced', () => {
    const it = screen()
    it.hear([call(900), call(901)], true)
    it.hear([call(3, 'M003', { at: 999_000 })], true)
    it.hear([call(3, 'M003', { at: 999_000 }), call(4, 'M004', { at: 999_500 })])
    it.pass(60_000)
    expect(it.seqs()).toEqual([4])
    expect(it.board()).toEqual(['M004', 'M003'])
  })
})

describe('after a reload', () => {
  it('neither repeats nor loses', () => {
    const before = screen()
    before.hear([], true)
    before.hear([call(1), call(2), call(3)])
    before.pass(DWELL + 400)
    expect(before.seqs()).toEqual([1, 2])

    const after = screen(before.announcer.announced())
    after.hear([call(1), call(2), call(3)], true)
    after.pass(60_000)
    expect(after.seqs()).toEqual([3])
  })
})

describe('a sleeping screen', () => {
  it('wakes with what still matters, one at a time', () => {
    const it = screen()
    it.hear([], true)
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
