import { randomUUID } from 'node:crypto'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { openTestAnswers } from '../db/test-answers.ts'
import type { Db } from '../db/open.ts'
import { actorOf } from '../http/auth.ts'
import { audited } from '../http/audited.ts'
import { RequestRefused } from '../http/errors.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { TestAnswersBody, TestTicketBody } from '../protocol/test-ticket.ts'
import { samplePaper } from '../views/paper.ts'
import { testTicketView } from './test-ticket-view.ts'

/** A number with which voices have words for each of its parts, and which no day comes to. */
const NUMBER = '999'
const NOBODY_IS_HERE: ReadonlySet<string> = new Set(['finished', 'cancelled', 'no-show'])

/** A ticket that nobody took, through printers, displays, signs and voice. Registered under /api/test-ticket. */
const testTicket: FastifyPluginAsyncTypebox<{ db: Db }> = async (app, { db }) => {
  const { hall, printing } = app
  const answers = openTestAnswers(db)

  app.get(
    '',
    { schema: { summary: 'The test ticket that was tried last', response: { 200: TestTicketBody, ...problems } } },
    async () => ({ mayBegin: isEmptyHall(app), test: testTicketView(app), kept: answers.read() })
  )

  app.post(
    '',
    {
      schema: {
        summary: 'Send a test ticket through printers, displays, signs and voice',
        description:
          'It is no ticket of the queue: nobody is called by it, and it is in no figure. Only while no desk is open and nobody waits; it ends by itself after a minute, or as soon as a desk opens or a ticket is taken.',
        response: { 201: TestTicketBody, ...problems }
      }
    },
    async (request, reply) => {
      const [desk] = hall.centre.desks.toSorted((a, b) => a.deskNumber - b.deskNumber)
      if (!desk) throw new RequestRefused(409, 'no-desks', 'There is no desk to call to yet')
      const ticketNumber = `${hall.centre.services[0]?.prefix ?? 'A'}${NUMBER}`
      const testId = randomUUID()
      const printerIds = printing.views().map(({ printerId }) => printerId)
      const jobs = new Map(printerIds.map((printerId) => [printerId, `test:${testId}:${printerId}`]))
      const details = { ticketNumber, deskId: desk.deskId, printers: printerIds }
      const seq = await hall.submit({
        command: { type: 'note', about: 'test-ticket', what: 'sent', details },
        actor: actorOf(request.identity),
        precondition() {
          if (!isEmptyHall(app))
            throw new RequestRefused(409, 'hall-in-use', 'A desk is open, or somebody waits: they would be misled')
        },
        withinTransaction() {
          const paper = samplePaper(app.picture(), hall.centre.languages[0] ?? 'ky')
          for (const [printerId, job] of jobs) printing.add(printerId, job, { ...paper, ticketNumber, trackUrl: null })
        },
        toResult: () => hall.log.seq
      })
      for (const printerId of printerIds) printing.wake(printerId)
      app.testTicket.begin({ seq, ticketNumber, deskId: desk.deskId, at: hall.now() }, jobs)
      return reply.code(201).send({ mayBegin: true, test: testTicketView(app), kept: answers.read() })
    }
  )

  app.put(
    '/answers',
    {
      schema: {
        summary: 'Keep what was seen and heard of it; then it is taken off the screens',
        body: TestAnswersBody,
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const test = testTicketView(app)
      if (!test) throw new RequestRefused(409, 'no-test-ticket', 'No test ticket was sent since the server started')
      const ids = [...test.printers.map(({ printerId }) => printerId), ...test.displays.map(({ deviceId }) => deviceId)]
      const wrong = request.body.wrong.filter((id) => ids.includes(id))
      const right = ids.filter((id) => !wrong.includes(id))
      await audited(
        hall,
        request,
        { about: 'test-ticket', what: 'answered', details: { ticketNumber: test.ticketNumber, right, wrong } },
        {
          withinTransaction() {
            answers.put({ at: hall.now(), right: right.length, wrong: wrong.length })
          }
        }
      )
      app.testTicket.end()
      return reply.code(204).send(null)
    }
  )
}

/** No desk is open, and nobody is here whom a call could mislead. */
function isEmptyHall({ hall: { state } }: FastifyInstance): boolean {
  return (
    [...state.desks.values()].every(({ status }) => status === 'closed') &&
    [...state.tickets.values()].every(({ status }) => NOBODY_IS_HERE.has(status))
  )
}

export default testTicket
