import { type Signal, useSignal } from '@preact/signals'
import type { PeopleBody } from '../../../../server/protocol/people.ts'
import { t } from '../texts/people.ts'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import { usePolled } from '../use-polled.ts'
import { PageTitle } from '../layout/PageTitle.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { t as pasteT } from '../texts/paste.ts'
import { PeopleList } from './PeopleList.tsx'
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
  const isList = useSignal(false)
  const leaving = useSignal<Person | null>(null)
  const unproved = useSignal<Person | null>(null)
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')
  const people = body.value?.people.toSorted((a, b) => inOrder.compare(a.name, b.name))

  if (isList.value)
    return (
      <PeopleList
        session={session}
        centre={centre}
        ownRoles={own.value}
        logins={new Set(people?.map(({ login }) => login))}
        onBack={() => {
          isList.value = false
          void refresh()
        }}
      />
    )

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

  const take = async (path: string, asked: Signal<Person | null>, said: string) => {
    const answer = await session.ask<void>('DELETE', path)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    asked.value = null
    done.value = said
    await refresh()
  }
  const remove = ({ userId, name }: Person) => take(`/people/${userId}`, leaving, t('settings.removed', { name }))
  const takeFactor = ({ userId, name }: Person) =>
    take(`/people/${userId}/second-factor`, unproved, t('settings.saved', { name }))

  return (
    <>
      <PageTitle>{t('people.title')}</PageTitle>
      <p>{t('people.about')}</p>
      <AddButtons edited={edited} isList={isList} />
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
      <Removals leaving={leaving} unproved={unproved} refusal={refusal} onRemove={remove} onTakeFactor={takeFactor} />
    </>
  )
}

/** One person, or many out of a list. */
function AddButtons({ edited, isList }: { edited: Signal<Person | 'new' | null>; isList: Signal<boolean> }) {
  return (
    <div class='settings-buttons'>
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
      <button
        type='button'
        class='pill'
        data-testid='add-people'
        onClick={() => {
          isList.value = true
        }}
      >
        {pasteT('people.many')}
      </button>
    </div>
  )
}

type RemovalProps = {
  leaving: Signal<Person | null>
  unproved: Signal<Person | null>
  refusal: Signal<string | null>
  onRemove: (person: Person) => Promise<void>
  onTakeFactor: (person: Person) => Promise<void>
}

/** What is asked before somebody, or their second factor, goes. */
function Removals({ leaving, unproved, refusal, onRemove, onTakeFactor }: RemovalProps) {
  return (
    <>
      <ConfirmRemoval target={leaving} nameOf={({ name }) => name} refusal={refusal} onConfirm={onRemove}>
        <p>{t('people.remove-about')}</p>
      </ConfirmRemoval>
      <ConfirmRemoval
        target={unproved}
        nameOf={({ name }) => name}
        action={t('people.take-factor')}
        refusal={refusal}
        onConfirm={onTakeFactor}
      >
        <p>{t('people.take-factor-about')}</p>
      </ConfirmRemoval>
    </>
  )
}
