import { type ReadonlySignal, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { SteeringDone, SteeringEffect, SteeringStep } from '../../../../server/protocol/steering.ts'
import { Refusal } from '../../parts/Refusal.tsx'
import type { Session } from '../../session/session.ts'
import { t } from '../texts.ts'
import { BoardDialog } from './BoardDialog.tsx'
import { Effect } from './Effect.tsx'
import { usePreview } from './preview.ts'

/** What every steering dialog is given. */
export interface StepProps {
  session: Session
  centre: CentreBody
  onBack: () => void
  onDone: (what: string) => void
}

type Props = StepProps & {
  title: string
  /** null: something is still missing. */
  step: SteeringStep | null
  children: ComponentChildren
  /** What must be entered once the effect is known. */
  more?: (effect: SteeringEffect | null) => { field: ComponentChildren; isGiven: boolean }
  danger?: boolean
}

/** One step of steering: what is asked, what it will change, and doing it. Nothing is done that was not shown before. */
export function StepDialog({ session, centre, title, step, children, more, danger = false, onBack, onDone }: Props) {
  const effect: ReadonlySignal<SteeringEffect | null> = usePreview(session, step)
  const refusal = useSignal<string | null>(null)
  const missing = useSignal<string | null>(null)
  const isBusy = useSignal(false)
  const extra = more?.(effect.value)
  const canApply =
    step !== null && effect.value !== null && effect.value.refused === null && extra?.isGiven !== false && !isBusy.value

  const apply = async (event: Event) => {
    event.preventDefault()
    if (!canApply) {
      missing.value = t('steer.incomplete')
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
        <Effect effect={effect.value} centre={centre} />
        {extra?.field}
      </div>
      <p class='dialog-missing' role='alert'>
        {canApply ? null : missing.value}
      </p>
      <Refusal code={refusal} />
      <div class='dialog-buttons'>
        <button type='button' class='pill' data-testid='dialog-back' onClick={onBack}>
          {t('dialog.back')}
        </button>
        <button type='submit' class={danger ? 'go danger' : 'go'} aria-disabled={!canApply} data-testid='confirm'>
          {t('steer.apply')}
        </button>
      </div>
    </BoardDialog>
  )
}
