import type { Centre } from '../protocol/centre.ts'
import type { SettingsAdvice } from '../protocol/settings.ts'

/** What usual days would have been for those who come without an appointment, of a service that can be booked. */
export interface WalkInStrain {
  serviceId: string
  walkIns: number
  /** The 90th percentile of their waits while nobody had booked, ms. */
  aloneMs: number
  /** The same while all that can be booked is. */
  besideMs: number
}

/** Fewer in all of the days say nothing. */
const LEAST_WALK_INS = 10
/** So much longer is much. */
const TIMES = 1.5
const LONGER_MS = 10 * 60_000

/** Services of which the places kept for walk-ins are too few: those would wait much longer, and past their target. */
export function walkInWarnings(
  strains: readonly WalkInStrain[],
  days: number,
  after: Centre,
  before: Centre
): SettingsAdvice[] {
  return after.appointments.services.flatMap((bookable, i): SettingsAdvice[] => {
    const { serviceId, walkInPercent } = bookable
    const service = after.services.find((each) => each.serviceId === serviceId)
    const strain = strains.find((each) => each.serviceId === serviceId)
    if (!service || !strain || !isMuchLonger(strain, service.targetMs)) return []
    const wasSo = before.appointments.open && before.appointments.services.find((each) => each.serviceId === serviceId)
    return [
      {
        at: `/appointments/services/${i}/walkInPercent`,
        code: 'usual-days-walk-ins',
        rule: 'C8',
        names: [service.name],
        values: {
          percent: walkInPercent,
          waitMin: Math.round(strain.besideMs / 60_000),
          beforeMin: Math.round(strain.aloneMs / 60_000),
          days
        },
        isNew: JSON.stringify(wasSo) !== JSON.stringify(bookable)
      }
    ]
  })
}

const isMuchLonger = ({ walkIns, aloneMs, besideMs }: WalkInStrain, targetMs: number): boolean =>
  walkIns >= LEAST_WALK_INS && besideMs > targetMs && besideMs >= aloneMs * TIMES && besideMs - aloneMs >= LONGER_MS
