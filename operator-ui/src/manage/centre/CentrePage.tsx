import { LANG_NAMES, LANGS } from '../../../../server/client/texts.ts'
import { SelectField } from '../form/choice-fields.tsx'
import { OrderedList } from '../form/OrderedList.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { TextField } from '../form/TextField.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { parseTimeOfDay } from '../form/parse-time-of-day.ts'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/centre.ts'

const DESK_WORDS = { window: 'centre.window', desk: 'centre.desk', room: 'centre.room' } as const

/** What the centre is called, where it is, and in which languages it speaks. */
export default function CentrePage({ app, settings }: SubjectProps) {
  const section = useSection(
    settings,
    app.router,
    ({ name, address, timeZone, languages, deskWord, publicUrl, dayStartsAt }) => ({
      name,
      address,
      timeZone,
      languages,
      deskWord,
      publicUrl,
      dayStartsAt
    })
  )
  return (
    <>
      <PageTitle>{t('centre.title')}</PageTitle>
      <SettingsForm section={section}>
        {(draft, change) => {
          const missing = LANGS.filter((lang) => !draft.languages.includes(lang))
          return (
            <>
              <TranslatedTextField
                label={t('centre.name')}
                hint={t('centre.name-hint')}
                at='/name'
                value={draft.name}
                testId='centre-name'
                onChange={(name) => change({ name })}
              />
              <TranslatedTextField
                label={t('centre.address')}
                at='/address'
                value={draft.address}
                optional
                testId='centre-address'
                onChange={(address) => change({ address })}
              />
              <OrderedList
                label={t('centre.languages')}
                items={draft.languages}
                keyOf={(lang) => lang}
                nameOf={(lang) => LANG_NAMES[lang]}
                min={1}
                onChange={(languages) => change({ languages })}
                addLabel={t('centre.add-language')}
                testId='languages'
                {...(missing[0] && { make: () => missing[0] as (typeof LANGS)[number] })}
              >
                {(lang) => <span lang={lang}>{LANG_NAMES[lang]}</span>}
              </OrderedList>
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
            </>
          )
        }}
      </SettingsForm>
    </>
  )
}
