import { LANG_NAMES, LANGS } from '../../../../server/client/texts.ts'
import type { VoiceSettings } from '../../../../server/protocol/voices.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { OrderedList } from '../form/OrderedList.tsx'
import { t } from '../texts/voice.ts'

type Props = { voice: VoiceSettings; onChange: (part: Partial<VoiceSettings>) => void }

/** The languages of a call, in the order in which they are spoken. */
export function VoiceLanguages({ voice, onChange }: Props) {
  const free = LANGS.filter((lang) => !voice.languages.includes(lang))
  return (
    <>
      <OrderedList
        label={t('voice.languages')}
        items={voice.languages}
        keyOf={(lang) => lang}
        nameOf={(lang) => LANG_NAMES[lang]}
        max={LANGS.length}
        onChange={(languages) => onChange({ languages })}
        {...(free[0] && { make: () => free[0] as (typeof LANGS)[number] })}
        testId='voice-languages'
      >
        {(lang, i, put) => (
          <SelectField
            label={t('voice.language')}
            value={lang}
            at={`/voice/languages/${i}`}
            options={LANGS.map((value) => ({
              value,
              label: LANG_NAMES[value],
              disabled: value !== lang && voice.languages.includes(value)
            }))}
            onChange={put}
          />
        )}
      </OrderedList>
      <p class='field-hint'>{t('voice.languages-hint')}</p>
    </>
  )
}

/** How often a call is said, and what is left out when many wait to be said. */
export function RepeatFields({ voice, onChange }: Props) {
  return (
    <div class='settings-fields'>
      <NumberField
        label={t('voice.times')}
        value={voice.timesSaid}
        at='/voice/timesSaid'
        onChange={(timesSaid) => onChange({ timesSaid })}
      />
      <NumberField
        label={t('voice.times-again')}
        value={voice.timesSaidAgain}
        at='/voice/timesSaidAgain'
        onChange={(timesSaidAgain) => onChange({ timesSaidAgain })}
      />
      <NumberField
        label={t('voice.shorten')}
        value={voice.shortenAbove}
        at='/voice/shortenAbove'
        onChange={(shortenAbove) => onChange({ shortenAbove })}
      />
      <NumberField
        label={t('voice.skip')}
        value={voice.skipAbove}
        at='/voice/skipAbove'
        onChange={(skipAbove) => onChange({ skipAbove })}
      />
      <NumberField
        label={t('voice.guidance-percent')}
        value={voice.guidancePercent}
        unit='%'
        at='/voice/guidancePercent'
        testId='voice-guidance-percent'
        onChange={(guidancePercent) => onChange({ guidancePercent })}
      />
    </div>
  )
}
