import { Step } from '../components/Step.tsx'
import type { Kiosk } from '../store/kiosk.ts'

type Props = { kiosk: Kiosk; priorityClassId: string }

/** Which document will be asked for, in the words of the centre, before the choice counts. */
export function PriorityConfirm({ kiosk, priorityClassId }: Props) {
  const { t, name } = kiosk.texts
  const chosen = kiosk.centre.value?.priorityClasses.find((one) => one.priorityClassId === priorityClassId)
  if (!chosen) return null
  return (
    <Step
      eyebrow={t('priority.eyebrow')}
      heading={name(chosen.name)}
      reading={
        <div class='notice'>
          <p>{t('priority.show')}:</p>
          <p class='notice-main'>{name(chosen.document)}</p>
          <p>{t('priority.asked')}</p>
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
