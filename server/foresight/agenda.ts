/** What comes at a time, ms; of equal times what was put in first. */
export interface Due<T> {
  at: number
  order: number
  what: T
}

/** What is yet to come, the soonest first: a binary heap. */
export class Agenda<T> {
  readonly #heap: Array<Due<T>> = []
  #order = 0

  /** @param order of equal times the lowest comes first; left out: behind what was put in so before */
  put(at: number, what: T, order: number = this.#order++): void {
    const heap = this.#heap
    const due = { at, order, what }
    let index = heap.length
    while (index > 0) {
      const above = (index - 1) >> 1
      if (!isSooner(due, heap[above] as Due<T>)) break
      heap[index] = heap[above] as Due<T>
      index = above
    }
    heap[index] = due
  }

  /** The soonest, which stays; null: nothing is to come. */
  first(): Due<T> | null {
    return this.#heap[0] ?? null
  }

  /** Takes the soonest. @throws an Error when nothing is to come */
  take(): Due<T> {
    const heap = this.#heap
    const [first] = heap
    const last = heap.pop()
    if (!first || !last) throw new Error('nothing is to come')
    if (first === last) return first
    let index = 0
    for (let below = 1; below < heap.length; below = 2 * index + 1) {
      if (below + 1 < heap.length && isSooner(heap[below + 1] as Due<T>, heap[below] as Due<T>)) below++
      if (!isSooner(heap[below] as Due<T>, last)) break
      heap[index] = heap[below] as Due<T>
      index = below
    }
    heap[index] = last
    return first
  }
}

const isSooner = <T>(a: Due<T>, b: Due<T>): boolean => a.at < b.at || (a.at === b.at && a.order < b.order)
