import { LANG_NAMES, LANGS } from '../../../../server/client/texts.ts'
import { OrderedList } from '../form/OrderedList.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/centre.ts'
import { CentreFields } from './CentreFields.tsx'

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
              <CentreFields draft={draft} change={change} />
            </>
          )
        }}
      </SettingsForm>
    </>
  )
}
