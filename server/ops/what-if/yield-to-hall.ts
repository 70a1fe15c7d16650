import os from 'node:os'

/** Lowers the thread that calls it, on Linux it alone: a hall that is called in goes first. */
export function yieldToHall(): void {
  try {
    os.setPriority(os.constants.priority.PRIORITY_LOW)
  } catch {
    // Where it cannot be lowered, it goes on as it is.
  }
}
