import { NumberField } from '../form/NumberField.tsx'
import type { ProfileProps } from './profile-props.ts'
import { t } from '../texts/devices.ts'

/** Where the farthest seat of a display is, if it hangs elsewhere than the others. */
export function SeatFields({ profile, change }: ProfileProps) {
  return (
    <>
      <NumberField
        label={t('devices.seat')}
        value={profile.farthestSeatM ?? null}
        at='/profile/farthestSeatM'
        decimals={1}
        unit={t('devices.unit')}
        optional
        testId='device-seat'
        onChange={(metres) => change({ farthestSeatM: metres ?? undefined })}
      />
      <NumberField
        label={t('devices.height')}
        value={profile.screenHeightM ?? null}
        at='/profile/screenHeightM'
        decimals={2}
        unit={t('devices.unit')}
        optional
        testId='device-height'
        onChange={(metres) => change({ screenHeightM: metres ?? undefined })}
      />
    </>
  )
}
