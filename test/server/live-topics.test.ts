import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { asDisplay, asKiosk, type OpenHall, openHall } from './open-hall.ts'

let hall: OpenHall
const open: WebSocket[] = []
beforeAll(async () => {
  hall = await openHall({ rateLimits: false })
})
afterAll(async () => {
  for (const socket of open) socket.terminate()
  await hall.close()
})

/** The newest view of each topic, as it is heard. */
async function hear(
  topics: string[],
  headers: Record<string, string> = {}
): Promise<Map<string, { version: number; view: any }>> {
  const heard = new Map<string, { version: number; view: any }>()
  const socket = new WebSocket(`${hall.base.replace('http', 'ws')}/api/live`, {
    headers: { origin: hall.base, ...headers }
  })
  open.push(socket)
  socket.on('message', (data) => {
    const { topic, version, view } = JSON.parse(String(data))
    if (view) heard.set(topic, { version, view })
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  socket.send(JSON.stringify({ subscribe: topics }))
  return heard
}
const waiting = (view: any): number =>
  view.groups.flatMap((group: any) => group.services).reduce((sum: number, service: any) => sum + service.waiting, 0)

test('a view that cannot be made keeps its screens at the last one; the others, and the hall, go on, and it comes back', async () => {
  const operator = await hall.openDesk(1)
  await hall.issue({ serviceId: 'id-card' })
  await hall.call('POST', '/api/desks/desk-1/call-next', {}, operator)
  const display = await hear(['display:all'], asDisplay)
  const kiosk = await hear(['kiosk'], asKiosk)
  await expect.poll(() => display.get('display:all')?.view.calls.length).toBe(1)
  await expect.poll(() => kiosk.has('kiosk')).toBe(true)

  // Settings that do not know the desk of a call: the display's view throws.
  const { centre } = hall.app.hall
  hall.app.hall.centre = { ...centre, desks: [] }
  const seen = display.get('display:all')?.version
  const before = waiting(kiosk.get('kiosk')?.view)
  await hall.issue({ serviceId: 'notary' })
  await expect.poll(() => waiting(kiosk.get('kiosk')?.view)).toBe(before + 1)
  // Somebody may ask for it meanwhile.
  const late = await hear(['display:all'], asDisplay)
  await hall.issue({ serviceId: 'notary' })
  await expect.poll(() => waiting(kiosk.get('kiosk')?.view)).toBe(before + 2)
  expect(display.get('display:all')?.version).toBe(seen)

  hall.app.hall.centre = centre
  await hall.issue({ serviceId: 'notary' })
  for (const each of [display, late])
    await expect
      .poll(() => each.get('display:all')?.view.waiting.find((service: any) => service.serviceId === 'notary').waiting)
      .toBe(3)
})

test('a commit costs the same with 2,000 tickets followed as with 16, and each phone has its news', async () => {
  const tickets: string[] = []
  for (let i = 0; i < 2_000; i += 50) {
    const issued = await Promise.all(Array.from({ length: 50 }, () => hall.issue({ serviceId: 'advice' })))
    tickets.push(...issued.map((ticket) => ticket.ticketId))
  }
  const costOf = () => {
    const times = Array.from({ length: 400 }, () => {
      const began = performance.now()
      hall.app.live.take([])
      return performance.now() - began
    })
    return times.sort((a, b) => a - b)[200] as number
  }
  const phones = [await hear(tickets.slice(0, 16).map((id) => `ticket:${id}`))]
  await expect.poll(() => phones[0]?.size).toBe(16)
  const few = costOf()
  for (let i = 16; i < 2_000; i += 16) phones.push(await hear(tickets.slice(i, i + 16).map((id) => `ticket:${id}`)))
  await expect.poll(() => phones.reduce((sum, phone) => sum + phone.size, 0), { timeout: 20_000 }).toBe(2_000)
  const many = costOf()

  const began = performance.now()
  const { ticketId } = { ticketId: tickets[0] as string }
  await hall.call('POST', `/api/tickets/${ticketId}/cancel`, {})
  const last = `ticket:${tickets.at(-1)}`
  await expect.poll(() => phones.at(-1)?.get(last)?.view.ahead, { timeout: 20_000, interval: 20 }).toBe(1_998)
  process.stdout.write(
    `a commit tells 16 followed tickets in ${(few * 1_000).toFixed(1)} µs, 2,000 in ${(many * 1_000).toFixed(1)} µs; the last of 2,000 phones knew after ${Math.round(performance.now() - began)} ms\n`
  )
  // Looking at each would be a hundred times as much.
  expect(many).toBeLessThan(few * 5 + 0.02)
})
