import { useSignal } from '@preact/signals'
import type { ComponentProps } from 'preact'
import type { DevicesBody, ListedDevice as Device } from '../../../../server/protocol/devices.ts'
import { t } from '../texts/devices.ts'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { SeriesBox } from './SeriesBox.tsx'
import { ConfirmDevice } from './ConfirmDevice.tsx'
import { DeviceForm } from './DeviceForm.tsx'
import { usePolled } from '../use-polled.ts'
import { unseenZones } from './unseen-zones.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { DeviceTable } from './DeviceTable.tsx'
import { ScreenPage } from './ScreenPage.tsx'

type Props = SubjectProps

/** The screens of the hall: which there are, a new one's code, and sending one away. */
export default function DevicesPage({ app, centre }: Props) {
  const { session } = app
  const { body, refresh } = usePolled<DevicesBody>(session, '/devices')
  const edited = useSignal<Device | null>(null)
  const watched = useSignal<string | null>(null)
  const leaving = useSignal<Device | null>(null)
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')
  const revoke = async (device: Device) => {
    const answer = await session.ask<void>('DELETE', `/devices/${device.deviceId}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    leaving.value = null
    done.value = t('settings.removed', { name: device.name })
    await refresh()
  }

  if (edited.value) {
    const saved = (called: string) => {
      edited.value = null
      done.value = t('settings.saved', { name: called })
      void refresh()
    }
    return (
      <DeviceForm
        app={app}
        centre={centre}
        device={edited.value}
        onDone={saved}
        onBack={() => {
          edited.value = null
        }}
      />
    )
  }

  const seen = body.value?.devices.find(({ deviceId }) => deviceId === watched.value)
  if (seen)
    return (
      <ScreenPage
        session={session}
        centre={centre}
        device={seen}
        refresh={refresh}
        onBack={() => {
          watched.value = null
        }}
      />
    )

  return (
    <>
      <PageTitle>{t('devices.title')}</PageTitle>
      <p>{t('devices.about')}</p>
      <ConfirmDevice
        session={session}
        centre={centre}
        onDone={(device) => {
          done.value = t('settings.saved', { name: device.name })
          void refresh()
        }}
      />
      <SeriesBox session={session} devices={body.value?.devices ?? []} onJoined={refresh} />
      <p class='settings-done' role='status' data-testid='done'>
        {done.value}
      </p>
      <DeviceList
        devices={body.value?.devices}
        centre={centre}
        onWatch={({ deviceId }) => {
          watched.value = deviceId
        }}
        onChange={(device) => {
          edited.value = device
        }}
        onRemove={(device) => {
          refusal.value = null
          leaving.value = device
        }}
      />
      <ConfirmRemoval
        target={leaving}
        nameOf={(device) => device.name || device.deviceId}
        refusal={refusal}
        onConfirm={revoke}
      >
        <p>{t('devices.revoke-about')}</p>
      </ConfirmRemoval>
    </>
  )
}

type ListProps = Pick<ComponentProps<typeof DeviceTable>, 'centre' | 'onWatch' | 'onChange' | 'onRemove'> & {
  devices: Device[] | undefined
}

function DeviceList({ devices, centre, ...acts }: ListProps) {
  if (!devices) return <p>{t('page.loading')}</p>
  const unseen = unseenZones(centre.zones, devices)
  return (
    <>
      {unseen.length > 0 && (
        <p class='settings-warning' data-testid='unseen-zones'>
          {t('devices.unseen', { zones: unseen.map(({ letter }) => letter).join(', ') })}
        </p>
      )}
      {devices.length === 0 ? (
        <p>{t('devices.none')}</p>
      ) : (
        <div class='settings-table'>
          <DeviceTable devices={devices} centre={centre} {...acts} />
        </div>
      )}
    </>
  )
}
