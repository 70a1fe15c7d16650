import { and, eq, isNull, sql } from './drizzle.ts'
import { compile } from './compiled.ts'
import type { Db } from './open.ts'
import type { Logged } from './event-log.ts'
import { tickets, visits } from './schema.ts'

/** Keeps the rows that reports read, in the transaction of their event. */
export function openProjections(db: Db) {
  const p = sql.placeholder
  const issue = compile(
    db,
    db.insert(tickets).values({
      ticketId: p('ticketId'),
      serviceDay: p('serviceDay'),
      ticketNumber: p('ticketNumber'),
      serviceId: p('serviceId'),
      classId: p('classId'),
      language: p('language'),
      status: 'waiting',
      issuedAt: p('at')
    })
  )
  const arrive = compile(
    db,
    db
      .update(tickets)
      .set({ status: 'called', deskId: sql`${p('deskId')}`, endedAt: null })
      .where(eq(tickets.ticketId, p('ticketId')))
  )
  const serve = compile(
    db,
    db
      .update(tickets)
      .set({ status: 'serving' })
      .where(eq(tickets.ticketId, p('ticketId')))
  )
  const wait = compile(
    db,
    db
      .update(tickets)
      .set({ status: 'waiting', deskId: null })
      .where(eq(tickets.ticketId, p('ticketId')))
  )
  const move = compile(
    db,
    db
      .update(tickets)
      .set({ status: 'waiting', deskId: null, serviceId: sql`${p('serviceId')}` })
      .where(eq(tickets.ticketId, p('ticketId')))
  )
  const steer = compile(
    db,
    db
      .update(tickets)
      .set({ serviceId: sql`${p('serviceId')}`, classId: sql`${p('classId')}` })
      .where(eq(tickets.ticketId, p('ticketId')))
  )
  const relabel = compile(
    db,
    db
      .update(tickets)
      .set({ serviceId: sql`${p('serviceId')}` })
      .where(eq(tickets.ticketId, p('ticketId')))
  )
  const stepAside = compile(
    db,
    db
      .update(tickets)
      .set({ status: sql`${p('status')}`, deskId: null })
      .where(eq(tickets.ticketId, p('ticketId')))
  )
  const end = compile(
    db,
    db
      .update(tickets)
      .set({ status: sql`${p('status')}`, deskId: null, endedAt: sql`${p('at')}`, cancelReason: sql`${p('reason')}` })
      .where(eq(tickets.ticketId, p('ticketId')))
  )
  const rate = compile(
    db,
    db
      .update(tickets)
      .set({ stars: sql`${p('stars')}`, ratingReasons: sql`${p('reasons')}` })
      .where(eq(tickets.ticketId, p('ticketId')))
  )

  const callVisit = compile(
    db,
    db.insert(visits).select((qb) =>
      qb
        .select({
          calledSeq: sql`${p('seq')}`.as('called_seq'),
          ticketId: tickets.ticketId,
          serviceDay: tickets.serviceDay,
          serviceId: tickets.serviceId,
          deskId: sql`${p('deskId')}`.as('desk_id'),
          operator: sql`${p('actor')}`.as('operator'),
          rule: sql`${p('rule')}`.as('rule'),
          waitedMs: sql`${p('waitedMs')}`.as('waited_ms'),
          calledAt: sql`${p('at')}`.as('called_at'),
          startedAt: sql`null`.as('started_at'),
          endedAt: sql`null`.as('ended_at'),
          ended: sql`null`.as('ended'),
          outcome: sql`null`.as('outcome')
        })
        .from(tickets)
        .where(eq(tickets.ticketId, p('ticketId')))
    )
  )
  const startVisit = compile(
    db,
    db
      .update(visits)
      .set({ startedAt: sql`${p('at')}` })
      .where(and(eq(visits.ticketId, p('ticketId')), isNull(visits.ended)))
  )
  const endVisit = compile(
    db,
    db
      .update(visits)
      .set({ endedAt: sql`${p('at')}`, ended: sql`${p('ended')}`, outcome: sql`${p('outcome')}` })
      .where(and(eq(visits.ticketId, p('ticketId')), isNull(visits.ended)))
  )

  return function project({ seq, serviceDay, actor, event }: Logged): void {
    const { at } = event
    switch (event.type) {
      case 'ticket-issued':
        issue.run({ ...event, serviceDay })
        return
      case 'ticket-called':
        arrive.run(event)
        callVisit.run({
          seq,
          actor,
          at,
          ticketId: event.ticketId,
          deskId: event.deskId,
          rule: event.why.rule,
          waitedMs: event.why.waitedMs
        })
        return
      case 'serving-started':
        serve.run(event)
        startVisit.run(event)
        return
      case 'ticket-finished':
        endVisit.run({ at, ticketId: event.ticketId, ended: 'finished', outcome: event.outcome })
        if (event.nextServiceId === null) end.run({ at, ticketId: event.ticketId, status: 'finished', reason: null })
        else move.run({ ticketId: event.ticketId, serviceId: event.nextServiceId })
        return
      case 'ticket-missed':
        endVisit.run({ at, ticketId: event.ticketId, ended: 'no-show', outcome: null })
        stepAside.run({ ticketId: event.ticketId, status: 'no-show' })
        return
      case 'ticket-parked':
        endVisit.run({ at, ticketId: event.ticketId, ended: 'parked', outcome: null })
        stepAside.run({ ticketId: event.ticketId, status: 'parked' })
        return
      case 'ticket-transferred':
        endVisit.run({ at, ticketId: event.ticketId, ended: 'transferred', outcome: null })
        move.run(event)
        return
      case 'ticket-steered':
        steer.run(event)
        return
      case 'ticket-moved':
        relabel.run(event)
        return
      case 'ticket-returned':
      case 'ticket-resumed':
        wait.run(event)
        return
      case 'ticket-cancelled':
        endVisit.run({ at, ticketId: event.ticketId, ended: 'cancelled', outcome: null })
        end.run({ at, ticketId: event.ticketId, status: 'cancelled', reason: event.reason })
        return
      case 'ticket-rated':
        rate.run({
          ticketId: event.ticketId,
          stars: event.stars,
          reasons: event.reasons ? JSON.stringify(event.reasons) : null
        })
        return
      default:
      // The other events leave no row; the log is their only place.
    }
  }
}
