import { parentPort } from 'node:worker_threads'
import type { Case } from './case.ts'
import { type Extent, proveCase } from './prove-case.ts'

/** Proves cases in a thread of its own, one after another (prove-all.ts). An error ends the thread, and is its starter's. */
parentPort?.on('message', ({ it, extent }: { it: Case; extent: Extent }) =>
  parentPort?.postMessage(proveCase(it, extent))
)
