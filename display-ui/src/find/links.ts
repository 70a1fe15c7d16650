import type { Lang } from '../../../server/protocol/basics.ts'
import type { Near } from '../../../server/protocol/finder.ts'

/** Addresses of the finder. They carry everything: it keeps no cookie. */

/** How a region or a district stands in an address and in the choice: "r:osh", "d:nookat". */
export const nearKey = (near: Near | null): string =>
  near === null ? '' : near.districtId === null ? `r:${near.regionId}` : `d:${near.districtId}`

export function findPath(path: string, lang: Lang, query: Record<string, string> = {}): string {
  const asked = new URLSearchParams({ ...query, lang })
  for (const [name, value] of Object.entries(query)) if (value === '') asked.delete(name)
  return `${path}?${asked}`
}
