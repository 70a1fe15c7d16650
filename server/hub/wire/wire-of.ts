import type { FastifyRequest } from 'fastify'
import { RequestRefused } from '../../http/errors.ts'
import { WIRE_HEADER } from '../../protocol/network/wire.ts'
import type { KnownWires } from './take-batch.ts'

const NEWEST_THINKABLE = 1_000

/** The wire that a hall speaks. @throws RequestRefused 426 when the hub has forgotten it */
export function wireOf(request: Pick<FastifyRequest, 'headers'>, { min }: KnownWires): number {
  const wire = Number(request.headers[WIRE_HEADER])
  if (!Number.isInteger(wire) || wire < 0 || wire > NEWEST_THINKABLE)
    throw new RequestRefused(400, 'bad-request', `The header ${WIRE_HEADER} says which wire the hall speaks`)
  if (wire < min) throw new RequestRefused(426, 'wire-too-old', `This hub takes wires from ${min} on: update the hall`)
  return wire
}
