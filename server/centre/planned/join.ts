import type { Centre } from '../../protocol/centre.ts'
import type { SettingsChange, Unfit } from '../../protocol/settings.ts'
import { fieldsOf, idIn, isPlain, nameOf } from '../diff.ts'
import { type Item, itemsOf, joinItems, same, type Three } from '../three-way.ts'

/** A change of the settings that waits: some sections as they are to be, and as they were when it was planned. */
export interface Difference {
  /** null: an earlier program kept none, and the sections come as they are. */
  base: Partial<Centre> | null
  sections: Partial<Centre>
}

export interface Joined {
  centre: Centre
  /** Lines that were changed otherwise meanwhile: they are left as they stand. */
  unfit: Unfit[]
}

/**
 * Puts what was planned into the settings as they stand now, line by line: what only the plan changes is as planned, what
 * only somebody else has changed since stays, and where both did it stays too and is told.
 */
export function joinPlanned(present: Centre, { base, sections }: Difference): Joined {
  const found: Found = { unfit: [], winner: 'mine' }
  const joined = joinSections({ mine: present, before: base ?? present, now: sections }, found)
  return { centre: { ...present, ...joined }, unfit: found.unfit }
}

/** A plan that is to begin as it was planned, whatever has been changed since: from now on it is what differs from these settings. */
export function renewed(present: Centre, { base, sections }: Difference): Required<Difference> {
  const names = Object.keys(sections) as Array<keyof Centre>
  return {
    base: Object.fromEntries(names.map((name) => [name, present[name]])),
    sections: joinSections({ mine: present, before: base ?? present, now: sections }, planned())
  }
}

/** A plan that waits while another one begins: what that one has changed is no change that was made against this one. */
export function moved({ base, sections }: Difference, before: Centre, after: Centre): Required<Difference> {
  const former = base ?? before
  const names = Object.keys(sections) as Array<keyof Centre>
  const now = Object.fromEntries(names.map((name) => [name, after[name]]))
  const next = joinSections({ mine: former, before, now }, { unfit: [], winner: 'mine' })
  return { base: next, sections: joinSections({ mine: next, before: former, now: sections }, planned()) }
}

/** What was found while joining, and whose line counts where both sides have changed it. */
interface Found {
  unfit: Unfit[]
  winner: 'mine' | 'planned'
}
const planned = (): Found => ({ unfit: [], winner: 'planned' })

const joinSections = ({ mine, before, now }: Three<Partial<Centre>>, found: Found): Partial<Centre> =>
  Object.fromEntries(
    Object.entries(now).map(([section, value]) => {
      const name = section as keyof Centre
      return [
        section,
        joinValue({ section, item: null, field: '' }, { mine: mine[name], before: before[name], now: value }, found)
      ]
    })
  )

type Place = Pick<SettingsChange, 'section' | 'item' | 'field'>

function joinValue(place: Place, three: Three<unknown>, found: Found): unknown {
  const { mine, before, now } = three
  if (same(now, before)) return mine
  if (same(mine, before) || same(mine, now)) return now
  if (isWeek(mine) && isWeek(before) && isWeek(now)) return joinWeeks(place, { mine, before, now }, found)
  const id = idIn(place.section, [mine, before, now])
  if (id !== null) return joinLists(place, id, three as Three<Item[]>, found)
  if (isPlain(mine) && isPlain(before) && isPlain(now)) return joinFields(place, { mine, before, now }, found)
  found.unfit.push({ ...place, what: 'changed', before: mine ?? null, after: now ?? null, why: 'changed-since' })
  return found.winner === 'mine' ? mine : now
}

const under = (place: Place, key: string): Place => ({
  ...place,
  field: place.field === '' ? key : `${place.field}.${key}`
})

function joinFields(place: Place, { mine, before, now }: Three<Item>, found: Found): Item {
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(now)])]
  const joined = keys.map((key): [string, unknown] => [
    key,
    joinValue(under(place, key), { mine: mine[key], before: before[key], now: now[key] }, found)
  ])
  return Object.fromEntries(joined.filter(([, value]) => value !== undefined))
}

type Week = readonly unknown[][]
const isWeek = (value: unknown): value is Week =>
  Array.isArray(value) &&
  value.length === 7 &&
  value.every((day) => Array.isArray(day) && day.every((span) => Array.isArray(span) && span.length === 2))

/** Each day of the week is a line of its own, told as a week in which only that day differs. */
function joinWeeks(place: Place, { mine, before, now }: Three<Week>, found: Found): Week {
  const isBoth = mine.map((day, i) => !same(day, before[i]) && !same(now[i], before[i]) && !same(day, now[i]))
  const onlyThose = mine.map((day, i) => (isBoth[i] ? now[i] : day))
  if (isBoth.includes(true))
    found.unfit.push({ ...place, what: 'changed', before: mine, after: onlyThose, why: 'changed-since' })
  const isMine = (i: number) => same(now[i], before[i]) || (isBoth[i] === true && found.winner === 'mine')
  return mine.map((day, i) => (isMine(i) ? day : (now[i] as unknown[])))
}

function joinLists(place: Place, id: string, { mine, before, now }: Three<Item[]>, found: Found): Item[] {
  const of = (key: string, item: Item): Place => ({ ...place, item: nameOf(item, key) })
  const [isHere, was, comes] = [mine, before, now].map((list) => itemsOf(list, id)) as [Ids, Ids, Ids]
  const items = joinItems(
    { mine: isHere, before: was, now: comes },
    {
      both: (key, one, earlier, comesThen) =>
        joinValue(of(key, one), { mine: one, before: earlier, now: comesThen }, found) as Item,
      staysWithout(key, one, earlier) {
        if (same(one, earlier)) return false
        found.unfit.push({ ...of(key, one), what: 'removed', before: null, after: null, why: 'changed-since' })
        return found.winner === 'mine'
      },
      comesAgain(key, earlier, comesThen) {
        if (same(earlier, comesThen)) return false
        for (const [field, , after] of fieldsOf(earlier, comesThen, place.field))
          found.unfit.push({ ...of(key, earlier), field, what: 'changed', before: null, after, why: 'gone' })
        return found.winner === 'planned'
      }
    }
  )
  return inOrder(items, id, { mine: isHere, before: was, now: comes }, () => {
    found.unfit.push({ ...place, what: 'order', before: null, after: null, why: 'changed-since' })
    return found.winner === 'mine'
  })
}

type Ids = ReturnType<typeof itemsOf>

/** In the planned order, with what is new here behind; if the order was changed here meanwhile, in that one. */
function inOrder(items: Item[], id: string, { mine, before, now }: Three<Ids>, staysMine: () => boolean): Item[] {
  const shared = (map: Ids) => [...map.keys()].filter((key) => mine.has(key) && before.has(key) && now.has(key)).join()
  const isPlanned = shared(now) !== shared(before) && shared(now) !== shared(mine)
  if (shared(mine) !== shared(before) && (!isPlanned || staysMine())) return items
  const places = new Map([...now.keys()].map((key, place) => [key, place]))
  const placeOf = (item: Item) => places.get(String(item[id])) ?? places.size
  return items.toSorted((one, other) => placeOf(one) - placeOf(other))
}
