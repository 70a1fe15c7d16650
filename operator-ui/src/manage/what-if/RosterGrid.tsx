import type { Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { ScrollArea } from '../reports/ScrollArea.tsx'
import { t } from '../texts/what-if.ts'
import { clockOf, type Grid, shownQuarters } from './quarters.ts'
import { useDrawing } from './use-drawing.ts'

interface RosterDesk {
  deskId: string
  deskNumber: number
}

type Props = { grid: Signal<Grid>; desks: readonly RosterDesk[]; dayStartsAt: string }

/** A grid is a table whose cells are worked with (ARIA Authoring Practices). */
const AS_GRID = { role: 'grid' } as const
const asCell = (isOpen: boolean) => ({ role: 'gridcell', 'aria-selected': isOpen }) as const

/** A roster to draw: desks by quarter hours, with the mouse, or with arrows, space and Shift. */
export function RosterGrid({ grid, desks, dayStartsAt }: Props) {
  // Stays as wide as it was when it was opened, whatever is rubbed out.
  const shown = useRef(shownQuarters(grid.peek()))
  const { from, to } = shown.current
  const { host, at, handlers } = useDrawing(grid, desks, shown.current)
  const hours = Array.from({ length: Math.ceil((to - from) / 4) }, (_, n) => from + n * 4)
  return (
    <ScrollArea label={t('what-if.roster')}>
      <table
        ref={host}
        {...AS_GRID}
        class='roster'
        aria-label={t('what-if.roster')}
        aria-describedby='roster-how'
        data-testid='roster'
        {...handlers}
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
          {desks.map((desk, row) => (
            <RosterRow
              key={desk.deskId}
              desk={desk}
              row={row}
              quarters={grid.value.get(desk.deskId) ?? []}
              shown={shown.current}
              at={at}
              dayStartsAt={dayStartsAt}
            />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

type RowProps = {
  desk: RosterDesk
  row: number
  quarters: readonly boolean[]
  shown: { from: number; to: number }
  at: Signal<[row: number, quarter: number]>
  dayStartsAt: string
}

function RosterRow({ desk: { deskNumber }, row, quarters, shown: { from, to }, at, dayStartsAt }: RowProps) {
  const desk = t('what-if.desk', { number: String(deskNumber) })
  return (
    <tr>
      <th scope='row'>{desk}</th>
      {Array.from({ length: to - from }, (_, n) => from + n).map((quarter) => {
        const isOpen = quarters[quarter] ?? false
        return (
          <td
            key={quarter}
            {...asCell(isOpen)}
            class={quarter % 4 === 0 ? 'hour' : undefined}
            tabIndex={at.value[0] === row && at.value[1] === quarter ? 0 : -1}
            aria-label={t(isOpen ? 'what-if.open-at' : 'what-if.closed-at', {
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
}
