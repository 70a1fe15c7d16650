import type { VoiceSettings } from '../../../../server/protocol/voices.ts'
import { useField } from '../form/form-state.ts'
import { NumberField } from '../form/NumberField.tsx'
import { parseTimeOfDay } from '../form/parse-time-of-day.ts'
import { TimeInput } from '../form/TimeInput.tsx'
import { t } from '../texts/voice.ts'

type Volume = VoiceSettings['volumes'][number]
type Props = { volume: Volume; at: string; onChange: (volume: Volume) => void }

/** From when on it is how loud. */
export function VolumeTime({ volume, at, onChange }: Props) {
  const { id, said } = useField(at, parseTimeOfDay(volume.from) === null ? t('hours.not-a-time') : null)
  return (
    <div class='settings-fields'>
      <div class='field'>
        <span>{t('voice.from')}</span>
        <TimeInput
          label={t('voice.from')}
          value={volume.from}
          isWrong={said !== null}
          describedBy={`${id}-wrong`}
          onChange={(from) => onChange({ ...volume, from })}
        />
        <p class='field-wrong' id={`${id}-wrong`} aria-live='polite'>
          {said}
        </p>
      </div>
      <NumberField
        label={t('voice.percent')}
        value={volume.percent}
        at={`${at}/percent`}
        unit='%'
        onChange={(percent) => onChange({ ...volume, percent })}
      />
    </div>
  )
}
