import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Case } from './case.ts'
import type { Extent, Row } from './prove-case.ts'

/**
 * Proves cases in as many threads as there are cores; each has its own seeds, so that threads change no figure.
 * @param proved told of each case when it is done, in whatever order that is
 * @returns the rows in the order of the cases
 * @throws an Error that names the case when one cannot be run
 */
export async function proveAll(
  cases: readonly Case[],
  extent: Extent,
  proved: (rows: readonly Row[]) => void
): Promise<Row[]> {
  const rows: Row[][] = []
  let next = 0
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./thread.ts', import.meta.url))
      let index = -1
      const goOn = () => {
        index = next++
        const it = cases[index]
        if (it) worker.postMessage({ it, extent })
        else void worker.terminate().then(() => resolve())
      }
      worker.on('message', (done: Row[]) => {
        rows[index] = done
        proved(done)
        goOn()
      })
      worker.on('error', reject)
      goOn()
    })
  await Promise.all(Array.from({ length: Math.min(cases.length, availableParallelism()) }, work))
  return rows.flat()
}
