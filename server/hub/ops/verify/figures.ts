import { tallyDays } from '../../../figures/month-tally.ts'
import { WIRE } from '../../../protocol/network/wire.ts'
import { CentreCount } from '../../count/centre-count.ts'
import type { Counted, CountedDay, MonthTally } from '../../store/facts.ts'
import type { KnownEpoch } from '../../store/logs.ts'
import type { HubStore } from '../../store/store.ts'
import { isOn, lineageOf, type Stretch } from '../../wire/lineage.ts'
import { readLog } from '../../wire/read-log.ts'
import type { HubVerified, Sound } from './found.ts'

/** A hub that is at work may count on while it is looked at. */
const TRIES = 3
const DAYS_AT_ONCE = 400

interface Compared {
  days: number
  tallies: number
  findings: string[]
}

/**
 * Whether what is kept of a centre's days and months is what its events come to.
 * @param sound up to where its log is in order: what comes after cannot say what a day was
 */
export async function verifyFigures(
  store: HubStore,
  centreId: string,
  sound: Sound,
  found: HubVerified
): Promise<void> {
  for (let tries = 1; ; tries++) {
    const before = await store.counted(centreId)
    const compared = await compare(store, centreId, before, sound)
    const moved = JSON.stringify(await store.counted(centreId)) !== JSON.stringify(before)
    if (moved && compared.findings.length > 0 && tries < TRIES) continue
    found.days += compared.days
    found.tallies += compared.tallies
    found.findings.push(...compared.findings)
    return
  }
}

async function compare(store: HubStore, centreId: string, counted: Counted | null, sound: Sound): Promise<Compared> {
  const kept = new Map((await daysOf(store, centreId)).map((day) => [day.serviceDay, day]))
  const tallies = [
    ...(await store.tallies(centreId, '', '~', 'all')),
    ...(await store.tallies(centreId, '', '~', 'each'))
  ]
  const epochs = await store.epochs(centreId)
  const findings: string[] = []
  const say = (day: CountedDay, what: string) =>
    findings.push(
      `${centreId}, epoch ${day.epoch}: the day ${day.serviceDay} (events ${day.fromSeq} to ${day.toSeq}) ${what}.`
    )

  const isBeyond = ({ epoch, toSeq }: CountedDay) => toSeq > (sound.get(epoch) ?? toSeq)
  const unmet = new Set([...kept.values()].filter((day) => !isBeyond(day)).map(({ serviceDay }) => serviceDay))
  for (const line of linesOf(epochs, sound)) {
    const isCounted = (day: CountedDay) => counted !== null && isOn(line, counted) && !isAfter(line, day, counted)
    for (const day of await recounted(store, centreId, line)) {
      const its = kept.get(day.serviceDay)
      if (its && (isBeyond(its) || !line.some(({ epoch }) => epoch === its.epoch))) continue
      unmet.delete(day.serviceDay)
      if (its && !isSame(its, day)) say(its, 'is kept otherwise than its events say')
      else if (!its && isCounted(day)) say(day, 'is not kept, although it was counted')
    }
  }
  for (const serviceDay of unmet) say(kept.get(serviceDay) as CountedDay, 'is kept, and no events say so')
  findings.push(...tallyFaults(centreId, [...kept.values()], tallies))
  return { days: kept.size, tallies: tallies.length, findings }
}

async function daysOf(store: HubStore, centreId: string): Promise<CountedDay[]> {
  const days: CountedDay[] = []
  for (let from = ''; ; ) {
    const some = await store.days(centreId, from, '~', DAYS_AT_ONCE)
    days.push(...some)
    const last = some.at(-1)
    if (!last || some.length < DAYS_AT_ONCE) return days
    from = `${last.serviceDay}~`
  }
}

/** The logs of a centre: the one that goes on, and those before it that a hall began anew after. */
function linesOf(epochs: readonly KnownEpoch[], sound: Sound): Stretch[][] {
  const byRoot = new Map<string, Stretch[]>()
  for (const { epoch } of epochs) {
    const line = lineageOf(epochs, epoch)
    byRoot.set(line[0]?.epoch ?? epoch, line)
  }
  return [...byRoot.values()].map((line) => soundPart(line, sound))
}

/** A log up to where it is in order. */
function soundPart(line: readonly Stretch[], sound: Sound): Stretch[] {
  const broken = line.findIndex(({ epoch, to }) => to > (sound.get(epoch) ?? to))
  if (broken < 0) return [...line]
  const last = line[broken] as Stretch
  return [...line.slice(0, broken), { ...last, to: sound.get(last.epoch) ?? 0 }]
}

/** The days that a log comes to, by the hub's own fold; a later one of the same date holds. */
async function recounted(store: HubStore, centreId: string, line: readonly Stretch[]): Promise<Iterable<CountedDay>> {
  const count = new CentreCount(null)
  const days = new Map<string, CountedDay>()
  try {
    for await (const { epoch, events } of readLog(store, centreId, line, WIRE)) {
      // A newer wire is not read before the hub is updated, nor is what comes after it.
      if (events === null) break
      for (const event of events) count.take(epoch, event)
      for (const day of count.ended.splice(0)) days.set(day.serviceDay, day)
      count.failed.splice(0)
    }
  } catch {
    // A batch that cannot be read is the log's own finding.
  }
  return days.values()
}

/** Whether a day of a line ended after a place of it. */
function isAfter(line: readonly Stretch[], day: CountedDay, place: { epoch: string; seq: number }): boolean {
  const at = (epoch: string) => line.findIndex((each) => each.epoch === epoch)
  const [its, last] = [at(day.epoch), at(place.epoch)]
  return its > last || (its === last && day.toSeq > place.seq)
}

const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

const isSame = (a: CountedDay, b: CountedDay): boolean =>
  a.fromSeq === b.fromSeq &&
  a.toSeq === b.toSeq &&
  a.epoch === b.epoch &&
  a.settings === b.settings &&
  a.ids === b.ids &&
  isSameBytes(a.tickets, b.tickets) &&
  isSameBytes(a.visits, b.visits) &&
  isSameBytes(a.desks, b.desks)

/** Months whose tallies are not what their days come to. */
function tallyFaults(centreId: string, days: readonly CountedDay[], kept: readonly MonthTally[]): string[] {
  const months = new Set([...days.map(({ serviceDay }) => serviceDay.slice(0, 7)), ...kept.map(({ month }) => month)])
  return [...months].sort().flatMap((month) => {
    const its = days.filter(({ serviceDay }) => serviceDay.startsWith(month))
    const expected = its.length === 0 ? [] : tallyDays(its)
    const text = (tallies: ReadonlyArray<Omit<MonthTally, 'month'>>) =>
      tallies
        .map(({ serviceId, days: count, counts, waits, serviceTimes }) =>
          [serviceId, count, counts, ...[waits, serviceTimes].map((each) => Buffer.from(each).toString('hex'))].join(
            ' '
          )
        )
        .sort()
        .join('\n')
    return text(expected) === text(kept.filter((each) => each.month === month))
      ? []
      : [`${centreId}: the tallies of ${month} are not what its days come to.`]
  })
}
