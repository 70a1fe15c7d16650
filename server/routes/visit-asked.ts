import type { FastifyInstance } from 'fastify'
import type { Centre } from '../protocol/centre.ts'
import type { IssueTicketBody } from '../protocol/tickets.ts'
import { directoryOf } from '../views/picture.ts'
import { orderOfVisit } from '../views/visit.ts'

type Asked = Pick<IssueTicketBody, 'serviceId' | 'priorityClassId' | 'furtherServiceIds' | 'keepOrder' | 'dueAt'>

/**
 * The services of a visit after the one that it was taken for, with those that the settings let follow; and `order`, all of
 * them in the order in which they are visited, as the hall is when it is asked (RULES.md, V2).
 */
export function visitAsked(
  { hall, picture }: FastifyInstance,
  asked: Asked
): { further: string[]; order: () => string[] } {
  const { serviceId, priorityClassId = null, furtherServiceIds, keepOrder, dueAt } = asked
  const steps = stepsAfter(serviceId, hall.centre)
  const fixed = (further: string[]) => ({ further, order: () => [serviceId, ...further] })
  // The slot of an appointment is for its first service.
  if (keepOrder || dueAt != null) return fixed(furtherServiceIds ?? steps)
  if (furtherServiceIds === undefined) return fixed(steps)
  if (furtherServiceIds.length === 0) return fixed([])
  const named = [serviceId, ...furtherServiceIds]
  const all = new Set(named.flatMap((each) => [each, ...stepsAfter(each, hall.centre)]))
  const further = [...named.slice(1), ...[...all].filter((each) => !named.includes(each))]
  return { further, order: () => orderOfVisit(picture(), [serviceId, ...further], priorityClassId) }
}

/** Where a visit goes on by itself, as the settings have it. */
function stepsAfter(serviceId: string, centre: Centre): string[] {
  const next = directoryOf(centre).next(serviceId)
  return next === null ? [] : [next, ...stepsAfter(next, centre)]
}
