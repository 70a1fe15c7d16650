import { type Signal, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Centre } from '../../../../server/protocol/centre.ts'
import type { SettingsCheckBody, SettingsFault } from '../../../../server/protocol/settings.ts'
import type { Router } from '../../navigation/router.ts'
import { t } from '../texts.ts'
import type { SaveOptions, Sections, Settings } from './settings-store.ts'

/** Sections of the settings while they are being edited. */
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
  /** What must be confirmed before saving; null: nothing. */
  question: Signal<SettingsCheckBody | null>
  /** Saves what can be saved without a question, else asks it. @returns whether it is saved */
  save: (making: SaveOptions) => Promise<boolean>
  /** Saves it, whatever the check says. */
  apply: (making: SaveOptions) => Promise<boolean>
  /** Goes to What if, to play a past day under the settings as they stand in the form; whoever comes back finds them so. */
  tryOut: () => void
  /** Back to what is saved. */
  discard: () => void
  /** Of which it is a part. */
  settings: Settings
  router: Router
}

/**
 * The sections that a form edits.
 * @param pick what of the settings the form is about: copied into the draft, and saved as a whole
 */
export function useSection<T extends Sections>(
  settings: Settings,
  router: Router,
  pick: (centre: Centre) => T
): Section<T> {
  const draft = useSignal<T | null>(null)
  const base = useSignal<Centre | null>(null)
  const faults = useSignal<readonly SettingsFault[]>([])
  const refusal = useSignal<string | null>(null)
  const question = useSignal<SettingsCheckBody | null>(null)

  const take = (centre: Centre | null) => {
    if (!centre) return
    base.value = centre
    draft.value = structuredClone(pick(centre))
    faults.value = []
    refusal.value = null
    question.value = null
  }
  const isChanged = () =>
    draft.peek() !== null &&
    base.peek() !== null &&
    JSON.stringify(draft.peek()) !== JSON.stringify(pick(base.peek() as Centre))

  useEffect(() => {
    void settings.load()
  }, [settings])
  // What is not being edited follows what is saved.
  useSignalEffect(() => {
    const centre = settings.saved.value
    if (isChanged()) return
    take(centre)
    const tried = settings.tried.peek()
    if (centre === null || tried?.subject !== subjectOf(router)) return
    settings.tried.value = null
    base.value = tried.base
    draft.value = tried.sections as T
  })
  useLeaveWarning(router, isChanged)

  const apply = async (making: SaveOptions): Promise<boolean> => {
    if (!draft.peek() || !base.peek()) return false
    const problem = await settings.save(draft.peek() as T, base.peek() as Centre, making)
    faults.value = problem?.faults ?? []
    question.value = await askedNow(settings, draft.peek() as T, problem)
    refusal.value = problem && !problem.faults && !question.peek() ? problem.code : null
    if (problem === null) take(settings.saved.peek())
    return problem === null
  }

  return {
    draft,
    change: (part) => {
      if (draft.peek()) draft.value = { ...(draft.peek() as T), ...part }
    },
    isChanged,
    faults,
    refusal,
    question,
    save: async (making) => {
      const checked = await settings.check(draft.peek() as T)
      if ('status' in checked) {
        refusal.value = checked.code
        return false
      }
      faults.value = checked.faults
      refusal.value = null
      if (checked.faults.length > 0) return false
      const asked = making.isLater ? askedLater(checked) : checked
      if (!making.isLater && !hasQuestion(asked)) return apply(making)
      question.value = asked
      return false
    },
    apply,
    tryOut: () => {
      if (draft.peek() && base.peek()) tryOut(settings, router, draft.peek() as T, base.peek() as Centre)
    },
    discard: () => take(settings.saved.peek()),
    settings,
    router
  }
}

/** Of a change that was refused because somebody came meanwhile: what there is to ask now. */
async function askedNow(
  settings: Settings,
  sections: Sections,
  problem: { code: string } | null
): Promise<SettingsCheckBody | null> {
  if (problem?.code !== 'reason-required') return null
  const checked = await settings.check(sections)
  return 'status' in checked ? null : checked
}

const hasQuestion = ({ leaving, advice, planned, asksReason }: SettingsCheckBody): boolean =>
  asksReason || leaving.length > 0 || planned.length > 0 || advice.some((each) => each.isNew)

/** Of a change that begins with a later day, when nobody is there yet whose service could go. */
export const askedLater = (checked: SettingsCheckBody): SettingsCheckBody => ({
  ...checked,
  leaving: [],
  planned: [],
  asksReason: false
})

function tryOut(settings: Settings, router: Router, sections: Sections, base: Centre): void {
  settings.tried.value = { subject: subjectOf(router), sections: structuredClone(sections), base }
  // Nothing is lost by going there.
  router.confirmLeave(null)
  router.navigate({ at: 'manage', subject: 'what-if', query: 'settings=tried' })
}

function subjectOf(router: Router): string {
  const route = router.route.peek()
  return route.at === 'manage' ? route.subject : ''
}

/** Asks before the page is left while something has changed: by a link of its own, and by the browser. */
function useLeaveWarning(router: Router, isChanged: () => boolean): void {
  useEffect(() => {
    const keep = (event: BeforeUnloadEvent) => {
      if (isChanged()) event.preventDefault()
    }
    window.addEventListener('beforeunload', keep)
    return () => window.removeEventListener('beforeunload', keep)
  }, [])
  useEffect(() => {
    router.confirmLeave(() => !isChanged() || confirm(t('form.leave')))
    return () => router.confirmLeave(null)
  }, [router])
}
