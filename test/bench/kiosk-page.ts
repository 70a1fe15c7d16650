import type { Browser } from 'playwright-core'
import { openBrowser, unpackChromium } from '../browser/chromium.ts'
import { startServer } from '../demo/server-process.ts'
import { freePort } from './child.ts'
import { medianOf, say, short, table } from './figures.ts'

/** A kiosk PC of the cheapest kind, and a phone like it: a processor six times slower than this one, 10 Mbit/s. */
const CPU_SLOWDOWN = 6
const BYTES_A_SECOND = 10_000_000 / 8
const LATENCY_MS = 5
/** What comes after the page has been usable may still move it. */
const SETTLE_MS = 1_500

interface Visit {
  url: string
  viewport: { width: number; height: number }
  /** Can be touched when the page's script has run. */
  usable: string
}

interface Run {
  bytes: number
  requests: number
  paintMs: number
  usableMs: number
  moved: number
}

/** One opening of a page with nothing in the browser's cache. */
async function openOnce(browser: Browser, { url, viewport, usable }: Visit): Promise<Run> {
  const context = await browser.newContext({ viewport, locale: 'ky-KG' })
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
  // A button that a script answers carries its handlers: what the server has written into the page carries none.
  await page.addInitScript((selector) => {
    const seen = window as unknown as { moved: number; usableAt: number | null }
    seen.moved = 0
    seen.usableAt = null
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    const look = () => {
      const button = document.querySelector(selector)
      if (button && Object.getOwnPropertyNames(button).length + Object.getOwnPropertySymbols(button).length > 0)
        seen.usableAt ??= performance.now()
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, usable)
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => (window as unknown as { usableAt: number | null }).usableAt !== null)
  await page.waitForTimeout(SETTLE_MS)
  const found = await page.evaluate(() => {
    const { moved, usableAt } = window as unknown as { moved: number; usableAt: number }
    return { moved, usableMs: usableAt, paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime }
  })
  await context.close()
  return { bytes, requests, ...found, paintMs: found.paintMs ?? Number.NaN }
}

/** (f) What comes and how long it takes until the first page of a kiosk, and a visitor's page on a phone, can be read and touched. */
export async function measureKioskPage({ rounds }: { rounds: number }) {
  say(`\n(f) First pages, nothing cached: processor slowed ${CPU_SLOWDOWN} times, 10 Mbit/s, ${LATENCY_MS} ms`)
  await unpackChromium()
  const server = await startServer({ port: await freePort() })
  const browser = await openBrowser()
  try {
    const kiosk = {
      url: `${server.base}/kiosk`,
      viewport: { width: 1080, height: 1920 },
      usable: '[data-testid=lang-ky]'
    }
    const phone = {
      url: server.base + (await takeTicket(server.base)),
      viewport: { width: 360, height: 740 },
      usable: '[data-testid=leave]'
    }
    const measured: Record<string, Run[]> = {}
    for (const [name, visit] of Object.entries({ kiosk, phone })) {
      const runs: Run[] = []
      for (let round = 0; round < rounds; round++) runs.push(await openOnce(browser, visit))
      measured[name] = runs
      say(
        table(
          [name, 'KB', 'requests', 'first paint ms', 'usable after ms', 'layout shift'],
          runs.map(({ bytes, requests, paintMs, usableMs, moved }, i) => [
            String(i + 1),
            bytes / 1_024,
            requests,
            paintMs,
            usableMs,
            moved.toFixed(3)
          ])
        )
      )
      const median = (of: keyof Run) => medianOf(runs.map((run) => run[of]))
      say(`  median: read after ${short(median('paintMs'))} ms, usable after ${short(median('usableMs'))} ms`)
    }
    const { kiosk: runs = [], phone: phoneRuns = [] } = measured
    return { runs, phoneRuns, medianUsableMs: medianOf(runs.map((run) => run.usableMs)) }
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** The address of a new ticket's page, taken as the kiosk takes it. */
async function takeTicket(base: string): Promise<string> {
  const cookie = (await fetch(`${base}/kiosk`)).headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const { groups } = await (await fetch(`${base}/api/services`)).json()
  const answer = await fetch(`${base}/api/tickets`, {
    method: 'POST',
    headers: {
      cookie,
      origin: base,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID().replaceAll('-', '')
    },
    body: JSON.stringify({ serviceId: groups[0].services[0].serviceId, language: 'ky' })
  })
  if (!answer.ok) throw new Error(`No ticket: ${answer.status} ${await answer.text()}`)
  return (await answer.json()).trackPath
}
