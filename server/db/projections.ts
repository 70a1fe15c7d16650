import type { SQLiteUpdateSetSource } from 'drizzle-orm/sqlite-core'
import { and, eq, isNull, sql } from './drizzle.ts'
import { compile } from './compiled.ts'
import type { Db } from './open.ts'
import type { Logged } from './event-log.ts'
import { openAppointmentRows } from './appointment-rows.ts'
import { openPromiseRows } from './promise-rows.ts'
import { tickets, visits } from './schema.ts'

const p = sql.placeholder

/** What happens to the row of a ticket. */
function ticketStatements(db: Db) {
  const update = (values: SQLiteUpdateSetSource<typeof tickets>) =>
    compile(
      db,
      db
        .update(tickets)
        .set(values)
        .where(eq(tickets.ticketId, p('ticketId')))
    )
  const status = sql`${p('status')}`
  const serviceId = sql`${p('serviceId')}`
  return {
    issue: compile(
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
    ),
    call: update({ status: 'called', deskId: sql`${p('deskId')}`, endedAt: null }),
    serve: update({ status: 'serving' }),
    wait: update({ status: 'waiting', deskId: null }),
    waitFor: update({ status: 'waiting', deskId: null, serviceId }),
    steer: update({ serviceId, classId: sql`${p('classId')}` }),
    reassign: update({ serviceId }),
    leaveDesk: update({ status, deskId: null }),
    end: update({ status, deskId: null, endedAt: sql`${p('at')}`, cancelReason: sql`${p('reason')}` }),
    rate: update({ stars: sql`${p('stars')}`, ratingReasons: sql`${p('reasons')}` })
  }
}

/** What happens to the row of a ticket's present visit at a desk. */
function visitStatements(db: Db) {
  const ofPresent = and(eq(visits.ticketId, p('ticketId')), isNull(visits.ended))
  return {
    call: compile(
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
    ),
    start: compile(
      db,
      db
        .update(visits)
        .set({ startedAt: sql`${p('at')}` })
        .where(ofPresent)
    ),
    end: compile(
      db,
      db
        .update(visits)
        .set({ endedAt: sql`${p('at')}`, ended: sql`${p('ended')}`, outcome: sql`${p('outcome')}` })
        .where(ofPresent)
    )
  }
}

/** Keeps the rows that reports read, in the transaction of their event. */
export function openProjections(db: Db) {
  const ticket = ticketStatements(db)
  const visit = visitStatements(db)
  const others = [openPromiseRows(db), openAppointmentRows(db)]

  return function project(entry: Logged): void {
    projectTicket(entry)
    // After the ticket's own row, which they point to.
    for (const keep of others) keep(entry)
  }

  function projectTicket({ seq, serviceDay, actor, event }: Logged): void {
    const { at } = event
    switch (event.type) {
      case 'ticket-issued':
        ticket.issue.run({ ...event, serviceDay })
        return
      case 'ticket-called':
        ticket.call.run(event)
        visit.call.run({
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
        ticket.serve.run(event)
        visit.start.run(event)
        return
      case 'ticket-finished':
        visit.end.run({ at, ticketId: event.ticketId, ended: 'finished', outcome: event.outcome })
        if (event.nextServiceId === null)
          ticket.end.run({ at, ticketId: event.ticketId, status: 'finished', reason: null })
        else ticket.waitFor.run({ ticketId: event.ticketId, serviceId: event.nextServiceId })
        return
      case 'ticket-missed':
        visit.end.run({ at, ticketId: event.ticketId, ended: 'no-show', outcome: null })
        ticket.leaveDesk.run({ ticketId: event.ticketId, status: 'no-show' })
        return
      case 'ticket-parked':
        visit.end.run({ at, ticketId: event.ticketId, ended: 'parked', outcome: null })
        ticket.leaveDesk.run({ ticketId: event.ticketId, status: 'parked' })
        return
      case 'ticket-transferred':
        visit.end.run({ at, ticketId: event.ticketId, ended: 'transferred', outcome: null })
        ticket.waitFor.run(event)
        return
      case 'ticket-steered':
        ticket.steer.run(event)
        return
      case 'ticket-moved':
        ticket.reassign.run(event)
        return
      case 'ticket-returned':
      case 'ticket-resumed':
        ticket.wait.run(event)
        return
      case 'ticket-cancelled':
        visit.end.run({ at, ticketId: event.ticketId, ended: 'cancelled', outcome: null })
        ticket.end.run({ at, ticketId: event.ticketId, status: 'cancelled', reason: event.reason })
        return
      case 'ticket-rated':
        ticket.rate.run({
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
