import path from 'node:path'
import { Worker, type WorkerOptions } from 'node:worker_threads'

const ENTRY = path.join(import.meta.dirname, 'behind-hall-thread.ts')

/**
 * Starts a thread that works behind the hall: from its first line on, loading included, it has a lower priority than the
 * thread that answers calls.
 * @param thread the path of its first file
 */
export function startBehindHall(thread: string, options: WorkerOptions): Worker {
  return new Worker(ENTRY, { ...options, workerData: { ...options.workerData, thread } })
}
