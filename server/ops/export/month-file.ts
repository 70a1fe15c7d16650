import { readFileSync } from 'node:fs'
import path from 'node:path'
import { withDefaults } from '../../centre/defaults.ts'
import type { Db } from '../../db/open.ts'
import { monthOf } from '../../figures/periods.ts'
import { closedDaysAfter, newestDay } from '../../reports/day-facts.ts'
import { openDays } from '../../reports/days.ts'
import { type Names, openNames } from '../../reports/names.ts'
import type { Text } from '../../protocol/basics.ts'
import { factRows } from './fact-rows.ts'
import { MonthFigures } from './figure-rows.ts'
import { appointmentRows, complaintRows, hoursOf, promiseRows } from './file-rows.ts'
import { pseudonymsOf } from './staff.ts'
import { FORMAT, OTHER, type TableRow } from './tables.ts'
import { TablesFile } from './tables-file.ts'

const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../package.json'), 'utf8')) as {
  version: string
}

/** A month of which the log has closed days. */
export interface ClosedMonth {
  month: string
  /** In order. */
  days: string[]
  /** The log has come to a later month. */
  isWhole: boolean
}

/** The months of which a file has closed days, oldest first. */
export function closedMonths(db: Db): ClosedMonth[] {
  const byMonth = new Map<string, string[]>()
  for (const day of closedDaysAfter(db, '')) {
    const days = byMonth.get(monthOf(day)) ?? []
    days.push(day)
    byMonth.set(monthOf(day), days)
  }
  const newest = monthOf(newestDay(db)?.serviceDay ?? '')
  return [...byMonth].map(([month, days]) => ({ month, days, isWhole: newest > month }))
}

const OTHERS: Text = { ky: 'Башкалар', ru: 'Прочее', en: 'Other' }
/** Every day is counted, however long it takes: here nobody waits for the answer. */
const AS_LONG_AS_IT_TAKES = Number.POSITIVE_INFINITY

/** Makes the SQLite file of a month, of its closed days alone. @param file is not there yet @param withStaff by pseudonyms */
export function makeMonthFile(db: Db, { month, days, isWhole }: ClosedMonth, file: string, withStaff: boolean): void {
  const names = openNames(db)
  const centre = withDefaults(names.centre())
  const [from, to] = [days[0] as string, days.at(-1) as string]
  const hourAt = hoursOf(centre.timeZone)
  const pseudonymOf = withStaff ? pseudonymsOf(db, days) : () => ''
  const figures = new MonthFigures(month)
  const seen = new Seen()
  const output = new TablesFile(file)
  const add: TablesFile['add'] = (name, rows) => {
    seen.see(rows)
    output.add(name, rows)
  }
  try {
    for (const day of openDays(db, AS_LONG_AS_IT_TAKES).between(from, to, 0).days) {
      figures.add(day)
      const { visits, tickets, deskHours } = factRows(day, pseudonymOf)
      add('visits', visits)
      add('tickets', tickets)
      add('desk_hours', deskHours)
      add('promises', promiseRows(db, day.serviceDay, hourAt))
    }
    add('figures', figures.figures())
    add('ratings', figures.ratings())
    add('appointments', appointmentRows(db, { from, to }, centre))
    add('complaints', complaintRows(db, names, { from, to }, centre))
    output.add('months', [
      {
        month,
        format: FORMAT,
        from_day: from,
        to_day: to,
        days: days.length,
        is_whole: Number(isWhole),
        has_staff: Number(withStaff),
        time_zone: centre.timeZone,
        program: version,
        ...namesOf(centre.name)
      }
    ])
    addNames(output, names, seen)
    output.finish()
  } catch (error) {
    output.close()
    throw error
  }
}

const namesOf = ({ ky, ru, en }: Text): TableRow => ({ name_ky: ky, name_ru: ru, name_en: en })

/** The ids that rows name. */
class Seen {
  readonly services = new Set<string>()
  readonly classes = new Set<string>()
  readonly desks = new Set<string>()

  see(rows: readonly TableRow[]): void {
    for (const { service_id, uncalled_service_id, class_id, desk_id } of rows) {
      for (const id of [service_id, uncalled_service_id]) if (id) this.services.add(String(id))
      if (class_id) this.classes.add(String(class_id))
      if (desk_id) this.desks.add(String(desk_id))
    }
  }
}

function addNames(output: TablesFile, names: Names, seen: Seen): void {
  const { services, desks } = names.centre()
  output.add(
    'services',
    [...seen.services].map((id) => {
      const targetMs = services.find(({ serviceId }) => serviceId === id)?.targetMs
      return {
        service_id: id,
        ...namesOf(id === OTHER ? OTHERS : names.service(id)),
        target_s: targetMs === undefined ? null : targetMs / 1_000
      }
    })
  )
  output.add(
    'classes',
    [...seen.classes].map((id) => ({ class_id: id, ...namesOf(id === OTHER ? OTHERS : names.priorityClass(id)) }))
  )
  output.add(
    'desks',
    [...seen.desks].map((id) => ({
      desk_id: id,
      desk_number: names.deskNumber(id),
      zone_id: desks.find(({ deskId }) => deskId === id)?.zoneId ?? null,
      ...namesOf(names.desk(id))
    }))
  )
}
