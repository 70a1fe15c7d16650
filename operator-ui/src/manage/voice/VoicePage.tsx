import { CheckboxField, CheckboxGroup } from '../form/choice-fields.tsx'
import { OrderedList } from '../form/OrderedList.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { Recordings } from './Recordings.tsx'
import { VolumeTime } from './VolumeTime.tsx'
import { t } from '../texts/voice.ts'
import { RepeatFields, VoiceLanguages } from './voice-fields.tsx'

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
              <VoiceLanguages voice={voice} onChange={set} />
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
              <RepeatFields voice={voice} onChange={set} />
            </>
          )
        }}
      </SettingsForm>
      <Recordings app={app} centre={centre} settings={settings} />
    </>
  )
}
