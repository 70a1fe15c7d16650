import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { samplePassword } from '../../../server/sample/people.ts'
import { hallClient } from '../hall-client.ts'
import { playDay } from '../play-day.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { newTally, type Tally } from '../tally.ts'

const run = promisify(execFile)
const ROOT = path.join(import.meta.dirname, '../../..')

export interface PlayedHall {
  centreId: string
  base: string
  /** Makes a backup of the running hall. */
  backUp: () => Promise<void>
  /** Ends the day, puts the last backup back in place, opens again and goes on. */
  restore: () => Promise<void>
  /** Ends the day and the hall. */
  stop: () => Promise<Tally[]>
}

export interface PlayedHallOptions {
  centreId: string
  port: number
  data: string
  timeScale: number
  seed: number
  desks: number
  /** Where the hub is for this hall. */
  hub: string
  code: string
}

/** A sample hall in a process of its own that has joined the hub, with a day played in it. */
export async function openPlayedHall({
  centreId,
  port,
  data,
  timeScale,
  seed,
  desks,
  hub,
  code
}: PlayedHallOptions): Promise<PlayedHall> {
  mkdirSync(data, { recursive: true })
  const backups = path.join(data, 'backups')
  let server: ServerProcess = await startServer({ port, data, timeScale })
  const { base } = server
  await joinHub(base, hub, code)
  const tallies: Tally[] = []
  let ended = new AbortController()
  let day = begin()

  function begin(): Promise<unknown> {
    ended = new AbortController()
    return playDay({ base, seed, desks, signal: ended.signal }).then((tally) => tallies.push(tally))
  }
  const endDay = async () => {
    ended.abort()
    await day
  }
  const command = (name: string, ...args: string[]) =>
    run(process.execPath, ['--import', './server/runtime.mjs', `server/ops/commands/${name}.ts`, ...args], {
      cwd: ROOT
    })

  return {
    centreId,
    base,
    backUp: async () => {
      await command('backup', '--data', data, '--to', backups)
    },
    restore: async () => {
      await endDay()
      await server.stop()
      const newest = readdirSync(backups)
        .filter((name) => name.endsWith('.sqlite'))
        .sort()
        .at(-1)
      if (newest === undefined) throw new Error(`there is no backup in ${backups}`)
      await command('restore', '--from', path.join(backups, newest), '--data', data, '--replace', '--yes')
      server = await startServer({ port, data, timeScale })
      day = begin()
    },
    stop: async () => {
      await endDay()
      await server.stop()
      return tallies
    }
  }
}

/** The administrator types the code. */
async function joinHub(base: string, hub: string, code: string): Promise<void> {
  const administrator = hallClient(base, newTally())
  if (!(await administrator.signIn('admin', samplePassword))) throw new Error(`nobody can sign in at ${base}`)
  const answer = await fetch(`${base}/api/uplink`, {
    method: 'POST',
    headers: { ...administrator.headers, 'content-type': 'application/json', origin: base },
    body: JSON.stringify({ hub, code })
  })
  if (!answer.ok) throw new Error(`the hall at ${base} could not join: ${answer.status} ${await answer.text()}`)
}
