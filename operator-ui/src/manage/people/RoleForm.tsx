import { useSignal } from '@preact/signals'
import type { Text } from '../../../../server/protocol/basics.ts'
import type { Right } from '../../../../server/protocol/conventions/rights.ts'
import type { OwnRole, RolesBody } from '../../../../server/protocol/roles.ts'
import type { Session } from '../../session/session.ts'
import { CheckboxGroup } from '../form/choice-fields.tsx'
import { BackButton } from '../form/BackButton.tsx'
import { Form } from '../form/Form.tsx'
import { TranslatedTextField } from '../form/TranslatedTextField.tsx'
import { Disclosure } from '../layout/Disclosure.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { name, t } from '../texts/roles.ts'
import { ALL_RIGHTS, rightName } from './rights.ts'

type Props = {
  session: Session
  role: OwnRole | null
  rights: RolesBody['rights']
  onDone: (name: string) => void
  onBack: () => void
}
const EMPTY: Text = { ky: '', ru: '', en: '' }

/** Makes a role of rights, or changes one. */
export function RoleForm({ session, role, rights, onDone, onBack }: Props) {
  const named = useSignal<Text>(role?.name ?? EMPTY)
  const chosen = useSignal<Right[]>(role?.rights ?? [])
  const missing = useSignal<string | null>(null)
  const refusal = useSignal<string | null>(null)

  const submit = async () => {
    const isNamed = Object.values(named.value).every((word) => word.trim() !== '')
    missing.value = isNamed && chosen.value.length > 0 ? null : t('roles.missing')
    refusal.value = null
    if (missing.value !== null) return
    const body = { name: named.value, rights: chosen.value }
    const answer = role
      ? await session.ask('PUT', `/roles/${role.roleId}`, body)
      : await session.ask('POST', '/roles', body)
    if (answer.ok) onDone(name(named.value))
    else refusal.value = answer.problem.code
  }

  return (
    <>
      <PageTitle>{role ? `${t('settings.change')}: ${name(role.name)}` : t('roles.add')}</PageTitle>
      <Form
        missing={missing}
        refusal={refusal}
        submit={t('settings.save')}
        onSubmit={submit}
        also={<BackButton onClick={onBack} />}
      >
        <div class='whole-rows'>
          <TranslatedTextField
            label={t('roles.name')}
            value={named.value}
            maxLength={60}
            testId='role-name'
            onChange={(value) => {
              named.value = value
            }}
          />
          <CheckboxGroup
            label={t('roles.rights')}
            values={chosen.value}
            options={ALL_RIGHTS.map((right) => ({ value: right, label: rightName(right) }))}
            testId='role-rights'
            onChange={(value) => {
              chosen.value = value
            }}
          />
          {role && <p class='settings-hint'>{t('roles.ends-sessions')}</p>}
          <Disclosure summary={t('roles.rows')} testId='right-rows'>
            <dl class='right-rows'>
              {rights.map(({ right, opens }) => (
                <div key={right}>
                  <dt>{rightName(right as Right)}</dt>
                  <dd lang='en'>{opens.join(', ')}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        </div>
      </Form>
    </>
  )
}
