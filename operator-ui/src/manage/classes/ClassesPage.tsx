import { useSignal } from '@preact/signals'
import type { PriorityClass } from '../../../../server/protocol/centre.ts'
import { CheckboxField } from '../form/choice-fields.tsx'
import { MasterDetail } from '../layout/MasterDetail.tsx'
import { newId } from '../form/new-id.ts'
import { NumberField } from '../form/NumberField.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { name, t } from '../texts/classes.ts'

const EMPTY = { ky: '', ru: '', en: '' }

/** Who is served sooner, why, and how much. */
export default function ClassesPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ priorityClasses }) => ({ priorityClasses }))
  const selected = useSignal<string | null>(null)
  return (
    <>
      <PageTitle>{t('classes.title')}</PageTitle>
      <p>{t('classes.about')}</p>
      <SettingsForm section={section}>
        {({ priorityClasses }, change) => (
          <MasterDetail
            label={t('classes.title')}
            at='/priorityClasses'
            items={priorityClasses}
            keyOf={(one) => one.priorityClassId}
            nameOf={(one) => name(one.name) || t('form.no-name')}
            selected={selected}
            testId='class'
            onChange={(next) => change({ priorityClasses: next })}
            addLabel={t('classes.add')}
            onRemove={(one) => change({ priorityClasses: priorityClasses.filter((each) => each !== one) })}
            make={(): PriorityClass => ({
              priorityClassId: newId('class'),
              name: EMPTY,
              basis: EMPTY,
              document: EMPTY,
              creditMs: 0,
              rate: 2,
              first: false
            })}
          >
            {(one, i, put) => {
              const at = `/priorityClasses/${i}`
              return (
                <>
                  <TranslatedTextField
                    label={t('classes.name')}
                    at={`${at}/name`}
                    value={one.name}
                    testId='class-name'
                    onChange={(text) => put({ name: text })}
                  />
                  <TranslatedTextField
                    label={t('classes.basis')}
                    hint={t('classes.basis-hint')}
                    at={`${at}/basis`}
                    value={one.basis}
                    testId='class-basis'
                    onChange={(basis) => put({ basis })}
                  />
                  <TranslatedTextField
                    label={t('classes.document')}
                    hint={t('classes.document-hint')}
                    at={`${at}/document`}
                    value={one.document}
                    testId='class-document'
                    onChange={(document) => put({ document })}
                  />
                  <CheckboxField
                    label={t('classes.first')}
                    hint={t('classes.first-hint')}
                    checked={one.first}
                    testId='class-first'
                    onChange={(first) => put({ first })}
                  />
                  {!one.first && (
                    <>
                      <div class='settings-fields'>
                        <NumberField
                          label={t('classes.credit')}
                          hint={t('classes.credit-hint')}
                          at={`${at}/creditMs`}
                          value={one.creditMs}
                          scale={60_000}
                          unit={t('classes.minutes')}
                          testId='class-credit'
                          onChange={(creditMs) => put({ creditMs })}
                        />
                        <NumberField
                          label={t('classes.rate')}
                          hint={t('classes.rate-hint')}
                          at={`${at}/rate`}
                          value={one.rate}
                          decimals={1}
                          testId='class-rate'
                          onChange={(rate) => put({ rate })}
                        />
                      </div>
                      <p class='example'>
                        {t('classes.example', { minutes: Math.round(one.creditMs / 60_000 + one.rate * 10) })}
                      </p>
                    </>
                  )}
                </>
              )
            }}
          </MasterDetail>
        )}
      </SettingsForm>
    </>
  )
}
