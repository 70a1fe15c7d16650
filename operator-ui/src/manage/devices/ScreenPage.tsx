import { useSignal } from '@preact/signals'
import { clockText } from '../../../../server/client/dates.ts'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { ListedDevice } from '../../../../server/protocol/devices.ts'
import type { CommandAnswered, ScreenCommand } from '../../../../server/protocol/screens.ts'
import { RejectionMessage } from '../../status/RejectionMessage.tsx'
import type { Session } from '../../session/session.ts'
import { BackButton } from '../form/BackButton.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { t } from '../texts/screens.ts'
import { ScreenState } from './ScreenState.tsx'
import { VolumeForm } from './VolumeForm.tsx'

type Props = {
  session: Session
  centre: CentreBody
  device: ListedDevice
  refresh: () => Promise<void>
  onBack: () => void
}

/** A screen is waited for a quarter of a minute. */
const TIMEOUT_MS = 20_000

const ANSWERS = {
  identify: 'screens.identified',
  reload: 'screens.reloaded',
  picture: 'screens.pictured',
  volume: 'screens.heard'
} as const satisfies Record<ScreenCommand['what'], string>
const OTHERWISE = {
  later: 'screens.later',
  muted: 'screens.no-sound',
  'held-back': 'screens.held-back',
  failed: 'screens.failed'
} as const

/** One screen from afar: how it is, what it shows, and what it can be asked to do. */
export function ScreenPage({ session, centre, device, refresh, onBack }: Props) {
  const { deviceId, kind, name, profile, now } = device
  const asking = useSignal<ScreenCommand['what'] | null>(null)
  const said = useSignal('')
  const refusal = useSignal<string | null>(null)
  const isSign = profile.deskId !== undefined

  const ask = async (command: ScreenCommand) => {
    if (asking.peek() !== null) return
    asking.value = command.what
    said.value = t('screens.asking')
    refusal.value = null
    const options = { timeoutMs: TIMEOUT_MS }
    const answer = await session.ask<CommandAnswered>('POST', `/devices/${deviceId}/commands`, command, options)
    asking.value = null
    said.value = ''
    if (!answer.ok) refusal.value = answer.problem.code
    else if (answer.body.outcome === 'done') said.value = t(ANSWERS[command.what])
    else said.value = t(OTHERWISE[answer.body.outcome])
    await refresh()
  }
  const button = (what: 'identify' | 'reload' | 'picture', label: string) => (
    <button
      type='button'
      class='pill'
      aria-disabled={asking.value !== null}
      data-testid={`screen-${what}`}
      onClick={() => void ask({ what })}
    >
      {label}
    </button>
  )

  return (
    <>
      <PageTitle>{name || deviceId}</PageTitle>
      <ScreenState device={device} timeZone={centre.timeZone} />
      <div class='settings-buttons'>
        {button('identify', t('screens.identify'))}
        {button('reload', t('screens.reload'))}
        {kind === 'display' && button('picture', t('screens.picture'))}
        <BackButton onClick={onBack} />
      </div>
      <p class='settings-done' role='status' data-testid='screen-said'>
        {said.value}
      </p>
      <RejectionMessage code={refusal} />
      {kind === 'display' && !isSign && (
        <VolumeForm percent={profile.volumePercent ?? 100} onSet={(percent) => ask({ what: 'volume', percent })} />
      )}
      {kind === 'kiosk' && <p class='settings-hint'>{t('screens.kiosk')}</p>}
      {now.pictureAt !== null && (
        <figure class='screen-picture'>
          <img
            src={`/api/devices/${deviceId}/picture?at=${now.pictureAt}`}
            alt={t('screens.picture-of', { name: name || deviceId })}
            data-testid='screen-image'
          />
          <figcaption>{t('screens.picture-about', { time: clockText(now.pictureAt, centre.timeZone) })}</figcaption>
        </figure>
      )}
    </>
  )
}
