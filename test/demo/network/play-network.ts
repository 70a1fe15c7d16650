import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { say, summary } from '../report.ts'
import { cuttableLink } from './cuttable-link.ts'
import { type HeadOffice, signInAtHub } from './head-office.ts'
import { startHub } from './hub-process.ts'
import { openPlayedHall, type PlayedHall } from './played-hall.ts'
import { feedOthers } from './recorded-centres.ts'

/** The centres that are played, and of what size. The second is cut off for a while, the fourth restored. */
const PLAYED = [
  { centreId: 'bishkek-1', desks: 12 },
  { centreId: 'osh-1', desks: 10 },
  { centreId: 'karakol-1', desks: 8 },
  { centreId: 'naryn-1', desks: 6 }
] as const

export interface NetworkOptions {
  port: number
  hubPort: number
  timeScale: number
  seed: number
  signal: AbortSignal
  /** How long a minute of the mishaps is, ms; for trials. */
  minuteMs?: number
}

/**
 * Plays four halls and a hub on one machine; the other working centres of the sample country say again what the four were
 * recorded to say. Returns how many answers were unexpected.
 */
export async function playNetwork({
  port,
  hubPort,
  timeScale,
  seed,
  signal,
  minuteMs = 60_000
}: NetworkOptions): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kezek-network-'))
  say('Starting the hub with the sample country …')
  const hub = await startHub(hubPort)
  const link = await cuttableLink(hubPort)
  const halls: PlayedHall[] = []
  try {
    const office = await signInAtHub(hub.base)
    for (const [i, { centreId, desks }] of PLAYED.entries()) {
      say(`Starting the hall of ${centreId} …`)
      halls.push(
        await openPlayedHall({
          centreId,
          port: port + i,
          data: path.join(folder, centreId),
          timeScale,
          seed: seed + i,
          desks,
          hub: i === 1 ? link.base : hub.base,
          code: await office.code(centreId)
        })
      )
    }
    const version = await publishCommon(office)
    const others = await feedOthers(
      hub.base,
      office,
      PLAYED.map(({ centreId }) => centreId),
      folder,
      signal
    )
    welcome(hub.base, halls, others, version)
    await mishaps(halls, link, signal, minuteMs)
  } finally {
    let surprises = 0
    for (const hall of halls)
      for (const tally of await hall.stop()) {
        say(`\n${hall.centreId}`)
        say(summary(tally))
        surprises += tally.surprises.size
      }
    await link.close()
    await hub.stop()
    rmSync(folder, { recursive: true, force: true })
    // biome-ignore lint/correctness/noUnsafeFinally: what ended the day otherwise has been said
    return surprises
  }
}

/** What happens to halls: one is cut off for two minutes, one comes back from a backup. Then all is quiet until the end. */
async function mishaps(
  halls: readonly PlayedHall[],
  link: Awaited<ReturnType<typeof cuttableLink>>,
  signal: AbortSignal,
  minuteMs: number
): Promise<void> {
  const [, cutOff, , restored] = halls
  const wait = (ms: number) => pause(ms, undefined, { signal })
  try {
    await wait(minuteMs)
    await restored?.backUp()
    say(`${restored?.centreId}: a backup was made`)
    await wait(minuteMs)
    link.cut()
    say(`${cutOff?.centreId}: the line to the hub is cut; the hall goes on`)
    await wait(2 * minuteMs)
    link.mend()
    say(`${cutOff?.centreId}: the line is back; what happened meanwhile is sent`)
    await wait(minuteMs)
    say(`${restored?.centreId}: its PC died; the backup is put in place`)
    await restored?.restore()
    say(`${restored?.centreId}: open again, under a new epoch; the hub shows what the backup lacks`)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  } catch (error) {
    if (!signal.aborted) say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

/** Hands down what the sample country has in common: each hall checks it, and plans it for its next service day. */
async function publishCommon(office: HeadOffice): Promise<number> {
  const note = 'Services, classes, reasons and texts of the sample country'
  return (await office.ask<{ version: number }>('POST', '/network/bundles', { note })).version
}

function welcome(hub: string, halls: readonly PlayedHall[], others: number, version: number): void {
  say(`
The network on one machine: four halls that are played, and ${others} centres that say again what those said, with recorded days
for their past, which come within some minutes.

  the public finder   ${hub}
  head office         ${hub}/network      sign in as head, password sample
${halls.map(({ centreId, base }) => `  ${centreId.padEnd(19)} ${base}/display`).join('\n')}

Common settings are handed down: ${hub}/network/bundles/${version} shows what each hall says of them.
Within five minutes the second is cut off for a while and the fourth comes back from a backup. Ctrl+C ends it all.
`)
}
