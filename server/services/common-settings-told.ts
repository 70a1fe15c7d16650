import { changesBetween } from '../centre/diff.ts'
import { LISTS } from '../centre/common/fields.ts'
import { mergeCommon } from '../centre/common/merge.ts'
import { suggestionsFor } from '../centre/common/suggest.ts'
import type { KeptCommon } from '../db/common-settings.ts'
import type { Text } from '../protocol/basics.ts'
import type { Centre } from '../protocol/centre.ts'
import type { CommonSettingsBody } from '../protocol/common-settings.ts'
import type { BundleOutcome, CommonField, Overridden } from '../protocol/network/common.ts'
import type { CommonKnown } from '../uplink/common-known.ts'
import { newestOf } from './common-settings.ts'

/** What the hub is told of each version that is still something here. */
export function outcomesOf(kept: Readonly<KeptCommon> | null): CommonKnown['outcomes'] {
  if (!kept) return []
  const { base, planned, waiting, refused, advice, overridden, map } = kept
  const nothing = { from: null, faults: [], advice: [], overridden: [], services: map ?? [] }
  const outcomes = new Map<number, BundleOutcome>()
  if (refused) outcomes.set(refused.version, { ...nothing, state: 'refused', faults: refused.faults })
  if (waiting) outcomes.set(waiting.version, { ...nothing, state: 'to-map' })
  if (planned) outcomes.set(planned.version, { ...nothing, state: 'planned', from: planned.from, advice, overridden })
  if (base) outcomes.set(base.version, { ...nothing, state: 'in-force', from: base.since, overridden })
  return [...outcomes].map(([version, outcome]) => ({ version, outcome }))
}

/** A version that was refused, or that waits for somebody to say which service is which. */
export interface CommonTrouble {
  state: 'refused' | 'to-map'
  version: number
}

/** What somebody of the hall has to see to; null: nothing. */
export function troubleIn(kept: Readonly<KeptCommon> | null): CommonTrouble | null {
  if (kept?.refused) return { state: 'refused', version: kept.refused.version }
  return kept?.waiting ? { state: 'to-map', version: kept.waiting.version } : null
}

/** What the administrator is shown. @param withPlanned the settings with what is planned here */
export function commonBody(
  kept: Readonly<KeptCommon> | null,
  present: Centre,
  withPlanned: Centre
): CommonSettingsBody['common'] {
  if (!kept || kept.newest + (kept.refused?.version ?? 0) === 0) return null
  const { base, planned, waiting, refused } = kept
  const newest = newestOf(kept)
  const common = newest?.settings.services ?? []
  const suggested = new Map(suggestionsFor(present, common).map((each) => [each.serviceId, each]))
  const mapped = new Map(kept.map?.map(({ serviceId, commonId }) => [serviceId, commonId]))
  return {
    inForce: base && { version: base.version, since: base.since },
    planned: planned && {
      version: planned.version,
      from: planned.from,
      changes: changesBetween(withPlanned, joined(kept, withPlanned))
    },
    waiting: waiting && { version: waiting.version, at: waiting.at },
    refused: refused && {
      version: refused.version,
      at: refused.at,
      faults: refused.faults,
      canTryAgain: refused.settings !== null
    },
    advice: kept.advice,
    fixed: newest?.settings.fixed ?? [],
    services: present.services.map(({ serviceId, name }) => ({
      serviceId,
      name,
      commonId: mapped.get(serviceId) ?? null,
      suggested: suggested.get(serviceId)?.commonId ?? null,
      isSure: suggested.get(serviceId)?.isSure ?? false
    })),
    isMapped: kept.map !== null,
    catalogue: common.map(({ commonId, name }) => ({ commonId, name })),
    own: ownOf(kept, present)
  }
}

/** What is otherwise now; and of what was given back, until that day has come. */
function ownOf({ base, planned, map, overridden }: Readonly<KeptCommon>, present: Centre) {
  const given = new Set(planned?.back.map(keyOf))
  const now = base
    ? mergeCommon({ own: present, base: base.settings, common: base.settings, map: map ?? [], back: [] }).overridden
    : overridden
  return now.map((each) => ({ ...each, name: nameOf(each, present), isGivenBack: given.has(keyOf(each)) }))
}

const keyOf = ({ field, id }: Overridden): string => `${field} ${id}`

function joined({ base, planned, map }: Readonly<KeptCommon>, own: Centre): Centre {
  if (!planned) return own
  const common = planned.settings
  return mergeCommon({ own, base: base?.settings ?? null, common, map: map ?? [], back: planned.back }).centre
}

function nameOf({ field, id }: { field: CommonField; id: string }, centre: Centre): Text | null {
  if (field.startsWith('services.')) return centre.services.find(({ serviceId }) => serviceId === id)?.name ?? null
  const rule = LISTS.find(({ fields }) => field in fields)
  if (!rule) return null
  const items = centre[rule.list] as ReadonlyArray<{ name: Text } & Record<string, unknown>>
  return items.find((item) => item[rule.id] === id)?.name ?? null
}
