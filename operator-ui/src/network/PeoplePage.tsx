import { useSignal } from '@preact/signals'
import type { HubPerson, HubRole } from '../../../server/protocol/network/people.ts'
import type { Places } from '../../../server/protocol/network/places.ts'
import { ConfirmDialog } from '../manage/layout/ConfirmDialog.tsx'
import { ScrollArea } from '../manage/reports/ScrollArea.tsx'
import type { Office } from './office.ts'
import { PersonForm } from './PersonForm.tsx'
import { ROLES } from './roles.ts'
import { name, t } from './texts/network.ts'
import { useAsked } from './use-asked.ts'

type Props = { office: Office }

/** Who may come in, what they may do, and where. */
export function PeoplePage({ office }: Props) {
  const { body, refresh } = useAsked<{ people: HubPerson[] }>(office, '/network/people', null)
  const { body: places } = useAsked<Places>(office, '/network/places', null)
  const removed = useSignal<HubPerson | null>(null)
  const refusal = useSignal<string | null>(null)
  if (body.value === null || places.value === null) return <p>{t('page.loading')}</p>
  const { regions } = places.value
  const change = async (person: HubPerson, role: HubRole) => {
    const answer = await office.session.ask('PUT', `/network/people/${person.userId}`, { role })
    refusal.value = answer.ok ? null : answer.problem.code
    await refresh()
  }
  const remove = async () => {
    const answer = await office.session.ask('DELETE', `/network/people/${removed.value?.userId}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    removed.value = null
    await refresh()
  }
  const where = (person: HubPerson) =>
    person.regions === null
      ? t('net.country')
      : person.regions
          .map((id) => regions.find(({ regionId }) => regionId === id))
          .map((region) => (region ? name(region.name) : '?'))
          .join(', ')
  return (
    <>
      <h1>{t('net.people')}</h1>
      <ScrollArea label={t('net.people')}>
        <table class='net-table' data-testid='people'>
          <thead>
            <tr>
              <th scope='col'>{t('net.name')}</th>
              <th scope='col'>{t('sign-in.login')}</th>
              <th scope='col'>{t('net.reach')}</th>
              <th scope='col'>{t('net.role')}</th>
              <th scope='col'>
                <span class='visually-hidden'>{t('net.remove-person')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {body.value.people.map((person) => (
              <tr key={person.userId}>
                <th scope='row'>{person.name}</th>
                <td>{person.login}</td>
                <td>{where(person)}</td>
                <td>
                  <select
                    aria-label={`${t('net.role')}: ${person.name}`}
                    value={person.role}
                    onChange={(event) => void change(person, event.currentTarget.value as HubRole)}
                  >
                    {ROLES.map(({ role, label }) => (
                      <option key={role} value={role}>
                        {t(label)}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <button
                    type='button'
                    class='pill'
                    aria-label={`${t('net.remove-person')}: ${person.name}`}
                    onClick={() => {
                      refusal.value = null
                      removed.value = person
                    }}
                  >
                    {t('net.remove-person')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p role='alert' class='net-refusal'>
        {refusal.value && removed.value === null && t('net.failed', { why: refusal.value })}
      </p>
      <PersonForm office={office} regions={regions} onAdded={refresh} />
      {removed.value && (
        <ConfirmDialog
          title={t('net.remove-person')}
          confirm={t('net.remove-person')}
          refusal={refusal}
          onConfirm={() => void remove()}
          onBack={() => {
            removed.value = null
          }}
        >
          <p>{t('net.remove-why', { name: removed.value.name })}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
