import { type DayFacts, NONE, RULES, type Rule, UNCALLED, type Uncalled } from './facts.ts'
import { type ActCounts, NO_ACTS } from './staff-acts.ts'

/** A wait until the first call, or one that no call ended. */
export interface LongWait {
  serviceDay: string
  /** Of the call in the log; of a ticket that was not called, of its issue. */
  seq: number
  isCalled: boolean
  uncalled: Uncalled
  serviceId: string
  waitS: number
}

const LONGEST = 20
const OUT_OF_ORDER = RULES.indexOf('out-of-order')

/** Who overtook whom, and why; counted day by day. */
export class Fairness {
  visits = 0
  readonly #overtakings = new Map<
    string,
    { classId: string; rule: Rule; calls: number; overtaking: number; passed: number }
  >()
  readonly #operators = new Map<string, { visits: number; outOfOrder: number; passed: number }>()
  readonly #byPerson = new Map<string, ActCounts>()
  readonly #byDesk = new Map<string, Pick<ActCounts, 'cancelled' | 'postponed'>>()
  readonly #visitors = { cancelled: 0, postponed: 0 }
  #longest: LongWait[] = []

  add(day: DayFacts): void {
    const { serviceDay, ids, visits } = day
    this.#addActs(day)
    for (let i = 0; i < visits.length; i++) {
      this.visits++
      const passed = visits.passed[i] as number
      const classId = ids[visits.priorityClass[i] as number] as string
      const rule = RULES[visits.rule[i] as number] as Rule
      const key = `${classId} ${rule}`
      const row = this.#overtakings.get(key) ?? { classId, rule, calls: 0, overtaking: 0, passed: 0 }
      this.#overtakings.set(key, row)
      row.calls++
      row.overtaking += Number(passed > 0)
      row.passed += passed

      const isOutOfOrder = visits.rule[i] === OUT_OF_ORDER
      const operatorId = ids[visits.operator[i] as number] as string
      const operator = this.#operators.get(operatorId) ?? { visits: 0, outOfOrder: 0, passed: 0 }
      this.#operators.set(operatorId, operator)
      operator.visits++
      operator.outOfOrder += Number(isOutOfOrder)
      operator.passed += isOutOfOrder ? passed : 0

      const waitS = visits.waitS[i] as number
      if (waitS !== NONE)
        this.#addWait({
          serviceDay,
          seq: visits.calledSeq[i] as number,
          isCalled: true,
          uncalled: 'none',
          serviceId: ids[visits.service[i] as number] as string,
          waitS
        })
    }
    this.#addUncalled(day)
  }

  #addUncalled({ serviceDay, ids, tickets }: DayFacts): void {
    for (let i = 0; i < tickets.length; i++) {
      const uncalled = UNCALLED[tickets.uncalled[i] as number] as Uncalled
      if (uncalled === 'none') continue
      this.#addWait({
        serviceDay,
        seq: tickets.issuedSeq[i] as number,
        isCalled: false,
        uncalled,
        serviceId: ids[tickets.uncalledService[i] as number] as string,
        waitS: tickets.uncalledS[i] as number
      })
    }
  }

  #addWait(wait: LongWait): void {
    if (this.#longest.length === LONGEST && wait.waitS <= (this.#longest.at(-1)?.waitS ?? 0)) return
    this.#longest.push(wait)
    this.#longest.sort((a, b) => b.waitS - a.waitS || a.seq - b.seq)
    this.#longest.length = Math.min(this.#longest.length, LONGEST)
  }

  /** Those classes and rules first by which most were passed. */
  overtakings() {
    return [...this.#overtakings.values()]
      .filter(({ passed }) => passed > 0)
      .sort((a, b) => b.passed - a.passed || (a.classId < b.classId ? -1 : 1))
  }

  /** Those first with most calls out of order; who had none is not named. */
  operators() {
    return [...this.#operators]
      .map(([operatorId, counts]) => ({ operatorId, ...counts }))
      .filter(({ outOfOrder }) => outOfOrder > 0)
      .sort((a, b) => b.outOfOrder - a.outOfOrder || (a.operatorId < b.operatorId ? -1 : 1))
  }

  longest(): readonly LongWait[] {
    return this.#longest
  }

  /** Who of the staff issued tickets, gave one a priority, or printed one again; those first who did most with priority. */
  issuers() {
    return [...this.#byPerson]
      .map(([operatorId, { cancelled: _, postponed: __, ...counts }]) => ({ operatorId, ...counts }))
      .filter(({ issued, givenPriority, reprinted }) => issued + givenPriority + reprinted > 0)
      .sort(
        (a, b) =>
          b.issuedWithPriority + b.givenPriority - a.issuedWithPriority - a.givenPriority ||
          b.issued - a.issued ||
          b.reprinted - a.reprinted ||
          (a.operatorId < b.operatorId ? -1 : 1)
      )
  }

  /** What staff cancelled and postponed, by the desk that they had open; an empty desk: they had none. */
  changesByDesk() {
    return [...this.#byDesk]
      .map(([deskId, counts]) => ({ deskId, ...counts }))
      .filter(({ cancelled, postponed }) => cancelled + postponed > 0)
      .sort((a, b) => b.cancelled - a.cancelled || b.postponed - a.postponed || (a.deskId < b.deskId ? -1 : 1))
  }

  /** What visitors cancelled and postponed themselves. */
  changesByVisitors(): Readonly<{ cancelled: number; postponed: number }> {
    return this.#visitors
  }

  #addActs({ ids, desks }: DayFacts): void {
    for (let i = 0; i < desks.length; i++) {
      const operatorId = ids[desks.operator[i] as number] as string
      const deskId = ids[desks.desk[i] as number] as string
      const cancelled = desks.cancelled[i] as number
      const postponed = desks.postponed[i] as number
      const byDesk = operatorId === '' ? this.#visitors : (this.#byDesk.get(deskId) ?? { cancelled: 0, postponed: 0 })
      byDesk.cancelled += cancelled
      byDesk.postponed += postponed
      if (operatorId === '') continue
      this.#byDesk.set(deskId, byDesk)
      const person = this.#byPerson.get(operatorId) ?? { ...NO_ACTS }
      this.#byPerson.set(operatorId, person)
      for (const act of Object.keys(NO_ACTS) as Array<keyof ActCounts>) person[act] += desks[act][i] as number
    }
  }
}
