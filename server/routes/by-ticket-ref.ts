import type { FastifyInstance } from 'fastify'

type App = Pick<FastifyInstance, 'hall'>

/** No ticket has this id: the hall rejects what is to be done with it. */
const NO_TICKET = ''

/** The ticket that staff mean. */
export const idOfRef = ({ hall }: App, ticketRef: string): string => hall.record.idOf(ticketRef) ?? NO_TICKET

/** The ticket that a caller believes to be at a desk (RULES.md, D5). */
export const expectedId = (app: App, ticketRef: string | undefined): string | undefined =>
  ticketRef === undefined ? undefined : idOfRef(app, ticketRef)
