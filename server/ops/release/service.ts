import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { urlFindings } from '../doctor/running.ts'

const LOOK_EVERY_MS = 500

/** The hall as a service of the machine. */
export interface Service {
  start: () => void
  stop: () => void
  /** Why it takes no commands after a time; null: it does. */
  troubleAfter: (ms: number) => Promise<string | null>
}

/**
 * The service that install.sh has put up: systemd's unit `kezek`, or where there is no systemd the program `service` in the
 * folder of the releases, which is called with `start` and `stop`.
 * @param environment the file that has KEZEK_OPTIONS
 */
export function serviceAt(home: string, environment: string): Service {
  const own = path.join(home, 'service')
  const call = (what: 'start' | 'stop') => {
    const [program, ...words] = existsSync(own) ? [own, what] : ['systemctl', what, 'kezek']
    const { status, error } = spawnSync(program as string, words, { stdio: 'inherit' })
    if (status !== 0) throw new Error(`"${[program, ...words].join(' ')}" failed${error ? `: ${error.message}` : ''}.`)
  }
  return {
    start: () => call('start'),
    stop: () => call('stop'),
    troubleAfter: async (ms) => {
      const url = urlOf(environment)
      const until = performance.now() + ms
      for (;;) {
        const broken = (await urlFindings(url)).find(({ state }) => state === 'broken')
        if (!broken) return null
        if (performance.now() > until) return broken.said.en
        await pause(LOOK_EVERY_MS)
      }
    }
  }
}

/** Where the server of a file of options listens, for this machine. */
export function urlOf(environment: string): string {
  const text = existsSync(environment) ? readFileSync(environment, 'utf8') : ''
  const [, said = '--port 8080'] = /^\s*KEZEK_OPTIONS=["']?(.*?)["']?\s*$/m.exec(text) ?? []
  const { values } = parseArgs({
    args: said.split(/\s+/).filter(Boolean),
    strict: false,
    options: { port: { type: 'string', default: '8080' }, host: { type: 'string' }, 'tls-cert': { type: 'string' } }
  })
  const host = String(values.host ?? '0.0.0.0')
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `${values['tls-cert'] === undefined ? 'http' : 'https'}://${name}:${values.port}`
}
