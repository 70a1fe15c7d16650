import { desksServing, type ReadonlyDesk, type ReadonlyHallState } from '../engine/index.ts'
import type { Foreknowledge } from '../foresight/foreknowledge.ts'
import type { ClockWarning } from '../protocol/hall-views.ts'
import type { Centre, Group, PriorityClass, Service } from '../protocol/centre.ts'
import type { ServiceLook } from '../protocol/service-look.ts'

/** A call that is only tried out: of no ticket. */
export interface TestCall {
  /** Its place in the log, where it was noted: displays announce each place once. */
  seq: number
  ticketNumber: string
  deskId: string
  /** By the hall's time. */
  at: number
}

/** All that a view is made from. */
export interface Picture {
  state: ReadonlyHallState
  centre: Centre
  /** Names the log; a restored file goes on under another one. */
  epoch: string
  /** The hall's time, epoch ms. */
  now: number
  /** What the opening hours say of the present service day, by service; times in epoch ms. */
  hours: {
    /** When its desks should be open; null: no hours are set. */
    workingOn: (serviceId: string) => ReadonlyArray<readonly [from: number, to: number]> | null
    /** When it takes tickets again on a later day; null: not known. */
    opensAfter: (serviceId: string) => number | null
  }
  /** Where waits are looked up that are known better than rule W3 knows them. */
  foreknowledge?: Foreknowledge | undefined
  /** Of the last 1,000 who were told a range, how many were called within it; null: the centre does not show it. */
  kept: { told: number; kept: number } | null
  /** Newest first. */
  announcements: ReadonlyArray<{
    seq: number
    ticketId: string
    ticketNumber: string
    deskId: string
    at: number
    recall: number
  }>
  /** No ticket was ever taken here: the hall is being set up. */
  isUnvisited?: boolean
  /** A number that nobody holds, on every screen so that it can be seen and heard; null: there is none now. */
  testCall?: TestCall | null
  /** How staff know a ticket: its id is its holder's. */
  refOf: (ticketId: string) => string
  /** Where a ticket was called last, and which desk has sent it to where it waits; undefined: none. */
  lastDeskOf: (ticketId: string) => string | undefined
  sentBy: (ticketId: string) => string | undefined
  /** Who called it has issued it too: such a visit is not rated. */
  isCalledByIssuer: (ticketId: string) => boolean
  /** What is wrong with the machine's clock. */
  clock: ClockWarning | null
  /** A staff member's name as colleagues see it. */
  nameOf: (operatorId: string) => string
  /** Where a device stands, as it was named. */
  deviceName: (deviceId: string) => string
}

/** Finds things of the centre by id, and remembers; made once for each version of the settings. */
export interface Directory {
  service: (serviceId: string) => Service
  /** The service that a visit goes on with; null: none. */
  next: (serviceId: string) => string | null
  priorityClass: (classId: string) => PriorityClass | null
  desk: (deskId: string) => { deskNumber: number; deskLabel: string; zoneId: string }
  /** The zones whose desks serve it in their first tier. */
  zonesOf: (serviceId: string) => string[]
  /** Its own icon and colour, or those of the nearest group around it that has one. */
  lookOf: (item: Service | Group) => ServiceLook
}

const directories = new WeakMap<Centre, Directory>()

export function directoryOf(centre: Centre): Directory {
  const known = directories.get(centre)
  if (known) return known
  const services = new Map(centre.services.map((service) => [service.serviceId, service]))
  const classes = new Map(centre.priorityClasses.map((cls) => [cls.priorityClassId, cls]))
  const desks = new Map(
    centre.desks.map(({ deskId, deskNumber, zoneId }) => [
      deskId,
      { deskNumber, deskLabel: String(deskNumber), zoneId }
    ])
  )
  const zones = new Map<string, Set<string>>()
  for (const { tiers, zoneId } of centre.desks)
    for (const serviceId of tiers[0] ?? []) {
      const its = zones.get(serviceId) ?? new Set()
      zones.set(serviceId, its.add(zoneId))
    }
  const groups = new Map(centre.groups.map((group) => [group.groupId, group]))
  const around = (item: Service | Group): Group | undefined =>
    groups.get(('serviceId' in item ? item.groupId : item.parentId) ?? '')
  const lookOf = (item: Service | Group): ServiceLook => {
    const look: ServiceLook = { icon: null, colour: null }
    for (let at: Service | Group | undefined = item; at; at = around(at)) {
      look.icon ??= at.icon ?? null
      look.colour ??= at.colour ?? null
    }
    return look
  }
  const directory: Directory = {
    service: (serviceId) => must(services.get(serviceId), serviceId),
    next: (serviceId) => services.get(serviceId)?.nextServiceId ?? null,
    priorityClass: (classId) => classes.get(classId) ?? null,
    desk: (deskId) => must(desks.get(deskId), deskId),
    zonesOf: (serviceId) => [...(zones.get(serviceId) ?? [])],
    lookOf
  }
  directories.set(centre, directory)
  return directory
}

function must<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`the settings do not know ${id}`)
  return found
}

/** The desks that are open and serve a service, in whatever tier. */
export const openDesksFor = (state: ReadonlyHallState, serviceId: string): ReadonlyDesk[] =>
  desksServing(state, serviceId).filter((desk) => desk.status === 'open')
