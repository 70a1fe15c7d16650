import { globSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PROJECTS, projectsByFile } from './projects.ts'

const ROOT = path.join(import.meta.dirname, '..')

test('every test file is run by exactly one project', () => {
  const byFile = projectsByFile()
  expect(byFile.size).toBeGreaterThan(100)
  expect([...byFile].filter(([, projects]) => projects.length !== 1)).toEqual([])
})

test('every place that a project names has tests', () => {
  const empty = Object.values(PROJECTS)
    .flat()
    .filter(
      (place) => globSync(place.endsWith('.test.ts') ? place : `${place}/**/*.test.ts`, { cwd: ROOT }).length === 0
    )
  expect(empty).toEqual([])
})
