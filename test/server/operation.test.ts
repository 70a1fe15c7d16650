import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { startClock } from '../../server/hall/clock.ts'
import { openLogger } from '../../server/ops/logs/logs.ts'
import { type OpenHall, openHall } from './open-hall.ts'
import { runServer, startServer } from './server-process.ts'

let hall: OpenHall
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-operation-'))
  hall = await openHall()
})
afterAll(async () => {
  await hall.close()
  rmSync(folder, { recursive: true, force: true })
})

const figures = async (base: string): Promise<Map<string, number>> => {
  const text = await (await fetch(`${base}/metrics`)).text()
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const at = line.lastIndexOf(' ')
        return [line.slice(0, at), Number(line.slice(at + 1))] as const
      })
  )
}

test('/metrics says what the hall does', async () => {
  const operator = await hall.openDesk(1)
  for (let i = 0; i < 3; i++) await hall.issue({ serviceId: 'id-card' })
  await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
  await hall.call('POST', '/api/desks/desk-1/finish', {}, operator)
  const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, {
    headers: { authorization: 'Bearer sample-display' }
  })
  await new Promise((resolve) => socket.once('open', resolve))
  socket.send('{"subscribe":["display:all"]}')
  await expect.poll(async () => (await figures(hall.base)).get('kezek_live_topics')).toBe(1)

  const now = await figures(hall.base)
  expect(now.get('kezek_waiting')).toBe(2)
  expect(now.get('kezek_oldest_wait_seconds')).toBeGreaterThan(0)
  expect([
    now.get('kezek_tickets_total{what="issued"}'),
    now.get('kezek_tickets_total{what="called"}'),
    now.get('kezek_tickets_total{what="finished"}')
  ]).toEqual([3, 1, 1])
  expect(now.get('kezek_desks{status="open"}')).toBe(1)
  expect(now.get('kezek_log_seq')).toBe(hall.app.hall.log.seq)
  expect(now.get('kezek_commit_seconds_count')).toBeGreaterThanOrEqual(5)
  expect(now.get('kezek_commit_commands_sum')).toBeGreaterThanOrEqual(5)
  expect(now.get('kezek_live_sockets')).toBe(1)
  expect(now.get('kezek_saving')).toBe(1)
  expect(now.get('kezek_clock_fault')).toBe(0)
  expect(now.get('kezek_device_seen_seconds{device="sample-display",kind="display",name=""}')).toBeLessThan(60)
  for (const name of ['process_resident_memory_bytes', 'process_open_fds', 'nodejs_eventloop_lag_p99_seconds'])
    expect(now.get(name)).toBeGreaterThan(0)
  socket.terminate()
})

test.each(['/health', '/ready', '/metrics'])('%s is for programs on this machine only', async (url) => {
  const ask = (remoteAddress: string, headers = {}) =>
    hall.app.inject({ url, remoteAddress, headers }).then((response) => response.statusCode)
  expect(await ask('127.0.0.1')).toBe(200)
  expect(await ask('::1')).toBe(200)
  expect(await ask('192.168.1.20')).toBe(403)
  expect(await ask('127.0.0.1', { 'x-forwarded-for': '192.168.1.20' })).toBe(403)
  expect(await ask('127.0.0.1', { forwarded: 'for=192.168.1.20' })).toBe(403)
})

test('/health gives a missing backup as a reason, and stays 200', async () => {
  const backups = {
    status: () => ({
      folder: '/media/backups',
      everyMs: 1,
      newest: null,
      failures: 0,
      lastFailure: null,
      pastChanged: null as string | null
    }),
    stop: () => {}
  }
  const other = await openHall({ backups })
  try {
    await expect
      .poll(async () => (await other.call('GET', '/health')).body)
      .toMatchObject({
        status: 'attention',
        reasons: [expect.stringContaining('There is no backup in /media/backups')]
      })
    expect((await other.call('GET', '/health')).status).toBe(200)
    expect((await hall.call('GET', '/health')).body).toMatchObject({ status: 'ok', reasons: [] })
  } finally {
    await other.close()
  }
})

test("/health says that the machine's clock cannot be right, and the hall goes on", async () => {
  const other = await openHall({
    startClock: (notBefore) => startClock(notBefore, 1, { wallNow: () => 1_000, monotonicNow: () => performance.now() })
  })
  try {
    expect((await other.call('GET', '/health')).body).toMatchObject({
      status: 'attention',
      reasons: [expect.stringContaining('clock cannot be right')]
    })
    expect((await figures(other.base)).get('kezek_clock_fault')).toBe(1)
    expect((await other.call('GET', '/ready')).status).toBe(200)
  } finally {
    await other.close()
  }
})

test('a server with a schedule backs up by itself, and says so in /metrics', async () => {
  const [data, to] = [path.join(folder, 'hall'), path.join(folder, 'backups')]
  const server = await startServer({ data, args: ['--backup-to', to, '--backup-every', '0.01'] })
  try {
    await expect
      .poll(async () => (await figures(server.base)).get('kezek_backup_bytes'), { timeout: 20_000 })
      .toBeGreaterThan(10_000)
    expect((await figures(server.base)).get('kezek_backup_failures')).toBe(0)
  } finally {
    expect(await server.kill('SIGTERM')).toBe(0)
  }
})

test('the log goes to files that rotate, and only so many are kept', async () => {
  const logs = path.join(folder, 'logs')
  const logger = await openLogger(path.join(logs, 'kezek.log'), false, { size: '1k', kept: 3 })
  let line = 0
  // A file is ended when what was written has left: line after line, as a server does.
  await expect
    .poll(
      () => {
        logger.info({ line: ++line }, 'something happened '.repeat(5))
        return readdirSync(logs).filter((name) => Number(/\.(\d+)\.log$/.exec(name)?.[1]) > 5).length
      },
      { interval: 1 }
    )
    .toBeGreaterThan(0)
  await expect.poll(() => readdirSync(logs).length).toBeLessThanOrEqual(4)
  const newest = readdirSync(logs)
    .map((name) => readFileSync(path.join(logs, name), 'utf8'))
    .join('')
  expect(newest).toContain(`"line":${line}`)
})

test("--log-file takes the server's log; one that cannot be written is said at the start", async () => {
  const file = path.join(folder, 'server-log', 'kezek.log')
  const { code, stdout } = await runServer([
    '--log-file',
    file,
    '--data',
    path.join(folder, 'logged'),
    '--port',
    '0',
    '--host',
    '0.0.0.0'
  ])
  expect([code, stdout]).toEqual([1, ''])
  expect(readdirSync(path.dirname(file))).toHaveLength(1)
  writeFileSync(path.join(folder, 'a-file'), '')
  const bad = await runServer([
    '--log-file',
    path.join(folder, 'a-file', 'kezek.log'),
    '--data',
    path.join(folder, 'logged')
  ])
  expect([bad.code, bad.stderr]).toEqual([1, expect.stringContaining('the log file')])
})
