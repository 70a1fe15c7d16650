import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { SteeringDone, SteeringEffect, SteeringStep } from '../../../../server/protocol/steering.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import type { Session } from '../../session/session.ts'
import { t } from '../texts.ts'
import { BoardDialog } from './BoardDialog.tsx'
import { EffectPreview } from './EffectPreview.tsx'
import { usePreview } from './use-preview.ts'

/** What every steering dialog is given. */
export interface StepDialogProps {
  session: Session
  centre: CentreBody
  onBack: () => void
  onDone: (what: string) => void
}

type Props = StepDialogProps & {
  title: string
  /** null: something is still missing. */
  step: SteeringStep | null
  children: ComponentChildren
  /** What must be entered once the effect is known. */
  more?: (effect: SteeringEffect | null) => { field: ComponentChildren; isGiven: boolean }
  danger?: boolean
  /** Asked once more before it is done: why, and the words of the second press. */
  sure?: { why: string; press: string }
}

/** One step of steering: what is asked, what it will change, and doing it. Nothing is done that was not shown before. */
export function StepDialog({
  session,
  centre,
  title,
  step,
  children,
  more,
  danger = false,
  sure,
  onBack,
  onDone
}: Props) {
  const effect: ReadonlySignal<SteeringEffect | null> = usePreview(session, step)
  const refusal = useSignal<string | null>(null)
  const missing = useSignal<string | null>(null)
  const isBusy = useSignal(false)
  const isSure = useSignal(false)
  const extra = more?.(effect.value)
  const canApply =
    step !== null && effect.value !== null && effect.value.refused === null && extra?.isGiven !== false && !isBusy.value

  const apply = async (event: Event) => {
    event.preventDefault()
    if (!canApply) {
      missing.value = t('steer.incomplete')
      return
    }
    if (sure && !isSure.peek()) {
      isSure.value = true
      return
    }
    isBusy.value = true
    const answer = await session.ask<SteeringDone>('POST', '/steering', step)
    isBusy.value = false
    if (answer.ok) onDone(title)
    else refusal.value = answer.problem.code
  }

  return (
    <BoardDialog title={title} wide onBack={onBack} onSubmit={apply} isBusy={isBusy.value}>
      <div class='dialog-body step'>
        <div class='step-fields'>{children}</div>
        <EffectPreview effect={effect.value} centre={centre} />
        {extra?.field}
      </div>
      <p class='dialog-missing' role='alert'>
        {canApply ? isSure.value && sure?.why : missing.value}
      </p>
      <RejectionMessage code={refusal} />
      <div class='dialog-buttons'>
        <button type='button' class='pill' data-testid='dialog-back' onClick={onBack}>
          {t('dialog.back')}
        </button>
        <button type='submit' class={danger ? 'go danger' : 'go'} aria-disabled={!canApply} data-testid='confirm'>
          {isSure.value && sure ? sure.press : t('steer.apply')}
        </button>
      </div>
    </BoardDialog>
  )
}
