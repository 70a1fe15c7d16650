import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/set-up.ts'],
    reporters: ['default', './test/closing-line.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 10_000 } },
    // The browser and the server share two cores with the tests: more at once only makes all of them wait.
    maxWorkers: 2,
    // A shared machine may stand still for seconds under a browser. A second try is shown as one; a real fault fails twice.
    retry: process.env.CI === 'true' ? 1 : 0
  }
})
