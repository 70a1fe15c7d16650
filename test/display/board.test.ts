import { describe, expect, it } from 'vitest'
import { boardOf, rowsOnPage } from '../../display-ui/src/hall/board.ts'
import { layBoard } from '../../display-ui/src/hall/dense-rows.ts'
import { footItems } from '../../display-ui/src/hall/foot-items.ts'
import { readingFor } from '../../display-ui/src/hall/reading.ts'
import { CAP_EM, LEAST_OF_WANTED, minimalCapPx, USUAL_TEXT_EM } from '../../display-ui/src/hall/rows.ts'
import { textPages } from '../../display-ui/src/hall/text-pages.ts'
import { call } from './calls.ts'

const young = () => 0
const old = () => 600_000
const numbers = (calls: readonly { ticketNumber: string }[]) => calls.map(({ ticketNumber }) => ticketNumber)

describe('the board', () => {
  it('has every call at once, the one that is announced at the top', () => {
    const calls = [5, 4, 3, 2, 1].map((seq) => call(seq))
    expect(numbers(boardOf(calls, call(2), young).expected)).toEqual(['K002', 'K005', 'K004', 'K003', 'K001'])
  })

  it('has whoever is still called before everybody who is done, however long ago it was', () => {
    const calls = [
      call(30, 'K030', { active: false, awaited: false }),
      call(20, 'K020', { awaited: false }),
      call(1, 'K001')
    ]
    const board = boardOf(calls, null, old)
    expect(numbers(board.expected)).toEqual(['K001'])
    expect(numbers(board.past)).toEqual(['K020', 'K030'])
  })

  it('keeps whoever was called within the last minute, though the operator has pressed "start"', () => {
    expect(numbers(boardOf([call(1, 'K001', { awaited: false })], null, young).expected)).toEqual(['K001'])
    expect(numbers(boardOf([call(1, 'K001', { awaited: false })], null, old).past)).toEqual(['K001'])
  })

  it('shows a ticket once, by its newest call', () => {
    const board = boardOf([call(3, 'K001', { recall: 1 }), call(2), call(1, 'K001')], null, young)
    expect(board.expected.map(({ seq }) => seq)).toEqual([3, 2])
  })

  it('in turns shows everybody, and fills what is left with those who are done', () => {
    const calls = Array.from({ length: 8 }, (_, n) => call(8 - n))
    const board = boardOf([...calls, call(0, 'D000', { active: false, awaited: false })], null, young)
    expect(numbers(rowsOnPage(board, 0, 4))).toEqual(['K007', 'K006', 'K005', 'K004'])
    expect(numbers(rowsOnPage(board, 1, 4))).toEqual(['K003', 'K002', 'K001', 'D000'])
  })
})

describe('the rows of a board', () => {
  const place = { widthPx: 1_824, heightPx: 780, gapPx: 18 }
  const capAt = (farthestSeatM: number) => minimalCapPx({ farthestSeatM, screenHeightM: 0.81 }, 1_080)
  const all = ({ columns, rows }: { columns: number; rows: number }) => 1 + columns * rows

  it('are one column as long as that suffices', () => {
    expect(layBoard(place, { calls: 3, minCapPx: capAt(7) })).toMatchObject({ columns: 1, pages: 1, spacing: 'roomy' })
  })

  it('hold 16 calls at once in the sample hall, none smaller than 22′ and none wider than its column', () => {
    for (let calls = 1; calls <= 16; calls++) {
      const layout = layBoard(place, { calls, minCapPx: capAt(7) })
      expect(layout.pages, `${calls} calls`).toBe(1)
      expect(all(layout), `${calls} calls`).toBeGreaterThanOrEqual(calls)
      expect(layout.reachesSeat).toBe(true)
      expect(layout.rowSizePx * CAP_EM).toBeGreaterThanOrEqual(capAt(7) * LEAST_OF_WANTED)
      expect(layout.topSizePx).toBeGreaterThan(layout.rowSizePx)
      expect(layout.rowSizePx * USUAL_TEXT_EM).toBeLessThan(place.widthPx / layout.columns)
      const heightPx = layout.topHeightPx + layout.rows * (layout.rowHeightPx + place.gapPx)
      expect(heightPx).toBeCloseTo(place.heightPx, 3)
    }
  })

  it('take turns where the farthest seat is too far for all of them, and are never too small for it', () => {
    const layout = layBoard(place, { calls: 16, minCapPx: capAt(12) })
    expect(layout.pages).toBeGreaterThan(1)
    expect(1 + layout.pages * layout.columns * layout.rows).toBeGreaterThanOrEqual(16)
    expect(layout.rowSizePx * CAP_EM).toBeGreaterThanOrEqual(capAt(12) * LEAST_OF_WANTED - 0.5)
    expect(layout.reachesSeat).toBe(true)
  })
})

describe('what is read from a seat', () => {
  const minCapPx = (farthestSeatM: number) => minimalCapPx({ farthestSeatM, screenHeightM: 0.81 }, 1_080)

  it('is seen under 22′ from the farthest one, or is not shown', () => {
    for (const farthestSeatM of [2, 3, 5, 7, 9, 12, 15]) {
      const { panelSizePx, foot } = readingFor(minCapPx(farthestSeatM), 16, false)
      const minutesOf = (sizePx: number) =>
        (2 * Math.atan((sizePx * 0.7 * (0.81 / 1_080)) / 2 / farthestSeatM) * 180 * 60) / Math.PI
      if (panelSizePx !== null) expect(minutesOf(panelSizePx), `panel at ${farthestSeatM} m`).toBeGreaterThan(21.9)
      expect(minutesOf(foot.sizePx), `foot at ${farthestSeatM} m`).toBeGreaterThan(21.9)
    }
    expect(readingFor(minCapPx(3), 16, false).panelSizePx).not.toBeNull()
    expect(readingFor(minCapPx(7), 16, false).panelSizePx).toBeNull()
  })
})

describe('the foot', () => {
  const text = (word: string) => ({ ky: `${word} ky`, ru: `${word} ru`, en: `${word} en` })
  const waiting = [
    { id: 'a', name: text('a'), waiting: 1, told: {} },
    { id: 'b', name: text('b'), waiting: 2, told: {} }
  ]
  const sources = {
    messages: [],
    waiting,
    ticker: [text('line')],
    help: [{ lang: 'ky' as const, text: 'help' }],
    langs: ['ky', 'ru'] as const
  }
  const whole = (words: string) => [words]
  const saidBy = (items: ReturnType<typeof footItems>) =>
    items.map((item) => (item.kind === 'wait' ? item.row.id : item.text))

  it('says who waits every other time', () => {
    expect(saidBy(footItems(sources, whole))).toEqual(['a', 'help', 'b', 'line ky', 'a', 'line ru'])
  })

  it('says nothing but the message while the supervisor has one, and the same words once', () => {
    const messages = [
      { messageId: 'm', words: { ky: 'x', ru: 'x', en: 'y' }, to: 'displays' as const, at: 0, until: 1 }
    ]
    expect(saidBy(footItems({ ...sources, messages }, whole))).toEqual(['x'])
  })

  it('cuts a long text between words, into pages that hold all of it', () => {
    const long = 'Жалпыга маалымдоо борбору бүгүн саат он алтыга чейин гана иштейт'
    const pages = textPages(long, { lineWidth: 20, lines: 2 }, (words) => words.length)
    expect(pages.join(' ')).toBe(long)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page.length).toBeLessThanOrEqual(41)
  })
})
