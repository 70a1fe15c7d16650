import { type Signal, signal, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { dayText } from '../../../../server/client/dates.ts'
import { reasonIn } from '../../../../server/protocol/conventions/free-text.ts'
import type { Service } from '../../../../server/protocol/centre.ts'
import type { SettingsCheckBody } from '../../../../server/protocol/settings.ts'
import { ConfirmDialog } from '../layout/ConfirmDialog.tsx'
import { t } from '../texts.ts'
import { Warnings } from './Warnings.tsx'
import type { SaveOptions, Settings } from './settings-store.ts'
import { MoveSelects } from './MoveSelects.tsx'
import { PlansAgainst } from './PlansAgainst.tsx'

type Props = {
  question: SettingsCheckBody
  services: readonly Service[]
  making: SaveOptions
  settings: Settings
  onConfirm: (making: SaveOptions) => void
  onBack: () => void
}

/**
 * What follows from a change, shown before it is made: what it means for visitors, where they go whose service is taken away,
 * and what becomes of plans; and asked for: from when, and why.
 */
export function SaveQuestion({ question, services, making, settings, onConfirm, onBack }: Props) {
  const refusal = useMemo(() => signal<string | null>(null), [])
  const moves = useSignal<Record<string, string>>({})
  const from = useSignal(settings.next.peek())
  const reason = useSignal(making.reason ?? '')
  const ended = useSignal<ReadonlySet<string>>(new Set())
  const missing = useSignal('')
  const { leaving, planned, asksReason } = question
  const isLater = making.isLater ?? false
  const confirm = () => {
    const why = reasonIn(reason.peek())
    if (leaving.some(({ serviceId }) => !moves.value[serviceId])) missing.value = t('question.missing')
    else if (isLater && !(from.peek() >= settings.next.peek()))
      missing.value = t('question.from-missing', { day: dayText(settings.next.peek()) })
    else if (asksReason && why === '') missing.value = t('question.reason-missing')
    else
      onConfirm({
        ...making,
        moves: moves.peek(),
        reason: why,
        ...(isLater && { from: from.peek() }),
        standing: planned.map(({ planId }) => planId).filter((planId) => !ended.peek().has(planId))
      })
  }
  return (
    <ConfirmDialog
      title={t(isLater ? 'form.later' : 'question.title')}
      confirm={t(isLater ? 'question.plan' : leaving.length > 0 ? 'question.confirm' : 'settings.save')}
      isHarmless={leaving.length === 0}
      refusal={refusal}
      onConfirm={confirm}
      onBack={onBack}
    >
      {isLater && <DayField value={from} least={settings.next.value} />}
      <Warnings advice={question.advice.filter((each) => each.isNew)} />
      <MoveSelects leaving={leaving} services={services} moves={moves} />
      <PlansAgainst planned={planned} settings={settings} ended={ended} />
      {(isLater || asksReason) && <ReasonField value={reason} isAsked={asksReason} />}
      <p class='dialog-missing' role='alert'>
        {missing.value}
      </p>
    </ConfirmDialog>
  )
}

/** The service day with which a change begins. @param least the earliest */
export function DayField({ value, least }: { value: Signal<string>; least: string }) {
  return (
    <label class='field'>
      <span>{t('question.from')}</span>
      <input
        type='date'
        required
        min={least}
        value={value.value}
        data-first
        data-testid='question-from'
        onInput={(event) => {
          value.value = event.currentTarget.value
        }}
      />
    </label>
  )
}

function ReasonField({ value, isAsked }: { value: Signal<string>; isAsked: boolean }) {
  return (
    <label class='field'>
      <span>{t(isAsked ? 'question.reason' : 'apply.reason')}</span>
      <input
        value={value.value}
        maxLength={300}
        autocomplete='off'
        aria-required={isAsked}
        data-first
        data-testid='question-reason'
        onInput={(event) => {
          value.value = event.currentTarget.value
        }}
      />
    </label>
  )
}
