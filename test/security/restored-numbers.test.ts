import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FILE } from '../../server/db/folder.ts'
import { readingFile } from '../../server/db/read-only.ts'
import { restoresOf } from '../../server/db/restores.ts'
import { listBackups } from '../../server/ops/backup/names.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { asKiosk } from '../server/open-hall.ts'
import { runCommand } from '../server/run-command.ts'
import { type ServerProcess, startServer } from '../server/server-process.ts'

/** Back up, issue more, restore, start, issue: a number that somebody in the hall holds must not come again (RULES.md, L1 and S6). */

let folder: string
let data: string
let backup: string
/** Tickets of before the backup, and of after it. */
const known: Ticket[] = []
const lost: Ticket[] = []

interface Ticket {
  ticketId: string
  ticketNumber: string
}

let keys = 0
async function take({ base }: ServerProcess, serviceId = 'id-card'): Promise<Ticket> {
  const response = await fetch(`${base}/api/tickets`, {
    method: 'POST',
    headers: { ...asKiosk, 'idempotency-key': `restored-${++keys}`, 'content-type': 'application/json' },
    body: JSON.stringify({ serviceId })
  })
  expect(response.status).toBe(201)
  return (await response.json()) as Ticket
}
const healthOf = async ({ base }: ServerProcess) =>
  (await (await fetch(`${base}/health`)).json()) as {
    reasons: string[]
    log: { epoch: string; seq: number; head: string }
  }
const numberOf = ({ ticketNumber }: Ticket): number => Number(ticketNumber.replace(/^\D+/, ''))

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kezek-restored-'))
  data = path.join(folder, 'hall')
  const to = path.join(folder, 'backups')
  const server = await startServer({ data })
  for (let i = 0; i < 3; i++) known.push(await take(server))
  expect(await runCommand('backup', '--data', data, '--to', to)).toMatchObject({ code: 0 })
  backup = listBackups(to)[0]?.file as string
  for (let i = 0; i < 3; i++) lost.push(await take(server))
  expect(await server.kill('SIGTERM')).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('numbers after a restore', () => {
  test('go on above those of the hall that is set aside, which nobody has to guess', async () => {
    const restored = await runCommand('restore', '--from', backup, '--data', data, '--replace', '--yes')
    expect(restored).toMatchObject({ code: 0 })
    expect(restored.stdout).toMatch(/Tickets that were given out from .* on are unknown/)
    expect(restored.stdout).toContain('Read from the hall that was there')
    const server = await startServer({ data })
    try {
      const next = await take(server)
      expect(numberOf(next)).toBe(numberOf(lost.at(-1) as Ticket) + 1)
      for (const { ticketId } of known) expect((await fetch(`${server.base}/api/tickets/${ticketId}`)).status).toBe(200)
      for (const { ticketId } of lost) {
        const answer = await fetch(`${server.base}/api/tickets/${ticketId}`)
        expect(answer.status).toBe(404)
      }
      const { reasons, log } = await healthOf(server)
      expect(reasons).toContainEqual(expect.stringMatching(/^A backup was restored: tickets of today .* are unknown/))
      const [restore] = readingFile(path.join(data, FILE), restoresOf)
      expect(log).toMatchObject({ epoch: restore?.epoch, head: expect.stringMatching(/^[0-9a-f]{64}$/) })
      expect(restore?.lost?.unknownFrom).toBeGreaterThan(0)
    } finally {
      await server.kill('SIGTERM')
    }
    // Twice: what was given out since the first restore is not given out again either.
    expect(await runCommand('restore', '--from', backup, '--data', data, '--replace', '--yes')).toMatchObject({
      code: 0
    })
    const again = await startServer({ data })
    try {
      expect(numberOf(await take(again))).toBe(numberOf(lost.at(-1) as Ticket) + 2)
    } finally {
      await again.kill('SIGTERM')
    }
    const { code, stdout } = await runCommand('verify', '--data', data)
    expect([code, stdout]).toEqual([0, expect.stringContaining('A backup was restored on')])
    const { stdout: well, stderr: ill } = await runCommand('doctor', '--data', data)
    expect(well + ill).toMatch(
      /^attention +restores: A backup was restored on \d\d\.\d\d\.\d{4} \d\d:\d\d \(Asia\/Bishkek\).* are unknown/m
    )
  })

  test('leave a gap, which is said, when there is no file to read: a disk that died', async () => {
    const empty = path.join(folder, 'new-disk')
    const restored = await runCommand('restore', '--from', backup, '--data', empty, '--yes')
    expect(restored).toMatchObject({ code: 0 })
    expect(restored.stdout).toContain('There was no file that says which numbers were given out')
    const server = await startServer({ data: empty })
    try {
      const given = [await take(server), await take(server, 'birth-certificate')]
      for (const ticket of given) {
        expect(numberOf(ticket)).toBeGreaterThan(1_000)
        expect(restored.stdout).toContain(ticket.ticketNumber)
      }
      expect((await healthOf(server)).reasons).toContainEqual(expect.stringContaining('are unknown'))
    } finally {
      await server.kill('SIGTERM')
    }
    expect(verifyFile(path.join(empty, FILE)).findings).toEqual([])
  })

  test('do not trust a file that is of another hall, or damaged', async () => {
    const foreign = path.join(folder, 'foreign')
    const other = await startServer({ data: foreign })
    await take(other)
    await other.kill('SIGTERM')
    const { code, stdout } = await runCommand('restore', '--from', backup, '--data', foreign, '--replace', '--yes')
    expect([code, stdout]).toEqual([0, expect.stringContaining('There was no file that says')])
    const server = await startServer({ data: foreign })
    try {
      expect(numberOf(await take(server))).toBeGreaterThan(1_000)
    } finally {
      await server.kill('SIGTERM')
    }
  })
})
