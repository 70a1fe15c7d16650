import { type Signal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { Grid } from './quarters.ts'

const MOVES: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
}

type Place = [row: number, quarter: number]

/** Draws in a roster: space turns a cell over, Shift with an arrow draws on, a drag paints what its first cell became. */
export function useDrawing(
  grid: Signal<Grid>,
  desks: ReadonlyArray<{ deskId: string }>,
  { from, to }: { from: number; to: number }
) {
  const host = useRef<HTMLTableElement>(null)
  const at = useSignal<Place>([0, from])
  /** What a drag paints; null: nothing is dragged. */
  const paints = useRef<boolean | null>(null)

  const isOpen = (row: number, quarter: number) => grid.peek().get(desks[row]?.deskId ?? '')?.[quarter] ?? false
  const paint = (row: number, quarter: number, value: boolean) => {
    const desk = desks[row]
    if (!desk || isOpen(row, quarter) === value) return
    const quarters = [...(grid.peek().get(desk.deskId) ?? [])]
    quarters[quarter] = value
    grid.value = new Map(grid.peek()).set(desk.deskId, quarters)
  }
  const goTo = (row: number, quarter: number) => {
    at.value = [row, quarter]
    host.current?.querySelector<HTMLElement>(`[data-cell='${row} ${quarter}']`)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [row, quarter] = at.peek()
    const move = MOVES[event.key]
    if (event.key !== ' ' && event.key !== 'Home' && event.key !== 'End' && !move) return
    event.preventDefault()
    if (event.key === ' ') paint(row, quarter, !isOpen(row, quarter))
    else if (!move) goTo(row, event.key === 'Home' ? from : to - 1)
    else {
      const next: Place = [
        Math.max(0, Math.min(desks.length - 1, row + move[0])),
        Math.max(from, Math.min(to - 1, quarter + move[1]))
      ]
      if (event.shiftKey) paint(...next, isOpen(row, quarter))
      goTo(...next)
    }
  }
  const onPointerDown = (event: PointerEvent) => {
    const cell = cellOf(event)
    if (!cell || event.button !== 0) return
    event.preventDefault()
    paints.current = !isOpen(...cell)
    paint(...cell, paints.current)
    goTo(...cell)
  }
  const onPointerOver = (event: PointerEvent) => {
    const cell = cellOf(event)
    if (cell && paints.current !== null && event.buttons === 1) paint(...cell, paints.current)
    else paints.current = null
  }
  return { host, at, handlers: { onKeyDown, onPointerDown, onPointerOver } }
}

function cellOf({ target }: Event): Place | null {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell
  return cell ? (cell.split(' ').map(Number) as Place) : null
}
