import { useSignal } from '@preact/signals'
import { reasonIn } from '../../../../server/protocol/conventions/free-text.ts'
import { t } from '../texts.ts'
import { ReasonField } from './fields.tsx'
import { StepDialog, type StepDialogProps } from './StepDialog.tsx'

type Props = StepDialogProps & { serviceDay: string }

/** Ends the service day. It must be confirmed by typing how many waiting people it turns away. */
export function CloseDayDialog({ serviceDay, ...rest }: Props) {
  const reason = useSignal('')
  const typed = useSignal('')
  const why = reasonIn(reason.value)
  return (
    <StepDialog
      {...rest}
      title={t('steer.close-day')}
      danger
      sure={{ why: t('steer.close-day-sure'), press: t('steer.close-day-now') }}
      step={why === '' ? null : { step: 'close-day', serviceDay, reason: why }}
      more={(effect) => ({
        isGiven: effect !== null && typed.value.trim() === String(effect.tickets.cancelled),
        field: effect !== null && effect.refused === null && (
          <label class='field'>
            <span>{t('steer.close-day-type', { n: effect.tickets.cancelled })}</span>
            <input
              value={typed.value}
              inputMode='numeric'
              maxLength={6}
              autocomplete='off'
              data-testid='typed'
              onInput={(event) => {
                typed.value = event.currentTarget.value
              }}
            />
          </label>
        )
      })}
    >
      <p>{t('steer.close-day-about')}</p>
      <ReasonField reason={reason} />
    </StepDialog>
  )
}
