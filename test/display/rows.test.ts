import { describe, expect, it } from 'vitest'
import { layoutFor } from '../../display-ui/src/hall/layout.ts'
import { readingFor } from '../../display-ui/src/hall/reading.ts'
import { CAP_EM, layRows, minimalCapPx, pictureHeightM, rowTextEm } from '../../display-ui/src/hall/rows.ts'

const place = { widthPx: 1_290, heightPx: 860, gapPx: 18 }

describe('the height of a capital', () => {
  it('is seen under 0.7° from the farthest seat', () => {
    const capPx = minimalCapPx({ farthestSeatM: 10, screenHeightM: 0.68 }, 1_080)
    const capM = (capPx / 1_080) * 0.68
    expect((2 * Math.atan(capM / 2 / 10) * 180) / Math.PI).toBeCloseTo(0.7, 6)
  })

  it('grows with the pixels of the same screen', () => {
    const seat = { farthestSeatM: 6, screenHeightM: 0.68 }
    expect(minimalCapPx(seat, 2_160)).toBeCloseTo(2 * minimalCapPx(seat, 1_080), 6)
  })

  it('takes an upright screen for the same one, turned', () => {
    expect(pictureHeightM(0.68, { innerWidth: 1_920, innerHeight: 1_080 })).toBe(0.68)
    expect(pictureHeightM(0.68, { innerWidth: 1_080, innerHeight: 1_920 })).toBeCloseTo(1.209, 3)
  })
})

describe('rows', () => {
  it('are fewer and larger the farther the seat', () => {
    const counts = [2, 3, 4, 5, 6, 7].map(
      (farthestSeatM) => layRows(place, minimalCapPx({ farthestSeatM, screenHeightM: 0.68 }, 1_080)).count
    )
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
    expect(counts[0]).toBeGreaterThan(counts[5] ?? 0)
  })

  it('are each high enough, and fill the place without overflowing it', () => {
    for (let minCapPx = 20; minCapPx < 160; minCapPx += 5) {
      const rows = layRows(place, minCapPx)
      expect(rows.reachesSeat, `cap ${minCapPx}`).toBe(true)
      expect(rows.rowSizePx * CAP_EM).toBeGreaterThanOrEqual(minCapPx - 0.5)
      expect(rows.sunSizePx).toBeGreaterThanOrEqual(rows.rowSizePx)
      expect(rows.sunHeightPx + rows.count * (rows.rowHeightPx + place.gapPx)).toBeCloseTo(place.heightPx, 3)
    }
  })

  it('keep a long number inside its row', () => {
    const widest = rowTextEm('MM1777', '113')
    const rows = layRows(place, 100, widest)
    expect(rows.sunSizePx * widest).toBeLessThan(place.widthPx)
  })

  it('say when no size on this screen reaches the seat', () => {
    expect(layRows(place, 400).reachesSeat).toBe(false)
  })
})

describe('the panel', () => {
  const main = { widthPx: 1_824, heightPx: 850, gapPx: 18 }

  const layoutAt = (farthestSeatM: number, screenHeightM: number, isUpright = false) => {
    const minCapPx = minimalCapPx({ farthestSeatM, screenHeightM }, 1_080)
    return layoutFor(main, minCapPx, 16, readingFor(minCapPx, 16, isUpright), { isUpright })
  }

  it('stands beside the calls where its words can be read, and gives way in a deeper hall', () => {
    expect(layoutAt(2.5, 0.68)).toBe('side')
    expect(layoutAt(2.5, 0.68, true)).toBe('beneath')
    expect(layoutAt(6, 0.68)).toBe('calls-alone')
    expect(layoutAt(12, 0.68)).toBe('calls-alone')
  })

  it('leaves the calls the width that a deep hall needs', () => {
    const rows = layRows({ ...main, heightPx: 640 }, minimalCapPx({ farthestSeatM: 12, screenHeightM: 0.68 }, 1_080))
    expect(rows.reachesSeat).toBe(true)
    expect(rows.count).toBe(1)
  })
})
