import type { Outlook } from '../simulate/outlook.ts'

/**
 * When the first desk that serves a service usually opens, or comes back from its break, epoch ms: the median of the
 * earlier days that were like this one until now. null: on most of them none did any more, or there are none.
 */
export function usuallyOpensAt({ state, plans, beginsAt }: Outlook, serviceId: string): number | null {
  const able = [...state.desks.values()].filter(({ tiers }) => tiers.some((tier) => tier.includes(serviceId)))
  const days = Math.max(0, ...[...plans.values()].map((like) => like.length))
  const openings: number[] = []
  for (let day = 0; day < days; day++) {
    let first = Number.POSITIVE_INFINITY
    let isLike = false
    for (const { deskId } of able) {
      const plan = plans.get(deskId)?.[day]
      if (!plan) continue
      isLike = true
      first = Math.min(first, plan.changes.find(({ opens }) => opens)?.at ?? Number.POSITIVE_INFINITY)
    }
    if (isLike) openings.push(first)
  }
  openings.sort((a, b) => a - b)
  const median = openings[Math.floor(openings.length / 2)]
  return median === undefined || median === Number.POSITIVE_INFINITY ? null : beginsAt + median
}
