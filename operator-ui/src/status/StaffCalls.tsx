import { clockText } from '../../../server/client/dates.ts'
import { tick } from '../../../server/client/clock.ts'
import { minutesText } from '../format/durations.ts'
import { t } from '../texts.ts'

type Props = {
  calls: Array<{ deviceId: string; name: string; at: number }>
  timeZone: string
  disabled: boolean
  onGo: (deviceId: string) => void
}

export function StaffCalls({ calls, timeZone, disabled, onGo }: Props) {
  return (
    <div role='status'>
      {calls.map((call) => (
        <p key={call.deviceId} class='staff-call' data-testid='staff-call'>
          <span>
            {t('staff-call.text')}
            {call.name && <b> · {call.name}</b>} · {clockText(call.at, timeZone)} · {minutesText(tick.value - call.at)}
          </span>
          <button
            type='button'
            class='pill'
            aria-disabled={disabled}
            onClick={() => {
              if (!disabled) onGo(call.deviceId)
            }}
          >
            {t('staff-call.go')}
          </button>
        </p>
      ))}
    </div>
  )
}
