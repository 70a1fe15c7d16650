import type { DevicesBody } from '../../../../server/protocol/devices.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { usePolled } from '../use-polled.ts'
import { AllOrSomeField } from './AllOrSomeField.tsx'
import type { ProfileProps } from './profile-props.ts'
import { unseenZones } from './unseen-zones.ts'
import { name, t } from '../texts/devices.ts'

/** Whether a display shows calls, those of which zones, and which of them then no display would show. */
export function ShownFields({ app, centre, device, profile, change }: ProfileProps) {
  const { body } = usePolled<DevicesBody>(app.session, '/devices')
  const others = body.value?.devices.filter(({ deviceId }) => deviceId !== device.deviceId)
  const unseen = others ? unseenZones(centre.zones, [...others, { ...device, profile }]) : []
  return (
    <>
      <SelectField
        label={t('devices.shows')}
        value={profile.shows ?? 'calls'}
        options={[
          { value: 'calls', label: t('devices.shows-calls') },
          { value: 'now', label: t('devices.shows-now') }
        ]}
        testId='device-shows'
        onChange={(shows) => change({ shows: shows === 'now' ? 'now' : undefined })}
      />
      <AllOrSomeField
        all={t('devices.all-zones')}
        label={t('devices.zones')}
        values={profile.zoneIds}
        testId='device-zones'
        options={centre.zones.map(({ zoneId, letter, name: words }) => ({
          value: zoneId,
          label: `${letter} · ${name(words)}`
        }))}
        onChange={(zoneIds) => change({ zoneIds })}
      />
      {unseen.length > 0 && (
        <p class='settings-warning' role='status' data-testid='unseen-zones'>
          {t('devices.unseen', { zones: unseen.map(({ letter }) => letter).join(', ') })}
        </p>
      )}
    </>
  )
}
