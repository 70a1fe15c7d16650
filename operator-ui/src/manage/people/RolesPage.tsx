import { useSignal } from '@preact/signals'
import type { OwnRole, RolesBody } from '../../../../server/protocol/roles.ts'
import { ConfirmRemoval } from '../layout/ConfirmRemoval.tsx'
import { DataTable } from '../layout/DataTable.tsx'
import { PageTitle } from '../layout/PageTitle.tsx'
import { RowButton } from '../layout/RowButton.tsx'
import type { SubjectProps } from '../subject-props.ts'
import { name, t } from '../texts/roles.ts'
import { usePolled } from '../use-polled.ts'
import { RoleForm } from './RoleForm.tsx'
import { rightName } from './rights.ts'
import { roleName } from './roles.ts'

/** What each role may do, and roles of the centre's own. */
export default function RolesPage({ app: { session } }: SubjectProps) {
  const { body, refresh } = usePolled<RolesBody>(session, '/roles')
  const edited = useSignal<OwnRole | 'new' | null>(null)
  const leaving = useSignal<OwnRole | null>(null)
  const refusal = useSignal<string | null>(null)
  const done = useSignal('')
  const roles = body.value

  const remove = async (role: OwnRole) => {
    const answer = await session.ask<void>('DELETE', `/roles/${role.roleId}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    leaving.value = null
    done.value = t('settings.removed', { name: name(role.name) })
    await refresh()
  }
  const back = (saved?: string) => {
    edited.value = null
    if (saved !== undefined) done.value = t('settings.saved', { name: saved })
    void refresh()
  }

  if (edited.value !== null && roles)
    return (
      <RoleForm
        session={session}
        role={edited.value === 'new' ? null : edited.value}
        rights={roles.rights}
        onDone={back}
        onBack={() => back()}
      />
    )

  return (
    <>
      <PageTitle>{t('roles.title')}</PageTitle>
      <p>{t('roles.about')}</p>
      <div>
        <button
          type='button'
          class='go'
          data-testid='add-role'
          onClick={() => {
            edited.value = 'new'
          }}
        >
          {t('roles.add')}
        </button>
      </div>
      <p class='settings-done' role='status' data-testid='done'>
        {done.value}
      </p>
      {!roles && <p>{t('page.loading')}</p>}
      {roles && (
        <div class='settings-table'>
          <DataTable columns={[t('roles.name'), t('roles.rights')]} hasActions>
            {roles.own.map((role) => (
              <tr key={role.roleId} data-testid='own-role'>
                <th scope='row'>{name(role.name)}</th>
                <td>{rightsText(role.rights)}</td>
                <td class='settings-row-actions'>
                  <RowButton
                    label={t('settings.change')}
                    subject={name(role.name)}
                    onClick={() => {
                      edited.value = role
                    }}
                  />
                  <RowButton
                    label={t('settings.remove')}
                    subject={name(role.name)}
                    onClick={() => {
                      refusal.value = null
                      leaving.value = role
                    }}
                  />
                </td>
              </tr>
            ))}
            {roles.builtIn.map(({ roleId, rights }) => (
              <tr key={roleId} data-testid='built-in-role'>
                <th scope='row'>{roleName(roleId)}</th>
                <td>{roleId === 'administrator' ? t('roles.everything') : rightsText(rights)}</td>
                <td />
              </tr>
            ))}
          </DataTable>
        </div>
      )}
      <ConfirmRemoval target={leaving} nameOf={(role) => name(role.name)} refusal={refusal} onConfirm={remove}>
        <p>{t('roles.remove-about')}</p>
      </ConfirmRemoval>
    </>
  )
}

const rightsText = (rights: OwnRole['rights']): string => rights.map(rightName).join('; ')
