import type { Centre } from '../protocol/centre.ts'
import type { FloorPlanView } from '../protocol/floor-plan.ts'
import { directoryOf } from './picture.ts'

/** The plan as screens draw it. */
export function floorPlanView(centre: Centre): FloorPlanView {
  const directory = directoryOf(centre)
  const { columns, rows, areas, desks, marks } = centre.plan
  return {
    columns,
    rows,
    areas,
    marks,
    desks: desks.map(({ deskId, x, y }) => {
      const { deskLabel, zoneId } = directory.desk(deskId)
      return { deskLabel, zoneId, x, y }
    })
  }
}
