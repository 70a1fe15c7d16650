/** How long the longest of some queues has waited, ms; null: nobody waits. */
export function longestWait(queues: Array<{ longestSince: number | null }>, now: number): number | null {
  const since = queues.flatMap(({ longestSince }) => longestSince ?? [])
  return since.length === 0 ? null : Math.max(0, now - Math.min(...since))
}
