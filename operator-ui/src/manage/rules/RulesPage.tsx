import { boundsAt } from '../parts/bounds.ts'
import { Check } from '../parts/Choose.tsx'
import { NumberField } from '../parts/NumberField.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { QUEUE_FIELDS, type RuleField, SCREEN_FIELDS, UNITS } from './rule-fields.ts'
import { t } from '../texts/rules.ts'

/** How the queue waits, calls and forgives, and how long screens show it, each with what it means. */
export default function RulesPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.places, ({ settings: rules, screens }) => ({ settings: rules, screens }))
  return (
    <>
      <PageTitle>{t('rules.title')}</PageTitle>
      <SettingsForm section={section}>
        {({ settings: rules, screens }, change) => (
          <>
            <fieldset class='rules'>
              <legend>{t('rules.queue')}</legend>
              <Fields
                fields={QUEUE_FIELDS}
                at='/settings'
                values={rules}
                onChange={(part) => change({ settings: { ...rules, ...part } })}
              />
              <Check
                label={t('rules.returnKeepsPlace')}
                hint={t('rules.returnKeepsPlace-about')}
                checked={rules.returnKeepsPlace}
                testId='rule-returnKeepsPlace'
                onChange={(returnKeepsPlace) => change({ settings: { ...rules, returnKeepsPlace } })}
              />
            </fieldset>
            <fieldset class='rules'>
              <legend>{t('rules.screens')}</legend>
              <Fields
                fields={SCREEN_FIELDS}
                at='/screens'
                values={screens}
                onChange={(part) => change({ screens: { ...screens, ...part } })}
              />
            </fieldset>
          </>
        )}
      </SettingsForm>
    </>
  )
}

type FieldsProps<K extends string> = {
  fields: ReadonlyArray<RuleField<K>>
  at: string
  values: Record<K, number>
  onChange: (part: Record<K, number>) => void
}

function Fields<K extends string>({ fields, at, values, onChange }: FieldsProps<K>) {
  return (
    <div class='rules-fields'>
      {fields.map(({ key, label, about, unit, places }) => (
        <NumberField
          key={key}
          label={t(label)}
          hint={t(about, boundsAt(`${at}/${key}`, UNITS[unit].scale))}
          at={`${at}/${key}`}
          value={values[key]}
          scale={UNITS[unit].scale}
          unit={t(UNITS[unit].word)}
          {...(places !== undefined && { places })}
          testId={`rule-${key}`}
          onChange={(value) => {
            if (value !== null) onChange({ [key]: value } as Record<K, number>)
          }}
        />
      ))}
    </div>
  )
}
