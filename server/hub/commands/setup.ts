import { readFileSync } from 'node:fs'
import { ask, askUnseen } from '../../ops/commands/ask.ts'
import { runCommand, UsageError } from '../../ops/commands/run-command.ts'
import { typed } from '../../db/typed-command.ts'

const USAGE = `${typed('hub', 'setup [--data ./hub] [--database postgres://…] [--login head] [--name "Their name"]')}
  [--password-file <file>]
What is not said is asked for, when there is a terminal. The password may also come in KEZEK_PASSWORD.`

await runCommand({
  usage: USAGE,
  folder: './hub',
  options: {
    database: { type: 'string' },
    login: { type: 'string' },
    name: { type: 'string' },
    'password-file': { type: 'string' }
  },
  act: async (data, values) => {
    const [{ holdFolder }, { openPostgres }, { openSqlite }, { openStore }, { makeHub }] = await Promise.all([
      import('../../db/lock.ts'),
      import('../store/postgres.ts'),
      import('../store/sqlite.ts'),
      import('../store/store.ts'),
      import('../ops/make-hub.ts')
    ])
    const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true
    const said = async (value: string | undefined, question: string, byDefault: string) =>
      value ?? (isTerminal ? await ask(question, byDefault) : byDefault)
    const login = await said(values.login, 'Login of head office', 'head')
    const name = await said(values.name, 'Name', 'Head office')
    const password = await passwordOf(values['password-file'], isTerminal)
    holdFolder(data)
    const store = await openStore(
      values.database === undefined ? openSqlite(data) : await openPostgres(values.database)
    )
    try {
      await makeHub(store, { login, name, password }, Date.now())
    } finally {
      await store.close()
    }
    return {
      isWell: true,
      lines: [
        `The hub is made in ${data}. Sign in as ${login} at /network.`,
        `  ${typed('hub', `--data ${data} --host <this machine's address> --tls-cert <file> --tls-key <file>`)}`
      ]
    }
  }
})

async function passwordOf(file: string | undefined, isTerminal: boolean): Promise<string> {
  if (file !== undefined) return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  if (process.env.KEZEK_PASSWORD) return process.env.KEZEK_PASSWORD
  if (!isTerminal)
    throw new UsageError('No password was given: name a file with --password-file, or set KEZEK_PASSWORD.')
  for (;;) {
    const password = await askUnseen('Password, at least 10 characters')
    if (password === (await askUnseen('The same again'))) return password
    process.stdout.write('These were two different ones. Once more.\n')
  }
}
