import { openBrowser, unpackChromium } from '../browser/chromium.ts'
import { startServer } from '../demo/server-process.ts'
import { freePort } from './child.ts'
import { medianOf, say, short, table } from './figures.ts'

/** A kiosk PC of the cheapest kind: a processor six times slower than this one, a network of 10 Mbit/s. */
const CPU_SLOWDOWN = 6
const BYTES_A_SECOND = 10_000_000 / 8
const LATENCY_MS = 5

/** (f) Bytes and time until a visitor can touch the kiosk's first page, with nothing in the browser's cache. */
export async function measureKioskPage({ rounds }: { rounds: number }) {
  say(
    `\n(f) The kiosk's first page: processor slowed ${CPU_SLOWDOWN} times, 10 Mbit/s, ${LATENCY_MS} ms, nothing cached`
  )
  await unpackChromium()
  const server = await startServer({ port: await freePort() })
  const browser = await openBrowser()
  try {
    const runs: Array<{ bytes: number; requests: number; usableMs: number }> = []
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({ viewport: { width: 1080, height: 1920 } })
      const page = await context.newPage()
      const devtools = await context.newCDPSession(page)
      await devtools.send('Network.enable')
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: LATENCY_MS,
        downloadThroughput: BYTES_A_SECOND,
        uploadThroughput: BYTES_A_SECOND
      })
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
      let bytes = 0
      let requests = 0
      devtools.on('Network.loadingFinished', (event) => {
        bytes += event.encodedDataLength
        requests++
      })
      const began = performance.now()
      await page.goto(`${server.base}/kiosk`, { waitUntil: 'commit' })
      await page.getByTestId('lang-ky').waitFor()
      runs.push({ bytes, requests, usableMs: performance.now() - began })
      await context.close()
    }
    say(
      table(
        ['round', 'KB', 'requests', 'usable after ms'],
        runs.map(({ bytes, requests, usableMs }, i) => [String(i + 1), bytes / 1_024, requests, usableMs])
      )
    )
    const medianMs = medianOf(runs.map((run) => run.usableMs))
    say(`  median ${short(medianMs)} ms`)
    return { runs, medianUsableMs: medianMs }
  } finally {
    await browser.close()
    await server.stop()
  }
}
