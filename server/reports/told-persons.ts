/** Whoever knows how many came together must not find them: so many of the same kind came within an hour of each that is told. */
const FEWEST = 5
const NEAR_MS = 3_600_000

export interface Party {
  /** Its service and class, as they are told. */
  kind: string
  persons: number
  issuedAt: number
}

/**
 * For how many persons each ticket of an anonymous day is told to be: the number where at least five of the same service, class and
 * number, which are told too, came within an hour of it; else one.
 */
export function toldPersons(parties: readonly Party[]): (party: Party) => number {
  const families = parties.filter(({ persons }) => persons > 1).toSorted((a, b) => a.issuedAt - b.issuedAt)
  const byKind = new Map<string, Party[]>()
  for (const party of families) {
    const key = `${party.kind} ${party.persons}`
    byKind.set(key, [...(byKind.get(key) ?? []), party])
  }
  const told = new Set([...byKind.values()].flatMap(crowded))
  return (party) => (told.has(party) ? party.persons : 1)
}

/** Leaves out whoever is too lonely until nobody is: one that is left out is no company for others. */
function crowded(alike: readonly Party[]): readonly Party[] {
  let [first, last] = [0, 0]
  const left = alike.filter(({ issuedAt }) => {
    while ((alike[first] as Party).issuedAt < issuedAt - NEAR_MS) first++
    while (last < alike.length && (alike[last] as Party).issuedAt <= issuedAt + NEAR_MS) last++
    return last - first >= FEWEST
  })
  return left.length === alike.length ? left : crowded(left)
}
