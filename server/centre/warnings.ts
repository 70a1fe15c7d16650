import type { Text } from '../protocol/basics.ts'
import type { Centre, Service } from '../protocol/centre.ts'
import type { SettingsAdvice } from '../protocol/settings.ts'
import { LONGEST_RUN_MS, waitBehindOthers } from './run-ahead.ts'

type Advice = Omit<SettingsAdvice, 'isNew'>

/**
 * What may be, and is probably not meant: each with the rule behind it (RULES.md) and what follows for visitors.
 * @param before the settings as they are: what they have too is not new
 */
export function warningsFor(after: Centre, before: Centre | null): SettingsAdvice[] {
  const known = new Set(before && allOf(before).map(keyOf))
  return allOf(after).map((advice) => ({ ...advice, isNew: before !== null && !known.has(keyOf(advice)) }))
}

/** What a hall has only until it is set up: no news before anybody was there. */
const UNFINISHED: ReadonlySet<string> = new Set(['no-desk', 'desk-without-services', 'never-open'])
/** Advice for a hall that has not opened yet: what is not finished is not asked about at each saving. */
export const beforeOpening = (advice: SettingsAdvice[]): SettingsAdvice[] =>
  advice.map((each) => (UNFINISHED.has(each.code) ? { ...each, isNew: false } : each))

/** What it is about; a prefix that is shared already is no news when others come to share it. */
const keyOf = ({ code, names, values }: Advice): string => JSON.stringify([code, values.prefix ?? names])
const allOf = (centre: Centre): Advice[] => [
  ...sharedPrefixes(centre),
  ...zonesLikeTickets(centre),
  ...unserved(centre),
  ...behindOthers(centre),
  ...neverOpen(centre),
  ...idleDesks(centre),
  ...unreachable(centre),
  ...overbooked(centre)
]

const advice = (
  at: string,
  code: string,
  rule: string | null,
  names: Text[],
  values: Advice['values'] = {}
): Advice => ({ at, code, rule, names, values })

/**
 * L1: services with one prefix share the numbers, so that K002 may be for another service than K001. One letter for a group is
 * what halls mean by letters; for services of several groups it is probably a slip.
 */
function sharedPrefixes({ services }: Centre): Advice[] {
  return [...new Set(services.map(({ prefix }) => prefix))].flatMap((prefix) => {
    const sharing = services.filter((service) => service.prefix === prefix)
    if (new Set(sharing.map(({ groupId }) => groupId)).size < 2) return []
    return [
      advice(
        `/services/${services.indexOf(sharing[0] as Service)}/prefix`,
        'shared-prefix',
        'L1',
        sharing.map(({ name }) => name),
        { prefix, count: sharing.length }
      )
    ]
  })
}

/** L1: a zone with the letter of a ticket sends K002 to "zone C" and C002 to "zone B". */
function zonesLikeTickets({ zones, services }: Centre): Advice[] {
  const prefixes = new Set(services.map(({ prefix }) => prefix))
  return zones.flatMap(({ letter, name }, i) =>
    prefixes.has(letter) ? [advice(`/zones/${i}/letter`, 'zone-like-ticket', 'L1', [name], { prefix: letter })] : []
  )
}

/** H2: whoever waits there is called by nobody. */
function unserved({ services, desks }: Centre): Advice[] {
  const served = new Set(desks.flatMap(({ tiers }) => tiers.flat()))
  return services.flatMap(({ serviceId, name }, i) =>
    served.has(serviceId) ? [] : [advice(`/services/${i}`, 'no-desk', 'H2', [name])]
  )
}

/** C6: a service that no desk has in its first tier waits until those have nobody left, or until it is overdue. */
function behindOthers(centre: Centre): Advice[] {
  const first = new Set(centre.desks.flatMap(({ tiers }) => tiers[0] ?? []))
  const later = new Set(centre.desks.flatMap(({ tiers }) => tiers.slice(1).flat()))
  return centre.services.flatMap((service, i) => {
    if (first.has(service.serviceId) || !later.has(service.serviceId)) return []
    const waitMs = waitBehindOthers(centre, service.serviceId)
    const deskNumbers = centre.desks
      .filter(({ tiers }) => tiers.flat().includes(service.serviceId))
      .map(({ deskNumber }) => deskNumber)
    const values = {
      desks: deskNumbers.join(', '),
      targetMin: minutes(service.targetMs),
      hours: LONGEST_RUN_MS / 3_600_000
    }
    return [
      waitMs === null
        ? advice(`/services/${i}`, 'starved', 'C6', [service.name], values)
        : advice(`/services/${i}`, 'behind-others', 'C6', [service.name], { ...values, waitMin: minutes(waitMs) })
    ]
  })
}

const minutes = (ms: number): number => Math.round(ms / 60_000)

function neverOpen(centre: Centre): Advice[] {
  return centre.services.flatMap(({ hours, name }, i) => {
    const week = hours ?? centre.hours
    return week === null || week.some((day) => day.length > 0)
      ? []
      : [advice(`/services/${i}/hours`, 'never-open', 'L2', [name])]
  })
}

function idleDesks({ desks }: Centre): Advice[] {
  return desks.flatMap(({ tiers, deskNumber }, i) =>
    tiers.flat().length > 0
      ? []
      : [advice(`/desks/${i}/tiers`, 'desk-without-services', null, [], { desk: deskNumber })]
  )
}

/** A1: slots for more visitors than the desks can take if they serve nobody else, or with nothing left for who has not booked. */
function overbooked(centre: Centre): Advice[] {
  if (!centre.appointments.open) return []
  return centre.appointments.services.flatMap(({ serviceId, slotMs, perSlot, walkInPercent }, i) => {
    const service = centre.services.find((each) => each.serviceId === serviceId)
    if (!service) return []
    const desks = desksFor(centre, serviceId)
    const possible = Math.floor((desks * slotMs) / service.expectedServiceMs)
    const at = `/appointments/services/${i}`
    const values = { count: perSlot, slotMin: minutes(slotMs), possible }
    return [
      // Without a desk there is other advice.
      ...(desks > 0 && perSlot > possible
        ? [advice(`${at}/perSlot`, 'appointments-too-many', 'A1', [service.name], values)]
        : []),
      ...(walkInPercent === 0 ? [advice(`${at}/walkInPercent`, 'appointments-no-walk-ins', 'A1', [service.name])] : [])
    ]
  })
}

/** How many desks serve a service, in whatever tier. */
const desksFor = ({ desks }: Centre, serviceId: string): number =>
  desks.filter(({ tiers }) => tiers.flat().includes(serviceId)).length

/** C1, C5: a class whose waiting does not count is overtaken by everybody, for ever if there is no hard maximum. */
function unreachable({ priorityClasses, callingRules }: Centre): Advice[] {
  return priorityClasses.flatMap(({ rate, first, name }, i) =>
    rate > 0 || first || callingRules.hardMaxWaitMs > 0
      ? []
      : [advice(`/priorityClasses/${i}/rate`, 'class-overtaken', 'C1', [name])]
  )
}
