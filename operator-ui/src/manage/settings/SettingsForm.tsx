import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { Refusal } from '../../parts/Refusal.tsx'
import { createFormState, FormContext, isAt } from '../parts/form-state.ts'
import { faultWords } from '../parts/fault-words.ts'
import { t } from '../words.ts'
import type { Section } from './section.ts'
import type { Sections } from './settings-store.ts'

type Props<T extends Sections> = { section: Section<T>, children: (draft: T, change: (part: Partial<T>) => void) => ComponentChildren }

/** A form over some sections of the settings: nothing is sent that cannot be right, and what is refused is said where it is. */
export function SettingsForm<T extends Sections> ({ section, children }: Props<T>) {
  const { draft, faults, refusal, change } = section
  const form = useRef<HTMLFormElement>(null)
  const state = useMemo(() => createFormState(faults), [faults])
  const busy = useSignal(false)
  const done = useSignal(false)
  if (!draft.value) return <p role='status'>{t('page.loading')}</p>

  const save = async (event: Event) => {
    event.preventDefault()
    if (busy.peek()) return
    state.isTried.value = true
    done.value = false
    if (state.problems.size === 0) {
      busy.value = true
      done.value = await section.save()
      busy.value = false
      if (done.peek()) state.isTried.value = false
    }
    if (!done.peek()) setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const elsewhere = faults.value.filter((fault) => ![...state.places.values()].some((at) => isAt(fault, at)))
  const discard = () => {
    state.isTried.value = false
    done.value = false
    section.discard()
  }

  return (
    <FormContext.Provider value={state}>
      <form ref={form} class='settings-form' noValidate aria-busy={busy.value} onSubmit={save} onInput={() => { done.value = false }}>
        {children(draft.value, change)}
        <div class='settings-foot'>
          <div role='alert'>
            {state.isTried.value && state.problems.size > 0 && <p class='settings-missing' data-testid='missing'>{t('form.look')}</p>}
            {elsewhere.length > 0 && <ul class='settings-missing' data-testid='faults'>{elsewhere.map((fault) => <li key={fault.at}>{faultWords(fault)} <code>{fault.at}</code></li>)}</ul>}
            {refusal.value === 'settings-changed' && <p class='settings-missing' data-testid='changed-elsewhere'>{t('form.changed-elsewhere')}</p>}
          </div>
          {refusal.value !== 'settings-changed' && <Refusal code={refusal} />}
          <div class='settings-buttons'>
            <button type='submit' class='go' aria-disabled={busy.value} data-testid='save'>{t('settings.save')}</button>
            <button type='button' class='pill' data-testid='discard' onClick={discard}>{t('form.discard')}</button>
            <p class='settings-done' role='status' data-testid='done'>{done.value ? t('form.saved') : ''}</p>
          </div>
        </div>
      </form>
    </FormContext.Provider>
  )
}
