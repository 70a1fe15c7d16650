import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand, UsageError } from './run-command.ts'

const USAGE = `npm run client -- [--hall http://127.0.0.1:8080] [--out kezek.ts]
Writes a TypeScript client for the API of a hall that runs, made from its own document. How it is used:
server/ops/deploy/programs.md.`

await runCommand({
  usage: USAGE,
  options: {
    hall: { type: 'string', default: 'http://127.0.0.1:8080' },
    out: { type: 'string', default: 'kezek.ts' }
  },
  act: async (_data, { hall, out }) => {
    if (!URL.canParse(hall) || !/^https?:/.test(hall))
      throw new UsageError(`--hall is an address as http://127.0.0.1:8080, not "${hall}".`)
    const { clientCode } = await import('../client/client-code.ts')
    const code = await clientCode(await documentOf(hall))
    // npm starts commands in the repository; files are named from where the command was given.
    const file = path.resolve(process.env.INIT_CWD ?? '.', out)
    try {
      writeFileSync(file, code)
    } catch (error) {
      throw new Error(`${file} cannot be written: ${(error as Error).message}`)
    }
    return { isWell: true, lines: [`Written: ${file}. It needs: npm install openapi-fetch eventsource-parser`] }
  }
})

/** @throws Error when no hall answers there */
async function documentOf(hall: string): Promise<object> {
  const place = new URL('/api/openapi.json', hall)
  const answer = await fetch(place).catch(() => null)
  if (!answer?.ok) throw new Error(`No hall answers at ${place}${answer ? `: ${answer.status}` : ''}.`)
  return (await answer.json()) as object
}
