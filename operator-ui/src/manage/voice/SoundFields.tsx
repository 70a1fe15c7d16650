import type { ProfileProps } from '../devices/profile-props.ts'
import { CheckboxField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { t } from '../texts/voice.ts'

/** The sound of one display: none of it, or louder or quieter than the others. */
export function SoundFields({ profile, change }: ProfileProps) {
  return (
    <>
      <CheckboxField
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
