import { signal, useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Service } from '../../../../server/protocol/centre.ts'
import type { SettingsCheckBody } from '../../../../server/protocol/settings.ts'
import { ConfirmDialog } from '../layout/ConfirmDialog.tsx'
import { name, t } from '../texts.ts'
import { Warnings } from './Warnings.tsx'
import type { SaveOptions } from './settings-store.ts'

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
      confirm={t(making.tomorrow ? 'form.tomorrow' : 'question.confirm')}
      refusal={refusal}
      onConfirm={confirm}
      onBack={onBack}
    >
      <Warnings advice={news} />
      {question.leaving.map((leaving) => (
        <label key={leaving.serviceId} class='field'>
          <span>{t('question.leaving', { service: name(leaving.name), count: leaving.tickets })}</span>
          <select
            data-testid={`move-${leaving.serviceId}`}
            value={moves.value[leaving.serviceId] ?? ''}
            onChange={(event) => {
              moves.value = { ...moves.value, [leaving.serviceId]: event.currentTarget.value }
            }}
          >
            <option value=''>{t('question.choose')}</option>
            {services.map((service) => (
              <option key={service.serviceId} value={service.serviceId}>
                {name(service.name)}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p class='dialog-missing' role='alert'>
        {missing.value ? t('question.missing') : ''}
      </p>
    </ConfirmDialog>
  )
}
