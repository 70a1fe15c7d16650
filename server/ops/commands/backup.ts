import path from 'node:path'
import { hallFileIn, runCommand } from './run-command.ts'

const USAGE = 'npm run backup -- [--data ./data] [--to <folder>]   (default: the folder "backups" in the data folder)'

// The server runs this very command on its schedule: a slow drive then slows nobody.
await runCommand({
  usage: USAGE,
  options: { to: { type: 'string' } },
  act: async (data, values) => {
    hallFileIn(data)
    const { makeBackup } = await import('../backup/backup.ts')
    const { file, bytes, seq } = await makeBackup(data, values.to ?? path.join(data, 'backups'), Date.now())
    return {
      lines: [`Backed up to ${file}: ${(bytes / 1e6).toFixed(1)} MB, every event up to ${seq}, checked.`],
      isWell: true
    }
  }
})
