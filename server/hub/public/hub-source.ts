import { Temporal } from 'temporal-polyfill'
import { NONE, unpackDay } from '../../figures/facts.ts'
import type { WireStatus } from '../../protocol/network/wire.ts'
import type { LiveService } from '../../protocol/public.ts'
import { TIME_ZONE } from '../time-zone.ts'
import { schemeOf } from '../scheme.ts'
import type { HubStore } from '../store/store.ts'
import { commonIdsOf } from './common-ids.ts'
import type { HeardStatus, Network, PublicSource } from './source.ts'
import { USUAL_WEEKS, type WaitsOfDay } from '../../figures/usual-hours.ts'

/** What the public side reads of the hub's store. */
export function hubSource(store: HubStore, now: () => number): PublicSource {
  return {
    async network(): Promise<Network> {
      const [places, scheme, services, centres] = await Promise.all([
        store.places(),
        schemeOf(store),
        store.services(),
        store.centres()
      ])
      return { timeZone: TIME_ZONE, places, scheme, services, centres }
    },

    async statuses(): Promise<HeardStatus[]> {
      const [statuses, map, services] = await Promise.all([store.statuses(), store.serviceMap(), store.services()])
      const commonIdOf = commonIdsOf(map, services)
      return statuses.map(({ centreId, at, status }) => ({
        centreId,
        at,
        open: status.open,
        services: byCommonId(status.services, (serviceId) => commonIdOf(centreId, serviceId))
      }))
    },

    async waits(centreId: string, commonId: string): Promise<WaitsOfDay[]> {
      const today = Temporal.Instant.fromEpochMilliseconds(now()).toZonedDateTimeISO(TIME_ZONE).toPlainDate()
      const [from, to] = [today.subtract({ weeks: USUAL_WEEKS }), today.subtract({ days: 1 })]
      const [days, map] = await Promise.all([
        store.days(centreId, from.toString(), to.toString()),
        store.serviceMap(centreId)
      ])
      const own = new Set(map.filter((each) => each.commonId === commonId).map(({ serviceId }) => serviceId))
      if (!map.some(({ serviceId }) => serviceId === commonId)) own.add(commonId)
      return days.map((packed) => {
        const { ids, visits } = unpackDay(packed)
        const waits: Array<{ hour: number; waitS: number }> = []
        for (let i = 0; i < visits.waitS.length; i++) {
          const waitS = visits.waitS[i] as number
          if (waitS !== NONE && own.has(ids[visits.service[i] as number] ?? ''))
            waits.push({ hour: visits.joinedHour[i] as number, waitS })
        }
        return { weekday: Temporal.PlainDate.from(packed.serviceDay).dayOfWeek, waits }
      })
    }
  }
}

/** Services of a hall that are one to the public are told as one: who comes may wait for any of them. */
function byCommonId(services: WireStatus['services'], commonIdOf: (serviceId: string) => string | null): LiveService[] {
  const found = new Map<string, LiveService>()
  for (const { serviceId, open, waiting, lowMs, highMs, desks } of services) {
    const commonId = commonIdOf(serviceId)
    if (commonId === null || !open) continue
    const known = found.get(commonId)
    found.set(
      commonId,
      known
        ? {
            commonId,
            waiting: known.waiting + waiting,
            lowMs: leastOf(known.lowMs, lowMs),
            highMs: mostOf(known.highMs, highMs),
            desks: Math.max(known.desks, desks)
          }
        : { commonId, waiting, lowMs, highMs, desks }
    )
  }
  return [...found.values()]
}

const leastOf = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.min(one, other)
const mostOf = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.max(one, other)
