import { useSignal } from '@preact/signals'
import type { Centre } from '../../../../server/protocol/centre.ts'
import { CheckboxField } from '../form/choice-fields.tsx'
import { ColourField } from '../form/ColourField.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { LogoField } from './LogoField.tsx'
import { t } from '../texts/look.ts'

const EMPTY = { ky: '', ru: '', en: '' }
const TEXTS = [
  ['greeting', 'look.greeting', 'look.greeting-hint'],
  ['help', 'look.help', 'look.help-hint'],
  ['advice', 'look.advice', 'look.advice-hint']
] as const
const GREEN = '#0b6b66'

/** How the centre shows itself, and what its screens say in its own words. */
export default function LookPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ look, screenTexts }) => ({ look, screenTexts }))
  const refused = useSignal<string | null>(null)
  return (
    <>
      <PageTitle>{t('look.title')}</PageTitle>
      <SettingsForm section={section}>
        {({ look, screenTexts }, change) => (
          <>
            <LogoField logo={look.logo} refused={refused} onChange={(logo) => change({ look: { ...look, logo } })} />
            <CheckboxField
              label={t('look.own-colour')}
              checked={look.accent !== null}
              testId='look-own-colour'
              onChange={(own) => change({ look: { ...look, accent: own ? GREEN : null } })}
            />
            {look.accent !== null && (
              <ColourField
                label={t('look.accent')}
                hint={t('look.accent-hint')}
                at='/look/accent'
                value={look.accent}
                testId='look-accent'
                onChange={(accent) => change({ look: { ...look, accent } })}
              />
            )}
            {TEXTS.map(([key, label, hint]) => (
              <TranslatedTextField
                key={key}
                label={t(label)}
                hint={t(hint)}
                at={`/screenTexts/${key}`}
                value={screenTexts[key] ?? EMPTY}
                optional
                maxLength={160}
                testId={`text-${key}`}
                onChange={(text) => change({ screenTexts: withText(screenTexts, key, text) })}
              />
            ))}
          </>
        )}
      </SettingsForm>
    </>
  )
}

function withText(
  texts: Centre['screenTexts'],
  key: keyof Centre['screenTexts'],
  text: typeof EMPTY
): Centre['screenTexts'] {
  return { ...texts, [key]: Object.values(text).every((words) => words === '') ? null : text }
}
