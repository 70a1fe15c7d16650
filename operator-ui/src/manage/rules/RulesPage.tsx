import { decimalText } from '../../format/decimals.ts'
import { boundsAt } from '../form/number-bounds.ts'
import { CheckboxField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { QUEUE_FIELDS, type RuleField, SCREEN_FIELDS, UNITS } from './rule-fields.ts'
import { t } from '../texts/rules.ts'

/** How the queue waits, calls and forgives, and how long screens show it, each with what it means. */
export default function RulesPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ callingRules, screens }) => ({ callingRules, screens }))
  return (
    <>
      <PageTitle>{t('rules.title')}</PageTitle>
      <SettingsForm section={section} isPlayable>
        {({ callingRules, screens }, change) => (
          <>
            <fieldset class='rules'>
              <legend>{t('rules.queue')}</legend>
              <RuleFields
                fields={QUEUE_FIELDS}
                at='/callingRules'
                values={callingRules}
                onChange={(part) => change({ callingRules: { ...callingRules, ...part } })}
              />
              <CheckboxField
                label={t('rules.returnKeepsPlace')}
                hint={t('rules.returnKeepsPlace-about')}
                checked={callingRules.returnKeepsPlace}
                testId='rule-returnKeepsPlace'
                onChange={(returnKeepsPlace) => change({ callingRules: { ...callingRules, returnKeepsPlace } })}
              />
            </fieldset>
            <fieldset class='rules'>
              <legend>{t('rules.screens')}</legend>
              <RuleFields
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

type RuleFieldsProps<K extends string> = {
  fields: ReadonlyArray<RuleField<K>>
  at: string
  values: Record<K, number>
  onChange: (part: Record<K, number>) => void
}

function RuleFields<K extends string>({ fields, at, values, onChange }: RuleFieldsProps<K>) {
  return (
    <div class='rules-fields'>
      {fields.map(({ key, label, about, unit, decimals }) => (
        <NumberField
          key={key}
          label={t(label)}
          hint={t(about, writtenBounds(`${at}/${key}`, UNITS[unit].scale))}
          at={`${at}/${key}`}
          value={values[key]}
          scale={UNITS[unit].scale}
          unit={t(UNITS[unit].word)}
          {...(decimals !== undefined && { decimals })}
          testId={`rule-${key}`}
          onChange={(value) => onChange({ [key]: value } as Record<K, number>)}
        />
      ))}
    </div>
  )
}

function writtenBounds(at: string, scale: number): { min: string; max: string } {
  const { min, max } = boundsAt(at, scale)
  return { min: decimalText(min), max: decimalText(max) }
}
