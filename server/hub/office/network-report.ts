import { setImmediate } from 'node:timers/promises'
import { addPacked, newSecondTally, type SecondTally } from '../../figures/month-tally.ts'
import type { Text } from '../../protocol/basics.ts'
import type { CommonService } from '../../protocol/network/catalogue.ts'
import type { NetworkCentre, Places } from '../../protocol/network/places.ts'
import type { NetworkBy, NetworkReport, NetworkReportQuery, NetworkRow } from '../../protocol/network/reports.ts'
import type { MonthTally } from '../store/facts.ts'

/** From so many waits on two centres are compared; with fewer, chance says more than they do. */
export const LEAST_COMPARED = 30

/** What a report is made from; of centres only those that the reader may reach. */
export interface ReportGround {
  centres: readonly NetworkCentre[]
  places: Places
  services: readonly CommonService[]
  /** The common id of a centre's own service; null: it has none. */
  commonIdOf: (centreId: string, serviceId: string) => string | null
  /** The months that are asked for, of one centre: of all services together, or of each. */
  talliesOf: (centreId: string, of: 'all' | 'each') => Promise<readonly MonthTally[]>
  /** The day that is not over of one centre; null: none is, or not in these months. */
  openDayOf: (centreId: string) => Promise<{ tally: () => Promise<readonly MonthTally[]> } | null>
}

/**
 * Adds up months of centres by what is asked: exact, to the ticket and the second. One centre is read after another, and
 * let go: a year of a country by service is a hundred megabytes. Between two of them others have their turn.
 */
export async function networkReport(query: NetworkReportQuery, ground: ReportGround): Promise<NetworkReport> {
  const { from, to, by, regionId, kindId, commonId } = query
  const ofServices = by === 'service' || commonId !== undefined
  const groups = new Map<string, Pile>()
  const isIncluded = query.openDays === true
  let openCentres = 0

  function take(centre: NetworkCentre, tallies: readonly MonthTally[], isOpen: boolean): void {
    for (const tally of tallies) {
      if (ofServices === (tally.serviceId === '')) continue
      const common = ofServices ? ground.commonIdOf(centre.centreId, tally.serviceId) : null
      if (commonId !== undefined && common !== commonId) continue
      const key = keyOf(by, centre, tally.month, common)
      const group = groups.get(key) ?? newPile()
      groups.set(key, group)
      add(group, centre.centreId, tally, isOpen)
    }
  }

  for (const centre of ground.centres) {
    if ((regionId ?? centre.regionId) !== centre.regionId || (kindId ?? centre.kindId) !== centre.kindId) continue
    take(centre, await ground.talliesOf(centre.centreId, ofServices ? 'each' : 'all'), false)
    const openDay = await ground.openDayOf(centre.centreId)
    if (openDay) openCentres++
    if (openDay && isIncluded) take(centre, await openDay.tally(), true)
    await setImmediate()
  }
  const total = newPile()
  for (const group of groups.values()) addPile(total, group)
  return {
    from,
    to,
    by,
    openDays: { centres: openCentres, isIncluded },
    total: rowOf(total, !ofServices),
    groups: [...groups]
      .map(([key, pile]) => ({ key, name: nameOf(by, key, ground), ...rowOf(pile, !ofServices) }))
      .sort((one, other) => (one.key < other.key ? -1 : 1))
  }
}

interface Pile {
  tally: SecondTally
  centres: Set<string>
  /** By centre and month: the services of a day share it. */
  days: Map<string, number>
  /** The same of days that are not over. */
  openDays: Map<string, number>
}
const newPile = (): Pile => ({ tally: newSecondTally(), centres: new Set(), days: new Map(), openDays: new Map() })

function add(pile: Pile, centreId: string, tally: MonthTally, isOpen: boolean): void {
  addPacked(pile.tally, tally)
  pile.centres.add(centreId)
  atLeast(isOpen ? pile.openDays : pile.days, `${centreId} ${tally.month}`, tally.days)
}

function addPile(pile: Pile, other: Pile): void {
  pile.tally.addAll(other.tally)
  for (const centreId of other.centres) pile.centres.add(centreId)
  for (const [key, days] of other.days) atLeast(pile.days, key, days)
  for (const [key, days] of other.openDays) atLeast(pile.openDays, key, days)
}

const atLeast = (days: Map<string, number>, key: string, least: number) =>
  days.set(key, Math.max(days.get(key) ?? 0, least))

function keyOf(by: NetworkBy, centre: NetworkCentre, month: string, commonId: string | null): string {
  switch (by) {
    case 'region':
      return centre.regionId
    case 'district':
      return centre.districtId ?? ''
    case 'kind':
      return centre.kindId
    case 'centre':
      return centre.centreId
    case 'month':
      return month
    case 'service':
      return commonId ?? ''
  }
}

const OTHER: Text = { ky: 'Башкалар', ru: 'Прочие', en: 'Other' }

function nameOf(by: NetworkBy, key: string, { centres, places, services }: ReportGround): Text | null {
  const named: Record<NetworkBy, () => Text | undefined> = {
    region: () => places.regions.find(({ regionId }) => regionId === key)?.name,
    district: () =>
      places.regions.flatMap(({ districts }) => districts).find(({ districtId }) => districtId === key)?.name,
    kind: () => places.kinds.find(({ kindId }) => kindId === key)?.name,
    centre: () => centres.find(({ centreId }) => centreId === key)?.name,
    service: () => services.find(({ commonId }) => commonId === key)?.name,
    month: () => undefined
  }
  return named[by]() ?? (key === '' ? OTHER : null)
}

function rowOf({ tally, centres, days, openDays }: Pile, hasDeskHours: boolean): NetworkRow {
  const figures = tally.figures({ tickets: true, deskHours: hasDeskHours })
  const [wait10S = null] = tally.waits.quantiles([0.1])
  const [withinLow, withinHigh] = wilson(tally.within, figures.waits)
  const [over, open] = [days, openDays].map((each) => [...each.values()].reduce((sum, one) => sum + one, 0)) as [
    number,
    number
  ]
  const deskHours = (tally.busyS + tally.idleS) / 3_600
  return {
    centres: centres.size,
    days: over + open,
    openDays: open,
    figures,
    wait10S,
    withinLow,
    withinHigh,
    ticketsPerDeskHour: hasDeskHours && deskHours > 0 ? figures.finished / deskHours : null,
    isSmall: figures.waits < LEAST_COMPARED
  }
}

const Z = 1.96

/** Between what shares the true one lies, with 95 % confidence: how much a rank says. */
export function wilson(found: number, of: number): [low: number | null, high: number | null] {
  if (of === 0) return [null, null]
  const share = found / of
  const middle = share + (Z * Z) / (2 * of)
  const reach = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of))
  const scale = 1 + (Z * Z) / of
  return [Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale)]
}
