import { useSignal } from '@preact/signals'
import type { CentreBody } from '../../../../server/protocol/centre.ts'
import type { OwnRole } from '../../../../server/protocol/roles.ts'
import type { Session } from '../../session/session.ts'
import { FileButton } from '../form/FileButton.tsx'
import { BackButton } from '../form/BackButton.tsx'
import { Form } from '../form/Form.tsx'
import { NamedTable } from '../layout/NamedTable.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { t } from '../texts/paste.ts'
import { t as peopleT } from '../texts/people.ts'
import { type PastedPerson, pastedPeople } from './pasted-people.ts'
import { PasswordSlips } from './PasswordSlips.tsx'
import { roleName, rolesByWord } from './roles.ts'

type Props = {
  session: Session
  centre: CentreBody
  ownRoles: readonly OwnRole[]
  logins: ReadonlySet<string>
  onBack: () => void
}
const WORDS = {
  name: 'people.person-name',
  login: 'people.person-login',
  role: 'people.person-role',
  twice: 'people.person-twice'
} as const

/** Lets in everybody of a list, and shows their first passwords once, to be printed. */
export function PeopleList({ session, centre, ownRoles, logins, onBack }: Props) {
  const table = useSignal('')
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const added = useSignal<PastedPerson[]>([])
  const isDone = useSignal(false)
  const taken = new Set([...logins, ...added.value.map(({ login }) => login)])
  const { people, faults } = pastedPeople(table.value, (word) => rolesByWord(word, ownRoles), taken)

  const submit = async () => {
    missing.value = people.length === 0 ? t('form.missing') : null
    refusal.value = null
    for (const person of people) {
      const answer = await session.ask('POST', '/people', person, { timeoutMs: 20_000 })
      if (!answer.ok) {
        // Those before are in: their slips are shown, the rest stays in the list.
        refusal.value = answer.problem.code
        return
      }
      added.value = [...added.peek(), person]
    }
    isDone.value = added.peek().length > 0
  }
  if (isDone.value)
    return (
      <PasswordSlips people={added.value} centre={centre} roleOf={(role) => roleName(role, ownRoles)} onDone={onBack} />
    )

  return (
    <>
      <PageTitle>{t('people.many')}</PageTitle>
      <p>{t('people.many-about')}</p>
      <Form
        missing={missing}
        refusal={refusal}
        submit={t('people.add-all', { n: people.length })}
        onSubmit={submit}
        also={
          <>
            <FileButton
              accept='.csv,text/csv,text/plain'
              testId='people-file'
              onPick={([file]) => {
                void file?.text().then((text) => {
                  table.value = text
                })
              }}
            />
            <BackButton
              onClick={() => {
                if (added.value.length > 0) isDone.value = true
                else onBack()
              }}
            />
          </>
        }
      >
        <label class='field'>
          <span>{t('paste.table')}</span>
          <textarea
            rows={8}
            class='pasted'
            spellcheck={false}
            value={table.value}
            data-testid='pasted-people'
            onInput={(event) => {
              table.value = event.currentTarget.value
            }}
          />
        </label>
        {faults.length > 0 && (
          <ul class='settings-warning' data-testid='pasted-faults'>
            {faults.map(({ row, column }) => (
              <li key={row}>{t('paste.row', { row, what: t(WORDS[column]) })}</li>
            ))}
          </ul>
        )}
      </Form>
      {people.length > 0 && (
        <div class='settings-table'>
          <NamedTable
            rows={people}
            testId='listed-person'
            keyOf={({ login }) => login}
            nameOf={({ name }) => name}
            head={peopleT('people.name')}
            columns={[
              { head: peopleT('people.login'), cell: ({ login }) => login },
              { head: peopleT('people.role'), cell: ({ role }) => roleName(role, ownRoles) }
            ]}
          />
        </div>
      )}
    </>
  )
}
