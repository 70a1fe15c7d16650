import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import type { PeopleBody } from '../../../../server/protocol/people.ts'
import type { Session } from '../../session/session.ts'
import { t } from '../texts/people.ts'
import { BackButton } from '../form/BackButton.tsx'
import { Form } from '../form/Form.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { MIN_PASSWORD_LENGTH } from '../../session/password-fields.ts'
import { ROLES, roleName, useOwnRoles } from './roles.ts'
import { SkillsField } from './SkillsField.tsx'

type Person = PeopleBody['people'][number]
type Props = { session: Session; person: Person | null; onDone: (name: string) => void; onBack: () => void }

const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._@-]+$/

/** Adds a person or edits one. */
export function PersonForm({ session, person, onDone, onBack }: Props) {
  const own = useOwnRoles(session)
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)
  const name = useRef<HTMLInputElement>(null)
  const login = useRef<HTMLInputElement>(null)
  const role = useRef<HTMLSelectElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const skills = useSignal<string[] | null>(person?.skills ?? null)

  const submit = async () => {
    const wanted = { name: name.current?.value.trim() ?? '', role: role.current?.value }
    const [as, secret] = [login.current?.value.trim() ?? '', password.current?.value ?? '']
    missing.value = missingText(wanted.name, person ? null : as, person && secret === '' ? null : secret)
    refusal.value = null
    if (missing.value !== null) return
    const answer = person
      ? // Only what has changed: a role or a password that is sent ends the person's sessions.
        await session.ask('PUT', `/people/${person.userId}`, {
          name: wanted.name,
          skills: skills.value,
          ...(wanted.role !== person.role && { role: wanted.role }),
          ...(secret !== '' && { password: secret })
        })
      : await session.ask('POST', '/people', { ...wanted, login: as, password: secret, skills: skills.value })
    if (answer.ok) onDone(wanted.name)
    else refusal.value = answer.problem.code
  }

  return (
    <>
      <PageTitle>{person ? `${t('settings.change')}: ${person.name}` : t('people.add')}</PageTitle>
      <Form
        missing={missing}
        refusal={refusal}
        submit={t('settings.save')}
        onSubmit={submit}
        also={<BackButton onClick={onBack} />}
      >
        <label class='field'>
          <span>{t('people.name')}</span>
          <input ref={name} defaultValue={person?.name} autocomplete='off' maxLength={80} data-testid='person-name' />
        </label>
        {!person && <LoginField input={login} />}
        <label class='field'>
          <span>{t('people.role')}</span>
          <select ref={role} data-testid='person-role'>
            {[...ROLES, ...own.value.map(({ roleId }) => roleId)].map((one) => (
              <option key={one} value={one} selected={one === (person?.role ?? 'operator')}>
                {roleName(one, own.value)}
              </option>
            ))}
          </select>
        </label>
        <label class='field'>
          <span>{t(person ? 'people.new-password' : 'people.password')}</span>
          <input
            ref={password}
            type='password'
            autocomplete='new-password'
            maxLength={256}
            data-testid='person-password'
          />
        </label>
        <SkillsField session={session} skills={skills} />
        <p class='settings-hint'>{t('people.must-change')}</p>
        {person && <p class='settings-hint'>{t('people.ends-sessions')}</p>}
      </Form>
    </>
  )
}

function LoginField({ input }: { input: RefObject<HTMLInputElement | null> }) {
  return (
    <label class='field'>
      <span>{t('people.login')}</span>
      <input
        ref={input}
        autocomplete='off'
        autocapitalize='none'
        spellcheck={false}
        maxLength={64}
        data-testid='person-login'
      />
    </label>
  )
}

/** What is missing, in words; null where a login or a password is not asked for. */
function missingText(name: string, login: string | null, password: string | null): string | null {
  if (name === '' || login === '') return t('people.missing')
  if (login !== null && !LOGIN.test(login)) return t('people.bad-login')
  return password !== null && password.length < MIN_PASSWORD_LENGTH ? t('password.short') : null
}
