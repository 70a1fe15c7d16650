import type { FloorPlan } from '../../../../server/protocol/floor-plan.ts'

/** Something on the plan, wherever in the settings it is kept. `key` stays the same while it is moved. */
export interface PlanItem {
  key: string
  kind: 'area' | 'desk' | 'kiosk' | 'display' | 'entrance'
  x: number
  y: number
  width: number
  height: number
  zoneId?: string
  deskId?: string
  deviceId?: string | null
}

/** Everything on a plan: areas first, since they lie under the rest. */
export const planItems = ({ areas, desks, marks }: FloorPlan): PlanItem[] => [
  ...areas.map((area, i): PlanItem => ({ key: `area-${i}`, kind: 'area', ...area })),
  ...desks.map((desk): PlanItem => ({ key: desk.deskId, kind: 'desk', width: 1, height: 1, ...desk })),
  ...marks.map(
    ({ kind, x, y, deviceId = null }, i): PlanItem => ({ key: `mark-${i}`, kind, x, y, width: 1, height: 1, deviceId })
  )
]

/** A plan that has these things. */
const planOf = ({ columns, rows }: FloorPlan, things: readonly PlanItem[]): FloorPlan => ({
  columns,
  rows,
  areas: things.flatMap(({ kind, zoneId, x, y, width, height }) =>
    kind === 'area' && zoneId !== undefined ? [{ zoneId, x, y, width, height }] : []
  ),
  desks: things.flatMap(({ kind, deskId, x, y }) =>
    kind === 'desk' && deskId !== undefined ? [{ deskId, x, y }] : []
  ),
  marks: things.flatMap(({ kind, deviceId = null, x, y }) =>
    kind === 'area' || kind === 'desk' ? [] : [{ kind, x, y, deviceId }]
  )
})

const isTaken = (things: readonly PlanItem[], x: number, y: number, but: string | null): boolean =>
  things.some((each) => each.kind !== 'area' && each.key !== but && each.x === x && each.y === y)

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value))

/** Puts a thing elsewhere, inside the grid; into a cell that is taken it does not go, and the plan is as before. */
export function moveTo(plan: FloorPlan, key: string, x: number, y: number): FloorPlan {
  const things = planItems(plan)
  const thing = things.find((each) => each.key === key)
  if (!thing) return plan
  const to = { x: clamp(x, plan.columns - thing.width), y: clamp(y, plan.rows - thing.height) }
  if (thing.kind !== 'area' && isTaken(things, to.x, to.y, key)) return plan
  return planOf(
    plan,
    things.map((each) => (each.key === key ? { ...each, ...to } : each))
  )
}

/** Moves a thing by one step; over cells that are taken to the next free one. */
export function moveBy(plan: FloorPlan, key: string, across: number, down: number): FloorPlan {
  const thing = planItems(plan).find((each) => each.key === key)
  if (!thing) return plan
  for (let n = 1; n <= Math.max(plan.columns, plan.rows); n++) {
    const moved = moveTo(plan, key, thing.x + across * n, thing.y + down * n)
    if (moved !== plan) return moved
  }
  return plan
}

/** Makes an area as large, at least one cell and inside the grid. */
export function resize(plan: FloorPlan, key: string, width: number, height: number): FloorPlan {
  return planOf(
    plan,
    planItems(plan).map((each) =>
      each.key !== key
        ? each
        : {
            ...each,
            width: Math.max(1, Math.min(plan.columns - each.x, width)),
            height: Math.max(1, Math.min(plan.rows - each.y, height))
          }
    )
  )
}

export const removeItem = (plan: FloorPlan, key: string): FloorPlan =>
  planOf(
    plan,
    planItems(plan).filter((each) => each.key !== key)
  )

export const assignDevice = (plan: FloorPlan, key: string, deviceId: string | null): FloorPlan =>
  planOf(
    plan,
    planItems(plan).map((each) => (each.key === key ? { ...each, deviceId } : each))
  )

/** Adds a thing where there is room, and tells its key; null: the grid is full. */
export function addItem(
  plan: FloorPlan,
  what: Pick<PlanItem, 'kind' | 'zoneId' | 'deskId'>
): { plan: FloorPlan; key: string } | null {
  const things = planItems(plan)
  if (what.kind === 'area') {
    const added = planOf(plan, [
      ...things,
      { key: '', x: 0, y: 0, width: Math.min(4, plan.columns), height: Math.min(3, plan.rows), ...what }
    ])
    return { plan: added, key: `area-${added.areas.length - 1}` }
  }
  for (let y = 0; y < plan.rows; y++) {
    for (let x = 0; x < plan.columns; x++) {
      if (isTaken(things, x, y, null)) continue
      const added = planOf(plan, [...things, { key: '', x, y, width: 1, height: 1, ...what }])
      return { plan: added, key: what.kind === 'desk' ? (what.deskId ?? '') : `mark-${added.marks.length - 1}` }
    }
  }
  return null
}

/** The least grid that holds what is on it. */
export function smallestGrid(plan: FloorPlan): { columns: number; rows: number } {
  const things = planItems(plan)
  return {
    columns: Math.max(4, ...things.map(({ x, width }) => x + width)),
    rows: Math.max(4, ...things.map(({ y, height }) => y + height))
  }
}
