import os from 'node:os'
import { pathToFileURL } from 'node:url'
import { workerData } from 'node:worker_threads'

/**
 * The first file of a thread that works behind the hall. It lowers the thread before it loads anything: to read and compile
 * a hundred files takes half a second, and made calls wait three times as long at their 99th percentile.
 */

const { thread, priority } = workerData as { thread: string; priority: number }
// Only Linux has priorities of threads: elsewhere it would lower the hall itself.
if (process.platform === 'linux')
  try {
    os.setPriority(priority)
  } catch {
    // Where it cannot be lowered, it goes on as it is.
  }
await import(pathToFileURL(thread).href)
