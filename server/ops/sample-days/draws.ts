import type { Chance } from '../../foresight/chance.ts'

/** What is drawn of people: by one chance, so that the same seed gives the same days. */
export class Draws {
  readonly #chance: Chance
  constructor(chance: Chance) {
    this.#chance = chance
  }

  /** True so often, 0 to 1. */
  happens(share: number): boolean {
    return this.#chance() < share
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.#chance()
  }

  /** Whole milliseconds. */
  msBetween(low: number, high: number): number {
    return Math.round(this.between(low, high))
  }

  exponential(mean: number): number {
    return -mean * Math.log(this.#chance())
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(this.#chance())) * Math.cos(2 * Math.PI * this.#chance())
  }

  /** Log-normal of this mean: many short, a few very long. @param sigma of its logarithm */
  logNormal(mean: number, sigma: number): number {
    return mean * Math.exp(sigma * this.normal() - (sigma * sigma) / 2)
  }

  /** One of the keys, each as often as its weight. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as Array<[K, number]>
    let left = this.#chance() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    const found = entries.find(([, weight]) => {
      left -= weight
      return left < 0
    })
    return (found ?? (entries.at(-1) as [K, number]))[0]
  }
}
