import type { Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Mark } from '../../../../server/client/components/HallPlan.tsx'
import { zoneColour } from '../../../../server/client/zone-colours.ts'
import type { Zone } from '../../../../server/protocol/centre.ts'
import type { Plan } from '../../../../server/protocol/plan.ts'
import { moveTo, removeItem, resize, moveBy, type PlanItem, planItems } from './edit-plan.ts'
import { t } from '../texts/plan.ts'

type Props = {
  plan: Plan
  zones: Zone[]
  chosen: Signal<string | null>
  onChange: (plan: Plan) => void
  /** What a thing is called. */
  nameOf: (thing: PlanItem) => string
  /** Its number or letter. */
  signOf: (thing: PlanItem) => string
  zoneOf: (thing: PlanItem) => string | undefined
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1]
}

/** The grid with everything on it. Each thing is a button: dragged, moved by arrow keys, or put where one clicks next. */
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
  const grab = (event: PointerEvent, thing: PlanItem, isSize: boolean) => {
    const { x, y } = cellAt(event)
    chosen.value = thing.key
    drag.current = { key: thing.key, isSize, across: x - thing.x, down: y - thing.y }
    wasHeld.current = true
    grid.current?.setPointerCapture(event.pointerId)
    event.stopPropagation()
  }
  const follow = (event: PointerEvent) => {
    const held = drag.current
    if (!held) return
    const { x, y } = cellAt(event)
    const thing = planItems(plan).find(({ key }) => key === held.key)
    if (!thing) return
    if (held.isSize) onChange(resize(plan, held.key, x - thing.x + 1, y - thing.y + 1))
    else if (x - held.across !== thing.x || y - held.down !== thing.y)
      onChange(moveTo(plan, held.key, x - held.across, y - held.down))
  }
  /** Who cannot drag clicks twice: on the thing, then on the cell where it is to stand. */
  const putHere = (event: MouseEvent) => {
    const isEnd = wasHeld.current
    wasHeld.current = false
    if (isEnd) return
    if (event.target !== grid.current || chosen.value === null) return
    const { x, y } = cellAt(event)
    onChange(moveTo(plan, chosen.value, x, y))
  }
  const byKey = (event: KeyboardEvent, thing: PlanItem) => {
    const arrow = ARROWS[event.key]
    if (arrow) {
      event.preventDefault()
      const [across, down] = arrow
      onChange(
        event.shiftKey && thing.kind === 'area'
          ? resize(plan, thing.key, thing.width + across, thing.height + down)
          : moveBy(plan, thing.key, across, down)
      )
    } else if (event.key === 'Delete') {
      event.preventDefault()
      onChange(removeItem(plan, thing.key))
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: what is clicked here can be done with the keys of each thing, and with the fields beside the grid
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
      {planItems(plan).map((thing) => (
        <button
          key={thing.key}
          type='button'
          class='plan-thing'
          data-kind={thing.kind}
          style={{
            '--x': thing.x,
            '--y': thing.y,
            '--w': thing.width,
            '--h': thing.height,
            '--zone': zoneColour(zones, zoneOf(thing) ?? '', false) ?? 'var(--ink)'
          }}
          aria-pressed={chosen.value === thing.key}
          aria-label={t('plan.where', { what: nameOf(thing), x: thing.x + 1, y: thing.y + 1 })}
          data-testid={`thing-${thing.key}`}
          onFocus={() => {
            chosen.value = thing.key
          }}
          onPointerDown={(event) => grab(event, thing, false)}
          onKeyDown={(event) => byKey(event, thing)}
        >
          {thing.kind === 'area' || thing.kind === 'desk' ? (
            <span aria-hidden='true'>{signOf(thing)}</span>
          ) : (
            <svg class='hall-plan' viewBox='-.4 0 1.8 1' aria-hidden='true'>
              <Mark mark={{ kind: thing.kind, x: 0, y: 0 }} />
            </svg>
          )}
          {thing.kind === 'area' && chosen.value === thing.key && (
            <span class='plan-corner' aria-hidden='true' onPointerDown={(event) => grab(event, thing, true)} />
          )}
        </button>
      ))}
    </div>
  )
}
