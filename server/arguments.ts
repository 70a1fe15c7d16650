import { isIP } from 'node:net'
import { parseArgs } from 'node:util'

export interface Arguments {
  port: number
  host: string
  data: string
  rateLimits: boolean
  /** How much faster than real time the hall's clock runs. */
  timeScale: number
  /** Where backups go; null: none are made; undefined: nobody said. */
  backupTo: string | null | undefined
  backupEveryMs: number
  /** The file with the key of the backups' authenticators; undefined: they have none. */
  backupKey: string | undefined
  /** Backups are encrypted by the key. */
  backupEncrypted: boolean
  /** Where a summary of each closed day goes; null: none is written; undefined: nobody said. */
  reportsTo: string | null | undefined
  /** The id of the printer that the head of each day's log comes out of; undefined: none. */
  printHeads: string | undefined
  /** Where the log goes, in files that rotate; undefined: the standard output. */
  logFile: string | undefined
  /** Where pictures for the displays lie; undefined: in the data folder. */
  notices: string | undefined
  /** The hall's own certificate; undefined: plain HTTP. */
  tls: { certFile: string; keyFile: string } | undefined
  /** Addresses of the proxy whose word on who calls is taken. */
  behindProxy: string[] | undefined
  /** By what names the hall is called, beside those that it knows by itself. */
  hostNames: string[]
  /** Whether browsers that came over TLS are told to come by nothing else. */
  hsts: boolean
  /** Whether the server makes the clips of the screens' voice by itself. */
  voices: boolean
}

export const USAGE = `[--port 8080] [--host 127.0.0.1] [--data ./data]
  [--backup-to <folder or off>] [--backup-every <minutes>]
  [--backup-key <file> [--backup-encrypt]] [--log-file <file>]
  [--reports-to <folder or off>] [--notices <folder>] [--print-heads <printer>]
  [--tls-cert <file> --tls-key <file>] [--behind-proxy <its address>]
  [--host-names <name,name>] [--hsts off] [--voices off]
For trials of the sample hall also: [--rate-limit off] [--time-scale 12]`

/** Reads the command line. @throws an Error with a sentence for whoever typed it */
export function readArguments(argv: string[]): Arguments {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: 'string', default: '8080' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string', default: './data' },
      'rate-limit': { type: 'string', default: 'on' },
      'time-scale': { type: 'string', default: '1' },
      'backup-to': { type: 'string' },
      'backup-every': { type: 'string', default: '60' },
      'backup-key': { type: 'string' },
      'backup-encrypt': { type: 'boolean', default: false },
      'reports-to': { type: 'string' },
      'log-file': { type: 'string' },
      notices: { type: 'string' },
      'print-heads': { type: 'string' },
      'tls-cert': { type: 'string' },
      'tls-key': { type: 'string' },
      'behind-proxy': { type: 'string' },
      'host-names': { type: 'string' },
      hsts: { type: 'string', default: 'on' },
      voices: { type: 'string', default: 'on' }
    }
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be a number from 0 to 65535, not "${values.port}".`)
  const timeScale = Number(values['time-scale'])
  if (!(timeScale > 0 && timeScale <= 1_000))
    throw new Error(`--time-scale must be a number above 0, at most 1000, not "${values['time-scale']}".`)
  const backupEvery = Number(values['backup-every'])
  if (!(backupEvery > 0 && backupEvery <= 10_080))
    throw new Error(
      `--backup-every must be a number of minutes above 0, at most 10080, not "${values['backup-every']}".`
    )
  if (values['backup-encrypt'] && values['backup-key'] === undefined)
    throw new Error('--backup-encrypt needs a key: --backup-key <file>.')
  const backupTo = values['backup-to'] === 'off' ? null : values['backup-to']
  return {
    port,
    host: values.host,
    data: values.data,
    rateLimits: isOn('rate-limit', values['rate-limit']),
    timeScale,
    backupTo,
    backupEveryMs: backupEvery * 60_000,
    backupKey: values['backup-key'],
    backupEncrypted: values['backup-encrypt'],
    reportsTo: values['reports-to'] === 'off' ? null : values['reports-to'],
    printHeads: values['print-heads'],
    logFile: values['log-file'],
    notices: values.notices,
    tls: tlsOf(values['tls-cert'], values['tls-key']),
    behindProxy: proxiesOf(values['behind-proxy']),
    hostNames: namesOf(values['host-names']),
    hsts: isOn('hsts', values.hsts),
    voices: isOn('voices', values.voices)
  }
}

export function isOn(option: string, value: string): boolean {
  if (value !== 'on' && value !== 'off') throw new Error(`--${option} must be on or off, not "${value}".`)
  return value === 'on'
}

const HOST_NAME = /^(\*\.)?[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i

export function namesOf(list: string | undefined): string[] {
  const names = (list ?? '').split(',').flatMap((each) => each.trim() || [])
  const wrong = names.find((each) => !HOST_NAME.test(each))
  if (wrong !== undefined) throw new Error(`--host-names must be names like hall.example, not "${wrong}".`)
  return names
}

export function tlsOf(certFile: string | undefined, keyFile: string | undefined): Arguments['tls'] {
  if (certFile !== undefined && keyFile !== undefined) return { certFile, keyFile }
  if (certFile !== undefined || keyFile !== undefined)
    throw new Error('--tls-cert and --tls-key are needed both: the certificate and its key.')
  return undefined
}

/** Named one by one: whoever could pretend to be the proxy could pretend to be anybody. */
export function proxiesOf(list: string | undefined): string[] | undefined {
  if (list === undefined) return undefined
  const addresses = list.split(',').map((each) => each.trim())
  const wrong = addresses.find((each) => isIP(each) === 0)
  if (wrong !== undefined)
    throw new Error(`--behind-proxy must be the proxy's address, like 127.0.0.1, not "${wrong}".`)
  return addresses
}
