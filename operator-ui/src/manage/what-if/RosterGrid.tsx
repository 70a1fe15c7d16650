import { type Signal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { ScrollArea } from '../reports/ScrollArea.tsx'
import { t } from '../texts/what-if.ts'
import { clockOf, type Grid, shownQuarters } from './quarters.ts'

type Props = {
  grid: Signal<Grid>
  desks: ReadonlyArray<{ deskId: string; deskNumber: number }>
  dayStartsAt: string
}

const MOVES: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1]
}

/** A roster to draw: desks by quarter hours, with the mouse, or with arrows, space and Shift. */
export function RosterGrid({ grid, desks, dayStartsAt }: Props) {
  const host = useRef<HTMLTableElement>(null)
  // Stays as wide as it was when it was opened, whatever is rubbed out.
  const shown = useRef(shownQuarters(grid.peek()))
  const { from, to } = shown.current
  const at = useSignal<[row: number, quarter: number]>([0, from])
  /** What a drag paints; null: nothing is dragged. */
  const paints = useRef<boolean | null>(null)
  const hours = Array.from({ length: Math.ceil((to - from) / 4) }, (_, n) => from + n * 4)

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
  const press = (event: KeyboardEvent) => {
    const [row, quarter] = at.peek()
    const move = MOVES[event.key]
    if (event.key === ' ') {
      event.preventDefault()
      paint(row, quarter, !isOpen(row, quarter))
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault()
      goTo(row, event.key === 'Home' ? from : to - 1)
    } else if (move) {
      event.preventDefault()
      const next: [number, number] = [
        Math.max(0, Math.min(desks.length - 1, row + move[0])),
        Math.max(from, Math.min(to - 1, quarter + move[1]))
      ]
      if (event.shiftKey) paint(...next, isOpen(row, quarter))
      goTo(...next)
    }
  }
  const cellOf = (event: Event): [number, number] | null => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell
    return cell ? (cell.split(' ').map(Number) as [number, number]) : null
  }

  return (
    <ScrollArea label={t('what-if.roster')}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells are worked with (ARIA APG) */}
      <table
        ref={host}
        class='roster'
        role='grid'
        aria-label={t('what-if.roster')}
        aria-describedby='roster-how'
        data-testid='roster'
        onKeyDown={press}
        onPointerDown={(event) => {
          const cell = cellOf(event)
          if (!cell || event.button !== 0) return
          event.preventDefault()
          paints.current = !isOpen(...cell)
          paint(...cell, paints.current)
          goTo(...cell)
        }}
        onPointerOver={(event) => {
          const cell = cellOf(event)
          if (cell && paints.current !== null && event.buttons === 1) paint(...cell, paints.current)
          else paints.current = null
        }}
      >
        <thead>
          <tr>
            <td />
            {hours.map((quarter) => (
              <th key={quarter} scope='col' colSpan={Math.min(4, to - quarter)}>
                {clockOf(quarter, dayStartsAt)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {desks.map(({ deskId, deskNumber }, row) => {
            const quarters = grid.value.get(deskId) ?? []
            const desk = t('what-if.desk', { number: String(deskNumber) })
            return (
              <tr key={deskId}>
                <th scope='row'>{desk}</th>
                {Array.from({ length: to - from }, (_, n) => from + n).map((quarter) => {
                  const open = quarters[quarter] ?? false
                  const isHere = at.value[0] === row && at.value[1] === quarter
                  return (
                    <td
                      key={quarter}
                      role='gridcell'
                      class={quarter % 4 === 0 ? 'hour' : undefined}
                      tabIndex={isHere ? 0 : -1}
                      aria-selected={open}
                      aria-label={t(open ? 'what-if.open-at' : 'what-if.closed-at', {
                        desk,
                        time: clockOf(quarter, dayStartsAt)
                      })}
                      data-cell={`${row} ${quarter}`}
                      onFocus={() => {
                        at.value = [row, quarter]
                      }}
                    />
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollArea>
  )
}
