import os from 'node:os'

/** Gives the thread that calls it the lowest priority of all: a hall that is called in goes first. */
export function yieldToHall(): void {
  // Only Linux has priorities of threads: elsewhere it would lower the hall itself.
  if (process.platform !== 'linux') return
  try {
    os.setPriority(os.constants.priority.PRIORITY_LOW)
  } catch {
    // Where it cannot be lowered, it goes on as it is.
  }
}
