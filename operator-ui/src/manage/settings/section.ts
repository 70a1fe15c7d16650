import { type Signal, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Centre } from '../../../../server/protocol/centre.ts'
import type { SettingsFault } from '../../../../server/protocol/settings.ts'
import type { Places } from '../../place.ts'
import type { Sections, Settings } from './settings-store.ts'

/** Some sections while somebody edits them. */
export interface Section<T extends Sections> {
  /** As they stand in the form; null until the settings have been read. */
  draft: Signal<T | null>
  /** Puts new values in. */
  change: (part: Partial<T>) => void
  isChanged: () => boolean
  /** What the server said is wrong, each where it is. */
  faults: Signal<readonly SettingsFault[]>
  /** Why the server refused, as its code. */
  refusal: Signal<string | null>
  /** @returns whether it is saved */
  save: () => Promise<boolean>
  /** Back to what is saved. */
  discard: () => void
}

/**
 * The sections that a form edits.
 * @param pick what of the settings the form is about: copied into the draft, and saved as a whole
 */
export function useSection<T extends Sections> (settings: Settings, places: Places, pick: (centre: Centre) => T): Section<T> {
  const draft = useSignal<T | null>(null)
  const base = useSignal<Centre | null>(null)
  const faults = useSignal<readonly SettingsFault[]>([])
  const refusal = useSignal<string | null>(null)

  const take = (centre: Centre | null) => {
    if (!centre) return
    base.value = centre
    draft.value = structuredClone(pick(centre))
    faults.value = []
    refusal.value = null
  }
  const isChanged = () => draft.peek() !== null && base.peek() !== null && JSON.stringify(draft.peek()) !== JSON.stringify(pick(base.peek() as Centre))

  useEffect(() => { void settings.load() }, [settings])
  // What is not being edited follows what is saved.
  useSignalEffect(() => {
    const centre = settings.saved.value
    if (!isChanged()) take(centre)
  })
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent) => { if (isChanged()) event.preventDefault() }
    window.addEventListener('beforeunload', keep)
    return () => window.removeEventListener('beforeunload', keep)
  }, [])
  useEffect(() => () => places.onLeave(null), [places])

  return {
    draft,
    change: (part) => { if (draft.peek()) draft.value = { ...draft.peek() as T, ...part } },
    isChanged,
    faults,
    refusal,
    save: async () => {
      if (!draft.peek() || !base.peek()) return false
      const problem = await settings.save(draft.peek() as T, base.peek() as Centre)
      faults.value = problem?.faults ?? []
      refusal.value = problem && !problem.faults ? problem.code : null
      if (problem === null) take(settings.saved.peek())
      return problem === null
    },
    discard: () => take(settings.saved.peek())
  }
}
