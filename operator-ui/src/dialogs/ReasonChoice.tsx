import { t } from '../texts.ts'
import { PresetButtons } from './PresetButtons.tsx'
import type { Reason } from './reason.ts'

type Props = { reason: Reason; choices: Array<{ id: string; label: string }>; first?: boolean }

export function ReasonChoice({ reason, choices, first = true }: Props) {
  return (
    <>
      {choices.length > 0 && (
        <PresetButtons
          group='reason'
          legend={t('dialog.reason')}
          presets={choices}
          chosen={reason.chosen}
          first={first}
        />
      )}
      <label class='field'>
        <span>{choices.length > 0 ? t('dialog.own-words') : t('dialog.reason')}</span>
        <input
          value={reason.own.value}
          maxLength={300}
          autocomplete='off'
          data-testid='own-words'
          onInput={(event) => {
            reason.own.value = event.currentTarget.value
            if (reason.own.peek().trim()) reason.chosen.value = null
          }}
        />
      </label>
    </>
  )
}
