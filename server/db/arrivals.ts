import { count, eq, sql } from './drizzle.ts'
import type { Db } from './open.ts'
import { tickets } from './schema.ts'

/** Tickets of one service day by service and by parts of it. @param startsAt when the day began, epoch ms @param partMs length of a part */
export function arrivalsOn(
  db: Db,
  serviceDay: string,
  startsAt: number,
  partMs: number
): Array<{ serviceId: string; part: number; count: number }> {
  // Numbers are bound as real ones: what is divided must be made whole again.
  const part = sql<number>`cast((${tickets.issuedAt} - ${startsAt}) / ${partMs} as integer)`
  return db
    .select({ serviceId: tickets.serviceId, part, count: count() })
    .from(tickets)
    .where(eq(tickets.serviceDay, serviceDay))
    .groupBy(tickets.serviceId, part)
    .all()
}
