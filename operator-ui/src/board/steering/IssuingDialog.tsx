import { useSignal } from '@preact/signals'
import { reasonIn } from '../../../../server/protocol/conventions/free-text.ts'
import { t } from '../texts.ts'
import { ReasonField } from './fields.tsx'
import { StepDialog, type StepDialogProps } from './StepDialog.tsx'

type Props = StepDialogProps & { stopped: boolean }

/** Stops the tickets of all services, or lets them go on. */
export function IssuingDialog({ stopped, ...rest }: Props) {
  const reason = useSignal('')
  const why = reasonIn(reason.value)
  return (
    <StepDialog
      {...rest}
      title={t(stopped ? 'steer.go-on' : 'steer.stop')}
      step={why === '' ? null : { step: 'issuing', serviceId: null, to: stopped ? 'hours' : 'closed', reason: why }}
    >
      <ReasonField reason={reason} />
    </StepDialog>
  )
}
