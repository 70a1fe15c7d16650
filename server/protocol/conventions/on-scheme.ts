/** Where things stand on a scheme of the country, and what of it overlaps. */

interface Bounds {
  width: number
  height: number
  west: number
  east: number
  south: number
  north: number
}
export interface Point {
  x: number
  y: number
}

/** A place in degrees as a point of the scheme. */
export const onScheme = (
  { width, height, west, east, south, north }: Bounds,
  { lat, lon }: { lat: number; lon: number }
): Point => ({ x: ((lon - west) / (east - west)) * width, y: ((north - lat) / (north - south)) * height })

/**
 * Puts together what would overlap, the nearest first, until no two groups are nearer to each other than `apart`. A group
 * stands in the middle of its members.
 */
export function groupsOnScheme<Item extends Point>(
  items: readonly Item[],
  apart: number
): Array<Point & { items: Item[] }> {
  let groups = items.map((item) => ({ x: item.x, y: item.y, items: [item] }))
  for (;;) {
    const pair = nearestPair(groups)
    if (pair === null || pair.distance >= apart) return groups
    const [one, other] = pair.groups
    const members = [...one.items, ...other.items]
    groups = [...groups.filter((each) => each !== one && each !== other), { ...middleOf(members), items: members }]
  }
}

function nearestPair<Group extends Point>(
  groups: readonly Group[]
): { distance: number; groups: [Group, Group] } | null {
  let best: { distance: number; groups: [Group, Group] } | null = null
  for (const [i, one] of groups.entries())
    for (const other of groups.slice(i + 1)) {
      const distance = Math.hypot(one.x - other.x, one.y - other.y)
      if (best === null || distance < best.distance) best = { distance, groups: [one, other] }
    }
  return best
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length
})
