import { useSignal } from '@preact/signals'
import type { PriorityClass } from '../../../../server/protocol/centre.ts'
import { MasterDetail } from '../layout/MasterDetail.tsx'
import { newId } from '../form/new-id.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import { useSection } from '../settings/section.ts'
import { SettingsForm } from '../settings/SettingsForm.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { name, t } from '../texts/classes.ts'
import { ClassFields } from './ClassFields.tsx'

const EMPTY = { ky: '', ru: '', en: '' }

/** Who is served sooner, why, and how much. */
export default function ClassesPage({ app, settings }: SubjectProps) {
  const section = useSection(settings, app.router, ({ priorityClasses }) => ({ priorityClasses }))
  const selected = useSignal<string | null>(null)
  return (
    <>
      <PageTitle>{t('classes.title')}</PageTitle>
      <p>{t('classes.about')}</p>
      <SettingsForm section={section} isPlayable>
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
              answer: EMPTY,
              basis: EMPTY,
              document: EMPTY,
              creditMs: 0,
              rate: 2,
              first: false
            })}
          >
            {(one, i, put) => <ClassFields value={one} at={`/priorityClasses/${i}`} onChange={put} />}
          </MasterDetail>
        )}
      </SettingsForm>
    </>
  )
}
