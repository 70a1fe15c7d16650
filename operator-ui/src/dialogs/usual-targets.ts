const KEPT = 'kezek.desk.transfers'
/** More than anybody sends to in earnest. */
const MOST = 40

/** Where this desk's tickets are usually sent: how often each destination was chosen on this machine. */
export function usualTargets(storage: Storage = localStorage): Map<string, number> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEPT) ?? '[]')
    if (!Array.isArray(kept)) return new Map()
    return new Map(kept.filter((each): each is [string, number] => typeof each?.[0] === 'string' && each[1] > 0))
  } catch {
    return new Map() // nothing kept, or not by us
  }
}

/** Counts one more transfer there. */
export function noteTarget(id: string, storage: Storage = localStorage): void {
  const counts = usualTargets(storage)
  counts.set(id, (counts.get(id) ?? 0) + 1)
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST)
  try {
    storage.setItem(KEPT, JSON.stringify(most))
  } catch {
    // A browser that keeps nothing lists destinations in the centre's order.
  }
}
