import type { Centre } from '../protocol/centre.ts'
import type { SettingsChange } from '../protocol/settings.ts'
import { type Item, type Items, itemsOf } from './three-way.ts'

/** By what the items of a list are known again, whatever their place. */
const IDS = [
  'zoneId',
  'groupId',
  'serviceId',
  'priorityClassId',
  'deskId',
  'printerId',
  'noticeId',
  'lineId',
  'date',
  'id'
] as const
/** Of lists whose items have several ids, the one that is theirs. */
const OWN: Record<string, (typeof IDS)[number]> = { services: 'serviceId', desks: 'deskId', groups: 'groupId' }

/** What differs between two settings, each difference with where it is and what stood there. */
export function changesBetween(before: Partial<Centre>, after: Partial<Centre>): SettingsChange[] {
  const sections = [...new Set([...Object.keys(before), ...Object.keys(after)])] as Array<keyof Centre>
  return sections.flatMap((section) => changesIn({ section, item: null, field: '' }, before[section], after[section]))
}

type Place = Pick<SettingsChange, 'section' | 'item' | 'field'>

/** As deep as there are objects, and lists of items that are known again. */
function changesIn(place: Place, before: unknown, after: unknown): SettingsChange[] {
  if (isSame(before, after)) return []
  const id = idIn(place.section, [before, after])
  if (id !== null) return changesOfItems(place, id, before as Item[], after as Item[])
  if (!isPlain(before) || !isPlain(after))
    return [{ ...place, what: 'changed', before: before ?? null, after: after ?? null }]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    changesIn({ ...place, field: place.field === '' ? key : `${place.field}.${key}` }, before[key], after[key])
  )
}

function changesOfItems(place: Place, id: string, before: Item[], after: Item[]): SettingsChange[] {
  const [old, now] = [itemsOf(before, id), itemsOf(after, id)]
  const whole = { before: null, after: null }
  const list = [...new Set([...old.keys(), ...now.keys()])].flatMap((key): SettingsChange[] => {
    const [from, to] = [old.get(key), now.get(key)]
    const here = { ...place, item: nameOf(to ?? from, key) }
    if (!from) return [{ ...here, what: 'added', ...whole }]
    if (!to) return [{ ...here, what: 'removed', ...whole }]
    return changesIn(here, from, to)
  })
  const kept = (map: Items, other: Items) => [...map.keys()].filter((key) => other.has(key)).join()
  if (kept(old, now) !== kept(now, old)) list.push({ ...place, what: 'order', ...whole })
  return list
}

export type Field = [field: string, before: unknown, after: unknown]

/** The fields of one item that differ, by their path. */
export const fieldsOf = (before: unknown, after: unknown, path: string): Field[] =>
  changesIn({ section: '', item: null, field: path }, before, after).map(({ field, before: was, after: is }) => [
    field,
    was,
    is
  ])

/** By what the items of these lists are known again; null: they are no such lists. */
export function idIn(section: string, lists: unknown[]): string | null {
  const items = lists.filter(Array.isArray).flat()
  if (!lists.every(Array.isArray) || items.length === 0) return null
  const id = OWN[section] ?? IDS.find((each) => isPlain(items[0]) && each in items[0])
  if (id === undefined || !items.every((item) => isPlain(item) && id in item)) return null
  // A zone that goes round a corner has several parts on the plan of the hall.
  return lists.every((list) => itemsOf(list as Item[], id).size === (list as Item[]).length) ? id : null
}

/** How people call it: its name or what it says, else its number, letter or file. */
export function nameOf(item: Item | undefined, key: string): SettingsChange['item'] {
  const said = item?.name ?? item?.text
  if (isPlain(said) && typeof said.ru === 'string') return said as { ky: string; ru: string; en: string }
  return String(said ?? item?.deskNumber ?? item?.letter ?? item?.file ?? key)
}

export const isPlain = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
