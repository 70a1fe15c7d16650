import type { DeskView } from '../../../server/protocol/desks.ts'
import { KeyHint } from './KeyHint.tsx'
import { name, t, type Key as TextKey } from '../texts.ts'
import type { Desk } from './desk-store.ts'
import { keepFocus } from './keep-focus.ts'
import type { NextStep } from './next-step.ts'

type Props = { desk: Desk; view: DeskView }

const LABELS = {
  call: 'action.call',
  start: 'action.start',
  finish: 'action.finish',
  resume: 'action.resume'
} as const satisfies Record<NextStep, TextKey>

/** The primary button: always in this place, always the next step. */
export function NextStepButton({ desk, view }: Props) {
  const step = desk.nextStep.value
  const ready = desk.ready.value
  const nobody = step === 'call' && view.waiting === 0
  return (
    <button
      type='button'
      class={nobody ? 'go next-step nobody' : 'go next-step'}
      data-next-step
      data-testid='next-step'
      data-step={step}
      aria-disabled={!ready}
      aria-busy={desk.pending.value}
      data-settling={desk.settling.value || undefined}
      aria-keyshortcuts='Enter'
      onMouseDown={keepFocus}
      onClick={(event) => {
        if (ready && event.detail < 2) void desk.runNextStep()
      }}
    >
      <span class='action-words'>
        <span class='next-step-label'>{t(LABELS[step])}</span>
        {step === 'call' && <span class='action-hint'>{callHint(view)}</span>}
        {step === 'finish' && view.ticket?.goesOnWith && (
          <span class='action-hint' data-testid='goes-on'>
            {t('hint.goes-on', { service: name(view.ticket.goesOnWith) })}
          </span>
        )}
      </span>
      <KeyHint name='Enter' />
    </button>
  )
}

function callHint(view: DeskView): string {
  if (view.suggested) return t('hint.suggested')
  return view.waiting > 0 ? t('hint.waiting', { n: view.waiting }) : t('hint.nobody')
}
