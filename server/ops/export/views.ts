/** A question that is asked often, as a table: what a tool for reports opens first. */
export interface View {
  name: string
  about: string
  sql: string
}

/** With the names of services, classes and desks beside the rows. */
const named = (
  table: 'visits' | 'tickets' | 'promises' | 'appointments',
  has: { desk?: true; classes?: true }
): string =>
  `SELECT t.*, s.name_ky AS service_ky, s.name_ru AS service_ru, s.name_en AS service_en${
    has.classes ? ', c.name_ky AS class_ky, c.name_ru AS class_ru, c.name_en AS class_en' : ''
  }${has.desk ? ', d.desk_number, d.zone_id' : ''}
FROM ${table} AS t LEFT JOIN services AS s ON s.service_id = t.service_id${
    has.classes ? ' LEFT JOIN classes AS c ON c.class_id = t.class_id' : ''
  }${has.desk ? ' LEFT JOIN desks AS d ON d.desk_id = t.desk_id' : ''}`

/** The views of every SQLite file. */
export const VIEWS: readonly View[] = [
  {
    name: 'visits_with_names',
    about: 'The table `visits` with the names of services and classes, and the numbers of desks.',
    sql: named('visits', { desk: true, classes: true })
  },
  {
    name: 'tickets_with_names',
    about: 'The table `tickets` with the names of services and classes.',
    sql: named('tickets', { classes: true })
  },
  {
    name: 'promises_with_names',
    about: 'The table `promises` with the names of services.',
    sql: named('promises', {})
  },
  {
    name: 'appointments_with_names',
    about: 'The table `appointments` with the names of services.',
    sql: named('appointments', {})
  },
  {
    name: 'desk_time_by_day',
    about: 'How each desk spent its open time, by day.',
    sql: `SELECT h.service_day, h.desk_id, d.desk_number, d.zone_id, sum(h.busy_s) AS busy_s, sum(h.idle_s) AS idle_s,
  sum(h.paused_s) AS paused_s
FROM desk_hours AS h LEFT JOIN desks AS d ON d.desk_id = h.desk_id GROUP BY h.service_day, h.desk_id`
  },
  {
    name: 'arrivals_by_hour',
    about: 'How many tickets were taken, by day, hour and service.',
    sql: 'SELECT service_day, hour, service_id, count(*) AS tickets FROM tickets GROUP BY service_day, hour, service_id'
  },
  {
    name: 'promises_kept',
    about: 'How often what was told with a ticket was kept, by day and service. What came later is not in it.',
    sql: `SELECT service_day, service_id, sum(outcome IN ('kept', 'sooner', 'later')) AS told, sum(outcome = 'kept') AS kept,
  sum(outcome = 'sooner') AS sooner, sum(outcome = 'later') AS later
FROM promises WHERE kind <> 'update' GROUP BY service_day, service_id`
  }
]
