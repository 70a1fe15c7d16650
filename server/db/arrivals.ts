import { count, eq, sql } from 'drizzle-orm'
import type { Db } from './open.ts'
import { tickets } from './schema.ts'

/** Tickets of one service day by service and by parts of it. @param startsAt when the day began, epoch ms @param partMs length of a part */
export function arrivalsOn (db: Db, serviceDay: string, startsAt: number, partMs: number): Array<{ serviceId: string, part: number, count: number }> {
  const part = sql<number>`(${tickets.issuedAt} - ${startsAt}) / ${partMs}`
  return db.select({ serviceId: tickets.serviceId, part, count: count() }).from(tickets)
    .where(eq(tickets.serviceDay, serviceDay)).groupBy(tickets.serviceId, part).all()
}
