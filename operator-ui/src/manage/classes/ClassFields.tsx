import type { PriorityClass } from '../../../../server/protocol/centre.ts'
import { CheckboxField } from '../form/choice-fields.tsx'
import { NumberField } from '../form/NumberField.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { t } from '../texts/classes.ts'

type Props = { value: PriorityClass; at: string; onChange: (part: Partial<PriorityClass>) => void }

/** One priority class: its words, and what it is worth. */
export function ClassFields({ value, at, onChange }: Props) {
  return (
    <>
      <TranslatedTextField
        label={t('classes.name')}
        at={`${at}/name`}
        value={value.name}
        testId='class-name'
        onChange={(text) => onChange({ name: text })}
      />
      <TranslatedTextField
        label={t('classes.answer')}
        hint={t('classes.answer-hint')}
        at={`${at}/answer`}
        value={value.answer}
        testId='class-answer'
        onChange={(answer) => onChange({ answer })}
      />
      <TranslatedTextField
        label={t('classes.basis')}
        hint={t('classes.basis-hint')}
        at={`${at}/basis`}
        value={value.basis}
        testId='class-basis'
        onChange={(basis) => onChange({ basis })}
      />
      <TranslatedTextField
        label={t('classes.document')}
        hint={t('classes.document-hint')}
        at={`${at}/document`}
        value={value.document}
        testId='class-document'
        onChange={(document) => onChange({ document })}
      />
      <CheckboxField
        label={t('classes.first')}
        hint={t('classes.first-hint')}
        checked={value.first}
        testId='class-first'
        onChange={(first) => onChange({ first })}
      />
      {!value.first && <AdvantageFields value={value} at={at} onChange={onChange} />}
    </>
  )
}

/** The head start, and how fast waiting counts, with what both come to. */
function AdvantageFields({ value, at, onChange }: Props) {
  return (
    <>
      <div class='settings-fields'>
        <NumberField
          label={t('classes.credit')}
          hint={t('classes.credit-hint')}
          at={`${at}/creditMs`}
          value={value.creditMs}
          scale={60_000}
          unit={t('classes.minutes')}
          testId='class-credit'
          onChange={(creditMs) => onChange({ creditMs })}
        />
        <NumberField
          label={t('classes.rate')}
          hint={t('classes.rate-hint')}
          at={`${at}/rate`}
          value={value.rate}
          decimals={1}
          testId='class-rate'
          onChange={(rate) => onChange({ rate })}
        />
      </div>
      <p class='example'>{t('classes.example', { minutes: Math.round(value.creditMs / 60_000 + value.rate * 10) })}</p>
    </>
  )
}
