import { shiftDate, shiftMs, shiftWanted } from './shift.ts'

/**
 * Loaded by `NODE_OPTIONS=--import=<this file>` into the tests' workers and into every server and command that they start:
 * their clock shows what KEZEK_TEST_CLOCK says. A moment is reached by each worker when it starts, so that "23:59" is
 * midnight soon after in every test file; the processes that it starts go along with it. The times of files and the
 * validity of certificates stay the machine's.
 */
const { KEZEK_TEST_CLOCK: wanted, KEZEK_TEST_CLOCK_MS: inherited } = process.env
if (inherited !== undefined) shiftDate(shiftMs())
else if (wanted !== undefined) {
  const byMs = shiftWanted(wanted, Date.now())
  shiftDate(byMs)
  // What is above the workers (npm, vitest itself) hands nothing on: each worker begins at the moment itself.
  if (/[\\/]vitest[\\/]dist[\\/]/.test(process.argv[1] ?? '')) process.env.KEZEK_TEST_CLOCK_MS = String(byMs)
}
