import { signal, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Service } from '../../../../server/protocol/centre.ts'
import type { SettingsCheckBody } from '../../../../server/protocol/settings.ts'
import { ConfirmDialog } from '../layout/ConfirmDialog.tsx'
import { t } from '../texts.ts'
import { Warnings } from './Warnings.tsx'
import type { SaveOptions } from './settings-store.ts'
import { MoveSelects } from './MoveSelects.tsx'

type Props = {
  question: SettingsCheckBody
  services: readonly Service[]
  making: SaveOptions
  onConfirm: (making: SaveOptions) => void
  onBack: () => void
}

/** What follows from a change, shown before it is made: what it means for visitors, and where they go whose service is taken away. */
export function SaveQuestion({ question, services, making, onConfirm, onBack }: Props) {
  const refusal = useMemo(() => signal<string | null>(null), [])
  const moves = useSignal<Record<string, string>>({})
  const missing = useSignal(false)
  const news = question.advice.filter((each) => each.isNew)
  const confirm = () => {
    missing.value = question.leaving.some(({ serviceId }) => !moves.value[serviceId])
    if (!missing.peek()) onConfirm({ ...making, moves: moves.value })
  }
  return (
    <ConfirmDialog
      title={t('question.title')}
      confirm={t(
        making.tomorrow ? 'form.tomorrow' : question.leaving.length > 0 ? 'question.confirm' : 'settings.save'
      )}
      isHarmless={question.leaving.length === 0}
      refusal={refusal}
      onConfirm={confirm}
      onBack={onBack}
    >
      <Warnings advice={news} />
      <MoveSelects leaving={question.leaving} services={services} moves={moves} />
      <p class='dialog-missing' role='alert'>
        {missing.value ? t('question.missing') : ''}
      </p>
    </ConfirmDialog>
  )
}
