/** An observation: the guesses x, the truth y, and a group that has an intercept of its own. */
export interface Row {
  x: readonly number[]
  y: number
  group: string
}

/** y = x · weights + intercept of the group. */
export interface Line {
  weights: number[]
  intercepts: Record<string, number>
}

const STEPS = 40
/** Below this distance the loss is round, so that the weights of a step stay finite. */
const ROUND = 0.02

/**
 * Linear quantile regression with a ridge towards a prior: minimises Σ ρ(y − x·w − b) + weightPrior |w − prior|² +
 * interceptPrior Σ b². By majorising and minimising (Hunter and Lange, "Quantile regression via an MM algorithm", 2000);
 * the loss is of Koenker and Bassett ("Regression quantiles", 1978).
 * @param part the quantile, 0 to 1
 */
export function quantileRegression(
  rows: readonly Row[],
  part: number,
  prior: readonly number[],
  weightPrior: number,
  interceptPrior: number
): Line {
  const groups = [...new Set(rows.map(({ group }) => group))].sort()
  const place = new Map(groups.map((group, i) => [group, prior.length + i]))
  const size = prior.length + groups.length
  let solution = [...prior, ...groups.map(() => 0)]
  for (let step = 0; step < STEPS; step++) {
    const matrix = Array.from({ length: size }, () => new Float64Array(size))
    const right = new Float64Array(size)
    for (let i = 0; i < size; i++) {
      const ridge = 2 * (i < prior.length ? weightPrior : interceptPrior)
      ;(matrix[i] as Float64Array)[i] = ridge
      right[i] = ridge * (prior[i] ?? 0)
    }
    for (const { x, y, group } of rows) {
      const own = place.get(group) as number
      let residual = y - (solution[own] as number)
      for (let i = 0; i < x.length; i++) residual -= (x[i] as number) * (solution[i] as number)
      const weight = 1 / (2 * (ROUND + Math.abs(residual)))
      const target = weight * y + (part - 0.5)
      addRow(matrix, right, x, own, weight, target)
    }
    const next = solve(matrix, right)
    const moved = next.reduce((most, each, i) => Math.max(most, Math.abs(each - (solution[i] as number))), 0)
    solution = next
    if (moved < 1e-4) break
  }
  return {
    weights: solution.slice(0, prior.length),
    intercepts: Object.fromEntries(groups.map((group, i) => [group, solution[prior.length + i] as number]))
  }
}

function addRow(
  matrix: Float64Array[],
  right: Float64Array,
  x: readonly number[],
  own: number,
  weight: number,
  target: number
): void {
  const ownRow = matrix[own] as Float64Array
  for (let i = 0; i < x.length; i++) {
    const row = matrix[i] as Float64Array
    const xi = x[i] as number
    for (let j = 0; j < x.length; j++) row[j] = (row[j] as number) + weight * xi * (x[j] as number)
    row[own] = (row[own] as number) + weight * xi
    ownRow[i] = (ownRow[i] as number) + weight * xi
    right[i] = (right[i] as number) + target * xi
  }
  ownRow[own] = (ownRow[own] as number) + weight
  right[own] = (right[own] as number) + target
}

/** Solves a symmetric positive system in place, by Cholesky's factors. */
function solve(matrix: Float64Array[], right: Float64Array): number[] {
  const size = right.length
  for (let j = 0; j < size; j++) {
    const row = matrix[j] as Float64Array
    for (let k = 0; k < j; k++) row[j] = (row[j] as number) - (row[k] as number) ** 2
    const root = Math.sqrt(Math.max(row[j] as number, 1e-12))
    row[j] = root
    for (let i = j + 1; i < size; i++) {
      const below = matrix[i] as Float64Array
      let sum = below[j] as number
      for (let k = 0; k < j; k++) sum -= (below[k] as number) * (row[k] as number)
      below[j] = sum / root
    }
  }
  const solution = Array.from(right)
  for (let i = 0; i < size; i++) {
    const row = matrix[i] as Float64Array
    for (let k = 0; k < i; k++) solution[i] = (solution[i] as number) - (row[k] as number) * (solution[k] as number)
    solution[i] = (solution[i] as number) / (row[i] as number)
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++)
      solution[i] = (solution[i] as number) - ((matrix[k] as Float64Array)[i] as number) * (solution[k] as number)
    solution[i] = (solution[i] as number) / ((matrix[i] as Float64Array)[i] as number)
  }
  return solution
}
