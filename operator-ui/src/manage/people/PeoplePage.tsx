import { useSignal } from '@preact/signals'
import type { PeopleBody } from '../../../../server/protocol/people.ts'
import { t } from '../texts/people.ts'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import { usePolled } from '../use-polled.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { PersonForm } from './PersonForm.tsx'
import { useOwnRoles } from './roles.ts'
import { PeopleTable } from './PeopleTable.tsx'

type Props = SubjectProps
type Person = PeopleBody['people'][number]

/** "Operator 2" before "Operator 10". */
const inOrder = new Intl.Collator('ru', { numeric: true })

/** Who works here. */
export default function PeoplePage({ app: { session }, centre, me }: Props) {
  const { body, refresh } = usePolled<PeopleBody>(session, '/people')
  const own = useOwnRoles(session)
  const edited = useSignal<Person | 'new' | null>(null)
  const leaving = useSignal<Person | null>(null)
  const unproved = useSignal<Person | null>(null)
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')
  const people = body.value?.people.toSorted((a, b) => inOrder.compare(a.name, b.name))

  if (edited.value !== null) {
    const saved = (name: string) => {
      edited.value = null
      done.value = t('settings.saved', { name })
      void refresh()
    }
    return (
      <PersonForm
        session={session}
        person={edited.value === 'new' ? null : edited.value}
        onDone={saved}
        onBack={() => {
          edited.value = null
        }}
      />
    )
  }

  const remove = async (person: Person) => {
    const answer = await session.ask<void>('DELETE', `/people/${person.userId}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    leaving.value = null
    done.value = t('settings.removed', { name: person.name })
    await refresh()
  }

  const takeFactor = async (person: Person) => {
    const answer = await session.ask<void>('DELETE', `/people/${person.userId}/second-factor`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    unproved.value = null
    done.value = t('settings.saved', { name: person.name })
    await refresh()
  }

  return (
    <>
      <PageTitle>{t('people.title')}</PageTitle>
      <p>{t('people.about')}</p>
      <div>
        <button
          type='button'
          class='go'
          data-testid='add-person'
          onClick={() => {
            edited.value = 'new'
          }}
        >
          {t('people.add')}
        </button>
      </div>
      <p class='settings-done' role='status' data-testid='done'>
        {done.value}
      </p>
      {!people && <p>{t('page.loading')}</p>}
      {people && (
        <div class='settings-table'>
          <PeopleTable
            people={people}
            me={me}
            ownRoles={own.value}
            timeZone={centre.timeZone}
            onChange={(person) => {
              edited.value = person
            }}
            onRemove={(person) => {
              refusal.value = null
              leaving.value = person
            }}
            onTakeFactor={(person) => {
              refusal.value = null
              unproved.value = person
            }}
          />
        </div>
      )}
      <ConfirmRemoval target={leaving} nameOf={({ name }) => name} refusal={refusal} onConfirm={remove}>
        <p>{t('people.remove-about')}</p>
      </ConfirmRemoval>
      <ConfirmRemoval
        target={unproved}
        nameOf={({ name }) => name}
        action={t('people.take-factor')}
        refusal={refusal}
        onConfirm={takeFactor}
      >
        <p>{t('people.take-factor-about')}</p>
      </ConfirmRemoval>
    </>
  )
}
