import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ticketRefOf } from '../../server/db/ticket-ref.ts'
import { FILE } from '../../server/db/folder.ts'
import { openDb } from '../../server/db/open.ts'
import { verifyFile } from '../../server/ops/verify/verify.ts'
import { chanceOf } from '../demo/randomness.ts'
import { startServer } from '../server/server-process.ts'
import { Clients, type Given, TIME_SCALE } from './clients.ts'
import { lostFrom } from './kept.ts'

const KILLS = Number(process.env.CRASH_KILLS ?? 3)
const SEED = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000)
/** A kill comes so long after the first answer at the latest. */
const LATEST_MS = 1_200
/** Asked again after each restart; the rest at the end. */
const REPEATED = 20
/** Thousands of connections at once would be refused by the machine, not by the hall. */
const AT_ONCE = 50

let data: string
beforeAll(() => {
  data = mkdtempSync(path.join(tmpdir(), 'kezek-kill-'))
  process.stdout.write(`kills: ${KILLS}, seed ${SEED} (CRASH_KILLS, CRASH_SEED)\n`)
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

test(
  `killed ${KILLS} times under load: all that clients were told is there, once, and is answered again`,
  async () => {
    const chance = chanceOf(SEED)
    const clients = new Clients(chance.fork(1), { kiosks: 6, desks: 6 })
    for (let kill = 0; kill <= KILLS; kill++) {
      const server = await startServer({ data, args: ['--rate-limit', 'off', '--time-scale', String(TIME_SCALE)] })
      try {
        await expectAnswered(server.base, clients, kill === KILLS ? clients.given.length : REPEATED)
      } catch (error) {
        server.child.kill('SIGKILL')
        throw error
      }
      if (kill === KILLS) {
        await server.kill('SIGTERM')
        break
      }
      const before = clients.told.length
      let isOver = false
      const playing = clients.play(server.base, () => isOver)
      await expect.poll(() => clients.told.length, { interval: 5, timeout: 30_000 }).toBeGreaterThan(before + 20)
      // The one wait by the clock: a kill has to come at any moment.
      await new Promise((resolve) => setTimeout(resolve, chance.between(0, LATEST_MS)))
      await server.kill('SIGKILL')
      isOver = true
      await playing

      const db = openDb(data)
      expect(lostFrom(db, clients.told, clients.given)).toEqual([])
      db.$client.close()
    }
    expect(verifyFile(path.join(data, FILE)).findings).toEqual([])
    const kinds = new Set(clients.told.map(({ type }) => type))
    for (const kind of ['ticket-issued', 'ticket-called', 'serving-started', 'ticket-finished', 'ticket-parked'])
      expect(kinds).toContain(kind)
  },
  60_000 + KILLS * 20_000
)

/**
 * By the wire: the last tickets are as their holders were told, and their keys give the same answer. A hundred kills take
 * longer than a service day of this hall; the pages of a day that is over are closed, all of them.
 */
async function expectAnswered(base: string, clients: Clients, last: number): Promise<void> {
  if (last === 0) return
  clients.at(base)
  let unheard = 0
  const open = new Set<string>()
  const over = new Set<string>()
  const asked = clients.given.slice(-last)
  const check = async ({ key, serviceId, body }: Given) => {
    expect(await clients.take(serviceId, key)).toMatchObject({ status: 201, body })
    const response = await fetch(`${base}/api/tickets/${body.ticketId}`)
    const seen = (await response.json()) as { ticketNumber: string; status: string; code?: string }
    ;(response.ok ? open : over).add(body.serviceDay)
    if (seen.code === 'unknown-ticket') return
    expect(seen.ticketNumber).toBe(body.ticketNumber)
    const known = clients.status.get(ticketRefOf(body.ticketId))
    // A command whose answer was cut off may have been done.
    if (known === 'waiting' && seen.status === 'called') unheard++
    else if (!clients.unsure.has(ticketRefOf(body.ticketId))) expect(seen.status).toBe(known)
  }
  for (let i = 0; i < asked.length; i += AT_ONCE) await Promise.all(asked.slice(i, i + AT_ONCE).map(check))
  expect([...over].filter((day) => open.has(day) || [...open].some((each) => each < day))).toEqual([])
  expect(unheard).toBeLessThanOrEqual(clients.unansweredCalls)
}
