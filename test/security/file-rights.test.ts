import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { rightsFinding } from '../../server/ops/doctor/machine.ts'
import { asKiosk } from '../server/open-hall.ts'
import { runCommand } from '../server/run-command.ts'
import { START } from '../start-command.ts'
import { startServer } from '../server/server-process.ts'

/** Another user of the machine reads the hall's folder: password hashes, tokens' hashes, the door's secret. */

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-rights-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Every folder and file with the rights of others. */
const open = (place: string): string[] =>
  readdirSync(place, { recursive: true, encoding: 'utf8' })
    .concat('.')
    .map((name) => path.join(place, name))
    .filter((each) => (statSync(each, { throwIfNoEntry: false })?.mode ?? 0) & 0o077)

describe('whatever the umask of whoever starts it', () => {
  test('a hall, its log files, its backups and its reports are for their user alone, from the first moment on', async () => {
    const data = path.join(folder, 'hall')
    const [logs, to] = [path.join(folder, 'logs'), path.join(folder, 'backups')]
    const server = await startServer({ data, umask: '000', args: ['--backup-to', to, '--backup-every', '0.05'] })
    try {
      const taken = await fetch(`${server.base}/api/tickets`, {
        method: 'POST',
        headers: { ...asKiosk, 'idempotency-key': 'rights', 'content-type': 'application/json' },
        body: '{"serviceId":"id-card"}'
      })
      expect(taken.status).toBe(201)
      expect(readdirSync(data)).toEqual(expect.arrayContaining([FILE, `${FILE}-wal`, `${FILE}-shm`, 'kezek.lock']))
      await expect.poll(() => statSync(to, { throwIfNoEntry: false }) && readdirSync(to).length).toBeGreaterThan(0)
      for (const place of [data, to]) expect(open(place)).toEqual([])
    } finally {
      await server.kill('SIGTERM')
    }
    // Its log in files says nothing on the standard output.
    const logging = spawn(
      'sh',
      [
        '-c',
        'umask 000; exec "$@"',
        'sh',
        process.execPath,
        ...START,
        '--port',
        '0',
        '--data',
        data,
        '--log-file',
        path.join(logs, 'kezek.log')
      ],
      { cwd: path.join(import.meta.dirname, '../..'), stdio: 'ignore' }
    )
    try {
      await expect.poll(() => statSync(logs, { throwIfNoEntry: false }) && readdirSync(logs).length).toBeGreaterThan(0)
      expect(open(logs)).toEqual([])
    } finally {
      logging.kill('SIGTERM')
      await new Promise((resolve) => logging.once('exit', resolve))
    }
  })

  test('a folder of an earlier program, open to everybody, is closed by the next start', async () => {
    const data = path.join(folder, 'earlier')
    const first = await startServer({ data })
    await first.kill('SIGTERM')
    mkdirSync(path.join(data, 'notices'))
    writeFileSync(path.join(data, 'notices', 'a.png'), '')
    writeFileSync(path.join(data, 'sms-secret'), 'a secret')
    for (const name of ['', FILE, 'notices', 'notices/a.png', 'sms-secret']) {
      const place = path.join(data, name)
      chmodSync(place, statSync(place).isDirectory() ? 0o755 : 0o644)
    }
    expect(rightsFinding([data])).toMatchObject({
      state: 'attention',
      said: { en: expect.stringContaining(`chmod -R go= ${data}`) }
    })
    const { stdout } = await runCommand('doctor', '--data', data)
    expect(stdout + (await runCommand('doctor', '--data', data)).stderr).toMatch(/^attention +rights: /m)
    const again = await startServer({ data, umask: '000' })
    await again.kill('SIGTERM')
    expect(open(data)).toEqual([])
    expect(rightsFinding([data])).toMatchObject({ state: 'ok' })
  })
})
