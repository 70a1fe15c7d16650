import path from 'node:path'
import { usageOf } from '../../db/typed-command.ts'
import { hallFileIn, runCommand, UsageError } from './run-command.ts'

const USAGE = `${usageOf('export', '--to <folder> [--data ./data] [--month YYYY-MM …] [--again] [--staff]')}
Writes what was done in the hall as tables for analysts, without anybody in them: a folder a month with CSV files and an SQLite
file, kezek.sqlite with all months, and TABLES.md, which says what the columns mean.
Without --month: every month that the folder has not got, and the one that is not over. --again makes all of them anew, with what
came later (answers to complaints, ratings). --staff tells who was at a desk by a pseudonym of the month; whoever has the
roster knows who that is. It only reads, also while the server runs.`

await runCommand({
  usage: USAGE,
  options: {
    to: { type: 'string' },
    month: { type: 'string', multiple: true },
    again: { type: 'boolean', default: false },
    staff: { type: 'boolean', default: false }
  },
  act: async (data, values) => {
    const months = (values.month as string[] | undefined) ?? null
    for (const month of months ?? [])
      if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
        throw new UsageError(`--month is a year and a month, like 2026-11, not "${month}".`)
    if (!values.to) throw new UsageError('Say into which folder: --to <folder>.')
    const folder = path.resolve(process.env.KEZEK_FROM ?? '.', String(values.to))
    const file = hallFileIn(data)
    if (folder === path.resolve(data))
      throw new UsageError(`${folder} is the data folder of the hall. Choose a folder of its own with --to.`)
    const [{ exportMonths }, { troubleOf }] = await Promise.all([
      import('../export/export-months.ts'),
      import('../export/troubles.ts')
    ])
    try {
      const {
        made,
        kept,
        fileOfAll,
        months: there
      } = exportMonths({
        file,
        folder,
        months: months && [...new Set(months)].sort(),
        again: values.again === true,
        withStaff: values.staff === true
      })
      return {
        isWell: true,
        lines: [
          ...made.map(
            ({ month, days, isWhole }) =>
              `${month}: ${counted(days.length, 'closed day')}${isWhole ? '' : '; the month is not over'}. ${path.join(folder, month)}`
          ),
          ...(kept > 0 ? [`There already: ${counted(kept, 'month')}; --again makes all anew.`] : []),
          `Over ${counted(there, 'month')}: ${fileOfAll}`
        ]
      }
    } catch (error) {
      const sentence = troubleOf(error as Error, folder)
      throw sentence === null ? error : new Error(sentence)
    }
  }
})

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`
}
