import { useSignal } from '@preact/signals'
import type { HubPerson, HubRole } from '../../../server/protocol/network/people.ts'
import type { Places } from '../../../server/protocol/network/places.ts'
import { ConfirmDialog } from '../manage/layout/ConfirmDialog.tsx'
import { NamedTable } from '../manage/layout/NamedTable.tsx'
import { ScrollArea } from '../manage/reports/ScrollArea.tsx'
import { FactorRule } from './FactorRule.tsx'
import type { Office } from './office.ts'
import { PersonForm } from './PersonForm.tsx'
import { ROLES } from './roles.ts'
import { name, t, tOr } from './texts/network.ts'
import { useAsked } from './use-asked.ts'

type Props = { office: Office }

/** What is asked before it is taken away. */
const ASKED = {
  person: { path: '', label: 'net.remove-person', why: 'net.remove-why' },
  factor: { path: '/second-factor', label: 'net.take-factor', why: 'net.take-factor-why' }
} as const

/** Who may come in, what they may do, and where. */
export function PeoplePage({ office }: Props) {
  const { body, refresh } = useAsked<{ people: HubPerson[] }>(office, '/network/people', null)
  const { body: places } = useAsked<Places>(office, '/network/places', null)
  const asked = useSignal<{ person: HubPerson; what: keyof typeof ASKED } | null>(null)
  const refusal = useSignal<string | null>(null)
  if (body.value === null || places.value === null) return <p>{t('page.loading')}</p>
  const { regions } = places.value
  const change = async (person: HubPerson, role: HubRole) => {
    const answer = await office.session.ask('PUT', `/network/people/${person.userId}`, { role })
    refusal.value = answer.ok ? null : answer.problem.code
    await refresh()
  }
  const confirm = async () => {
    if (asked.value === null) return
    const { person, what } = asked.value
    const answer = await office.session.ask('DELETE', `/network/people/${person.userId}${ASKED[what].path}`)
    refusal.value = answer.ok ? null : answer.problem.code
    if (!answer.ok) return
    asked.value = null
    await refresh()
  }
  const asking = (person: HubPerson, what: keyof typeof ASKED) => ({
    label: t(ASKED[what].label),
    onClick: () => {
      refusal.value = null
      asked.value = { person, what }
    }
  })
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
              cell: (person) => <RoleSelect person={person} onChange={(role) => void change(person, role)} />
            },
            { head: t('net.factor'), cell: ({ hasSecondFactor }) => (hasSecondFactor ? t('net.has-factor') : '–') }
          ]}
          actions={(person) => [
            ...(person.hasSecondFactor && person.userId !== office.me.value?.userId ? [asking(person, 'factor')] : []),
            ...(person.userId === office.me.value?.userId ? [] : [asking(person, 'person')])
          ]}
        />
      </ScrollArea>
      <p role='alert' class='net-refusal'>
        {refusal.value && asked.value === null && tOr(`rejection.${refusal.value}`, 'rejection.unknown')}
      </p>
      <PersonForm office={office} regions={regions} onAdded={refresh} />
      <FactorRule office={office} />
      {asked.value && (
        <ConfirmDialog
          title={t(ASKED[asked.value.what].label)}
          confirm={t(ASKED[asked.value.what].label)}
          refusal={refusal}
          onConfirm={() => void confirm()}
          onBack={() => {
            asked.value = null
          }}
        >
          <p>{t(ASKED[asked.value.what].why, { name: asked.value.person.name })}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

type SelectProps = { person: HubPerson; onChange: (role: HubRole) => void }

function RoleSelect({ person, onChange }: SelectProps) {
  return (
    <select
      aria-label={`${t('net.role')}: ${person.name}`}
      value={person.role}
      onChange={(event) => onChange(event.currentTarget.value as HubRole)}
    >
      {ROLES.map(({ role, label }) => (
        <option key={role} value={role}>
          {t(label)}
        </option>
      ))}
    </select>
  )
}
