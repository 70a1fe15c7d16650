import { mayPass, request } from '../../../server/client/api.ts'
import type { IssuedTicket, IssueTicketBody } from '../../../server/protocol/tickets.ts'
import type { Order } from './steps.ts'

const PAUSES_MS = [600, 1_200, 2_400]
/** After so long in vain the visitor is told, and may try again with the same key. */
const PATIENCE_MS = 120_000

export type Issued = { ok: true; ticket: IssuedTicket } | { ok: false; code: string }

/**
 * Sends one order until it is answered. An attempt without an answer may have made the ticket:
 * the same key brings that ticket back instead of a second one.
 */
export async function issueTicket(order: Order, onSlow: () => void): Promise<Issued> {
  const body: IssueTicketBody = {
    serviceId: order.service.serviceId,
    priorityClassId: order.priorityClassId,
    language: order.language,
    ...(order.further.length > 0 && { furtherServiceIds: order.further.map(({ serviceId }) => serviceId) }),
    ...(order.persons !== null && order.persons > 1 && { persons: order.persons })
  }
  const startedAt = performance.now()
  for (let attempt = 0; ; attempt++) {
    const answer = await request<IssuedTicket>('POST', '/tickets', body, { key: order.key })
    if (answer.ok) return { ok: true, ticket: answer.body }
    if (!mayPass(answer.problem) || performance.now() - startedAt > PATIENCE_MS)
      return { ok: false, code: answer.problem.code }
    onSlow()
    await new Promise((resolve) => setTimeout(resolve, PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)]))
  }
}
