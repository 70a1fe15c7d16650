import { readFileSync } from 'node:fs'
import { Value } from 'typebox/value'
import { Case, CaseFile } from './case.ts'
import { unknownIn } from './rules.ts'

/** The cases that the product ships, each with where it was published. */
export const OWN_CASES = new URL('./cases.json', import.meta.url)

/** Reads a file of cases. @throws an Error that says in a sentence what does not fit, and where */
export function readCases(file: string | URL): Case[] {
  const name = file instanceof URL ? 'cases.json' : file
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`The cases in ${name} cannot be read: ${(error as Error).message}.`, { cause: error })
  }
  const whole = Array.isArray(content) ? { cases: content } : content
  if (!Value.Check(CaseFile, whole)) throw new Error(`${name} is no file of cases: it has no list of them in "cases".`)
  const cases = whole.cases.map((each, place) => {
    if (Value.Check(Case, each)) return each
    const [first] = Value.Errors(Case, each)
    throw new Error(
      `${name}, ${nameOf(each, place)}: ${first?.instancePath || 'the whole'} ${first?.message ?? 'does not fit'}. The form is that of server/foresight/prove/cases.json.`
    )
  })
  const ids = new Set<string>()
  for (const { caseId, hall, expect } of cases) {
    if (ids.has(caseId)) throw new Error(`${name} has two cases "${caseId}".`)
    ids.add(caseId)
    const unknown = hall && unknownIn(hall)
    if (unknown) throw new Error(`${name}, case "${caseId}": ${unknown}.`)
    if (!hall && expect.some(({ formula }) => !formula))
      throw new Error(`${name}, case "${caseId}": it has neither a hall to run nor a formula to check.`)
    if (expect.some(({ measure, over }) => (measure === 'over') !== (over !== undefined)))
      throw new Error(`${name}, case "${caseId}": "over" belongs to the measure "over", and to no other.`)
  }
  return cases
}

const nameOf = (each: unknown, place: number): string => {
  const { caseId } = (each ?? {}) as { caseId?: unknown }
  return typeof caseId === 'string' ? `case "${caseId}"` : `case ${place + 1}`
}
