import type { Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { zoneColour } from '../../../../server/client/zone-colours.ts'
import type { Zone } from '../../../../server/protocol/centre.ts'
import type { Plan } from '../../../../server/protocol/floor-plan.ts'
import { moveTo, removeItem, resize, moveBy, type PlanItem, planItems } from './edit-plan.ts'
import { PlanGridItem } from './PlanGridItem.tsx'

type Props = {
  plan: Plan
  zones: Zone[]
  chosen: Signal<string | null>
  onChange: (plan: Plan) => void
  /** What an item is called. */
  nameOf: (item: PlanItem) => string
  /** Its number or letter. */
  signOf: (item: PlanItem) => string
  zoneOf: (item: PlanItem) => string | undefined
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
}

/** The grid with everything on it. Each item is a button: dragged, moved by arrow keys, or put where one clicks next. */
export function PlanGrid({ plan, zones, chosen, onChange, nameOf, signOf, zoneOf }: Props) {
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
  const byKey = (event: KeyboardEvent, item: PlanItem) => {
    const arrow = ARROWS[event.key]
    if (arrow) {
      event.preventDefault()
      const [across, down] = arrow
      onChange(
        event.shiftKey && item.kind === 'area'
          ? resize(plan, item.key, item.width + across, item.height + down)
          : moveBy(plan, item.key, across, down)
      )
    } else if (event.key === 'Delete') {
      event.preventDefault()
      onChange(removeItem(plan, item.key))
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: what is clicked here can be done with the keys of each item, and with the fields beside the grid
    <div
      ref={grid}
      class='plan-grid'
      style={{ '--columns': plan.columns, '--rows': plan.rows }}
      data-testid='plan-grid'
      onPointerMove={follow}
      onPointerUp={() => {
        drag.current = null
      }}
      onPointerCancel={() => {
        drag.current = null
      }}
      onClick={putHere}
    >
      {planItems(plan).map((item) => (
        <PlanGridItem
          key={item.key}
          item={item}
          colour={zoneColour(zones, zoneOf(item) ?? '', false) ?? 'var(--ink)'}
          name={nameOf(item)}
          sign={signOf(item)}
          isChosen={chosen.value === item.key}
          onChoose={() => {
            chosen.value = item.key
          }}
          onGrab={grab}
          onKey={byKey}
        />
      ))}
    </div>
  )
}
