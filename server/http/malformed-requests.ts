import { STATUS_CODES } from './status-codes.ts'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply } from 'fastify'
import { problemOf } from './errors.ts'

const STATUS: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/** What is no request that a route could be found for: the answer is a problem document too. Options of the server. */
export const malformedRequests = {
  // An address that cannot be decoded, or is too long.
  frameworkErrors: (error: FastifyError, _request: unknown, reply: Pick<FastifyReply, 'code'>) => {
    const status = error.statusCode ?? 400
    reply
      .code(status)
      .type('application/problem+json')
      .send(problemOf(status, 'bad-request', error.message))
  },

  // No HTTP at all. There is no reply to send it with, only the connection.
  clientErrorHandler: (error: Error & { code?: string }, socket: Socket) => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return
    const status = STATUS[error.code ?? ''] ?? 400
    const body = JSON.stringify(problemOf(status, 'bad-request'))
    if (socket.writable)
      socket.write(
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`
      )
    socket.destroy(error)
  }
}
