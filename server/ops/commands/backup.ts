import path from 'node:path'
import { parseArgs } from 'node:util'
import { hallFileIn, runCommand } from './run-command.ts'

const USAGE = 'npm run backup -- [--data ./data] [--to <folder>]   (default: the folder "backups" in the data folder)'

let data = './data'

// The server runs this very command on its schedule: a slow drive then slows nobody.
await runCommand(
  USAGE,
  () => data,
  async () => {
    const { values } = parseArgs({ options: { data: { type: 'string', default: data }, to: { type: 'string' } } })
    data = values.data
    hallFileIn(data)
    const { makeBackup } = await import('../backup/backup.ts')
    const { file, bytes, seq } = await makeBackup(data, values.to ?? path.join(data, 'backups'), Date.now())
    return {
      lines: [`Backed up to ${file}: ${(bytes / 1e6).toFixed(1)} MB, every event up to ${seq}, checked.`],
      isWell: true
    }
  }
)
