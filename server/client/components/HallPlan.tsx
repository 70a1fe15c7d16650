import type { ComponentChildren } from 'preact'
import type { Zone } from '../../protocol/centre.ts'
import type { PlanArea, PlanMark, FloorPlanView } from '../../protocol/floor-plan.ts'
import { zoneColour } from '../zone-colours.ts'
import './hall-plan.css'

type Props = {
  plan: FloorPlanView
  zones: Zone[]
  /** Text alternative of the plan. */
  label: string
  /** The desk to go to, as its sign names it. */
  deskLabel?: string | null
  /** The zones to sit in. */
  zoneIds?: readonly string[]
  /** The device on whose screen this is: it is marked as "you are here". */
  deviceId?: string | null
  night?: boolean
}

/** Cells left free around what is drawn. */
const MARGIN = 0.6
/** From the middle of a desk to its corner. */
const DESK_HALF = 0.65

/** Whether there is anything to show. */
export const hasPlan = ({ areas, desks }: FloorPlanView): boolean => areas.length > 0 || desks.length > 0

/** The hall from above; the desk or the zone that is meant stands out. One unit is one cell of the grid. */
export function HallPlan({
  plan,
  zones,
  label,
  deskLabel = null,
  zoneIds = [],
  deviceId = null,
  night = false
}: Props) {
  const letter = (zoneId: string) => zones.find((zone) => zone.zoneId === zoneId)?.letter
  const target = plan.desks.find((desk) => desk.deskLabel === deskLabel)
  const meant = target ? [target.zoneId] : zoneIds
  const isQuiet = (zoneId: string) => meant.length > 0 && !meant.includes(zoneId)
  return (
    <svg
      class={night ? 'hall-plan night' : 'hall-plan'}
      viewBox={frameOf(plan).join(' ')}
      role='img'
      aria-label={label}
      data-testid='plan'
      data-desk={target?.deskLabel}
      data-zones={meant.join(' ')}
    >
      {plan.areas.map((area) => (
        <g
          key={`${area.x} ${area.y}`}
          class={isQuiet(area.zoneId) ? 'plan-zone quiet' : 'plan-zone'}
          style={{ '--zone': zoneColour(zones, area.zoneId, night) }}
        >
          <rect x={area.x} y={area.y} width={area.width} height={area.height} rx='.5' />
          {/* A zone of several parts has its letter once. */}
          {plan.areas.find((each) => each.zoneId === area.zoneId) === area && (
            <Letter at={letterIn(area, plan.desks)}>{letter(area.zoneId)}</Letter>
          )}
        </g>
      ))}
      {plan.marks.map((mark) => (
        <Mark key={`${mark.x} ${mark.y}`} mark={mark} isHere={deviceId !== null && mark.deviceId === deviceId} />
      ))}
      {plan.desks.map((desk) => (
        <g
          key={desk.deskLabel}
          class={isQuiet(desk.zoneId) ? 'plan-desk quiet' : 'plan-desk'}
          style={{ '--zone': zoneColour(zones, desk.zoneId, night) }}
        >
          <rect x={desk.x + 0.06} y={desk.y + 0.06} width='.88' height='.88' rx='.2' />
          <text x={desk.x + 0.5} y={desk.y + 0.52} font-size={desk.deskLabel.length > 2 ? 0.42 : 0.58}>
            {desk.deskLabel}
          </text>
        </g>
      ))}
      {target && (
        <g class='plan-target'>
          <circle cx={target.x + 0.5} cy={target.y + 0.5} r='1.45' />
          <text x={target.x + 0.5} y={target.y + 0.55} font-size={target.deskLabel.length > 2 ? 1.2 : 1.7}>
            {target.deskLabel}
          </text>
        </g>
      )}
    </svg>
  )
}

function Letter({
  at: { x, y, size },
  children
}: {
  at: { x: number; y: number; size: number }
  children: ComponentChildren
}) {
  return (
    <text x={x} y={y} font-size={size}>
      {children}
    </text>
  )
}

/** What stands in the hall besides desks, in a cell at its place. */
export function Mark({
  mark: { kind, x, y },
  isHere = false
}: {
  mark: Pick<PlanMark, 'kind' | 'x' | 'y'>
  isHere?: boolean
}) {
  return (
    <g class={isHere ? 'plan-mark here' : 'plan-mark'} transform={`translate(${x} ${y})`} data-kind={kind}>
      {isHere && <circle cx='.5' cy='.5' r='1.1' />}
      {kind === 'kiosk' && <path d='M.28 .1h.44v.5h-.44zM.5 .6v.3M.25 .9h.5' />}
      {kind === 'display' && <path d='M.05 .25h.9v.5h-.9z' />}
      {kind === 'entrance' && <path d='M.5 .95v-.8M.2 .45l.3-.3 .3.3M-.4 .95h.5M.9 .95h.5' />}
    </g>
  )
}

/** The part of the grid that holds something: a small drawing in a large grid still fills its picture. */
function frameOf({ areas, desks, marks }: FloorPlanView): [number, number, number, number] {
  const boxes = [...areas, ...[...desks, ...marks].map(({ x, y }) => ({ x, y, width: 1, height: 1 }))]
  // The ring around a desk at the edge, and around "you are here", reach into the margin.
  const left = Math.min(...boxes.map((box) => box.x)) - MARGIN
  const top = Math.min(...boxes.map((box) => box.y)) - MARGIN
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN
  return [left, top, right - left, bottom - top]
}

/** Where an area's letter stands, and how large: as far as can be from its desks and its edges, in cells. */
function letterIn(
  { x, y, width, height }: PlanArea,
  desks: FloorPlanView['desks']
): { x: number; y: number; size: number } {
  let best = { x: x + width / 2, y: y + height / 2, clear: 0 }
  for (let across = x + 0.5; across < x + width; across += 0.5) {
    for (let down = y + 0.5; down < y + height; down += 0.5) {
      const toDesk = Math.min(...desks.map((desk) => Math.hypot(desk.x + 0.5 - across, desk.y + 0.5 - down)))
      const toEdge = Math.min(across - x, x + width - across, down - y, y + height - down)
      const clear = Math.min(toDesk - DESK_HALF, toEdge)
      if (clear > best.clear) best = { x: across, y: down, clear }
    }
  }
  return { x: best.x, y: best.y, size: Math.min(3, Math.max(1, best.clear * 1.9)) }
}
