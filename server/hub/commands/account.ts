import { readFileSync } from 'node:fs'
import { typed } from '../../db/typed-command.ts'
import { askUnseen } from '../../ops/commands/ask.ts'
import { runCommand, UsageError } from '../../ops/commands/run-command.ts'

const USAGE = `${typed('hub', 'account --login <login> [--without-second-factor] [--new-password | --password-file <file>]')}
  [--data ./hub] [--database postgres://…]
Lets somebody of head office in again who is locked out, also while the hub runs. The new password is changed at the next
sign-in.`
const NEEDS = 'It needs a login, and what is to be done.'

await runCommand({
  usage: USAGE,
  folder: './hub',
  options: {
    database: { type: 'string' },
    login: { type: 'string' },
    'without-second-factor': { type: 'boolean', default: false },
    'new-password': { type: 'boolean', default: false },
    'password-file': { type: 'string' }
  },
  act: async (data, values) => {
    const { login, 'without-second-factor': withoutSecondFactor, 'password-file': file } = values
    const asks = values['new-password']
    if (login === undefined || !(withoutSecondFactor || asks || file !== undefined)) throw new UsageError(NEEDS)
    if (asks && process.stdin.isTTY !== true)
      throw new UsageError('Without a terminal the new password comes by --password-file.')
    const [{ openForCommand }, { letBackIn }] = await Promise.all([
      import('../ops/open-for-command.ts'),
      import('../ops/let-back-in.ts')
    ])
    const password =
      file !== undefined
        ? readFileSync(file, 'utf8').replace(/\r?\n$/, '')
        : asks
          ? await askUnseen('New password, at least 10 characters')
          : null
    const store = await openForCommand(data, values.database)
    try {
      await letBackIn(store, { login, withoutSecondFactor: withoutSecondFactor === true, password }, Date.now())
    } finally {
      await store.close()
    }
    const done = [
      withoutSecondFactor && 'has no second factor any more',
      password !== null && 'has a new password, to be changed at the first sign-in'
    ]
    return {
      isWell: true,
      lines: [`${login} ${done.filter(Boolean).join(', and ')}. It is noted; their sessions have ended.`]
    }
  }
})
