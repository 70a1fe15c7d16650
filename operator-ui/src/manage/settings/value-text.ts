import type { Centre } from '../../../../server/protocol/centre.ts'
import { LANG_NAMES } from '../../../../server/client/texts.ts'
import type { Lang } from '../../../../server/protocol/basics.ts'
import { lang } from '../../texts.ts'
import { roleName } from '../people/roles.ts'
import { name, t, tOr } from '../texts/changed.ts'
import { dayHoursText, isDayHours } from './hours-changes.ts'

const LONGEST = 120
const MINUTE = 60_000

/** How people call what settings name by an id. */
export function nameResolver(centre: Centre | null): (id: string) => string {
  const names = new Map<string, string>([
    ...(centre?.services ?? []).map((service) => [service.serviceId, name(service.name)] as const),
    ...(centre?.groups ?? []).map((group) => [group.groupId, name(group.name)] as const),
    ...(centre?.zones ?? []).map((zone) => [zone.zoneId, zone.letter] as const),
    ...(centre?.desks ?? []).map((desk) => [desk.deskId, String(desk.deskNumber)] as const),
    ...(centre?.priorityClasses ?? []).map((each) => [each.priorityClassId, name(each.name)] as const),
    ...(centre?.outcomes ?? []).map((each) => [each.id, name(each.name)] as const)
  ])
  return (id) => names.get(id) ?? id
}

/** A value of the settings as a person can read it, briefly. */
export function valueText(
  value: unknown,
  { section, field }: { section: string; field: string },
  called: (id: string) => string
): string {
  if (value === null || value === undefined || value === '') return t('changes.nothing')
  if (isDayHours(value, field)) return dayHoursText(value)
  if (typeof value === 'boolean') return wordOf(value)
  if (/(^|\.)logo$/.test(field)) return t('changes.picture')
  if (typeof value === 'number') return field.endsWith('Ms') ? durationText(value) : String(value)
  if (section === 'deskWord') return tOr(`centre.${value}`, 'field.other', { field: String(value) })
  if (field === 'icon' || field === 'colour') return tOr(`${field}.${value}`, 'field.other', { field: String(value) })
  if (section === 'desks' && field === 'tiers')
    return (
      (value as string[][])
        .map((tier) => tier.map(called).join(', '))
        .filter(Boolean)
        .join(' · ') || t('changes.nothing')
    )
  if (field.endsWith('languages') || section === 'languages') return listOf(value, (each) => LANG_NAMES[each as Lang])
  if (field === 'secondFactorFor') return listOf(value, (each) => roleName(each, []))
  if (field === 'sources') return listOf(value, (each) => tOr(`source.${each}`, 'field.other', { field: each }))
  return short(inner(value, called))
}

const listOf = (value: unknown, word: (each: string) => string): string =>
  Array.isArray(value) ? value.map((each) => word(String(each))).join(', ') || '–' : String(value)

const wordOf = (value: boolean): string => t(value ? 'changes.yes' : 'changes.no')

const durationText = (ms: number): string =>
  ms % MINUTE === 0 ? `${ms / MINUTE} ${t('wait.minutes-short')}` : t('measure.seconds', { n: ms / 1_000 })

function inner(value: unknown, called: (id: string) => string): string {
  if (Array.isArray(value))
    return value.length === 0
      ? '–'
      : value.map((each) => (Array.isArray(each) ? `[${inner(each, called)}]` : inner(each, called))).join(', ')
  if (value === null || value === undefined) return '–'
  if (typeof value === 'boolean') return wordOf(value)
  if (typeof value !== 'object') return called(String(value))
  const text = (value as Record<string, unknown>)[lang.value]
  return typeof text === 'string'
    ? text
    : Object.values(value)
        .map((each) => inner(each, called))
        .join(', ')
}
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
