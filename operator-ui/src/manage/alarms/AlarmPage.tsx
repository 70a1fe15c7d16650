import type { AlarmSettings } from '../../../../server/protocol/board.ts'
import { t as general } from '../texts.ts'
import { NumberField } from '../form/NumberField.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/alarms.ts'

const MINUTE = 60_000

interface Sections {
  alarms: AlarmSettings
}

/** The thresholds of the board's alarms. */
export default function AlarmPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ alarms }) => ({ alarms }))
  const field = ({ alarms }: Sections, key: keyof AlarmSettings, label: string) => (
    <NumberField
      label={label}
      value={alarms[key]}
      scale={MINUTE}
      unit={general('wait.minutes-short')}
      at={`/alarms/${key}`}
      testId={key}
      onChange={(value) => section.change({ alarms: { ...alarms, [key]: value } })}
    />
  )
  return (
    <>
      <PageTitle>{general('alarms.page')}</PageTitle>
      <p>{t('alarms.about')}</p>
      <SettingsForm section={section}>
        {(draft) => (
          <div class='settings-fields'>
            {field(draft, 'overTargetAfterMs', t('alarms.overTargetAfterMs'))}
            {field(draft, 'unservedAfterMs', t('alarms.unservedAfterMs'))}
            {field(draft, 'pauseAfterMs', t('alarms.pauseAfterMs'))}
            {field(draft, 'deviceAwayAfterMs', t('alarms.deviceAwayAfterMs'))}
            {field(draft, 'quietMs', t('alarms.quietMs'))}
          </div>
        )}
      </SettingsForm>
    </>
  )
}
