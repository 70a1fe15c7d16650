import { parseArgs } from 'node:util'
import { isOn, namesOf, proxiesOf, tlsOf } from './arguments.ts'

export interface HubArguments {
  port: number
  host: string
  data: string
  /** postgres://…; undefined: SQLite in the data folder. */
  database: string | undefined
  rateLimits: boolean
  logFile: string | undefined
  backupTo: string | null | undefined
  backupEveryMs: number
  /** The file of the key that seals backups; undefined: they are plain. */
  backupKey: string | undefined
  tls: { certFile: string; keyFile: string } | undefined
  behindProxy: string[] | undefined
  hostNames: string[]
  hsts: boolean
  /** Where the live feed lies as files; null: nowhere. */
  feedTo: string | null
}

export const HUB_USAGE = `[--port 8090] [--host 127.0.0.1] [--data ./hub] [--database postgres://…]
  [--backup-to <folder or off>] [--backup-every <minutes>] [--backup-key <file>] [--log-file <file>]
  [--tls-cert <file> --tls-key <file>] [--behind-proxy <its address>]
  [--host-names <name,name>] [--hsts off] [--rate-limit off] [--feed-to <folder>]`

/** Reads the hub's command line. @throws an Error with a sentence for whoever typed it */
export function readHubArguments(argv: string[]): HubArguments {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: 'string', default: '8090' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: './hub' },
      database: { type: 'string' },
      'rate-limit': { type: 'string', default: 'on' },
      'backup-to': { type: 'string' },
      'backup-key': { type: 'string' },
      'backup-every': { type: 'string', default: '60' },
      'log-file': { type: 'string' },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      'behind-proxy': { type: 'string' },
      'host-names': { type: 'string' },
      hsts: { type: 'string', default: 'on' },
      'feed-to': { type: 'string' }
    }
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port}".`)
  const backupEvery = Number(values['backup-every'])
  if (!(backupEvery > 0 && backupEvery <= 10_080))
    throw new Error(
      `--backup-every must be a number of minutes above 0, at most 10080, not "${values['backup-every']}".`
    )
  if (values.database !== undefined && !/^postgres(ql)?:\/\//.test(values.database))
    throw new Error(`--database must be an address like postgres://user@host/name, not "${values.database}".`)
  return {
    port,
    host: values.host,
    data: values.data,
    database: values.database,
    rateLimits: isOn('rate-limit', values['rate-limit']),
    logFile: values['log-file'],
    backupTo: values['backup-to'] === 'off' ? null : values['backup-to'],
    backupEveryMs: backupEvery * 60_000,
    backupKey: values['backup-key'],
    tls: tlsOf(values['tls-cert'], values['tls-key']),
    behindProxy: proxiesOf(values['behind-proxy']),
    hostNames: namesOf(values['host-names']),
    hsts: isOn('hsts', values.hsts),
    feedTo: values['feed-to'] ?? null
  }
}
