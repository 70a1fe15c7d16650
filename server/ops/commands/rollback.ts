import { runCommand } from './run-command.ts'

const USAGE = `kezek rollback [--home /opt/kezek] [--environment /etc/kezek.env]
  starts the hall on the version before`

await runCommand({
  usage: USAGE,
  options: { home: { type: 'string' }, environment: { type: 'string' } },
  act: async (data, { home = process.env.KEZEK_HOME ?? '/opt/kezek', environment = '/etc/kezek.env' }) => {
    const [{ Installed }, { serviceAt }, { rollback }] = await Promise.all([
      import('../release/installed.ts'),
      import('../release/service.ts'),
      import('../release/upgrade.ts')
    ])
    const version = await rollback({
      installed: new Installed(home),
      data,
      service: serviceAt(home, environment),
      readyWithinMs: 60_000,
      say: (sentence) => process.stdout.write(`${sentence}\n`)
    })
    return { isWell: true, lines: [`The hall is open on version ${version}.`] }
  }
})
