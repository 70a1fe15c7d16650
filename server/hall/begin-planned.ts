import { isDeepStrictEqual } from 'node:util'
import type { FastifyBaseLogger } from 'fastify'
import { validate } from '../centre/validate.ts'
import type { CommonSettingsStore } from '../db/common-settings.ts'
import type { PlannedSettings } from '../db/planned-settings.ts'
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
 * the centre's own first, then the network's common ones, which are joined with what the hall is by then.
 */
export function beginPlanned(hall: Beginning, serviceDay: string, now: number): void {
  beginOwn(hall, serviceDay)
  beginCommon(hall, serviceDay, now)
}

function beginOwn({ plannedSettings, logger, centre, decide, append }: Beginning, serviceDay: string): void {
  const plan = plannedSettings.read()
  if (plan === null || plan.from > serviceDay) return
  const planned = { ...centre(), ...plan.sections }
  // What has changed since may have made them impossible: they stay planned, and say why.
  const [fault] = validate(planned)
  const decision = decide({ type: 'configure', rules: planned, openings: {}, reason: plan.reason })
  if (fault || !decision.accepted) {
    logger.warn({ from: plan.from, fault: fault?.sentence }, 'planned settings could not begin')
    return
  }
  append(decision.events, plan.actor)
  plannedSettings.clear()
}

function beginCommon({ commonSettings, logger, decide, append, ...hall }: Beginning, serviceDay: string, now: number) {
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
  const note: AuditEntry = { about: 'common-settings', what, details: { version, faults } }
  const noted = decide({ type: 'note', ...note })
  if (noted.accepted) append(noted.events, 'hub')
}
