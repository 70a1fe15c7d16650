import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { CalledBody } from '../../server/protocol/desks.ts'
import { openBrowser, unpackChromium } from '../browser/chromium.ts'
import { startServer } from '../demo/server-process.ts'
import { freePort } from './child.ts'
import { say, type Spread, spreadOf, table } from './figures.ts'
import { staffOf } from './staff.ts'

const SOUNDS_WITHIN_MS = 30_000
/** Three languages, and a little peace before the next call. */
const ANNOUNCED_MS = 19_000

const nowMs = () => performance.timeOrigin + performance.now()

/** (h) From call-next's request until the display's chime begins, and until its first word does. */
export async function measureAnnouncement({ calls }: { calls: number }) {
  say("\n(h) From call-next's request to the sound of the display, clips by eSpeak NG")
  await unpackChromium()
  const data = mkdtempSync(join(tmpdir(), 'kezek-'))
  execFileSync(process.execPath, [
    fileURLToPath(new URL('../../server/ops/commands/voices.ts', import.meta.url)),
    '--data',
    data
  ])
  const server = await startServer({ port: await freePort(), data })
  const browser = await openBrowser()
  try {
    const staff = await staffOf(server.base, 1)
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
    await noteSounds(page)
    const packs = page.waitForResponse('**/api/voices')
    await page.goto(`${server.base}/display`)
    await packs
    const took = { chime: [] as number[], word: [] as number[] }
    for (let i = 0; i < calls; i++) {
      await staff.issue('collect-documents')
      await page.evaluate(() => {
        ;(window as unknown as Noted).sounds = []
      })
      const askedAt = nowMs()
      await staff.desk<CalledBody>('call-next')
      await page.waitForFunction(
        () => (window as unknown as Noted).sounds.some(({ what }) => what === 'clip'),
        undefined,
        { timeout: SOUNDS_WITHIN_MS }
      )
      const sounds = await page.evaluate(() => (window as unknown as Noted).sounds)
      for (const [name, what] of [
        ['chime', 'tone'],
        ['word', 'clip']
      ] as const)
        took[name].push((sounds.find((sound) => sound.what === what)?.at ?? Number.NaN) - askedAt)
      await staff.desk('finish')
      await pause(ANNOUNCED_MS)
    }
    const figures: Record<'chime' | 'word', Spread> = { chime: spreadOf(took.chime), word: spreadOf(took.word) }
    say(
      table(
        ['begins', 'p50 ms', 'p99', 'calls'],
        [
          ['chime', figures.chime.p50, figures.chime.p99, calls],
          ['first word', figures.word.p50, figures.word.p99, calls]
        ]
      )
    )
    return figures
  } finally {
    await browser.close()
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

interface Noted {
  sounds: Array<{ what: 'tone' | 'clip'; at: number }>
}

/** When each sound is due to leave the audio device, by the machine's clock; what the device itself takes is not seen from here. */
const noteSounds = (page: Page) =>
  page.addInitScript(() => {
    const noted = Object.assign(window, { sounds: [] as Noted['sounds'] }) as unknown as Noted
    const note = (what: 'tone' | 'clip', node: AudioScheduledSourceNode, when = 0) =>
      noted.sounds.push({
        what,
        at: performance.timeOrigin + performance.now() + Math.max(0, when - node.context.currentTime) * 1_000
      })
    const [clip, tone] = [AudioBufferSourceNode.prototype.start, OscillatorNode.prototype.start]
    AudioBufferSourceNode.prototype.start = function (...args) {
      note('clip', this, args[0])
      clip.apply(this, args)
    }
    OscillatorNode.prototype.start = function (...args) {
      note('tone', this, args[0])
      tone.apply(this, args)
    }
  })
