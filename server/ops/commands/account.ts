import { readFileSync } from 'node:fs'
import { askUnseen } from './ask.ts'
import { hallFileIn, runCommand, UsageError } from './run-command.ts'
import { usageOf } from '../../db/typed-command.ts'

const USAGE = `${usageOf('account', '--data <folder> --login <login> [--without-second-factor] [--new-password | --password-file <file>]')}
Lets somebody in again who is locked out. The server must be stopped. The new password is changed at the next sign-in.`
const NEEDS = 'It needs the data folder, a login, and what is to be done.'

await runCommand({
  usage: USAGE,
  options: {
    login: { type: 'string' },
    'without-second-factor': { type: 'boolean', default: false },
    'new-password': { type: 'boolean', default: false },
    'password-file': { type: 'string' }
  },
  whyNamed: NEEDS,
  act: async (data, values) => {
    const { login, 'without-second-factor': withoutSecondFactor, 'password-file': file } = values
    const asks = values['new-password']
    if (login === undefined || !(withoutSecondFactor || asks || file !== undefined)) throw new UsageError(NEEDS)
    if (asks && process.stdin.isTTY !== true)
      throw new UsageError('Without a terminal the new password comes by --password-file.')
    hallFileIn(data)
    const password =
      file !== undefined
        ? readFileSync(file, 'utf8').replace(/\r?\n$/, '')
        : asks
          ? await askUnseen('New password, at least 10 characters')
          : null
    const { letBackIn } = await import('../let-back-in.ts')
    await letBackIn({ data, login, withoutSecondFactor, password }, Date.now())
    return {
      isWell: true,
      lines: [
        `${login} ${[withoutSecondFactor && 'has no second factor any more', password !== null && 'has a new password, to be changed at the first sign-in'].filter(Boolean).join(', and ')}. It stands in the log; their sessions have ended.`
      ]
    }
  }
})
