import { type Difference, joinPlanned, moved, renewed } from '../centre/planned/join.ts'
import { dayBounds } from '../centre/day-bounds.ts'
import { fault } from '../centre/fault.ts'
import { nextServiceDay } from '../centre/service-day.ts'
import { validate } from '../centre/validate.ts'
import { digestOf, type Plan, type PlannedSettings } from '../db/planned-settings.ts'
import type { Centre } from '../protocol/centre.ts'
import type { SettingsFault, Unfit } from '../protocol/settings.ts'
import { commonBegin } from './common-begin.ts'
import type { Logged } from '../db/event-log.ts'
import type { CommonSettingsStore } from '../db/common-settings.ts'
import type { ReadonlyHallState } from '../engine/index.ts'
import type { AuditEntry } from './audit.ts'

/** A plan, and what is to come of it as things stand. */
export interface Foreseen {
  plan: Plan
  /** The settings as they will be until it begins, and after. */
  before: Centre
  after: Centre
  unfit: Unfit[]
  /** Why it could not begin. */
  faults: SettingsFault[]
}

/** What of the hall is looked at. */
interface Looked {
  readonly centre: Centre
  readonly state: ReadonlyHallState
  readonly plannedSettings: PlannedSettings
  readonly commonSettings: CommonSettingsStore
  now: () => number
  onCommit: (listener: (events: Logged[]) => void) => unknown
  audit: (note: AuditEntry, actor: string, rows: { withinTransaction: () => void }) => Promise<void>
}

/** Which events change what is to come. */
const SETTINGS = new Set(['settings', 'common-settings'])

/** What the plans that wait will make of the settings, each after those before it and after the network's common ones. */
export class PlannedAhead {
  readonly #hall: Looked
  #known: readonly Foreseen[] | null = null

  constructor(hall: Looked) {
    this.#hall = hall
    hall.onCommit((events) => {
      const isNew = events.some(
        ({ event }) =>
          event.type === 'hall-configured' ||
          event.type === 'day-opened' ||
          event.type.startsWith('appointment-') ||
          (event.type === 'noted' && SETTINGS.has(event.about))
      )
      if (isNew) this.#known = null
    })
    this.#adopt()
  }

  /** The earliest day for which something can be planned. */
  next(): string {
    const { state, centre } = this.#hall
    return nextServiceDay(state.day, this.#hall.now(), centre)
  }

  /** In the order in which they begin. */
  list(): readonly Foreseen[] {
    this.#known ??= this.under(this.#hall.centre)
    return this.#known
  }

  /** As `list`, if these were the settings now. @param plans those that wait, or what is thought of instead */
  under(present: Centre, plans: readonly Plan[] = this.#hall.plannedSettings.list()): Foreseen[] {
    const waiting: Array<{ plan: Plan; is: Difference }> = plans.map((plan) => ({ plan, is: plan }))
    let kept = this.#hall.commonSettings.read()
    let before = present
    return waiting.map(({ plan }, i) => {
      // The network's come after the hall's own of the same day.
      const common = commonBegin(kept, before, dayBefore(plan.from), 0)
      if (common?.centre) before = common.centre
      if (common) kept = common.kept
      const { centre: after, unfit } = joinPlanned(before, waiting[i]?.is ?? plan)
      const foreseen = { plan, before, after, unfit, faults: this.#faultsOf(plan.from, before, after) }
      if (foreseen.faults.length > 0) return foreseen
      for (const later of waiting.slice(i + 1)) later.is = moved(later.is, before, after)
      before = after
      return foreseen
    })
  }

  /** The settings as they will be on a service day, as far as the hall's own plans go. */
  on(serviceDay: string): Centre {
    const begun = this.list().filter(({ plan, faults }) => plan.from <= serviceDay && faults.length === 0)
    return begun.at(-1)?.after ?? this.#hall.centre
  }

  #faultsOf(serviceDay: string, before: Centre, after: Centre): SettingsFault[] {
    const stays = new Set(after.services.map(({ serviceId }) => serviceId))
    const { from } = dayBounds(serviceDay, before)
    const booked = this.#hall.state.dueAppointments.filter(({ dueAt }) => dueAt >= from)
    const needed = new Set(booked.flatMap(({ serviceId, further }) => [serviceId, ...further]))
    return [
      ...validate(after),
      ...before.services.flatMap(({ serviceId, name }, i) =>
        stays.has(serviceId) || !needed.has(serviceId)
          ? []
          : [fault(`/services/${i}`, 'booked', `Visitors have booked ${name.en}.`, { value: name.ru })]
      )
    ]
  }

  /** What an earlier program had planned is compared with the settings as this one finds them: it let nobody change these meanwhile. */
  #adopt(): void {
    const { plannedSettings } = this.#hall
    // What could not be kept now is found again at the next start.
    for (const { planId, base } of plannedSettings.list())
      if (base === null) this.renew(planId, 'hall')?.catch(() => {})
  }

  /** A plan is to begin as it was planned, whatever has been changed since. @returns null: there is no such plan. @throws as `Hall.submit` does */
  renew(planId: string, actor: string): Promise<void> | null {
    const { plannedSettings, centre } = this.#hall
    const plan = plannedSettings.find(planId)
    if (plan === null) return null
    const next = renewed(centre, plan)
    const details = { planId, sections: Object.keys(next.sections), sha256: digestOf(next) }
    return this.#hall.audit({ about: 'settings', what: 'plan renewed', details }, actor, {
      withinTransaction: () => plannedSettings.renew(planId, next)
    })
  }
}

const DAY_MS = 86_400_000
const dayBefore = (serviceDay: string): string =>
  new Date(Date.parse(`${serviceDay}T12:00:00Z`) - DAY_MS).toISOString().slice(0, 10)
