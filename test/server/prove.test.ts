import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runCommand } from './run-command.ts'

/** `npm run prove` as outside programs run it; what it proves is in test/foresight/prove. */

const folder = mkdtempSync(path.join(tmpdir(), 'kezek-prove-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A file with one case about Erlang B alone: 5 servers, load 3. */
function caseOf(value: number): string {
  const file = path.join(folder, `${value}.json`)
  const formula = { name: 'erlang-b', given: { servers: 5, load: 3 } }
  const expected = { measure: 'lost', value, formula }
  writeFileSync(
    file,
    JSON.stringify({ cases: [{ caseId: 'b', title: 'Erlang B', source: '1917', expect: [expected] }] })
  )
  return file
}

test('what holds ends with 0, as a table and as JSON', async () => {
  const table = await runCommand('prove', '--cases', caseOf(0.110054))
  expect(table).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('| Erlang B | share turned away | 0.11005 |')
  })
  const json = await runCommand('prove', '--cases', caseOf(0.110054), '--json')
  expect(json.code).toBe(0)
  expect(JSON.parse(json.stdout)).toMatchObject({ holds: true, rows: [{ caseId: 'b', holds: true }] })
})

test('a bare list is read too, and what a case says beside its form is passed over', async () => {
  const file = path.join(folder, 'list.json')
  const [first] = JSON.parse(readFileSync(caseOf(0.110054), 'utf8')).cases
  writeFileSync(file, JSON.stringify([{ ...first, meaning: 'Of those who come so many find all lines taken' }]))
  expect(await runCommand('prove', '--cases', file)).toMatchObject({ code: 0 })
})

test('what does not hold ends with 1, and says so in the table and in JSON', async () => {
  const table = await runCommand('prove', '--cases', caseOf(0.12))
  expect(table).toMatchObject({ code: 1, stderr: '1 of 1 figures do not hold.\n' })
  expect(table.stdout).toContain('**does not hold**')
  const json = await runCommand('prove', '--cases', caseOf(0.12), '--json')
  expect(json.code).toBe(1)
  expect(JSON.parse(json.stdout)).toMatchObject({ holds: false, rows: [{ holds: false }] })
})

test('a file that is none of cases is refused by a sentence', async () => {
  const file = path.join(folder, 'other.json')
  writeFileSync(file, '{"cases":[{"name":"x"}]}')
  const { code, stdout, stderr } = await runCommand('prove', '--cases', file)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/other\.json, case 1: .* The form is that of server\/foresight\/prove\/cases\.json/)
})
