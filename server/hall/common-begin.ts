import { mergeCommon } from '../centre/common/merge.ts'
import { validate } from '../centre/validate.ts'
import type { HeldBundle, KeptCommon } from '../db/common-settings.ts'
import type { Centre } from '../protocol/centre.ts'
import type { BundleFault } from '../protocol/network/common.ts'

/** Common settings whose day has come. */
export interface CommonBegin {
  version: number
  /** What the hall works by then; null: they could not begin. */
  centre: Centre | null
  faults: BundleFault[]
  /** What is kept of them, as it is after that. */
  kept: KeptCommon
}

/**
 * Joins the common settings that were planned for a service day with what the hall is on that day, which may have changed
 * since they were checked: then they are refused whole. Null: nothing was planned.
 */
export function commonBegin(
  kept: Readonly<KeptCommon> | null,
  own: Centre,
  serviceDay: string,
  now: number
): CommonBegin | null {
  const planned = kept?.planned
  if (!kept || !planned || planned.from > serviceDay) return null
  const { from: _, back, ...bundle } = planned
  const common = bundle.settings
  const { centre, overridden } = mergeCommon({
    own,
    base: kept.base?.settings ?? null,
    common,
    map: kept.map ?? [],
    back
  })
  const faults = validate(centre).slice(0, 50).map(bundleFault)
  if (faults.length > 0) return couldNotBegin(kept, bundle, faults, now)
  return {
    version: bundle.version,
    centre,
    faults,
    kept: { ...kept, base: { ...bundle, since: serviceDay }, planned: null, overridden }
  }
}

export function couldNotBegin(
  kept: Readonly<KeptCommon>,
  { version, settings }: HeldBundle,
  faults: BundleFault[],
  now: number
): CommonBegin {
  return {
    version,
    centre: null,
    faults,
    kept: { ...kept, planned: null, refused: { version, at: now, faults, settings } }
  }
}

const bundleFault = ({ at, code, sentence }: { at: string; code: string; sentence: string }): BundleFault => ({
  at: at.slice(0, 300),
  code,
  sentence: sentence.slice(0, 500)
})
