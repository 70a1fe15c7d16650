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
import type { SaveOptions, Settings } from './settings-store.ts'
import { FaultList } from './FaultList.tsx'
import { MoveSelects } from './MoveSelects.tsx'
import { PlansAgainst } from './PlansAgainst.tsx'
import { SaveQuestion } from './SaveQuestion.tsx'
import { savedText } from './SettingsForm.tsx'
import { askedLater } from './section.ts'

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
  const ended = useSignal<ReadonlySet<string>>(new Set())
  const isLater = useSignal(false)
  const missing = useSignal('')
  const state = useMemo(() => createFormState(), [])
  useEffect(() => {
    void settings.check(wanted).then((answer) => {
      if ('status' in answer) refusal.value = answer.code
      else check.value = answer
    })
  }, [settings, wanted])

  const save = async (making: SaveOptions) => {
    const base = settings.saved.peek()
    if (!base) return
    const problem = await settings.save(wanted, base, making)
    isLater.value = false
    refusal.value = problem?.code ?? null
    if (problem === null) onDone(savedText(making))
  }
  const saveNow = async () => {
    const { leaving = [], planned = [], asksReason = false } = check.peek() ?? {}
    const reason = reasonIn(why.peek())
    missing.value = leaving.some(({ serviceId }) => !moves.peek()[serviceId]) ? t('question.missing') : ''
    if (asksReason && reason === '') missing.value = t('question.reason-missing')
    if (missing.peek() !== '') return
    const standing = planned.map(({ planId }) => planId).filter((planId) => !ended.peek().has(planId))
    await save({ reason, standing, ...(leaving.length > 0 && { moves: moves.peek() }) })
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
          <FaultList faults={check.value.faults} centre={wanted} />
          <Warnings advice={check.value.advice.filter((each) => each.isNew)} />
          <MoveSelects leaving={check.value.leaving} services={wanted.services} moves={moves} />
          <PlansAgainst planned={check.value.planned} settings={settings} ended={ended} />
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
            {check.value.faults.length === 0 && check.value.changes.length > 0 && (
              <ApplyButtons
                onNow={saveNow}
                onLater={() => {
                  isLater.value = true
                }}
              />
            )}
            {back}
          </div>
        </section>
      )}
      {check.value && isLater.value && (
        <SaveQuestion
          question={askedLater(check.value)}
          services={wanted.services}
          making={{ isLater: true, reason: reasonIn(why.value) }}
          settings={settings}
          onConfirm={save}
          onBack={() => {
            isLater.value = false
          }}
        />
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

function ApplyButtons({ onNow, onLater }: { onNow: () => Promise<void>; onLater: () => void }) {
  return (
    <>
      <button type='button' class='go' data-testid='apply' onClick={onNow}>
        {t('apply.now')}
      </button>
      <button type='button' class='pill' data-testid='apply-later' onClick={onLater}>
        {t('form.later')}
      </button>
    </>
  )
}
