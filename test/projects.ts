import { globSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '..')

/**
 * Which test files run together, and how (vitest.config.ts). A file or a folder here belongs to its project; every other
 * test file is the server's, so that a new one runs whatever its name is.
 */
export const PROJECTS = {
  /** Pure: nothing is started, built or written. */
  engine: [
    'test/architecture',
    'test/projects.test.ts',
    'test/texts.test.ts',
    'test/display',
    'test/engine',
    'test/figures',
    'test/foresight/copy.test.ts',
    'test/foresight/formulas.test.ts',
    'test/foresight/prove',
    'test/foresight/replay.test.ts',
    'test/foresight/staffing.test.ts',
    'test/foresight/what-if.test.ts',
    'test/manage',
    'test/packages',
    'test/sample',
    'test/scenarios/a-day.test.ts',
    'test/views',
    'test/voice'
  ],
  /** Processes that are started, killed, and looked at from outside; data on a real disk. */
  disk: [
    'test/ci',
    'test/crash',
    'test/hub/hub-killed.test.ts',
    'test/hub/two-hubs.test.ts',
    'test/security/audit-export.test.ts',
    'test/security/backup-key.test.ts',
    'test/security/day-heads.test.ts',
    'test/security/file-rights.test.ts',
    'test/security/inserted-accounts.test.ts',
    'test/security/log-rewritten.test.ts',
    'test/security/logs.test.ts',
    'test/security/restored-numbers.test.ts',
    'test/security/setup.test.ts',
    'test/security/tls.test.ts',
    'test/server/backup.test.ts',
    'test/server/deploy.test.ts',
    'test/server/doctor.test.ts',
    'test/server/many-screens.test.ts',
    'test/server/operation.test.ts',
    'test/server/prove.test.ts',
    'test/server/start.test.ts',
    'test/server/replay-command.test.ts',
    'test/server/verify.test.ts',
    'test/release',
    'test/soak'
  ],
  /** Screens in Chromium. */
  browser: ['test/browser']
}

export type Project = keyof typeof PROJECTS | 'server'

const patternsOf = (places: string[]): string[] =>
  places.map((place) => (place.endsWith('.test.ts') ? place : `${place}/**/*.test.ts`))

/** The patterns of a project's test files, and of those within them that are another's. */
export function filesOf(project: Project): { include: string[]; exclude: string[] } {
  if (project !== 'server') return { include: patternsOf(PROJECTS[project]), exclude: [] }
  return { include: ['test/**/*.test.ts'], exclude: patternsOf(Object.values(PROJECTS).flat()) }
}

/** Every test file with the projects that run it. */
export function projectsByFile(): Map<string, Project[]> {
  const byFile = new Map<string, Project[]>(globSync('test/**/*.test.ts', { cwd: ROOT }).map((file) => [file, []]))
  for (const project of ['engine', 'disk', 'browser', 'server'] as const) {
    const { include, exclude } = filesOf(project)
    for (const file of globSync(include, { cwd: ROOT, exclude })) byFile.get(file)?.push(project)
  }
  return byFile
}
