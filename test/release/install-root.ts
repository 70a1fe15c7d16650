import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import { text } from 'node:stream/consumers'

/** A machine of its own below a folder: no systemd, no home, no packages but those of a release. */
export class Machine {
  readonly root: string
  readonly #port: number

  constructor(root: string, port: number) {
    this.root = root
    this.#port = port
  }

  get home(): string {
    return path.join(this.root, 'opt/kezek')
  }

  get data(): string {
    return path.join(this.root, 'var/lib/kezek')
  }

  /** As the technician types it. */
  install(file: string): string {
    const script = execFileSync('tar', ['-xOf', file, 'install.sh'])
    return execFileSync('sh', ['-s', '--', '--root', this.root, file], { input: script, env: BARE, encoding: 'utf8' })
  }

  /** Puts up a service that a shell can run, in the place of systemd's. */
  addService(): void {
    const log = path.join(this.root, 'server.log')
    const pid = path.join(this.root, 'server.pid')
    mkdirSync(path.join(this.root, 'etc'), { recursive: true })
    writeFileSync(this.#environment, `KEZEK_OPTIONS="--port ${this.#port} --rate-limit off"\n`)
    writeFileSync(
      path.join(this.home, 'service'),
      `#!/bin/sh
set -eu
. ${this.#environment}
if [ "$1" = start ]; then
  cd ${this.home}/current
  setsid node_modules/.bin/node --max-semi-space-size=4 --import ./server/runtime.mjs server/main.ts --data ${this.data} $KEZEK_OPTIONS >>${log} 2>&1 </dev/null &
  echo $! >${pid}
else
  read -r server <${pid} || exit 0
  kill "$server" 2>/dev/null || exit 0
  while kill -0 "$server" 2>/dev/null; do sleep 0.05; done
fi
`
    )
    chmodSync(path.join(this.home, 'service'), 0o755)
  }

  service(what: 'start' | 'stop'): void {
    execFileSync(path.join(this.home, 'service'), [what], { env: BARE })
  }

  /** @returns what a command says, and what it ends with */
  kezek(command: string, ...args: string[]): { code: number | null; said: string } {
    const own = command === 'upgrade' || command === 'rollback' ? ['--environment', this.#environment] : []
    const { status, stdout, stderr } = spawnSync(
      path.join(this.home, 'current/server/ops/deploy/kezek'),
      [command, ...args, ...own],
      { env: { ...BARE, KEZEK_HOME: this.home, KEZEK_DATA: this.data }, encoding: 'utf8' }
    )
    return { code: status, said: `${stdout}${stderr}` }
  }

  /** Of the program that is started. */
  version(): string {
    return JSON.parse(readFileSync(path.join(this.home, 'current/package.json'), 'utf8')).version
  }

  /** @throws an Error when it is not answered well */
  call<T>(route: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
    return new Promise((resolve, reject) => {
      const options = {
        // The server of the last call may be another by now.
        agent: false,
        method: body ? 'POST' : 'GET',
        headers: { authorization: 'Bearer sample-kiosk', 'content-type': 'application/json', ...headers }
      }
      const sent = request(`http://127.0.0.1:${this.#port}${route}`, options, async (answer) => {
        const said = await text(answer)
        if (answer.statusCode && answer.statusCode < 300) resolve(JSON.parse(said))
        else reject(new Error(`${route}: ${answer.statusCode} ${said}`))
      })
      sent.once('error', reject)
      sent.end(body && JSON.stringify(body))
    })
  }

  get #environment(): string {
    return path.join(this.root, 'etc/kezek.env')
  }
}

const BARE = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/nonexistent' }
