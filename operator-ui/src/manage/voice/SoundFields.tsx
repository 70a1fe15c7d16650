import type { ProfileProps } from '../devices/profile-props.ts'
import { Check } from '../parts/Choose.tsx'
import { NumberField } from '../parts/NumberField.tsx'
import { t } from '../texts/voice.ts'

/** The sound of one display: none of it, or louder or quieter than the others. */
export function SoundFields({ profile, change }: ProfileProps) {
  return (
    <>
      <Check
        label={t('voice.muted')}
        checked={profile.muted === true}
        testId='device-muted'
        onChange={(muted) => change({ muted: muted || undefined })}
      />
      <NumberField
        label={t('voice.own-percent')}
        value={profile.volumePercent ?? null}
        at='/profile/volumePercent'
        unit='%'
        optional
        testId='device-volume'
        onChange={(percent) => change({ volumePercent: percent ?? undefined })}
      />
    </>
  )
}
