import path from 'node:path'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { filesOf, type Project } from './projects.ts'

const project = (
  name: Project,
  options: TestProjectInlineConfiguration['test'] = {}
): TestProjectInlineConfiguration => ({ extends: true, test: { name, ...filesOf(name), ...options } })

export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  test: {
    reporters: ['default', './test/closing-line.ts'],
    // What fails is said at once; this is for what hangs, and no measure of anything: the machine may be busy.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    // No retry: a test that passes the second time hides a race, in itself or in what it tests.
    retry: 0,
    // Twice the two cores that it is made for: much of a test's time is waiting, for a disk, a printer, a page's next moment.
    maxWorkers: 4,
    // The server takes seconds to import, so a worker keeps it, and the browser, from one file to the next.
    isolate: false,
    projects: [
      project('engine'),
      project('server', { globalSetup: ['test/set-up/screens.ts', 'test/set-up/memory.ts'] }),
      project('disk', {
        globalSetup: ['test/set-up/screens.ts'],
        isolate: true,
        // A process takes seconds to start, and each test starts several.
        testTimeout: 120_000,
        expect: { poll: { timeout: 40_000 } }
      }),
      project('browser', {
        globalSetup: ['test/set-up/screens.ts', 'test/set-up/chromium.ts', 'test/set-up/memory.ts']
      })
    ]
  }
})
