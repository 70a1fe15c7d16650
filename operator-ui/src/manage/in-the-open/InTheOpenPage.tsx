import type { InTheOpen } from '../../../../server/protocol/in-the-open.ts'
import { CheckboxField } from '../form/choice-fields.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/in-the-open.ts'

const SWITCHES = {
  waiting: 'open.waiting',
  hours: 'open.hours',
  target: 'open.target',
  order: 'open.order',
  rules: 'open.rules',
  complaints: 'open.complaints'
} as const satisfies Record<keyof InTheOpen, string>

/** What the hall tells everybody of itself; each part by itself. */
export default function InTheOpenPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ inTheOpen, promises }) => ({ inTheOpen, promises }))
  return (
    <>
      <PageTitle>{t('open.title')}</PageTitle>
      <p>{t('open.about')}</p>
      <p>
        <a href='/now'>{t('open.page')}</a>
      </p>
      <SettingsForm section={section}>
        {({ inTheOpen, promises }, change) => (
          <>
            {(Object.keys(SWITCHES) as Array<keyof InTheOpen>).map((part) => (
              <CheckboxField
                key={part}
                label={t(SWITCHES[part])}
                checked={inTheOpen[part]}
                onChange={(isShown) => change({ inTheOpen: { ...inTheOpen, [part]: isShown } })}
                testId={`open-${part}`}
              />
            ))}
            <CheckboxField
              label={t('open.promises')}
              checked={promises.shown}
              onChange={(shown) => change({ promises: { shown } })}
              testId='promises-shown'
            />
          </>
        )}
      </SettingsForm>
    </>
  )
}
