import { useSignal } from '@preact/signals'
import type { HubPerson, HubRole } from '../../../server/protocol/network/people.ts'
import type { Places } from '../../../server/protocol/network/places.ts'
import { ConfirmDialog } from '../manage/layout/ConfirmDialog.tsx'
import { NamedTable } from '../manage/layout/NamedTable.tsx'
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
        <NamedTable
          rows={body.value.people}
          class='net-table'
          testId='person-row'
          keyOf={({ userId }) => userId}
          nameOf={(person) => person.name}
          head={t('net.name')}
          columns={[
            { head: t('sign-in.login'), cell: ({ login }) => login },
            { head: t('net.reach'), cell: where },
            {
              head: t('net.role'),
              cell: (person) => (
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
              )
            }
          ]}
          actions={(person) => [
            {
              label: t('net.remove-person'),
              onClick: () => {
                refusal.value = null
                removed.value = person
              }
            }
          ]}
        />
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
