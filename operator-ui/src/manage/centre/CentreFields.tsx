import type { Centre } from '../../../../server/protocol/centre.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { parseTimeOfDay } from '../form/parse-time-of-day.ts'
import { TextField } from '../form/TextField.tsx'
import { t } from '../texts/centre.ts'

const DESK_WORDS = { window: 'centre.window', desk: 'centre.desk', room: 'centre.room' } as const

type Fields = Pick<Centre, 'deskWord' | 'timeZone' | 'dayStartsAt' | 'publicUrl'>
type Props = { draft: Fields; change: (part: Partial<Fields>) => void }

/** What the centre calls a desk, where it is on the clock, and where phones reach it. */
export function CentreFields({ draft, change }: Props) {
  return (
    <div class='settings-fields'>
      <SelectField
        label={t('centre.desk-word')}
        hint={t('centre.desk-word-hint')}
        value={draft.deskWord}
        at='/deskWord'
        testId='desk-word'
        options={(Object.keys(DESK_WORDS) as Array<keyof typeof DESK_WORDS>).map((value) => ({
          value,
          label: t(DESK_WORDS[value])
        }))}
        onChange={(deskWord) => change({ deskWord })}
      />
      <TextField
        label={t('centre.time-zone')}
        hint={t('centre.time-zone-hint')}
        at='/timeZone'
        value={draft.timeZone}
        maxLength={60}
        testId='time-zone'
        onChange={(timeZone) => change({ timeZone })}
      />
      <TextField
        label={t('centre.day-starts')}
        hint={t('centre.day-starts-hint')}
        at='/dayStartsAt'
        value={draft.dayStartsAt}
        maxLength={5}
        testId='day-starts'
        check={(value) =>
          parseTimeOfDay(value) === null || parseTimeOfDay(value) === '24:00' ? t('hours.not-a-time') : null
        }
        onChange={(dayStartsAt) => change({ dayStartsAt: parseTimeOfDay(dayStartsAt) ?? dayStartsAt })}
      />
      <TextField
        label={t('centre.public-url')}
        hint={t('centre.public-url-hint')}
        at='/publicUrl'
        value={draft.publicUrl ?? ''}
        optional
        maxLength={200}
        testId='public-url'
        check={(value) => (value === '' || /^https?:\/\/[^\s/]+/.test(value) ? null : t('centre.not-a-url'))}
        onChange={(url) => change({ publicUrl: url.trim() === '' ? null : url.trim() })}
      />
    </div>
  )
}
