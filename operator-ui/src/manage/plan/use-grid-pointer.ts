import type { Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { FloorPlan } from '../../../../server/protocol/floor-plan.ts'
import { moveTo, type PlanItem, planItems, resize } from './edit-plan.ts'

/** Dragging items over the grid, resizing areas by their corner, and clicking an item to its new cell. */
export function useGridPointer(plan: FloorPlan, chosen: Signal<string | null>, onChange: (plan: FloorPlan) => void) {
  const grid = useRef<HTMLDivElement>(null)
  const drag = useRef<{ key: string; isSize: boolean; across: number; down: number } | null>(null)
  /** The click that ends a drag puts nothing anywhere. */
  const wasHeld = useRef(false)

  const cellAt = ({ clientX, clientY }: PointerEvent | MouseEvent) => {
    const box = grid.current?.getBoundingClientRect()
    if (!box) return { x: 0, y: 0 }
    return {
      x: Math.floor(((clientX - box.left) / box.width) * plan.columns),
      y: Math.floor(((clientY - box.top) / box.height) * plan.rows)
    }
  }
  const grab = (event: PointerEvent, item: PlanItem, isSize: boolean) => {
    const { x, y } = cellAt(event)
    chosen.value = item.key
    drag.current = { key: item.key, isSize, across: x - item.x, down: y - item.y }
    wasHeld.current = true
    grid.current?.setPointerCapture(event.pointerId)
    event.stopPropagation()
  }
  const follow = (event: PointerEvent) => {
    const held = drag.current
    if (!held) return
    const { x, y } = cellAt(event)
    const item = planItems(plan).find(({ key }) => key === held.key)
    if (!item) return
    if (held.isSize) onChange(resize(plan, held.key, x - item.x + 1, y - item.y + 1))
    else if (x - held.across !== item.x || y - held.down !== item.y)
      onChange(moveTo(plan, held.key, x - held.across, y - held.down))
  }
  /** Who cannot drag clicks twice: on the item, then on the cell where it is to stand. */
  const putHere = (event: MouseEvent) => {
    const isEnd = wasHeld.current
    wasHeld.current = false
    if (isEnd) return
    if (event.target !== grid.current || chosen.value === null) return
    const { x, y } = cellAt(event)
    onChange(moveTo(plan, chosen.value, x, y))
  }
  const release = () => {
    drag.current = null
  }
  return { grid, grab, follow, release, putHere }
}
