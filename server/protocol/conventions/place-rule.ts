/** Where a paper that is bound to a place can be had. */

interface Where {
  regionId: string
  districtId: string | null
}

export type Reach = 'yes' | 'no' | 'say-where'

/**
 * Whether somebody who lives there may have it done at this centre. Without knowing where they live, a bound service cannot
 * be promised: `say-where`. A place of which only the region is known is asked for its district where that matters.
 */
export function mayGoTo(
  rule: 'anywhere' | 'own-region' | 'own-district',
  home: { regionId: string; districtId: string | null } | null,
  centre: Where
): Reach {
  if (rule === 'anywhere') return 'yes'
  if (home === null) return 'say-where'
  if (home.regionId !== centre.regionId) return 'no'
  if (rule === 'own-region') return 'yes'
  if (home.districtId === null || centre.districtId === null) return 'say-where'
  return home.districtId === centre.districtId ? 'yes' : 'no'
}
