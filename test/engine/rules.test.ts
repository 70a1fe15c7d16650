import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

const rules = [...read('server/engine/RULES.md').matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].map(
  ([, number]) => number as string
)
const titles = globSync('test/**/*.test.ts', { cwd: ROOT }).flatMap((file) =>
  [...read(file).matchAll(/\b(?:test|describe|it)(?:\.\w+)*\((?:[^'"`\n]*\)\()?(['"`])(.*?)\1, /g)]
    .map(([, , title]) => title as string)
    .concat([...read(file).matchAll(/^\]\)\((['"`])(.*?)\1, /gm)].map(([, , title]) => title as string))
)
const quoted = new Set(
  titles.flatMap((title) => [...title.matchAll(/\[([A-Z]\d+)\]/g)].map(([, number]) => number as string))
)

test('there are rules and titles to look at, and no rule has the number of another', () => {
  expect(rules.length).toBeGreaterThan(40)
  expect(titles.length).toBeGreaterThan(100)
  expect(new Set(rules).size).toBe(rules.length)
})

test('each rule of the engine has a test with its number in the title', () => {
  expect(rules.filter((number) => !quoted.has(number))).toEqual([])
})

test('no title quotes a rule that does not exist', () => {
  expect([...quoted].filter((number) => !rules.includes(number))).toEqual([])
})
