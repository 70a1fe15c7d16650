import { isDeepStrictEqual } from 'node:util'
import type { FastifyBaseLogger } from 'fastify'
import { joinPlanned, moved } from '../centre/planned/join.ts'
import { validate } from '../centre/validate.ts'
import type { CommonSettingsStore } from '../db/common-settings.ts'
import { digestOf, type Plan, type PlannedSettings } from '../db/planned-settings.ts'
import type { Decision, HallEvent } from '../engine/index.ts'
import type { Centre } from '../protocol/centre.ts'
import type { AuditEntry } from './audit.ts'
import { commonBegin, couldNotBegin } from './common-begin.ts'
import type { Command } from './submission.ts'

/** What of the hall is needed to put planned settings in force; all within the transaction that opens the day. */
export interface Beginning {
  plannedSettings: PlannedSettings
  commonSettings: CommonSettingsStore
  logger: Pick<FastifyBaseLogger, 'warn'>
  centre: () => Centre
  decide: (command: Command) => Decision<Centre>
  append: (events: HallEvent<Centre>[], actor: string) => void
}

/**
 * Settings that were planned for a day begin with it, when nobody is there yet whom they could leave without a service:
 * the centre's own first, the earliest planned first, then the network's common ones, which are joined with what the hall is by then.
 */
export function beginPlanned(hall: Beginning, serviceDay: string, now: number): void {
  for (const { planId, from } of hall.plannedSettings.list()) {
    // Read anew: one that began before may have moved what this one is compared with.
    const plan = from > serviceDay ? null : hall.plannedSettings.find(planId)
    if (plan !== null) beginOwn(hall, plan)
  }
  beginCommon(hall, serviceDay, now)
}

function beginOwn(hall: Beginning, plan: Plan): void {
  const { plannedSettings, logger, decide, append } = hall
  const before = hall.centre()
  const { centre, unfit } = joinPlanned(before, plan)
  // What has changed since may have made them impossible: they stay planned, and say why.
  const [fault] = validate(centre)
  const decision = decide({ type: 'configure', rules: centre, openings: {}, reason: plan.reason })
  const { planId, from } = plan
  if (fault || !decision.accepted) {
    logger.warn({ planId, from, fault: fault?.sentence }, 'planned settings could not begin')
    return
  }
  plannedSettings.remove(planId)
  noted(hall, { about: 'settings', what: 'begun', details: { planId, from, left: unfit.length } })
  if (isDeepStrictEqual(centre, before)) return
  append(decision.events, plan.actor)
  moveBases(hall, before, hall.centre())
}

/** What has begun by a plan is no change that somebody made against the others that wait. */
function moveBases(hall: Beginning, before: Centre, after: Centre): void {
  for (const plan of hall.plannedSettings.list()) {
    const next = moved(plan, before, after)
    if (isDeepStrictEqual(next.base, plan.base)) continue
    hall.plannedSettings.renew(plan.planId, next)
    const details = { planId: plan.planId, sections: Object.keys(next.sections), sha256: digestOf(next) }
    noted(hall, { about: 'settings', what: 'plan renewed', details })
  }
}

function noted({ decide, append }: Beginning, note: AuditEntry, actor = 'hall'): void {
  const decision = decide({ type: 'note', ...note })
  if (decision.accepted) append(decision.events, actor)
}

function beginCommon(hall: Beginning, serviceDay: string, now: number) {
  const { commonSettings, logger, decide, append } = hall
  const kept = commonSettings.read()
  let begin = commonBegin(kept, hall.centre(), serviceDay, now)
  if (!kept?.planned || begin === null) return
  const { version, centre } = begin
  if (centre !== null && !isDeepStrictEqual(centre, hall.centre())) {
    const reason = `common settings ${version}`
    const decision = decide({ type: 'configure', rules: centre, openings: {}, reason })
    if (decision.accepted) append(decision.events, 'hub')
    else {
      const fault = { at: '', code: decision.code, sentence: 'The hall cannot begin with them.' }
      begin = couldNotBegin(kept, kept.planned, [fault], now)
    }
  }
  commonSettings.write(begin.kept)
  const faults = begin.faults.map(({ code }) => code)
  if (faults.length > 0) logger.warn({ version, faults }, 'common settings could not begin')
  const what = faults.length === 0 ? 'begun' : 'refused'
  noted(hall, { about: 'common-settings', what, details: { version, faults } }, 'hub')
}
