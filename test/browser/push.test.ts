import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Worker } from 'playwright-core'
import { sampleCentre } from '../../server/sample/centre.ts'
import { newBrowser, openService, type RemoteService } from '../server/push-service.ts'
import { type OpenHall, leaveBrowser, openHall, openScreen, sharedBrowser, SIZES } from './harness.ts'

/** A pushed message in a real browser: what the hall sends, as the page's worker gets it, to what the visitor sees. */

let browser: Browser
let hall: OpenHall
let service: RemoteService
beforeAll(async () => {
  ;[browser, service] = await Promise.all([sharedBrowser(), openService()])
  hall = await openHall({
    centre: { ...sampleCentre, messages: { ...sampleCentre.messages, push: true, pushHosts: [service.host] } }
  })
})
afterAll(async () => {
  await leaveBrowser()
  await hall.close()
  await service.close()
})

/** What the worker asked of the browser. */
interface Asked {
  shown: Array<{ title: string; options: { body: string; tag: string; data: { path: string } } }>
  focused: string[]
  opened: string[]
  closed: number
}
interface Ears {
  asked: Asked
  registration: { showNotification: unknown }
  clients: { openWindow: unknown }
  WindowClient: { prototype: { focus: unknown } }
}

/**
 * The browser of the tests has no notices: it says "denied" whatever is granted. So the last step, from the browser to the
 * machine's screen, is listened to and not seen; all before it is real: the hall's message, its encryption, the worker, its event.
 */
const listen = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    const ears = self as unknown as Ears
    const asked: Asked = { shown: [], focused: [], opened: [], closed: 0 }
    ears.asked = asked
    ears.registration.showNotification = async (title: string, options: Asked['shown'][0]['options']) => {
      asked.shown.push({ title, options })
    }
    ears.clients.openWindow = async (path: string) => {
      asked.opened.push(path)
    }
    ears.WindowClient.prototype.focus = async function (this: { url: string }) {
      asked.focused.push(this.url)
    }
  })
const askedOf = (worker: Worker): Promise<Asked> => worker.evaluate(() => (self as unknown as Ears).asked)

/** A hand on the notice. The browser makes such an event only for a notice that it shows. */
const click = (worker: Worker, data: { path: string }): Promise<void> =>
  worker.evaluate(async (data) => {
    const work: Array<Promise<unknown>> = []
    const { asked } = self as unknown as Ears
    self.dispatchEvent(
      Object.assign(new Event('notificationclick'), {
        notification: {
          data,
          close() {
            asked.closed++
          }
        },
        waitUntil: (each: Promise<unknown>) => {
          work.push(each)
        }
      })
    )
    await Promise.all(work)
  }, data)

test("a call that is pushed is shown by the page's worker, and its notice leads to the ticket", async () => {
  const { ticketId, ticketNumber, trackPath } = await hall.issue({ serviceId: 'id-card' })
  // No push service is in reach of a test: this one gets what the hall sends, and alone can read it.
  const subscriber = newBrowser(`${service.base}/push/1`)
  expect(
    await hall.call('PUT', `/api/tickets/${ticketId}/contact`, { language: 'ky', push: subscriber.subscription })
  ).toMatchObject({ status: 200 })
  await hall.call('POST', '/api/desks/desk-1/call-next', {}, await hall.openDesk(1))
  const newest = () =>
    service.received.length === 0
      ? null
      : (subscriber.read(service.received.at(-1)?.body as Buffer) as { body: string })
  await expect.poll(() => newest()?.body, { timeout: 15_000 }).toContain('терезеге')

  const { page, context, errors } = await openScreen(browser, hall.base + trackPath, SIZES.phone, { locale: 'ky' })
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  const worker = context.serviceWorkers()[0] as Worker
  await listen(worker)
  const devtools = await context.newCDPSession(page)
  const registration = new Promise<string>((resolve) =>
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL === `${hall.base}/t/`)
      if (ours) resolve(ours.registrationId)
    })
  )
  await devtools.send('ServiceWorker.enable')
  const deliver = async (message: unknown) =>
    devtools.send('ServiceWorker.deliverPushMessage', {
      origin: `${hall.base}/`,
      registrationId: await registration,
      data: JSON.stringify(message)
    })

  await deliver(newest())
  await expect
    .poll(async () => (await askedOf(worker)).shown, { timeout: 15_000 })
    .toMatchObject([
      {
        title: sampleCentre.name.ky,
        options: { body: `${ticketNumber}: 1-терезеге келиңиз`, tag: 'kezek-call', data: { path: trackPath } }
      }
    ])

  // The page is open: it comes to the front. Another ticket's opens; an address of anywhere else does not.
  await click(worker, { path: trackPath })
  await click(worker, { path: '/t/another-ticket-of-mine' })
  await click(worker, { path: 'https://elsewhere.example/' })
  expect(await askedOf(worker)).toMatchObject({
    focused: [hall.base + trackPath],
    opened: ['/t/another-ticket-of-mine'],
    closed: 3
  })
  expect(errors).toEqual([])
  await context.close()
}, 60_000)
