import { foldTyped } from '../../../../server/protocol/conventions/look-alikes.ts'
import type { DeskPlan, Group, Service, Zone } from '../../../../server/protocol/centre.ts'
import { newId } from '../form/new-id.ts'
import { pastedRows } from '../paste/pasted-rows.ts'

/** What is wrong with a row: the column. */
export interface RowFault {
  row: number
  column: 'number' | 'services'
}
interface Known {
  desks: readonly DeskPlan[]
  zones: readonly Zone[]
  services: readonly Service[]
  groups: readonly Group[]
}
interface Pasted {
  desks: DeskPlan[]
  zones: Zone[]
  faults: RowFault[]
  added: number
  changed: number
}

const HIGHEST = 999
/** All services, as people of the three languages write it. */
const ALL = new Set(['*', 'all', 'все', 'бардыгы', 'баары'])
const LETTERS = [...'ABCDEFGHKMPT']
const lower = (word: string) => word.trim().toLocaleLowerCase('ru')

/**
 * Desks of a table: number, or a range of them (`1-8`), zone by letter or name, what is served first and, if given, what
 * later, each as prefixes, names of services or groups, or `*`. A row with the number of a desk changes that one, but for
 * what is left empty; a zone that is not there is made. Nothing is taken away.
 */
export function pastedDesks(text: string, { services, groups, ...known }: Known): Pasted {
  const made: Pasted = { desks: [...known.desks], zones: [...known.zones], faults: [], added: 0, changed: 0 }
  pastedRows(text).forEach(([typed = '', zone = '', first = '', later = ''], i) => {
    const numbers = numbersIn(typed)
    // The head of the table.
    if (i === 0 && numbers === null && !/\d/.test(typed)) return
    const tiers = [first, later].map((words) => servicesIn(words, services, groups))
    const column = numbers === null ? 'number' : tiers.includes(null) ? 'services' : null
    if (numbers === null || column !== null) {
      made.faults.push({ row: i + 1, column: column ?? 'number' })
      return
    }
    for (const deskNumber of numbers) put(made, deskNumber, zone, tiers as string[][])
  })
  return made
}

function put(made: Pasted, deskNumber: number, zone: string, [first = [], later = []]: string[][]): void {
  const at = made.desks.findIndex((desk) => desk.deskNumber === deskNumber)
  const before = made.desks[at]
  const zoneId = zoneFor(made, zone, before?.zoneId)
  const rest = later.filter((serviceId) => !first.includes(serviceId))
  const served = first.length + rest.length > 0 ? [first, ...(rest.length > 0 ? [rest] : [])] : before?.tiers
  const desk = { deskId: before?.deskId ?? newId('desk'), deskNumber, zoneId, tiers: served ?? [[]] }
  if (before) {
    made.desks[at] = { ...before, ...desk }
    made.changed++
  } else {
    made.desks.push(desk)
    made.added++
  }
}

/** `7`, or `1-8`; null: no numbers of desks. */
function numbersIn(typed: string): number[] | null {
  const [, from, to = from] = /^(\d{1,3})(?:\s*[-–—]\s*(\d{1,3}))?$/.exec(typed.trim()) ?? []
  const [first, last] = [Number(from), Number(to)]
  if (!(first >= 1 && last >= first && last <= HIGHEST)) return null
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** null: one of the words is none of them. */
function servicesIn(words: string, services: readonly Service[], groups: readonly Group[]): string[] | null {
  const found: string[] = []
  for (const word of words.split(/[,;\n]/).map((each) => each.trim())) {
    if (word === '') continue
    const ids = idsOf(word, services, groups)
    if (ids.length === 0) return null
    found.push(...ids)
  }
  return [...new Set(found)]
}

function idsOf(word: string, services: readonly Service[], groups: readonly Group[]): string[] {
  const of = (wanted: (service: Service) => boolean) => services.filter(wanted).map(({ serviceId }) => serviceId)
  const isCalled = ({ name }: Service | Group) => Object.values(name).some((each) => lower(each) === lower(word))
  if (ALL.has(lower(word))) return of(() => true)
  const byName = of(isCalled)
  if (byName.length > 0) return byName
  const within = new Set(groups.filter(isCalled).map(({ groupId }) => groupId))
  // A group brings those within it along; the list of groups has parents before or after.
  for (const _ of groups)
    for (const { groupId, parentId } of groups) if (parentId !== null && within.has(parentId)) within.add(groupId)
  if (within.size > 0) return of(({ groupId }) => within.has(groupId))
  return of(({ prefix }) => prefix === foldTyped(word))
}

/** The zone of a letter or a name; without a word that of the desk, else the first. */
function zoneFor(made: Pasted, word: string, present: string | undefined): string {
  const letter = foldTyped(word)
  const known =
    word.trim() === ''
      ? (made.zones.find(({ zoneId }) => zoneId === present) ?? made.zones[0])
      : (made.zones.find((zone) => zone.letter === letter) ??
        made.zones.find(({ name }) => Object.values(name).some((each) => lower(each) === lower(word))))
  if (known) return known.zoneId
  const free = LETTERS.find((each) => !made.zones.some((zone) => zone.letter === each)) ?? 'Z'
  const isLetter = /^[A-Z0-9]{1,2}$/.test(letter) && word.trim().length <= 2
  const own = isLetter ? letter : free
  const name = isLetter
    ? { ky: `${own} зонасы`, ru: `Зона ${own}`, en: `Zone ${own}` }
    : { ky: word, ru: word, en: word }
  // The one zone of an empty hall is not a second one: it gets the name.
  const unused = made.desks.length === 0 && made.zones.length === 1 ? made.zones.pop() : undefined
  const zone: Zone = { zoneId: unused?.zoneId ?? newId('zone'), letter: own, name }
  made.zones.push(zone)
  return zone.zoneId
}
