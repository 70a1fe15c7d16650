/** A source of numbers between 0 and 1, neither included. */
export type Chance = () => number

/** Chance by a seed: the same name gives the same numbers everywhere (sfc32, after its name by FNV-1a). */
export function chanceOf(name: string): Chance {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  let [a, b, c, counter] = [hash, hash ^ 0x9e3779b9, hash ^ 0x243f6a88, 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
  // The first numbers still look alike for seeds that do.
  for (let i = 0; i < 16; i++) next()
  return () => next() + 2 ** -33
}

/** How a time is spread. `cv2`: its variance over its squared mean; above 1, two exponentials with balanced means. */
export type Law =
  | { law: 'exponential' | 'constant' | 'uniform'; mean: number }
  | { law: 'erlang'; mean: number; shape: number }
  | { law: 'two-kinds'; mean: number; cv2: number }

/** Draws times of a law, in the unit of its mean. A uniform one is between 0 and twice its mean. */
export function drawsOf(law: Law, chance: Chance): () => number {
  const exponential = (mean: number) => -mean * Math.log(chance())
  switch (law.law) {
    case 'exponential':
      return () => exponential(law.mean)
    case 'constant':
      return () => law.mean
    case 'uniform':
      return () => 2 * law.mean * chance()
    case 'erlang':
      return () => {
        let time = 0
        for (let i = 0; i < law.shape; i++) time += exponential(law.mean / law.shape)
        return time
      }
    case 'two-kinds': {
      const share = (1 + Math.sqrt((law.cv2 - 1) / (law.cv2 + 1))) / 2
      return () => (chance() < share ? exponential(law.mean / (2 * share)) : exponential(law.mean / (2 * (1 - share))))
    }
    default:
      return law satisfies never
  }
}
