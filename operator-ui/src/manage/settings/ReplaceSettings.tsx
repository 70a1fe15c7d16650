import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { reasonIn } from '../../../../server/protocol/conventions/free-text.ts'
import type { Centre } from '../../../../server/protocol/centre.ts'
import type { SettingsCheckBody } from '../../../../server/protocol/settings.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import { createFormState, FormContext } from '../form/form-state.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { TextField } from '../form/TextField.tsx'
import { t } from '../texts.ts'
import { Warnings } from './Warnings.tsx'
import { ChangeList } from './ChangeList.tsx'
import type { Settings } from './settings-store.ts'
import { FaultList } from './FaultList.tsx'
import { MoveSelects } from './MoveSelects.tsx'

type Props = {
  title: string
  settings: Settings
  wanted: Centre
  reason: string
  onDone: (words: string) => void
  onBack: () => void
}

/** Whole settings, from a file, a template or the past: what would change, what follows, and then the question when. */
export function ReplaceSettings({ title, settings, wanted, reason, onDone, onBack }: Props) {
  const check = useSignal<SettingsCheckBody | null>(null)
  const refusal = useSignal<string | null>(null)
  const moves = useSignal<Record<string, string>>({})
  const why = useSignal(reason)
  const missing = useSignal('')
  const state = useMemo(() => createFormState(), [])
  useEffect(() => {
    void settings.check(wanted).then((answer) => {
      if ('status' in answer) refusal.value = answer.code
      else check.value = answer
    })
  }, [settings, wanted])

  const apply = async (tomorrow: boolean) => {
    const base = settings.saved.peek()
    const leaving = tomorrow ? [] : (check.peek()?.leaving ?? [])
    missing.value = leaving.some(({ serviceId }) => !moves.peek()[serviceId]) ? t('question.missing') : ''
    if (!base || missing.peek() !== '') return
    const problem = await settings.save(wanted, base, {
      tomorrow,
      reason: reasonIn(why.peek()),
      ...(leaving.length > 0 && { moves: moves.peek() })
    })
    refusal.value = problem?.code ?? null
    if (problem === null) onDone(t(tomorrow ? 'form.planned' : 'form.saved'))
  }
  const back = (
    <button type='button' class='pill' data-testid='apply-back' onClick={onBack}>
      {t('dialog.back')}
    </button>
  )

  return (
    <FormContext.Provider value={state}>
      <PageTitle>{title}</PageTitle>
      {!check.value && !refusal.value && <p role='status'>{t('page.loading')}</p>}
      {check.value && (
        <section class='settings-form'>
          <ChangeList title={t('apply.changes')} changes={check.value.changes} settings={settings} />
          <FaultList faults={check.value.faults} />
          <Warnings advice={check.value.advice.filter((each) => each.isNew)} />
          <MoveSelects leaving={check.value.leaving} services={wanted.services} moves={moves} />
          <TextField
            label={t('apply.reason')}
            value={why.value}
            optional
            maxLength={300}
            testId='apply-reason'
            onChange={(text) => {
              why.value = text
            }}
          />
          <p class='settings-missing' role='alert'>
            {missing.value}
          </p>
          <RejectionMessage code={refusal} />
          <div class='settings-buttons'>
            {check.value.faults.length === 0 && check.value.changes.length > 0 && <ApplyButtons onApply={apply} />}
            {back}
          </div>
        </section>
      )}
      {!check.value && (
        <>
          <RejectionMessage code={refusal} />
          {back}
        </>
      )}
    </FormContext.Provider>
  )
}

function ApplyButtons({ onApply }: { onApply: (tomorrow: boolean) => Promise<void> }) {
  return (
    <>
      <button type='button' class='go' data-testid='apply' onClick={() => onApply(false)}>
        {t('apply.now')}
      </button>
      <button type='button' class='pill' data-testid='apply-tomorrow' onClick={() => onApply(true)}>
        {t('form.tomorrow')}
      </button>
    </>
  )
}
