import path from 'node:path'
import { runCommand, UsageError } from './run-command.ts'

const USAGE = `kezek upgrade --file <release> [--home /opt/kezek] [--environment /etc/kezek.env] [--ready-within 60]
  checks the release, stops the hall for a moment, starts it on the new version, and goes back by itself if
  that takes no commands within so many seconds`

await runCommand({
  usage: USAGE,
  options: {
    file: { type: 'string' },
    home: { type: 'string' },
    environment: { type: 'string' },
    'ready-within': { type: 'string', default: '60' }
  },
  act: async (
    data,
    { file, 'ready-within': seconds, home = process.env.KEZEK_HOME ?? '/opt/kezek', environment = '/etc/kezek.env' }
  ) => {
    if (file === undefined) throw new UsageError('Which release?')
    if (!/^[1-9]\d{0,3}$/.test(seconds)) throw new UsageError('--ready-within must be a number of seconds.')
    const [{ Installed }, { serviceAt }, { upgrade }] = await Promise.all([
      import('../release/installed.ts'),
      import('../release/service.ts'),
      import('../release/upgrade.ts')
    ])
    const isDone = await upgrade(path.resolve(process.env.KEZEK_FROM ?? '.', file), {
      installed: new Installed(home),
      data,
      service: serviceAt(home, environment),
      readyWithinMs: Number(seconds) * 1_000,
      say: (sentence) => process.stdout.write(`${sentence}\n`)
    })
    return { isWell: isDone, lines: isDone ? [] : ['The upgrade was taken back.'] }
  }
})
