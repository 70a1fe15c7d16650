import { constants } from 'node:os'
import path from 'node:path'
import { Worker, type WorkerOptions } from 'node:worker_threads'

const ENTRY = path.join(import.meta.dirname, 'behind-hall-thread.ts')

/**
 * Starts a thread that works behind the hall: from its first line on, loading included, it has a lower priority than the
 * thread that answers calls.
 * @param thread the path of its first file
 * @param goes `last`: by the lowest priority of all, for what nobody waits for at a counter
 */
export function startBehindHall(thread: string, options: WorkerOptions, goes: 'behind' | 'last' = 'behind'): Worker {
  const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority
  const priority = goes === 'last' ? PRIORITY_LOW : PRIORITY_BELOW_NORMAL
  return new Worker(ENTRY, { ...options, workerData: { ...options.workerData, thread, priority } })
}
