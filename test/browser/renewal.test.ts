import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sampleCentre } from '../../server/sample/centre.ts'
import { type FlakyLink, openLink } from './flaky-link.ts'
import {
  axe,
  type OpenHall,
  leaveBrowser,
  openHall,
  openScreen,
  sharedBrowser,
  type Screen,
  signInAtDesk,
  SIZES
} from './harness.ts'
import { settle, tap } from './kiosk-visit.ts'

/** Pages that were built for another protocol than the server has come to speak. */

const centre = sampleCentre

let browser: Browser
let hall: OpenHall
let link: FlakyLink
const open: Screen[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
})
afterAll(leaveBrowser)
beforeEach(async () => {
  hall = await openHall({ centre })
  link = await openLink(hall.port)
})
afterEach(async () => {
  for (const { context, errors } of open.splice(0)) {
    expect(errors).toEqual([])
    await context.close()
  }
  await link.close()
  await hall.close()
})

/** A page over the bad network, with a clock that can be moved. */
async function openPage(
  path: string,
  size: { width: number; height: number },
  prepare: (page: Page) => Promise<unknown> = async () => null
): Promise<Page> {
  const screen = await openScreen(browser, `${link.base}/ready`, size)
  open.push(screen)
  await screen.page.clock.install()
  await prepare(screen.page)
  await screen.page.goto(link.base + path)
  return screen.page
}

const step = (page: Page, name: string) =>
  page.locator(`[data-testid=next-step][data-step=${name}]:not([aria-disabled=true])`).waitFor()

describe('a page older than the server', () => {
  /** The server speaks as a newer one would. Returns how often the page has been loaded. */
  async function olderPage(path: string, size: { width: number; height: number }) {
    const said = { protocol: 1, loads: 0 }
    const page = await openPage(path, size, async (page) => {
      page.on('load', () => {
        said.loads++
      })
      await page.routeWebSocket('**/api/live', (socket) => {
        const server = socket.connectToServer()
        server.onMessage((message) =>
          socket.send(String(message).replace(/"protocol":\d+/, `"protocol":${said.protocol}`))
        )
      })
    })
    return { page, said }
  }
  /** A heartbeat is heard every 5 s; the connection anew brings one at once. */
  const speak = async (said: { protocol: number }, protocol: number) => {
    said.protocol = protocol
    await link.cut()
    await link.mend()
  }

  test('a kiosk loads it again between two visitors, and once', async () => {
    const { page, said } = await olderPage('/kiosk', SIZES.kiosk)
    await tap(page, 'lang-ru')
    await page.getByTestId('group-documents').waitFor()
    await speak(said, 2)
    await tap(page, 'group-documents')
    await settle(page)
    expect(said.loads).toBe(1)
    await tap(page, 'service-id-card')
    await tap(page, 'back')
    await tap(page, 'back')
    await settle(page)
    expect(said.loads).toBe(1)
    await tap(page, 'back')
    await expect.poll(() => said.loads).toBe(2)
    await page.getByTestId('lang-ky').waitFor()
    // The same page came again: it says nothing of it, and serves.
    await tap(page, 'lang-ky')
    await page.getByTestId('group-documents').waitFor()
    expect(said.loads).toBe(2)
  })

  test('a display loads it again when nothing is being announced', async () => {
    const { page, said } = await olderPage('/display', SIZES.display)
    await page.getByTestId('clock').waitFor()
    const cookie = await hall.openDesk(1)
    await hall.issue({ serviceId: 'id-card' })
    await hall.call('POST', '/api/desks/desk-1/call-next', {}, cookie)
    await page.getByTestId('now').waitFor()
    await speak(said, 2)
    await page.getByTestId('stale').waitFor()
    await expect.poll(() => page.getByTestId('stale').count()).toBe(0)
    expect(said.loads).toBe(1)
    await page.clock.runFor(centre.screens.minDwellMs + 1_000)
    await expect.poll(() => said.loads).toBe(2)
    await page.getByTestId('now').waitFor()
    await speak(said, 3)
    await expect.poll(() => said.loads).toBe(3)
  })

  test('a desk leaves it to the operator', async () => {
    const { page, said } = await olderPage('/desk', SIZES.desk)
    await signInAtDesk(page, 1)
    await speak(said, 2)
    await page.getByTestId('renewal').waitFor()
    expect(await axe(page)).toEqual([])
    expect(said.loads).toBe(1)
    said.protocol = 1
    await tap(page, 'renew')
    await step(page, 'call')
    expect(said.loads).toBe(2)
    expect(await page.getByTestId('renewal').count()).toBe(0)
  })
})
