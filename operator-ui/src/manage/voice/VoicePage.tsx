import { LANG_NAMES, LANGS } from '../../../../server/client/texts.ts'
import { CheckboxField, CheckboxGroup, SelectField } from '../form/choice-fields.tsx'
import { OrderedList } from '../form/OrderedList.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { Recordings } from './Recordings.tsx'
import { VolumeTime } from './VolumeTime.tsx'
import { t } from '../texts/voice.ts'

/** How calls are spoken, and the words of the centre's own speaker. */
export default function VoicePage({ app, centre, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ voice }) => ({ voice }))
  return (
    <>
      <PageTitle>{t('voice.title')}</PageTitle>
      <p>{t('voice.about')}</p>
      <SettingsForm section={section}>
        {({ voice }, change) => {
          const set = (part: Partial<typeof voice>) => change({ voice: { ...voice, ...part } })
          const free = LANGS.filter((lang) => !voice.languages.includes(lang))
          return (
            <>
              <CheckboxField
                label={t('voice.speaks')}
                checked={voice.speaks}
                testId='voice-speaks'
                onChange={(speaks) => set({ speaks })}
              />
              <CheckboxField
                label={t('voice.chime')}
                checked={voice.chime}
                testId='voice-chime'
                onChange={(chime) => set({ chime })}
              />
              <OrderedList
                label={t('voice.languages')}
                items={voice.languages}
                keyOf={(lang) => lang}
                nameOf={(lang) => LANG_NAMES[lang]}
                max={LANGS.length}
                onChange={(languages) => set({ languages })}
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
              <CheckboxGroup
                label={t('voice.sources')}
                values={voice.sources}
                at='/voice/sources'
                options={[
                  { value: 'recorded', label: t('voice.recorded') },
                  { value: 'espeak', label: t('voice.espeak') },
                  { value: 'speech', label: t('voice.speech') }
                ]}
                testId='voice-sources'
                onChange={(sources) => set({ sources })}
              />
              <OrderedList
                label={t('voice.volumes')}
                items={voice.volumes}
                keyOf={(volume) => String(voice.volumes.indexOf(volume))}
                nameOf={({ from }) => from}
                min={1}
                max={24}
                make={() => ({ from: '20:00', percent: 40 })}
                onChange={(volumes) => set({ volumes })}
                testId='voice-volumes'
              >
                {(volume, i, put) => <VolumeTime volume={volume} at={`/voice/volumes/${i}`} onChange={put} />}
              </OrderedList>
              <div class='settings-fields'>
                <NumberField
                  label={t('voice.times')}
                  value={voice.timesSaid}
                  at='/voice/timesSaid'
                  onChange={(timesSaid) => set({ timesSaid })}
                />
                <NumberField
                  label={t('voice.times-again')}
                  value={voice.timesSaidAgain}
                  at='/voice/timesSaidAgain'
                  onChange={(timesSaidAgain) => set({ timesSaidAgain })}
                />
                <NumberField
                  label={t('voice.shorten')}
                  value={voice.shortenAbove}
                  at='/voice/shortenAbove'
                  onChange={(shortenAbove) => set({ shortenAbove })}
                />
                <NumberField
                  label={t('voice.skip')}
                  value={voice.skipAbove}
                  at='/voice/skipAbove'
                  onChange={(skipAbove) => set({ skipAbove })}
                />
                <NumberField
                  label={t('voice.guidance-percent')}
                  value={voice.guidancePercent}
                  unit='%'
                  at='/voice/guidancePercent'
                  testId='voice-guidance-percent'
                  onChange={(guidancePercent) => set({ guidancePercent })}
                />
              </div>
            </>
          )
        }}
      </SettingsForm>
      <Recordings app={app} centre={centre} settings={settings} />
    </>
  )
}
