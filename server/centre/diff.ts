import type { Centre } from '../protocol/centre.ts'
import type { SettingsChange } from '../protocol/settings.ts'

/** By what the items of a list are known again, whatever their place. */
const IDS = ['zoneId', 'groupId', 'serviceId', 'priorityClassId', 'deskId', 'date', 'id'] as const
/** Of lists whose items have several ids, the one that is theirs. */
const OWN: Record<string, (typeof IDS)[number]> = { services: 'serviceId', desks: 'deskId', groups: 'groupId' }

type Item = Record<string, unknown>

/** What differs between two settings, each difference with where it is and what stood there. */
export function changesBetween(before: Partial<Centre>, after: Partial<Centre>): SettingsChange[] {
  const sections = [...new Set([...Object.keys(before), ...Object.keys(after)])] as Array<keyof Centre>
  return sections.flatMap((section) => changesIn(section, before[section], after[section]))
}

function changesIn(section: string, before: unknown, after: unknown): SettingsChange[] {
  if (isSame(before, after)) return []
  const id = idOf(section, [before, after])
  if (id === null)
    return fieldsOf(before, after, '').map(([field, from, to]) => ({
      section,
      item: null,
      what: 'changed',
      field,
      before: from,
      after: to
    }))
  const [old, now] = [before, after].map(
    (list) => new Map((list as Item[]).map((item) => [String(item[id]), item]))
  ) as [Map<string, Item>, Map<string, Item>]
  const list: SettingsChange[] = [...new Set([...old.keys(), ...now.keys()])].flatMap((key): SettingsChange[] => {
    const [from, to] = [old.get(key), now.get(key)]
    const item = nameOf(to ?? from, key)
    if (!from) return [{ section, item, what: 'added', field: '', before: null, after: null }]
    if (!to) return [{ section, item, what: 'removed', field: '', before: null, after: null }]
    return fieldsOf(from, to, '').map(([field, was, is]) => ({
      section,
      item,
      what: 'changed',
      field,
      before: was,
      after: is
    }))
  })
  const kept = (map: Map<string, Item>, other: Map<string, Item>) =>
    [...map.keys()].filter((key) => other.has(key)).join()
  if (kept(old, now) !== kept(now, old))
    list.push({ section, item: null, what: 'order', field: '', before: null, after: null })
  return list
}

/** The fields that differ, by their path, as deep as there are objects. */
function fieldsOf(
  before: unknown,
  after: unknown,
  path: string
): Array<[field: string, before: unknown, after: unknown]> {
  if (isSame(before, after)) return []
  if (!isPlain(before) || !isPlain(after)) return [[path, before ?? null, after ?? null]]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    fieldsOf(before[key], after[key], path === '' ? key : `${path}.${key}`)
  )
}

function idOf(section: string, lists: unknown[]): (typeof IDS)[number] | null {
  const items = lists.filter(Array.isArray).flat()
  if (!lists.every(Array.isArray) || items.length === 0) return null
  const id = OWN[section] ?? IDS.find((each) => isPlain(items[0]) && each in items[0])
  return id !== undefined && items.every((item) => isPlain(item) && id in item) ? id : null
}

/** How people call it: its name, else its number or letter. */
function nameOf(item: Item | undefined, key: string): SettingsChange['item'] {
  if (isPlain(item?.name) && typeof item.name.ru === 'string')
    return item.name as { ky: string; ru: string; en: string }
  return String(item?.deskNumber ?? item?.letter ?? key)
}

const isPlain = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
