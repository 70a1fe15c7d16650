import type { Centre, Service } from '../../protocol/centre.ts'
import type { CommonService } from '../../protocol/network/catalogue.ts'
import type { CommonField, CommonSettings, Overridden } from '../../protocol/network/common.ts'
import { type Item, type Items, itemsOf, joinItems, same, type Three } from '../three-way.ts'
import { LISTS, SERVICE_FIELDS } from './fields.ts'

/** Which common service each of a hall's own is. */
export type ServiceMap = ReadonlyArray<{ serviceId: string; commonId: string }>

export interface Merging {
  own: Centre
  /** The common settings that are in force; null: the first come now. */
  base: CommonSettings | null
  common: CommonSettings
  map: ServiceMap
  /** Fields that the hall gives back to what is common. */
  back: readonly Overridden[]
}

export interface Merged {
  centre: Centre
  /** What is otherwise here than the default says. */
  overridden: Overridden[]
}

/**
 * Joins what is common with what is the hall's own, field by field: a fixed field is as the common settings have it; a
 * default is taken over where the hall still has what stood in the common settings before, or has given its own back.
 */
export function mergeCommon({ own, base, common, map, back }: Merging): Merged {
  const overridden: Overridden[] = []
  const fixed = new Set<string>(common.fixed)
  const given = new Set(back.map(({ field, id }) => `${field} ${id}`))
  const rule: Rule = (field, id, mine, before, now) => {
    if (same(mine, now) || fixed.has(field) || given.has(`${field} ${id}`)) return now
    if (field === 'services.look' && isNoOther(mine as Item, now as Item)) return mine
    if (before !== undefined && same(mine, before)) return now
    overridden.push({ field, id })
    return mine
  }
  const centre = { ...own, services: servicesIn({ own, base, common, map }, rule) } as Centre
  for (const { list, id, fields } of LISTS) {
    const isFixed = Object.keys(fields).some((field) => fixed.has(field))
    const lists = { mine: itemsOf(own[list], id), before: itemsOf(base?.[list], id), now: itemsOf(common[list], id) }
    Object.assign(centre, { [list]: listOf(lists, fields, isFixed, given, rule) })
  }
  centre.screenTexts = screenTextsIn(own, base, common, rule)
  return { centre, overridden }
}

type Rule = (field: CommonField, id: string, mine: unknown, before: unknown, now: unknown) => unknown
type Fields = Partial<Record<CommonField, readonly string[]>>

/** What of its look a service does not say, it has of its group, which is the hall's. */
const isNoOther = (mine: Item, now: Item): boolean =>
  Object.entries(mine).every(([name, each]) => each === null || each === now[name])

const entriesOf = (fields: Fields) => Object.entries(fields) as Array<[CommonField, readonly string[]]>

/** Several names that are fixed, or a default, as one. */
function withFields(fields: Fields, id: string, mine: Item, before: Item | undefined, now: Item, rule: Rule): Item {
  const merged = { ...mine }
  for (const [field, names] of entriesOf(fields)) {
    const part = (item: Item) => Object.fromEntries(names.map((name) => [name, item[name] ?? null]))
    const chosen = rule(field, id, part(mine), before && part(before), part(now)) as Item
    for (const name of names) if (!same(merged[name], chosen[name])) merged[name] = chosen[name]
  }
  return merged
}

function servicesIn({ own, base, common, map }: Omit<Merging, 'back'>, rule: Rule): Service[] {
  const commonIds = new Map(map.map(({ serviceId, commonId }) => [serviceId, commonId]))
  const now = new Map(common.services.map((each) => [each.commonId, asItem(each)]))
  const before = new Map(base?.services.map((each) => [each.commonId, asItem(each)]))
  return own.services.map((service) => {
    const commonId = commonIds.get(service.serviceId) ?? ''
    const taken = now.get(commonId)
    if (!taken) return service
    return withFields(
      SERVICE_FIELDS,
      service.serviceId,
      service,
      before.get(commonId),
      taken,
      rule
    ) as unknown as Service
  })
}

/** What a hall's service has of a common one. */
const asItem = ({ name, papers, targetMs, icon, colour }: CommonService): Item => ({
  name,
  documents:
    papers.length === 0
      ? null
      : {
          ky: papers.map(({ ky }) => ky).join('; '),
          ru: papers.map(({ ru }) => ru).join('; '),
          en: papers.map(({ en }) => en).join('; ')
        },
  targetMs,
  icon: icon ?? null,
  colour: colour ?? null
})

/** What is taken out of what is common goes here too, unless the hall has made it its own; what the hall has taken out stays out. */
function listOf(lists: Three<Items>, fields: Fields, isFixed: boolean, given: ReadonlySet<string>, rule: Rule): Item[] {
  const anyField = entriesOf(fields)[0]?.[0] as CommonField
  return joinItems(lists, {
    both: (id, mine, before, now) => withFields(fields, id, mine, before, now, rule),
    staysWithout: (_id, mine, before) => !isFixed && !same(mine, before),
    comesAgain: (id, _before, now) => {
      const isTakenOut = !isFixed && !given.has(`${anyField} ${id}`)
      if (isTakenOut) rule(anyField, id, null, undefined, now)
      return !isTakenOut
    }
  })
}

function screenTextsIn(own: Centre, base: CommonSettings | null, common: CommonSettings, rule: Rule) {
  const merged: Centre['screenTexts'] = { ...own.screenTexts }
  for (const key of ['greeting', 'help', 'advice'] as const) {
    const now = common.screenTexts[key]
    // Where head office says nothing, the hall does, unless it only says what head office said before.
    const before = base?.screenTexts[key]
    if (now === undefined && before === undefined) continue
    if (now === undefined && !same(merged[key], before)) continue
    const chosen = rule('screenTexts', key, merged[key] ?? null, before, now ?? null) as Centre['screenTexts']['help']
    if (!same(merged[key], chosen)) merged[key] = chosen ?? null
  }
  return merged
}
