import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import type { Printing } from '../devices/printing/printing.ts'
import { logoFault } from '../centre/validate-printing.ts'
import { operatorOf } from '../http/auth.ts'
import { RequestRefused } from '../http/errors.ts'
import { Id } from '../protocol/basics.ts'
import { Preview, PreviewBody, PrintersBody, Reprint, ReprintBody } from '../protocol/printing.ts'
import { paperOf, samplePaper } from '../views/paper.ts'
import { audited } from '../http/audited.ts'
import { originOf } from '../http/origin.ts'
import { NoContent, problems } from '../http/schemas.ts'
import { needDesk } from './need-desk.ts'

/** A template with its logo and its words in three languages. */
const BODY_LIMIT = 128 * 1024

/** The printers: how they are, a ticket once more, a try. Registered under /api/printers. */
const printers: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, printing } = app
  await app.register(trials)

  app.get(
    '',
    {
      schema: {
        summary: 'The printers, as they were when they were last talked to',
        response: { 200: PrintersBody, ...problems }
      }
    },
    async () => ({ printers: printing.views() })
  )

  app.post(
    '/reprints',
    {
      schema: {
        summary: 'Print a ticket of today once more',
        description:
          "The same ticket, with its place in the queue as it is now; an operator's without the link to its page, with which its holder acts. Kept in the log with who asked.",
        body: ReprintBody,
        response: { 202: Reprint, ...problems }
      }
    },
    async (request, reply) => {
      needDesk(app, request)
      const wanted = request.body.ticketNumber.toUpperCase()
      const ticket = [...hall.state.tickets.values()].find((each) => each.ticketNumber === wanted)
      if (!ticket) throw new RequestRefused(404, 'unknown-ticket', 'No such ticket in this service day')
      const { ticketId, ticketNumber } = ticket
      const printerId = printerFor(printing, ticketId, request.body.printerId ?? null)
      const withLink = operatorOf(request.identity) === null
      const origin = originOf(request)
      await audited(
        hall,
        request,
        { about: 'ticket', what: 'printed again', details: { ticketNumber, printerId, withLink } },
        {
          withinTransaction() {
            printing.add(
              printerId,
              ticketId,
              paperOf(app.picture(), ticketId, { origin, withLink, reprintedAt: hall.now() })
            )
          }
        }
      )
      printing.wake(printerId)
      return reply.code(202).send({ ticketNumber, printerId })
    }
  )
}

/** Trying a printer and its template. */
const trials: FastifyPluginAsyncTypebox = async (app) => {
  const { hall, printing } = app

  app.post(
    '/preview',
    {
      bodyLimit: BODY_LIMIT,
      schema: {
        summary: 'A picture of a ticket by a template',
        body: PreviewBody,
        response: { 200: Preview, ...problems }
      }
    },
    async (request) => {
      const { template, widthDots, language } = request.body
      const fault = logoFault(template.logo)
      if (fault !== null) throw new RequestRefused(400, 'bad-logo', fault)
      const { bytes, heightDots } = await printing.preview(template, samplePaper(app.picture(), language), widthDots)
      return { png: Buffer.from(bytes).toString('base64'), widthDots, heightDots }
    }
  )

  app.post(
    '/:printerId/test',
    {
      schema: {
        summary: 'Print a ticket that nobody took',
        params: Type.Object({ printerId: Id }),
        response: { 204: NoContent, ...problems }
      }
    },
    async (request, reply) => {
      const { printerId } = request.params
      if (!printing.has(printerId)) throw unknownPrinter()
      printing.add(printerId, null, samplePaper(app.picture(), hall.centre.languages[0] ?? 'ky'))
      printing.wake(printerId)
      return reply.code(204).send(null)
    }
  )
}

/** The one that was asked for, the one that it came from, or the only one. @throws RequestRefused */
function printerFor(printing: Printing, ticketId: string, asked: string | null): string {
  const all = printing.views().map((printer) => printer.printerId)
  const printerId = asked ?? printing.printerOf(ticketId) ?? (all.length === 1 ? all[0] : undefined)
  if (printerId === undefined) throw new RequestRefused(409, 'no-printer', 'Say which printer')
  if (!printing.has(printerId)) throw unknownPrinter()
  return printerId
}

const unknownPrinter = () => new RequestRefused(404, 'unknown-printer', 'There is no such printer')

export default printers
