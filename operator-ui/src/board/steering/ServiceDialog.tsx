import { useSignal } from '@preact/signals'
import { reasonIn } from '../../../../server/protocol/conventions/free-text.ts'
import type { SupervisorView } from '../../../../server/protocol/hall-views.ts'
import type { SteeringStep } from '../../../../server/protocol/steering.ts'
import { name, t } from '../texts.ts'
import { ReasonField, ServiceField, UntilField, useUntil, ActionField } from './fields.tsx'
import { StepDialog, type StepDialogProps } from './StepDialog.tsx'

type What = 'close' | 'open' | 'hours' | 'move' | 'join'
type Props = StepDialogProps & { view: SupervisorView; serviceId: string; onWho: () => void }

/** What can be done about one service today. */
export function ServiceDialog({ view, serviceId, onWho, ...rest }: Props) {
  const service = view.services.find((one) => one.serviceId === serviceId)
  const isSteered = service?.steered != null
  const what = useSignal<What>(isSteered ? 'hours' : service && service.waiting > 0 ? 'join' : 'close')
  const other = useSignal('')
  const reason = useSignal('')
  const until = useUntil()
  if (!service) return null
  const choices: Array<[What, string]> = [
    ...(isSteered ? [['hours', t('steer.service-hours')] as [What, string]] : []),
    ...(service.steered !== 'closed' ? [['close', t('steer.service-close')] as [What, string]] : []),
    ...(service.steered !== 'open' ? [['open', t('steer.service-open')] as [What, string]] : []),
    ...(service.waiting > 0 ? [['move', t('steer.move-queue')] as [What, string]] : []),
    ['join', t('steer.join-queue')]
  ]
  const needsOther = what.value === 'move' || what.value === 'join'
  return (
    <StepDialog {...rest} title={name(service.name)} step={stepOf()}>
      <ActionField what={what} choices={choices} />
      {needsOther && (
        <ServiceField services={view.services} chosen={other} label={t('steer.other-service')} except={serviceId} />
      )}
      {what.value === 'join' && <UntilField until={until} />}
      <ReasonField reason={reason} />
      {service.waiting > 0 && (
        <button type='button' class='pill who' data-testid='who-waits' onClick={onWho}>
          {t('steer.who-waits')}
        </button>
      )}
    </StepDialog>
  )

  function stepOf(): SteeringStep | null {
    const why = reasonIn(reason.value)
    if (why === '' || (needsOther && other.value === '')) return null
    switch (what.value) {
      case 'close':
        return { step: 'issuing', serviceId, to: 'closed', reason: why }
      case 'open':
        return { step: 'issuing', serviceId, to: 'open', reason: why }
      case 'hours':
        return { step: 'issuing', serviceId, to: 'hours', reason: why }
      case 'move':
        return { step: 'move-queue', serviceId, toServiceId: other.value, reason: why }
      case 'join':
        return { step: 'join-queue', serviceId, toServiceId: other.value, until: until.at.value, reason: why }
      default:
        return what.value satisfies never
    }
  }
}
