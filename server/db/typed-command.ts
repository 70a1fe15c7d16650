import { existsSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.join(import.meta.dirname, '../..')

/** Whether install.sh has put this program up, in `releases/<version>` beside the link `current`: there is no npm there. */
const isInstalled = path.basename(path.dirname(ROOT)) === 'releases' && existsSync(path.join(ROOT, '../../current'))

/**
 * A command as it is typed on this machine: `kezek backup --to <folder>` where Kezek is installed, else
 * `npm run backup -- --to <folder>`. Every sentence that names a command has it from here.
 * @param command of package.json and of `kezek`
 */
export function typed(command: string, options = '', installed = isInstalled): string {
  if (installed) return `kezek ${command} ${options}`.trimEnd()
  return options === '' ? `npm run ${command}` : `npm run ${command} -- ${options}`
}

/** The same, as the first line of a command's help: `kezek` names the data folder itself. */
export const usageOf = (command: string, options = '', installed = isInstalled): string =>
  typed(command, installed ? withoutData(options) : options, installed)

/** How the hall's server is started here. @param options where no service has them */
export function startTyped(options = '', installed = isInstalled): string {
  if (installed) return 'systemctl start kezek'
  return options === '' ? 'npm start' : `npm start -- ${options}`
}

/** How the server is given its options here, as the first lines of its help. */
export const serverUsage = (options: string, installed = isInstalled): string =>
  installed
    ? `In /etc/kezek.env, KEZEK_OPTIONS=${withoutData(options)}\nThen: systemctl restart kezek`
    : `npm start -- ${options}`

const withoutData = (options: string): string => options.replace(/ ?\[?--data [^\s\]]+\]?/, '').trimStart()
