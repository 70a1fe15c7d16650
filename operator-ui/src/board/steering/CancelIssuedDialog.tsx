import { type Signal, useSignal } from '@preact/signals'
import { hallNow } from '../../../../server/client/clock.ts'
import { clockText, minuteNear } from '../../../../server/client/dates.ts'
import type { SupervisorView } from '../../../../server/protocol/hall-views.ts'
import { reasonIn } from '../../../../server/protocol/conventions/free-text.ts'
import { t } from '../texts.ts'
import { ReasonField } from './fields.tsx'
import { StepDialog, type StepDialogProps } from './StepDialog.tsx'

const MINUTE = 60_000

type Props = StepDialogProps & { view: SupervisorView; deviceId: string; since: number | null }

/**
 * Takes out of the queue what a kiosk issued without people.
 * @param since when it was first held back: what it took before that was let through a moment earlier
 */
export function CancelIssuedDialog({ view, deviceId, since, ...rest }: Props) {
  const { timeZone } = rest.centre
  const now = useSignal(hallNow()).value
  const from = useSignal(clockText((since ?? now) - MINUTE, timeZone))
  const to = useSignal(clockText(now, timeZone))
  const reason = useSignal('')
  const why = reasonIn(reason.value)
  const fromAt = minuteNear(from.value, now, timeZone)
  const toAt = minuteNear(to.value, now, timeZone)
  const called = view.devices.find((device) => device.deviceId === deviceId)?.name || deviceId
  return (
    <StepDialog
      {...rest}
      title={t('steer.cancel-issued', { name: called })}
      danger
      step={
        why === '' || fromAt === null || toAt === null
          ? null
          : // The last minute is meant to its end.
            { step: 'cancel-issued', deviceId, from: fromAt, to: toAt + MINUTE - 1, reason: why }
      }
    >
      <p>{t('steer.cancel-issued-about')}</p>
      <div class='times'>
        <TimeField label={t('steer.from')} time={from} testId='from' />
        <TimeField label={t('steer.to-time')} time={to} testId='to' />
      </div>
      <ReasonField reason={reason} />
    </StepDialog>
  )
}

/** A time of the day, "09:05". */
function TimeField({ label, time, testId }: { label: string; time: Signal<string>; testId: string }) {
  return (
    <label class='field'>
      <span>{label}</span>
      <input
        value={time.value}
        maxLength={5}
        autocomplete='off'
        data-testid={testId}
        onInput={(event) => {
          time.value = event.currentTarget.value
        }}
      />
    </label>
  )
}
