import { useSignal } from '@preact/signals'
import { reasonIn } from '../../../../server/protocol/conventions/free-text.ts'
import type { SupervisorView } from '../../../../server/protocol/hall-views.ts'
import type { SteeringStep } from '../../../../server/protocol/steering.ts'
import { deskLabel } from '../../format/labels.ts'
import { name, t } from '../texts.ts'
import { ReasonField, UntilField, useUntil } from './fields.tsx'
import { StepDialog, type StepDialogProps } from './StepDialog.tsx'

type Props = StepDialogProps & { view: SupervisorView; deskId: string; also?: readonly string[] | undefined }

/** Lends a desk, with its operator, to other services for a while; or takes it back. `also`: services that are chosen already. */
export function DeskDialog({ view, deskId, also = [], ...rest }: Props) {
  const desk = view.desks.find((one) => one.deskId === deskId)
  const chosen = useSignal<ReadonlySet<string>>(new Set([...(desk?.serves ?? []), ...also]))
  const reason = useSignal('')
  const until = useUntil()
  if (!desk) return null
  const label = [deskLabel(rest.centre, desk.deskNumber), desk.operatorName].filter(Boolean).join(', ')
  const why = reasonIn(reason.value)
  if (desk.lentUntil !== null) {
    return (
      <StepDialog
        {...rest}
        title={t('steer.end-lending', { desk: label })}
        step={why === '' ? null : { step: 'end-lending', deskId, reason: why }}
      >
        <ReasonField reason={reason} />
      </StepDialog>
    )
  }
  const toggle = (serviceId: string) => {
    const next = new Set(chosen.peek())
    if (!next.delete(serviceId)) next.add(serviceId)
    chosen.value = next
  }
  const step: SteeringStep | null =
    why === '' || chosen.value.size === 0
      ? null
      : {
          step: 'lend-desk',
          deskId,
          serviceIds: view.services
            .map(({ serviceId }) => serviceId)
            .filter((serviceId) => chosen.value.has(serviceId)),
          until: until.at.value,
          reason: why
        }
  return (
    <StepDialog {...rest} title={t('steer.lend', { desk: label })} step={step}>
      <fieldset class='checks'>
        <legend>{t('steer.lend-about')}</legend>
        <div class='checks-list'>
          {view.services.map((service) => (
            <label key={service.serviceId} class='check'>
              <input
                type='checkbox'
                checked={chosen.value.has(service.serviceId)}
                data-testid={`serves-${service.serviceId}`}
                onChange={() => toggle(service.serviceId)}
              />
              <span>
                {name(service.name)}
                {service.waiting > 0 && (
                  <small>
                    {' '}
                    · {t('board.waiting')}: {service.waiting}
                  </small>
                )}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <UntilField until={until} />
      <ReasonField reason={reason} />
    </StepDialog>
  )
}
