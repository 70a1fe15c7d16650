import type { Signal } from '@preact/signals'
import { zoneColour } from '../../../../server/client/zone-colours.ts'
import type { Zone } from '../../../../server/protocol/centre.ts'
import type { FloorPlan } from '../../../../server/protocol/floor-plan.ts'
import { removeItem, resize, moveBy, type PlanItem, planItems } from './edit-plan.ts'
import { PlanGridItem } from './PlanGridItem.tsx'
import { useGridPointer } from './use-grid-pointer.ts'

type Props = {
  plan: FloorPlan
  zones: Zone[]
  chosen: Signal<string | null>
  onChange: (plan: FloorPlan) => void
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
  const { grid, grab, follow, release, putHere } = useGridPointer(plan, chosen, onChange)
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
      onPointerUp={release}
      onPointerCancel={release}
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
