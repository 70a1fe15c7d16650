import { expect } from 'vitest'
import type { Screen } from './harness.ts'

/** Closes the screens of a test: none may have asked anything of another machine, or said that something is wrong. */
export async function closeClean(open: Screen[]): Promise<void> {
  for (const { context, foreign, errors } of open.splice(0)) {
    expect(foreign).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  }
}
