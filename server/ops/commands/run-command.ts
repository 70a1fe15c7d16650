import { existsSync } from 'node:fs'
import path from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { FILE, OWNER_ALONE } from '../../db/folder.ts'
import { sentenceFor } from '../start-errors.ts'

/** What a command says at its end: lines for people, and whether all is well. */
export interface Outcome {
  lines: string[]
  isWell: boolean
  /** What it ends with when all is not well, if not with 1. */
  code?: number
}

/** A command line that cannot be understood; its usage is shown. */
export class UsageError extends Error {}

/** Whether a command line asks what may be said in it. */
export const asksForHelp = (argv: readonly string[]): boolean => argv.includes('--help') || argv.includes('-h')

type Options = NonNullable<ParseArgsConfig['options']>
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O }>>['values']

interface Command<O extends Options> {
  usage: string
  /** Beside `--data`. */
  options: O
  /** The data folder where none is named, if it is not a hall's. */
  folder?: string
  /** Why the data folder must be named; without it, ./data is meant where none is. */
  whyNamed?: string
  /** Does it. What it works with is loaded here, so that help and mistakes are answered at once. */
  act: (data: string, values: Values<O>) => Outcome | Promise<Outcome>
}

/** Runs a command of the terminal on a data folder: says its lines, ends with 0 or 1, and turns an error into a sentence. */
export async function runCommand<const O extends Options>({
  usage,
  options,
  whyNamed,
  folder = './data',
  act
}: Command<O>): Promise<void> {
  if (asksForHelp(process.argv)) {
    process.stdout.write(`${usage}\n`)
    return
  }
  process.umask(OWNER_ALONE)
  let data = folder
  try {
    const { values } = parseArgs({ options: { ...options, data: { type: 'string' } } as Options })
    if (values.data === undefined && whyNamed !== undefined) throw new UsageError(whyNamed)
    data = String(values.data ?? data)
    const { lines, isWell, code = 1 } = await act(data, values as Values<O>)
    if (lines.length > 0) (isWell ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`)
    process.exitCode = isWell ? 0 : code
  } catch (error) {
    const isUsage =
      error instanceof UsageError || String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS')
    const sentence = isUsage
      ? `${(error as Error).message}\n${usage}`
      : sentenceFor(error as Error, { data, host: '', port: 0 })
    process.stderr.write(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}\n`)
    process.exitCode = 1
  }
}

/** The file of the hall in a data folder. @throws an Error when there is none */
export function hallFileIn(data: string): string {
  const file = path.join(data, FILE)
  if (!existsSync(file))
    throw new Error(`There is no hall in ${data}: no file ${FILE}. Give the server's data folder with --data.`)
  return file
}
