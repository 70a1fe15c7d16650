import { Step } from '../components/Step.tsx'
import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk; priorityClassId: string }

/** In one sentence of the centre's what is to be shown, before the choice counts. */
export function PriorityConfirm({ kiosk, priorityClassId }: Props) {
  const { t, name } = kiosk.texts
  const chosen = kiosk.centre.value?.priorityClasses.find((one) => one.priorityClassId === priorityClassId)
  if (!chosen) return null
  return (
    <Step
      eyebrow={t('priority.eyebrow')}
      heading={name(chosen.answer)}
      reading={
        <div class='notice'>
          <p class='notice-main'>{name(chosen.document) || t('priority.no-document')}</p>
          <p>{name(chosen.basis)}</p>
        </div>
      }
    >
      <button
        type='button'
        class='button go'
        data-testid='priority-confirm'
        onClick={() => kiosk.send({ type: 'confirm-priority' })}
      >
        {t('priority.confirm')}
      </button>
      <button
        type='button'
        class='button wide'
        data-testid='priority-none'
        onClick={() => kiosk.send({ type: 'choose-priority', priorityClassId: null })}
      >
        {t('priority.decline')}
      </button>
    </Step>
  )
}
