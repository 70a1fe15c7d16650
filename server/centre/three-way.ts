import { isDeepStrictEqual } from 'node:util'

/** What two sides have made of the same thing, joined: what it was before, what stands here, what comes now. */
export interface Three<T> {
  mine: T
  before: T
  now: T
}

export type Item = Record<string, unknown>
export type Items = Map<string, Item>

/** Left out is as good as nothing. */
export const same = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one ?? null, other ?? null)

/** The items of a list by what they are known by. */
export const itemsOf = (list: readonly object[] | undefined, id: string): Items =>
  new Map((list ?? []).map((item) => [String((item as Item)[id]), item as Item]))

/** What becomes of an item that one side has added, taken out or changed. */
export interface ItemRules {
  /** On both sides. */
  both: (id: string, mine: Item, before: Item | undefined, now: Item) => Item
  /** It was before, and does not come any more: whether it stays. */
  staysWithout: (id: string, mine: Item, before: Item) => boolean
  /** It was before, and does not stand here any more: whether it comes again. */
  comesAgain: (id: string, before: Item, now: Item) => boolean
}

/** A list of items that are known again by their ids. In the order of what stands here; what is new comes at the end. */
export function joinItems({ mine, before, now }: Three<Items>, rules: ItemRules): Item[] {
  const kept = [...mine].flatMap(([id, item]) => {
    const comes = now.get(id)
    const was = before.get(id)
    if (comes) return [rules.both(id, item, was, comes)]
    return was === undefined || rules.staysWithout(id, item, was) ? [item] : []
  })
  const added = [...now].flatMap(([id, item]) => {
    if (mine.has(id)) return []
    const was = before.get(id)
    return was === undefined || rules.comesAgain(id, was, item) ? [item] : []
  })
  return [...kept, ...added]
}
