import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

/**
 * `npm run test:days`: tests on another day than this one, in another zone than this one's, so that no test and no screen
 * compares a day that is written down with the machine's clock. By itself it runs the short form.
 *
 *     npm run test:days -- --clock 400d --tz America/Los_Angeles                     the whole suite
 *     npm run test:days -- --clock 2028-02-29T23:59:50+06:00 --tz UTC test/server    some of it
 *
 * What a clock may be: shift.ts. What it reaches: preload.ts.
 */

/** The next day begins a moment after the start; the other is a day that few years have, in a zone west of the hall's. */
const SHORT = [
  { clock: '2028-02-29T03:59:50+06:00', tz: 'America/Los_Angeles' },
  { clock: '2027-12-31T23:59:50+06:00', tz: 'Europe/Berlin' }
]
/** Those that go by the machine's clock, or by what a page makes of it. */
const FILES = [
  'test/browser/phone.test.ts',
  'test/server/clock.test.ts',
  'test/server/doctor.test.ts',
  'test/server/service-day.test.ts',
  'test/server/tickets.test.ts'
]

const ROOT = path.join(import.meta.dirname, '../..')
const preload = pathToFileURL(path.join(import.meta.dirname, 'preload.ts')).href

const {
  values: { clock, tz = process.env.TZ ?? 'UTC' },
  positionals
} = parseArgs({ options: { clock: { type: 'string' }, tz: { type: 'string' } }, allowPositionals: true })

function run(at: { clock: string; tz: string }, files: string[]): boolean {
  process.stdout.write(`\nThe clock at ${at.clock}, in ${at.tz}\n`)
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...files],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: {
        ...process.env,
        KEZEK_TEST_CLOCK: at.clock,
        TZ: at.tz,
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${preload}`.trim()
      }
    }
  )
  return status === 0
}

const good = clock === undefined ? SHORT.map((at) => run(at, FILES)) : [run({ clock, tz }, positionals)]
process.exitCode = good.every(Boolean) ? 0 : 1
