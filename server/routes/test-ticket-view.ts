import type { FastifyInstance } from 'fastify'
import type { TestTicketBody } from '../protocol/test-ticket.ts'

type TestView = NonNullable<TestTicketBody['test']>

/** What is known of the test ticket that was tried last, by printer and screen; null: there was none. */
export function testTicketView(app: FastifyInstance): TestView | null {
  const test = app.testTicket.last()
  if (!test) return null
  const { printing, people, sockets, hall } = app
  const desk = hall.centre.desks.find(({ deskId }) => deskId === test.deskId)
  const printers = printing.views().flatMap(({ printerId, name, status }) => {
    const job = test.jobs.get(printerId)
    return job === undefined ? [] : [{ printerId, name, status, job: printing.paperView(job)?.status ?? 'waiting' }]
  })
  const displays = people.devices
    .list()
    .filter(({ kind }) => kind === 'display')
    .map(({ deviceId, name, profile }) => ({
      deviceId,
      name: name || deviceId,
      isSign: profile.deskId !== undefined,
      online: sockets.presence(deviceId).isOpen,
      ...(test.displays.get(deviceId) ?? { isShown: false, outcome: null, spoken: [] })
    }))
  const { ticketNumber, at, endsAt, isOver } = test
  return { ticketNumber, deskNumber: desk?.deskNumber ?? 0, at, endsAt, isOver, printers, displays }
}
