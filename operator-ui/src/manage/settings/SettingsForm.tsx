import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import type { SettingsFault } from '../../../../server/protocol/settings.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { createFormState, FormContext, isAt } from '../form/form-state.ts'
import { t } from '../texts.ts'
import { SaveQuestion } from './SaveQuestion.tsx'
import type { Section } from './section.ts'
import type { SaveOptions, Sections } from './settings-store.ts'
import { FaultList } from './FaultList.tsx'
import { dayText } from '../../../../server/client/dates.ts'
import { PlannedHere } from '../planned/PlannedHere.tsx'

type Props<T extends Sections> = {
  section: Section<T>
  /** What is set here changes who waits how long: it can be tried on a past day. */
  isPlayable?: boolean
  children: (draft: T, change: (part: Partial<T>) => void) => ComponentChildren
}

/** A form over some sections of the settings: nothing is sent that cannot be right, and what is refused is said where it is. */
export function SettingsForm<T extends Sections>({ section, isPlayable = false, children }: Props<T>) {
  const { draft, faults, refusal, question, change } = section
  const form = useRef<HTMLFormElement>(null)
  const state = useMemo(() => createFormState(faults), [faults])
  const busy = useSignal(false)
  const done = useSignal('')
  const making = useSignal<SaveOptions>({})
  if (!draft.value) return <p role='status'>{t('page.loading')}</p>

  const finish = async (act: () => Promise<boolean>) => {
    busy.value = true
    done.value = (await act()) ? savedText(making.peek()) : ''
    busy.value = false
    if (done.peek() !== '') state.isTried.value = false
    else if (!question.peek())
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const save = (how: SaveOptions) => {
    if (busy.peek()) return
    state.isTried.value = true
    making.value = how
    if (state.problems.size > 0) {
      done.value = ''
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    void finish(() => section.save(how))
  }
  // Not within the event: drawing the form anew would take back what a box or a list has not told yet.
  const forget = () =>
    setTimeout(() => {
      done.value = ''
    })
  const elsewhere = faults.value.filter((fault) => ![...state.pointers.values()].some((at) => isAt(fault, at)))
  const discard = () => {
    state.isTried.value = false
    done.value = ''
    section.discard()
  }

  return (
    <FormContext.Provider value={state}>
      <form
        ref={form}
        class='settings-form'
        noValidate
        aria-busy={busy.value}
        onSubmit={(event) => {
          event.preventDefault()
          save({})
        }}
        onInput={forget}
      >
        <PlannedHere settings={section.settings} router={section.router} sections={draft.value} />
        {children(draft.value, change)}
        <div class='settings-foot'>
          <Refusal
            isIncomplete={state.isTried.value && state.problems.size > 0}
            faults={elsewhere}
            draft={draft.value}
            refusal={refusal}
          />
          <SaveButtons
            isBusy={busy.value}
            done={done.value}
            onLater={() => save({ isLater: true })}
            onTry={isPlayable ? section.tryOut : null}
            onDiscard={discard}
          />
        </div>
      </form>
      {question.value && (
        <SaveQuestion
          question={question.value}
          services={draft.value.services ?? []}
          making={making.value}
          settings={section.settings}
          onConfirm={(how) => {
            making.value = how
            void finish(() => section.apply(how))
          }}
          onBack={() => {
            question.value = null
          }}
        />
      )}
    </FormContext.Provider>
  )
}

/** What is said when it is saved. */
export const savedText = ({ from }: SaveOptions): string =>
  from === undefined ? t('form.saved') : t('form.planned', { day: dayText(from) })

type RefusalProps = {
  isIncomplete: boolean
  faults: readonly SettingsFault[]
  draft: Sections
  refusal: Signal<string | null>
}

/** Why nothing was saved, but for what is said at its field. */
function Refusal({ isIncomplete, faults, draft, refusal }: RefusalProps) {
  return (
    <>
      <div role='alert'>
        {isIncomplete && (
          <p class='settings-missing' data-testid='missing'>
            {t('form.look')}
          </p>
        )}
        <FaultList faults={faults} centre={draft} />
        {refusal.value === 'settings-changed' && (
          <p class='settings-missing' data-testid='changed-elsewhere'>
            {t('form.changed-elsewhere')}
          </p>
        )}
      </div>
      {refusal.value !== 'settings-changed' && <RejectionMessage code={refusal} />}
    </>
  )
}

type ButtonProps = {
  isBusy: boolean
  done: string
  onLater: () => void
  onTry: (() => void) | null
  onDiscard: () => void
}

function SaveButtons({ isBusy, done, onLater, onTry, onDiscard }: ButtonProps) {
  return (
    <div class='settings-buttons'>
      <button type='submit' class='go' aria-disabled={isBusy} data-testid='save'>
        {t('settings.save')}
      </button>
      <button type='button' class='pill' aria-disabled={isBusy} data-testid='save-later' onClick={onLater}>
        {t('form.later')}
      </button>
      {onTry && (
        <button type='button' class='pill' data-testid='try-out' onClick={onTry}>
          {t('form.try-out')}
        </button>
      )}
      <button type='button' class='pill' data-testid='discard' onClick={onDiscard}>
        {t('form.discard')}
      </button>
      <p class='settings-done' role='status' data-testid='done'>
        {done}
      </p>
    </div>
  )
}
