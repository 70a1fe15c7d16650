import { runCommand } from './run-command.ts'
import { usageOf } from '../../db/typed-command.ts'

const USAGE = `${usageOf('prove', '[--cases <file>] [--json]')}
Runs the queue engine against halls whose figures are known exactly, and writes a table: reference, measured, standard
errors. It takes some minutes. A file of cases has the form of server/foresight/prove/cases.json.`

await runCommand({
  usage: USAGE,
  options: { cases: { type: 'string' }, json: { type: 'boolean', default: false } },
  act: async (_data, values) => {
    const [{ OWN_CASES, readCases }, { proveAll }, { FULL }, { tableOf }] = await Promise.all([
      import('../../foresight/prove/read-cases.ts'),
      import('../../foresight/prove/prove-all.ts'),
      import('../../foresight/prove/prove-case.ts'),
      import('../../foresight/prove/table.ts')
    ])
    const cases = readCases(values.cases ?? OWN_CASES)
    let done = 0
    const rows = await proveAll(cases, FULL, ([first]) => {
      if (process.stderr.isTTY) process.stderr.write(`${++done} of ${cases.length}: ${first?.title}\n`)
    })
    const wrong = rows.filter(({ holds }) => !holds)
    // The table is the answer also when something does not hold, and programs read it from the standard output.
    const answer = values.json
      ? JSON.stringify({ holds: wrong.length === 0, ...FULL, rows }, null, 2)
      : tableOf(rows).join('\n')
    process.stdout.write(`${answer}\n`)
    if (wrong.length > 0) return { isWell: false, lines: [`${wrong.length} of ${rows.length} figures do not hold.`] }
    return { isWell: true, lines: values.json ? [] : ['', `All ${rows.length} figures of ${cases.length} cases hold.`] }
  }
})
