import { useSignal } from '@preact/signals'
import type { PeopleBody } from '../../../../server/protocol/people.ts'
import type { FormerPeopleBody } from '../../../../server/protocol/privacy.ts'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import { usePolled } from '../use-polled.ts'
import { NumberField } from '../form/NumberField.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t } from '../texts/personal-data.ts'
import { NamedTable } from '../layout/NamedTable.tsx'
import { FormerPeople, ownData } from './FormerPeople.tsx'

/** What is kept of people: for how long, to be had, and to be erased. */
export default function PersonalDataPage({ app: { session, router }, centre, settings }: SubjectProps) {
  const section = useSection(settings, router, ({ privacy, feedback }) => ({ privacy, feedback }))
  const former = usePolled<FormerPeopleBody>(session, '/personal-data/former')
  const present = usePolled<PeopleBody>(session, '/people')
  const leaving = useSignal<FormerPeopleBody['people'][number] | null>(null)
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')
  const erase = async (userId: string) => {
    const answer = await session.ask<void>('DELETE', `/personal-data/people/${userId}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    leaving.value = null
    done.value = t('data.erased')
    await former.refresh()
  }
  const left = former.body.value?.people
  return (
    <>
      <PageTitle>{t('data.title')}</PageTitle>
      <p>{t('data.about')}</p>
      {section.draft.value && <p>{t('data.visitors', { days: section.draft.value.feedback.keptDays })}</p>}
      <SettingsForm section={section}>
        {({ privacy }, change) => (
          <NumberField
            label={t('data.keep')}
            unit={t('data.days')}
            hint={t('data.keep-hint')}
            at='/privacy/formerNamesDays'
            value={privacy.formerNamesDays}
            testId='keep-days'
            onChange={(formerNamesDays) => change({ privacy: { formerNamesDays } })}
          />
        )}
      </SettingsForm>
      <p class='settings-done' role='status' data-testid='done'>
        {done.value}
      </p>
      <FormerPeople
        people={left}
        timeZone={centre.timeZone}
        onErase={(person) => {
          refusal.value = null
          leaving.value = person
        }}
      />
      <section class='settings-table'>
        <h2>{t('data.everybody')}</h2>
        <NamedTable
          rows={present.body.value?.people ?? []}
          testId='present-row'
          keyOf={({ userId }) => userId}
          nameOf={({ name }) => name}
          head={t('data.name')}
          columns={[]}
          actions={(person) => [ownData(person)]}
        />
      </section>
      <ConfirmRemoval
        target={leaving}
        nameOf={({ name }) => name}
        action={t('data.erase')}
        refusal={refusal}
        onConfirm={({ userId }) => erase(userId)}
      >
        <p>{t('data.erase-about')}</p>
      </ConfirmRemoval>
    </>
  )
}
