import type { Catalogue } from '../../protocol/network/common.ts'

/** What is wrong with a catalogue beyond its schema, in a sentence; null: nothing. What a hall makes of it the hall says. */
export function catalogueFault(catalogue: Catalogue): string | null {
  const { services, priorityClasses, variants, fixed } = catalogue
  const common = services.map(({ commonId }) => commonId)
  const lists: Array<[string, string[]]> = [
    ['services', common],
    ['priorityClasses', priorityClasses.map(({ priorityClassId }) => priorityClassId)],
    ['fixed', fixed],
    ['variants', variants.map(({ scope, scopeId, commonId }) => `${scope} ${scopeId} ${commonId}`)],
    ...(['outcomes', 'pauseReasons', 'parkReasons', 'callReasons', 'transferReasons'] as const).map(
      (list): [string, string[]] => [list, catalogue[list].map(({ id }) => id)]
    )
  ]
  for (const [list, ids] of lists) {
    const twice = ids.find((id, i) => ids.indexOf(id) !== i)
    if (twice !== undefined) return `${twice} is there twice in ${list}.`
  }
  const known = new Set(common)
  const lost = variants.find(({ commonId }) => !known.has(commonId))
  return lost ? `A variant is of ${lost.commonId}, which is no common service.` : null
}
